import { office } from './types';
import type { Mutant } from './types';

/**
 * Databases of the cluster whose catalogue nobody read. CREATE DATABASE can't be rolled back, so the holes are cut into those that every
 * cluster has; tools/separation/topologies.spec.ts makes one.
 */
export const DATABASE_MUTANTS: readonly Mutant[] = [
  {
    name: 'the office may connect to a database that isn’t read',
    sql: ['GRANT CONNECT ON DATABASE postgres TO casework_api'],
    expects: office('casework_api', 'can_connect', 'postgres', 'leads_outside', 'outside'),
  },
  {
    name: 'everybody may connect to a database that isn’t read',
    sql: ['GRANT CONNECT ON DATABASE template1 TO PUBLIC'],
    expects: office('casework_api', 'is_everybody', 'can_connect', 'template1', 'leads_outside'),
  },
  {
    name: 'a role of the office may connect to a database that isn’t read',
    sql: ['CREATE ROLE cut_reports', 'GRANT cut_reports TO casework_api', 'GRANT CONNECT ON DATABASE postgres TO cut_reports'],
    expects: office('casework_api', 'member_of', 'cut_reports', 'can_connect', 'postgres', 'leads_outside'),
  },
  {
    name: 'the office owns a database that isn’t read',
    sql: ['ALTER DATABASE template1 OWNER TO casework_migrator'],
    expects: office('casework_migrator', 'owns', 'template1', 'leads_outside'),
  },
  {
    name: 'the auditor may connect to a database that isn’t read',
    sql: ['GRANT CONNECT ON DATABASE postgres TO auditor'],
    expects: { direction: 'oversight_to_partisan', path: ['auditor', 'can_connect', 'postgres', 'leads_outside'] },
  },
];
