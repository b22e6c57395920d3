import { campaign, office } from './types';
import type { Mutant } from './types';

/** CHECK constraints, trigger conditions, views and aliases that carry a value away by a built-in function. */
export const EXPRESSION_MUTANTS: readonly Mutant[] = [
  {
    name: 'a check of the scores announces each stance',
    sql: [
      `ALTER TABLE partisan.score ADD CONSTRAINT plausible CHECK (pg_notify('bureau', elector_id::text || ' ' || stance::text)::text IS NOT NULL) NOT VALID`,
    ],
    expects: campaign('partisan_api', 'partisan.score', 'calls', 'plausible'),
  },
  {
    name: 'a check of the citizens runs a query of its own',
    sql: [`ALTER TABLE casework.citizen ADD CONSTRAINT plausible CHECK (query_to_xml('SELECT 1', false, false, '') IS NOT NULL) NOT VALID`],
    expects: office('casework_api', 'casework.citizen', 'calls', 'plausible'),
  },
  {
    name: 'a check calls a built-in function that no list names',
    sql: [`ALTER TABLE partisan.score ADD CONSTRAINT slow CHECK (pg_promote(stance::text = 'supporter', 1) IS NOT NULL) NOT VALID`],
    expects: campaign('partisan_api', 'partisan.score', 'calls', 'slow'),
  },
  {
    name: 'a domain’s check announces each value',
    sql: [`CREATE DOMAIN partisan.said AS text CHECK (pg_notify('bureau', VALUE)::text IS NOT NULL)`],
    expects: campaign('partisan', 'calls', 'said_check'),
  },
  {
    name: 'a trigger’s condition announces each stance, and the trigger runs what is built in',
    sql: [
      `CREATE TRIGGER zz BEFORE UPDATE ON partisan.score FOR EACH ROW WHEN (pg_notify('bureau', new.elector_id || ' ' || new.stance::text)::text IS NOT NULL) EXECUTE FUNCTION suppress_redundant_updates_trigger()`,
    ],
    expects: campaign('partisan_api', 'partisan.score', 'calls', 'zz when'),
  },
  {
    name: 'a trigger runs what is built in',
    sql: ['CREATE TRIGGER zz BEFORE UPDATE ON partisan.score FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()'],
    expects: campaign('partisan_api', 'partisan.score', 'calls', 'suppress_redundant_updates_trigger'),
  },
  {
    name: 'a view of the campaign’s own announces what it shows',
    sql: [
      `CREATE VIEW partisan.shown WITH (security_invoker) AS SELECT elector_id, pg_notify('bureau', stance::text)::text AS told FROM partisan.score`,
      'GRANT SELECT ON partisan.shown TO partisan_api',
    ],
    expects: campaign('partisan_api', 'partisan.shown', 'calls', 'partisan.shown'),
  },
  {
    name: 'a check calls NOTIFY by an operator’s name',
    sql: [
      'CREATE OPERATOR public.## (LEFTARG = text, RIGHTARG = text, FUNCTION = pg_notify)',
      `ALTER TABLE partisan.score ADD CONSTRAINT plausible CHECK ((elector_id::text OPERATOR(public.##) stance::text)::text IS NOT NULL) NOT VALID`,
    ],
    expects: office('casework', 'calls', 'operator public.##'),
  },
];
