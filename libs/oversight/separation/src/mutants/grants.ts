import { campaign, office } from './types';
import type { Mutant } from './types';

const onScore = (privilege: string, edge: string): Mutant => ({
  name: `${privilege} on the scores is granted to the office`,
  sql: [`GRANT ${privilege} ON partisan.score TO casework_api`],
  expects: office('casework_api', edge, 'partisan.score'),
});

/** Privileges, defaults and ownership (row 1 of the leak table). */
export const GRANT_MUTANTS: readonly Mutant[] = [
  onScore('SELECT', 'can_read'),
  onScore('SELECT (stance)', 'can_read'),
  onScore('UPDATE (stance)', 'can_write'),
  onScore('INSERT', 'can_write'),
  onScore('REFERENCES', 'can_reference'),
  onScore('TRIGGER', 'can_add_trigger'),
  onScore('TRUNCATE', 'can_truncate'),
  {
    name: 'scores are granted to everybody',
    sql: ['GRANT SELECT ON partisan.score TO PUBLIC'],
    expects: office('casework_api', 'PUBLIC', 'partisan.score.stance'),
  },
  {
    name: 'every table of the campaign is granted at once',
    sql: ['GRANT SELECT ON ALL TABLES IN SCHEMA partisan TO casework_api'],
    expects: office('casework_api', 'can_read', 'partisan.score.stance'),
  },
  {
    name: 'the campaign’s schema is opened',
    sql: ['GRANT USAGE ON SCHEMA partisan TO casework_api'],
    expects: office('casework_api', 'can_use', 'partisan'),
  },
  {
    name: 'the office may create in the campaign’s schema',
    sql: ['GRANT CREATE ON SCHEMA partisan TO casework_api'],
    expects: office('casework_api', 'can_create_in', 'partisan'),
  },
  {
    name: 'a schema in which one side plants and the other looks names up',
    sql: ['GRANT CREATE ON SCHEMA extensions TO casework_api'],
    expects: office('casework_api', 'can_create_in', 'extensions', 'is_used_by', 'partisan'),
  },
  {
    name: 'the office may create schemas in the shared database',
    sql: [`DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO casework_api', current_database()); END $$`],
    expects: office('casework_api', 'can_create_in', 'is_used_by', 'partisan'),
  },
  {
    name: 'a sequence of the campaign is granted',
    sql: ['CREATE SEQUENCE partisan.counted OWNED BY NONE', 'GRANT USAGE ON SEQUENCE partisan.counted TO casework_api'],
    expects: office('casework_api', 'can_use', 'partisan.counted'),
  },
  {
    name: 'future tables of the campaign are granted',
    sql: ['ALTER DEFAULT PRIVILEGES FOR ROLE partisan_owner IN SCHEMA partisan GRANT SELECT ON TABLES TO casework_api'],
    expects: office('casework_api', 'will_get', 'partisan'),
  },
  {
    name: 'the campaign may read citizens',
    sql: ['GRANT SELECT ON casework.citizen TO partisan_api'],
    expects: campaign('partisan_api', 'can_read', 'casework.citizen'),
  },
  {
    name: 'the campaign may fill case files',
    sql: ['GRANT INSERT ON casework.case_file TO partisan_api'],
    expects: office('casework_api', 'casework.case_file', 'written_by', 'partisan_api', 'partisan.score.stance'),
  },
  {
    name: 'the commissioner’s service may read scores',
    sql: ['GRANT SELECT ON partisan.score TO oversight_api'],
    expects: { direction: 'oversight_to_partisan', path: ['oversight_api', 'can_read', 'partisan.score.stance'] },
  },
  {
    name: 'the auditor may read citizens',
    sql: ['GRANT SELECT ON casework.citizen TO auditor'],
    expects: { direction: 'oversight_to_casework', path: ['auditor', 'can_read', 'casework.citizen'] },
  },
  {
    name: 'the office owns the scores',
    sql: ['ALTER TABLE partisan.score OWNER TO casework_owner'],
    expects: office('casework_owner', 'owns', 'partisan.score.stance'),
  },
  {
    name: 'the office owns the campaign’s schema',
    sql: ['ALTER SCHEMA partisan OWNER TO casework_owner'],
    expects: office('casework_owner', 'owns', 'partisan'),
  },
  {
    name: 'a large object of the campaign is granted',
    sql: [
      `DO $$ DECLARE o oid := lo_create(0); BEGIN EXECUTE format('ALTER LARGE OBJECT %s OWNER TO partisan_api', o); EXECUTE format('GRANT SELECT ON LARGE OBJECT %s TO casework_api', o); END $$`,
    ],
    expects: office('casework_api', 'can_read', 'large_object'),
  },
  {
    name: 'the statistics’ most common values are granted',
    sql: ['GRANT SELECT ON pg_catalog.pg_statistic TO casework_api'],
    expects: office('casework_api', 'pg_catalog.pg_statistic', 'partisan.score'),
  },
  {
    name: 'a function that reads the server’s files is granted',
    sql: ['GRANT EXECUTE ON FUNCTION pg_catalog.pg_read_file(text) TO casework_api'],
    expects: office('casework_api', 'pg_read_file', 'partisan.score'),
  },
  {
    name: 'a table that both sides use',
    sql: [
      'CREATE TABLE public.exchange (id int, note text)',
      'GRANT SELECT ON public.exchange TO casework_api',
      'GRANT INSERT ON public.exchange TO partisan_api',
    ],
    expects: office('casework_api', 'public.exchange', 'written_by', 'partisan_api', 'partisan.score.stance'),
  },
];
