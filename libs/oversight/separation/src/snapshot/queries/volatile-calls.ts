import { MADE_HERE } from './acl';

/**
 * SQL for whether an expression's text calls a built-in function that does more than compute (provolatile `v`: pg_notify, lo_put, query_to_xml …).
 * By name, since pg_depend records nothing of what initdb made.
 */
export const callsVolatile = (text: string): string =>
  `CASE WHEN EXISTS (SELECT FROM regexp_matches(${text}, '([a-z_][a-z0-9_]*)"?\\s*\\(', 'g') AS called(words) JOIN pg_catalog.pg_proc v ON v.proname = called.words[1]
    WHERE v.oid < ${MADE_HERE} AND v.provolatile = 'v') THEN true END`;

/** SQL for the condition of a trigger, from pg_get_triggerdef's text: WHEN (…), before EXECUTE. */
export const conditionIn = (definition: string): string =>
  `substring(${definition} FROM ' WHEN \\((.*)\\) EXECUTE (?:FUNCTION|PROCEDURE) ')`;
