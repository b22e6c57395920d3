import type { MigrationInterface, QueryRunner } from 'typeorm';
import { districtPolicies } from '@cloison/platform/database';
import { casePolicies } from './case-policies';

/** Who is away and who replaces; what was reassigned in one act, so that it can be taken back; to whom the weekly digest goes. */
const TEAM = [
  `ALTER TABLE casework.office_profile ADD COLUMN member_email text, ADD COLUMN digest boolean NOT NULL DEFAULT false`,
  `CREATE TABLE casework.absence (
    district_id text NOT NULL REFERENCES casework.district (id),
    id uuid NOT NULL DEFAULT uuidv7(),
    account_id uuid NOT NULL REFERENCES casework.account (id),
    from_on date NOT NULL,
    to_on date NOT NULL CHECK (to_on >= from_on),
    replaced_by uuid REFERENCES casework.account (id) CHECK (replaced_by <> account_id),
    created_by uuid NOT NULL REFERENCES casework.account (id),
    created_at timestamptz NOT NULL DEFAULT now(),
    removed_at timestamptz,
    PRIMARY KEY (district_id, id)
  )`,
  `CREATE INDEX absence_by_end ON casework.absence (district_id, to_on) WHERE removed_at IS NULL`,
  ...districtPolicies('casework', 'absence'),
  `CREATE TABLE casework.reassignment (
    district_id text NOT NULL REFERENCES casework.district (id),
    id uuid NOT NULL,
    to_id uuid REFERENCES casework.account (id),
    by_id uuid NOT NULL REFERENCES casework.account (id),
    at timestamptz NOT NULL DEFAULT now(),
    undone_at timestamptz,
    PRIMARY KEY (district_id, id)
  )`,
  ...districtPolicies('casework', 'reassignment'),
  `CREATE TABLE casework.reassigned_case (
    district_id text NOT NULL,
    reassignment_id uuid NOT NULL,
    case_id uuid NOT NULL,
    from_id uuid REFERENCES casework.account (id),
    version_after integer NOT NULL,
    PRIMARY KEY (district_id, reassignment_id, case_id),
    FOREIGN KEY (district_id, reassignment_id) REFERENCES casework.reassignment (district_id, id),
    FOREIGN KEY (district_id, case_id) REFERENCES casework.case_file (district_id, id) ON DELETE CASCADE
  )`,
  ...casePolicies('reassigned_case'),
];

/**
 * Months as they were published, once they are over: merged counts only, so that what a month says can't be compared with what it said
 * before. And the weeks whose digest left.
 */
const REPORTS = [
  `CREATE TABLE casework.report_month (
    district_id text NOT NULL REFERENCES casework.district (id),
    month date NOT NULL CHECK (extract(day FROM month) = 1),
    body jsonb NOT NULL,
    made_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (district_id, month)
  )`,
  ...districtPolicies('casework', 'report_month'),
  `CREATE TABLE casework.digest_week (
    district_id text NOT NULL REFERENCES casework.district (id),
    week date NOT NULL CHECK (extract(isodow FROM week) = 1),
    sent_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (district_id, week)
  )`,
  ...districtPolicies('casework', 'digest_week'),
  // Opened in a month, closed in a month: a report reads a month, never the whole office.
  `CREATE INDEX case_file_by_opening ON casework.case_file (district_id, opened_at)`,
  `CREATE INDEX case_file_by_closing ON casework.case_file (district_id, closed_at) WHERE closed_at IS NOT NULL`,
  /**
   * Restricted cases count in a report's volume and in nothing else of it, rounded down to a multiple of five. The rounding is done here, so
   * that the zone's own login never holds the exact count.
   */
  `CREATE FUNCTION casework.restricted_volume(from_at timestamptz, before_at timestamptz) RETURNS TABLE (opened integer, closed integer)
   LANGUAGE sql STABLE SECURITY DEFINER
   SET search_path = casework, pg_temp
   AS $volume$
     SELECT (count(*) FILTER (WHERE f.opened_at >= from_at AND f.opened_at < before_at) / 5 * 5)::integer,
            (count(*) FILTER (WHERE f.closed_at >= from_at AND f.closed_at < before_at) / 5 * 5)::integer
     FROM case_file f
     WHERE f.restricted_to IS NOT NULL AND f.district_id = ANY (string_to_array(current_setting('cloison.districts', true), ','))
   $volume$`,
  `REVOKE ALL ON FUNCTION casework.restricted_volume(timestamptz, timestamptz) FROM PUBLIC`,
  `GRANT EXECUTE ON FUNCTION casework.restricted_volume(timestamptz, timestamptz) TO casework_api`,
];

const GRANTS = [
  `GRANT SELECT, INSERT ON casework.absence, casework.reassignment, casework.reassigned_case, casework.report_month, casework.digest_week TO casework_api`,
  `GRANT UPDATE (removed_at) ON casework.absence TO casework_api`,
  `GRANT UPDATE (undone_at) ON casework.reassignment TO casework_api`,
  `GRANT UPDATE (member_email, digest) ON casework.office_profile TO casework_api`,
];

export class TeamAndReports1763800007000 implements MigrationInterface {
  readonly name = 'TeamAndReports1763800007000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TEAM, ...REPORTS, ...GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append-only: write another one');
  }
}
