import type { MigrationInterface, QueryRunner } from 'typeorm';
import { districtPolicies } from '@cloison/platform/database';
import { casePolicies } from './case-policies';

const CASES = [
  `ALTER TABLE casework.case_file DROP CONSTRAINT case_file_status_check`,
  `ALTER TABLE casework.case_file
     ADD CONSTRAINT case_file_status_check CHECK (status IN ('open', 'waiting_citizen', 'waiting_body', 'on_hold', 'closed')),
     ADD COLUMN priority text NOT NULL DEFAULT 'normal' CHECK (priority IN ('high', 'normal', 'low')),
     ADD COLUMN outcome_kind text CHECK (outcome_kind IN ('solved', 'partly_solved', 'refused', 'referred', 'withdrawn', 'no_answer', 'other'))`,
  `CREATE INDEX case_file_going_by_due ON casework.case_file (district_id, (coalesce(due_on, '9999-12-31'::date)), id) WHERE status <> 'closed'`,
  `CREATE INDEX case_file_by_assignee ON casework.case_file (district_id, assignee_id, (coalesce(due_on, '9999-12-31'::date)), id)
     WHERE status <> 'closed'`,
  // what a call or a note took, and notes that are written again: the version tells two writers apart
  `ALTER TABLE casework.case_event
     ADD COLUMN minutes integer CHECK (minutes BETWEEN 0 AND 1440),
     ADD COLUMN direction text CHECK (direction IN ('in', 'out')),
     ADD COLUMN version integer NOT NULL DEFAULT 1,
     ADD COLUMN edited_at timestamptz`,
  // an item of a checklist has no day of its own; a promised call has an hour
  `ALTER TABLE casework.follow_up ALTER COLUMN due_on DROP NOT NULL`,
  `ALTER TABLE casework.follow_up ADD COLUMN due_time time`,
];

const PEOPLE = [
  `CREATE TABLE casework.case_watcher (
    district_id text NOT NULL,
    case_id uuid NOT NULL,
    account_id uuid NOT NULL REFERENCES casework.account (id),
    PRIMARY KEY (district_id, case_id, account_id),
    FOREIGN KEY (district_id, case_id) REFERENCES casework.case_file (district_id, id)
  )`,
  `CREATE INDEX case_watcher_by_account ON casework.case_watcher (district_id, account_id)`,
  `CREATE TABLE casework.case_person (
    district_id text NOT NULL,
    case_id uuid NOT NULL,
    citizen_id uuid NOT NULL,
    role text NOT NULL CHECK (role IN ('concerned', 'spouse', 'parent', 'child', 'relative', 'speaks_for', 'other')),
    PRIMARY KEY (district_id, case_id, citizen_id),
    FOREIGN KEY (district_id, case_id) REFERENCES casework.case_file (district_id, id),
    FOREIGN KEY (district_id, citizen_id) REFERENCES casework.citizen (district_id, id)
  )`,
  `CREATE INDEX case_person_by_citizen ON casework.case_person (district_id, citizen_id)`,
  // both directions are rows, so that each is hidden with the case that it is read from
  `CREATE TABLE casework.case_link (
    district_id text NOT NULL,
    case_id uuid NOT NULL,
    other_id uuid NOT NULL CHECK (other_id <> case_id),
    PRIMARY KEY (district_id, case_id, other_id),
    FOREIGN KEY (district_id, case_id) REFERENCES casework.case_file (district_id, id),
    FOREIGN KEY (district_id, other_id) REFERENCES casework.case_file (district_id, id)
  )`,
  ...['case_watcher', 'case_person', 'case_link'].flatMap(casePolicies),
];

/** What an office changes in the tree it was given: a row that isn't here is as shipped. */
const TREE = [
  `CREATE TABLE casework.public_body (
    district_id text NOT NULL REFERENCES casework.district (id),
    key text NOT NULL CHECK (key ~ '^[a-z0-9_]{1,60}$'),
    name_fr text NOT NULL,
    name_en text NOT NULL,
    short text NOT NULL,
    level text NOT NULL CHECK (level IN ('quebec', 'canada', 'municipal', 'other')),
    phone text,
    email text,
    address text,
    announced_days integer CHECK (announced_days BETWEEN 0 AND 1000),
    hidden boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1,
    PRIMARY KEY (district_id, key)
  )`,
  `CREATE TABLE casework.case_category (
    district_id text NOT NULL REFERENCES casework.district (id),
    key text NOT NULL CHECK (key ~ '^[a-z0-9_]{1,60}$'),
    parent text,
    name_fr text NOT NULL,
    name_en text NOT NULL,
    series text NOT NULL CHECK (series ~ '^[A-Z0-9]{1,8}$'),
    body_key text,
    delay_days integer NOT NULL CHECK (delay_days BETWEEN 0 AND 365),
    checklist_fr text[] NOT NULL,
    checklist_en text[] NOT NULL,
    hidden boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1,
    PRIMARY KEY (district_id, key)
  )`,
  ...['public_body', 'case_category'].flatMap((table) => districtPolicies('casework', table)),
];

/** What somebody was writing, until it is sent: seen by whoever wrote it and by nobody else, whatever the office. */
const DRAFTS = [
  `CREATE TABLE casework.draft (
    district_id text NOT NULL REFERENCES casework.district (id),
    account_id uuid NOT NULL REFERENCES casework.account (id),
    place text NOT NULL,
    value text NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (district_id, account_id, place)
  )`,
  ...districtPolicies('casework', 'draft'),
  `CREATE POLICY writer ON casework.draft AS RESTRICTIVE FOR ALL TO casework_api
     USING (account_id = nullif(current_setting('cloison.account', true), '')::uuid)`,
];

/** As it was, and without the cases that whoever searches isn't named on: the function has the owner's rights, whom no policy holds. */
const SEARCH = `CREATE OR REPLACE FUNCTION casework.search_cases(wanted text[], most integer) RETURNS TABLE (found_id uuid, likeness real)
  LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = casework, extensions, pg_temp
  SET pg_trgm.word_similarity_threshold = 0.55
  AS $search$
  DECLARE
    districts text[] := string_to_array(current_setting('cloison.districts', true), ',');
    reader uuid := nullif(current_setting('cloison.account', true), '')::uuid;
    patterns text[] := ARRAY(SELECT '% ' || w || '%' FROM unnest(wanted) AS w);
    longest text := (SELECT '% ' || w || '%' FROM unnest(wanted) AS w ORDER BY length(w) DESC LIMIT 1);
    phrase text := array_to_string(wanted, ' ');
    found integer;
  BEGIN
    IF longest IS NULL OR districts IS NULL THEN RETURN; END IF;
    RETURN QUERY
      SELECT r.id, (CASE WHEN r.number LIKE ALL (patterns) THEN 3 ELSE 2 END)::real
      FROM case_file r
      WHERE r.district_id = ANY (districts) AND (r.restricted_to IS NULL OR reader = ANY (r.restricted_to))
        AND r.search LIKE longest AND r.search LIKE ALL (patterns)
      ORDER BY 2 DESC, r.number, r.id LIMIT most;
    GET DIAGNOSTICS found = ROW_COUNT;
    IF found < least(most, 5) AND length(phrase) >= 4 THEN
      RETURN QUERY
        SELECT r.id, word_similarity(phrase, r.search)
        FROM case_file r
        WHERE r.district_id = ANY (districts) AND (r.restricted_to IS NULL OR reader = ANY (r.restricted_to))
          AND phrase <% r.search AND NOT r.search LIKE ALL (patterns)
        ORDER BY 2 DESC, r.number, r.id LIMIT most - found;
    END IF;
  END
  $search$`;

const GRANTS = [
  `GRANT UPDATE (priority, outcome_kind) ON casework.case_file TO casework_api`,
  `GRANT UPDATE (body, minutes, version, edited_at) ON casework.case_event TO casework_api`,
  `GRANT UPDATE (what, due_on, due_time) ON casework.follow_up TO casework_api`,
  `GRANT SELECT, INSERT, DELETE ON casework.case_watcher, casework.case_person, casework.case_link, casework.draft TO casework_api`,
  `GRANT UPDATE (role) ON casework.case_person TO casework_api`,
  `GRANT UPDATE (value, at) ON casework.draft TO casework_api`,
  `GRANT SELECT, INSERT ON casework.public_body, casework.case_category TO casework_api`,
  `GRANT UPDATE (name_fr, name_en, short, level, phone, email, address, announced_days, hidden, version) ON casework.public_body TO casework_api`,
  `GRANT UPDATE (parent, name_fr, name_en, series, body_key, delay_days, checklist_fr, checklist_en, hidden, version)
    ON casework.case_category TO casework_api`,
];

export class CaseFiles1763800002000 implements MigrationInterface {
  readonly name = 'CaseFiles1763800002000';

  async up(runner: QueryRunner): Promise<void> {
    // loads the extension's library: before that, its parameters are nobody's to set
    await runner.query(`SELECT extensions.similarity('a', 'b')`);
    for (const statement of [...CASES, ...PEOPLE, ...TREE, ...DRAFTS, SEARCH, ...GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append-only: write another one');
  }
}
