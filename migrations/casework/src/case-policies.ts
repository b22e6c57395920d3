import { districtPolicies } from '@cloison/platform/database';

/**
 * Row-level security of a table whose rows belong to a case: the district's, and, for a restricted case, the named people alone. The list of
 * what is hidden is asked once a statement (an InitPlan), and is empty but for the few restricted cases of an office.
 *
 * @param table with `district_id text` and `case_id uuid`; rows without a case belong to the whole office
 */
export function casePolicies(table: string): string[] {
  return [
    ...districtPolicies('casework', table),
    `CREATE POLICY named_people ON casework.${table} AS RESTRICTIVE FOR ALL TO casework_api
       USING (case_id IS NULL OR case_id <> ALL (ARRAY(SELECT casework.hidden_cases())))`,
  ];
}
