import { campaign, office } from './types';
import type { Mutant } from './types';

/** Views, rules, keys, inheritance, policies (rows 3 and 5 of the leak table). */
export const RELATION_MUTANTS: readonly Mutant[] = [
  {
    name: 'a view over the scores in the office’s schema',
    sql: [
      'CREATE VIEW casework.leaning AS SELECT elector_id, stance FROM partisan.score',
      'ALTER VIEW casework.leaning OWNER TO partisan_owner',
      'GRANT SELECT ON casework.leaning TO casework_api',
    ],
    expects: office('casework_api', 'casework.leaning', 'shows', 'partisan.score'),
  },
  {
    name: 'a chain of views in a schema of nobody',
    sql: [
      'CREATE VIEW public.inner_view AS SELECT district_id, stance FROM partisan.score',
      'CREATE VIEW public.middle_view AS SELECT * FROM public.inner_view',
      'CREATE VIEW public.outer_view AS SELECT district_id, count(*) FROM public.middle_view GROUP BY 1, stance',
      'GRANT SELECT ON public.outer_view TO casework_api',
    ],
    expects: office('casework_api', 'public.outer_view', 'public.middle_view', 'public.inner_view', 'partisan.score'),
  },
  {
    name: 'a materialised copy of the scores',
    sql: ['CREATE MATERIALIZED VIEW casework.copied AS SELECT * FROM partisan.score', 'GRANT SELECT ON casework.copied TO casework_api'],
    expects: office('casework_api', 'casework.copied', 'copies', 'partisan.score'),
  },
  {
    name: 'a view over citizens for the campaign',
    sql: ['CREATE VIEW public.people AS SELECT id FROM casework.citizen', 'GRANT SELECT ON public.people TO partisan_api'],
    expects: campaign('partisan_api', 'public.people', 'casework.citizen'),
  },
  {
    name: 'a rule that copies a score into a case file',
    sql: [
      'CREATE RULE copy_stance AS ON UPDATE TO partisan.score DO ALSO UPDATE casework.case_file SET title = NEW.stance::text WHERE citizen_id = NEW.elector_id',
    ],
    expects: office('casework_api', 'casework.case_file', 'rule_links', 'partisan.score'),
  },
  {
    name: 'a rule that announces each score',
    sql: ['CREATE RULE announce AS ON UPDATE TO partisan.score DO ALSO NOTIFY scored'],
    expects: campaign('partisan_api', 'partisan.score', 'calls', 'announce'),
  },
  {
    name: 'a foreign key from the office to electors',
    sql: [
      'CREATE TABLE casework.linked (district_id text, elector_id uuid, FOREIGN KEY (district_id, elector_id) REFERENCES partisan.elector (district_id, id))',
      'ALTER TABLE casework.linked OWNER TO casework_owner',
    ],
    expects: office('casework_owner', 'casework.linked', 'foreign_key', 'partisan.elector'),
  },
  {
    name: 'a foreign key from the campaign to citizens',
    sql: [
      'CREATE TABLE partisan.linked (district_id text, citizen_id uuid, FOREIGN KEY (district_id, citizen_id) REFERENCES casework.citizen (district_id, id))',
      'GRANT INSERT ON partisan.linked TO partisan_api',
    ],
    expects: campaign('partisan_api', 'partisan.linked', 'foreign_key', 'casework.citizen'),
  },
  {
    name: 'the scores inherit from a table of the office',
    sql: [
      'CREATE TABLE casework.parent (scored_at timestamptz)',
      'CREATE TABLE partisan.child (stance text) INHERITS (casework.parent)',
      'GRANT SELECT ON casework.parent TO casework_api',
    ],
    expects: office('casework_api', 'casework.parent', 'inherits', 'partisan.child'),
  },
  {
    name: 'a table of the campaign is a partition of the office’s',
    sql: [
      'CREATE TABLE casework.whole (district_id text, note text) PARTITION BY LIST (district_id)',
      'CREATE TABLE partisan.part (district_id text, note text)',
      `ALTER TABLE casework.whole ATTACH PARTITION partisan.part FOR VALUES IN ('qc-lac-aux-outardes')`,
      'GRANT SELECT ON casework.whole TO casework_api',
    ],
    expects: office('casework_api', 'casework.whole', 'inherits', 'partisan.part'),
  },
  {
    name: 'a policy of the office looks scores up',
    sql: [
      `CREATE POLICY friends ON casework.citizen FOR SELECT TO casework_api USING (id IN (SELECT elector_id FROM partisan.score WHERE stance::text = 'supporter'))`,
    ],
    expects: office('casework_api', 'casework.citizen', 'policy_reads', 'partisan.score'),
  },
  {
    name: 'row security is off on citizens',
    sql: ['ALTER TABLE casework.citizen DISABLE ROW LEVEL SECURITY'],
    expects: { direction: 'within_casework', path: ['casework_api', 'casework.citizen', 'unfiltered'] },
  },
  {
    name: 'row security isn’t forced on scores',
    sql: ['ALTER TABLE partisan.score NO FORCE ROW LEVEL SECURITY'],
    expects: { direction: 'within_partisan', path: ['partisan_api', 'partisan.score', 'unfiltered'] },
  },
  {
    name: 'a policy lets every row of the scores through',
    sql: ['CREATE POLICY anything ON partisan.score FOR SELECT TO partisan_api USING (true)'],
    expects: { direction: 'within_partisan', path: ['partisan_api', 'partisan.score', 'unfiltered'] },
  },
  {
    name: 'the policies of citizens are changed to let all through',
    sql: [
      `DO $$ DECLARE p name; BEGIN FOR p IN SELECT policyname FROM pg_policies WHERE schemaname = 'casework' AND tablename = 'citizen' AND qual <> 'true' LOOP EXECUTE format('ALTER POLICY %I ON casework.citizen USING (district_id IS NOT NULL OR true)', p); END LOOP; END $$`,
    ],
    expects: { direction: 'within_casework', path: ['casework_api', 'casework.citizen', 'unfiltered'] },
  },
  {
    name: 'the policies of citizens are gone, and row security with them',
    sql: [
      `DO $$ DECLARE p name; BEGIN FOR p IN SELECT policyname FROM pg_policies WHERE schemaname = 'casework' AND tablename = 'citizen' LOOP EXECUTE format('DROP POLICY %I ON casework.citizen', p); END LOOP; END $$`,
    ],
    expects: { direction: 'within_casework', path: ['casework_api', 'casework.citizen', 'unfiltered'] },
  },
];
