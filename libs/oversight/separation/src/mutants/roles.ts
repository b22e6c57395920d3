import { campaign, office } from './types';
import type { Mutant } from './types';

const attribute = (word: string, edge: string): Mutant => ({
  name: `the office’s login is ${word}`,
  sql: [`ALTER ROLE casework_api ${word}`],
  expects: office('casework_api', edge, 'partisan.score.stance'),
});

const predefined = (role: string, end = 'partisan.score.stance'): Mutant => ({
  name: `the office’s login is a member of ${role}`,
  sql: [`GRANT ${role} TO casework_api`],
  expects: office('casework_api', 'member_of', role, end),
});

/** Who can become whom, and what an attribute opens (row 1 and 2 of the leak table). */
export const ROLE_MUTANTS: readonly Mutant[] = [
  {
    name: 'the office’s login is a member of the campaign’s',
    sql: ['GRANT partisan_api TO casework_api'],
    expects: office('casework_api', 'member_of', 'partisan_api', 'can_read', 'partisan.score.stance'),
  },
  {
    name: 'a column is granted to a role two memberships away',
    sql: [
      'CREATE ROLE cut_reports',
      'CREATE ROLE cut_statistics',
      'GRANT cut_reports TO casework_api',
      'GRANT cut_statistics TO cut_reports',
      'GRANT SELECT (stance) ON partisan.score TO cut_statistics',
    ],
    expects: office('casework_api', 'cut_reports', 'cut_statistics', 'can_read', 'partisan.score.stance'),
  },
  {
    name: 'a chain of memberships that only SET ROLE opens',
    sql: [
      'CREATE ROLE step_one NOINHERIT',
      'CREATE ROLE step_two NOINHERIT',
      'GRANT step_one TO casework_api WITH INHERIT FALSE, SET TRUE',
      'GRANT step_two TO step_one WITH INHERIT FALSE, SET TRUE',
      'GRANT USAGE ON SCHEMA partisan TO step_two',
      'GRANT SELECT ON partisan.score TO step_two',
    ],
    expects: office('casework_api', 'step_one', 'step_two', 'partisan.score.stance'),
  },
  {
    name: 'a membership with nothing but ADMIN OPTION',
    sql: ['GRANT partisan_api TO casework_api WITH ADMIN TRUE, INHERIT FALSE, SET FALSE'],
    expects: office('casework_api', 'member_of', 'partisan_api', 'partisan.score.stance'),
  },
  {
    name: 'the office’s login is a member of the campaign’s owner',
    sql: ['GRANT partisan_owner TO casework_api'],
    expects: office('casework_api', 'partisan_owner', 'owns', 'partisan.score.stance'),
  },
  {
    name: 'the campaign’s login is a member of the office’s',
    sql: ['GRANT casework_api TO partisan_api'],
    expects: campaign('partisan_api', 'member_of', 'casework_api', 'casework.citizen'),
  },
  {
    name: 'the office’s migrator may read scores',
    sql: ['GRANT SELECT ON partisan.score TO casework_migrator'],
    expects: office('casework_migrator', 'partisan.score.stance'),
  },
  {
    name: 'the office’s owner, which can’t log in, may read electors',
    sql: ['GRANT SELECT ON partisan.elector TO casework_owner'],
    expects: office('casework_owner', 'partisan.elector'),
  },
  {
    name: 'a login of nobody reads both sides',
    sql: ['CREATE ROLE reporting LOGIN', 'GRANT SELECT ON casework.citizen TO reporting', 'GRANT SELECT ON partisan.score TO reporting'],
    expects: office('reporting', 'can_read', 'partisan.score.stance'),
  },
  {
    name: 'the office’s login is a member of the auditor',
    sql: ['GRANT auditor TO casework_api'],
    expects: office('casework_api', 'auditor', 'partisan'),
  },
  attribute('SUPERUSER', 'is_superuser'),
  attribute('CREATEROLE', 'may_create_roles'),
  attribute('REPLICATION', 'may_replicate'),
  {
    name: 'the office’s login escapes row security',
    sql: ['ALTER ROLE casework_api BYPASSRLS'],
    expects: { direction: 'within_casework', path: ['casework_api', 'ignores_row_security'] },
  },
  {
    name: 'the office’s login is a member of a second superuser',
    sql: ['CREATE ROLE boss SUPERUSER', 'GRANT boss TO casework_api'],
    expects: office('casework_api', 'boss', 'is_superuser', 'partisan.score.stance'),
  },
  predefined('pg_read_all_data'),
  predefined('pg_write_all_data'),
  predefined('pg_monitor'),
  predefined('pg_read_server_files'),
  predefined('pg_execute_server_program'),
  predefined('pg_create_subscription', 'outside'),
  {
    name: 'the office’s sessions start as another role',
    sql: ['ALTER ROLE casework_api SET role = partisan_api'],
    expects: office('casework_api', 'starts_as', 'partisan_api'),
  },
  {
    name: 'the office’s sessions look names up in the campaign’s schema',
    sql: ['ALTER ROLE casework_api SET search_path = casework, partisan'],
    expects: office('casework_api', 'searches_in', 'partisan'),
  },
  {
    name: 'the auditor’s sessions look the catalogue up in a schema that hides a membership',
    sql: [
      'CREATE SCHEMA fake',
      'GRANT USAGE ON SCHEMA fake TO PUBLIC',
      `CREATE VIEW fake.pg_auth_members AS SELECT * FROM pg_catalog.pg_auth_members WHERE member <> (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = 'casework_api')`,
      'GRANT SELECT ON fake.pg_auth_members TO PUBLIC',
      'SET LOCAL search_path = fake, pg_catalog',
      'GRANT partisan_api TO casework_api',
    ],
    expects: office('casework_api', 'member_of', 'partisan_api'),
  },
  {
    name: 'the auditor’s sessions put another schema before what is built in',
    sql: ['ALTER ROLE auditor SET search_path = fake, pg_catalog'],
    expects: { direction: 'oversight_to_partisan', path: ['auditor', 'searches_in', 'search_path=fake, pg_catalog'] },
  },
  {
    name: 'the office’s sessions load a library',
    sql: [`ALTER ROLE casework_api SET session_preload_libraries = 'auto_explain'`],
    expects: office('casework_api', 'loads_library', 'partisan.score.stance'),
  },
  {
    name: 'the office’s sessions start with every riding',
    sql: [`ALTER ROLE casework_api SET cloison.districts = 'qc-lac-aux-outardes'`],
    expects: { direction: 'within_casework', path: ['casework_api', 'ignores_row_security'] },
  },
  {
    name: 'a parameter of the superuser is granted',
    sql: ['GRANT SET ON PARAMETER session_replication_role TO casework_api'],
    expects: office('casework_api', 'may_set', 'partisan.score'),
  },
  {
    name: 'ALTER SYSTEM is granted',
    sql: ['GRANT ALTER SYSTEM ON PARAMETER archive_command TO casework_api'],
    expects: office('casework_api', 'may_alter_system', 'partisan.score'),
  },
];
