import type { MigrationInterface, QueryRunner } from 'typeorm';
import { districtPolicies } from '@cloison/platform/database';

/** Lines of a case's story. `ref_id` is the mail, document, consent … that the line is about. */
const TIMELINE = [
  `ALTER TABLE casework.case_event DROP CONSTRAINT case_event_kind_check`,
  `ALTER TABLE casework.case_event ADD CONSTRAINT case_event_kind_check CHECK (kind IN ('opened', 'note', 'call', 'mail_in', 'mail_out', 'letter',
    'document', 'appointment', 'follow_up', 'follow_up_done', 'status', 'consent', 'assigned', 'linked', 'people', 'handed_over', 'closed', 'reopened'))`,
  `ALTER TABLE casework.case_event ADD COLUMN ref_id uuid`,
];

/**
 * A restricted case exists for the people named on it and for nobody else: not in a list, not in a search, not in a count. The function runs
 * with the owner's rights, since who may not see a case may not see that it is hidden either; it answers ids of the context's own districts
 * only, and only to the statement that filters by them.
 */
const RESTRICTION = [
  `ALTER TABLE casework.case_file ADD COLUMN restricted_to uuid[] CHECK (cardinality(restricted_to) > 0)`,
  `CREATE POLICY named_people ON casework.case_file AS RESTRICTIVE FOR ALL TO casework_api
     USING (restricted_to IS NULL OR nullif(current_setting('cloison.account', true), '')::uuid = ANY (restricted_to))`,
  `CREATE FUNCTION casework.hidden_cases() RETURNS SETOF uuid
   LANGUAGE sql STABLE SECURITY DEFINER
   SET search_path = casework, pg_temp
   AS $hidden$
     SELECT f.id FROM case_file f
     WHERE f.restricted_to IS NOT NULL
       AND f.district_id = ANY (string_to_array(current_setting('cloison.districts', true), ','))
       AND NOT coalesce(nullif(current_setting('cloison.account', true), '')::uuid = ANY (f.restricted_to), false)
   $hidden$`,
  `REVOKE ALL ON FUNCTION casework.hidden_cases() FROM PUBLIC`,
  `GRANT EXECUTE ON FUNCTION casework.hidden_cases() TO casework_api`,
  `CREATE INDEX case_file_restricted ON casework.case_file (district_id) WHERE restricted_to IS NOT NULL`,
  ...['case_event', 'follow_up'].map(
    (table) => `CREATE POLICY named_people ON casework.${table} AS RESTRICTIVE FOR ALL TO casework_api
     USING (case_id <> ALL (ARRAY(SELECT casework.hidden_cases())))`,
  ),
];

/** What an office writes on its letterhead, and its own rules. */
const PROFILE = [
  `CREATE TABLE casework.office_profile (
    district_id text PRIMARY KEY REFERENCES casework.district (id),
    member_name text,
    name_fr text,
    name_en text,
    address_line text,
    municipality text,
    postal_code text,
    phone text,
    email text,
    release_account_id uuid REFERENCES casework.account (id),
    silent_after_days integer NOT NULL DEFAULT 14 CHECK (silent_after_days BETWEEN 1 AND 365),
    updated_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL DEFAULT 1
  )`,
  ...districtPolicies('casework', 'office_profile'),
];

const GRANTS = [
  `GRANT SELECT, INSERT ON casework.office_profile TO casework_api`,
  `GRANT UPDATE (member_name, name_fr, name_en, address_line, municipality, postal_code, phone, email, release_account_id, silent_after_days,
    updated_at, version) ON casework.office_profile TO casework_api`,
  `GRANT UPDATE (restricted_to) ON casework.case_file TO casework_api`,
];

export class OfficeFoundation1763800000000 implements MigrationInterface {
  readonly name = 'OfficeFoundation1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TIMELINE, ...RESTRICTION, ...PROFILE, ...GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append-only: write another one');
  }
}
