import type { MigrationInterface, QueryRunner } from 'typeorm';
import { districtPolicies } from '@cloison/platform/database';

/** Where the office has a way to reach somebody from. A mailing takes only what its purpose allows. */
const SOURCES = `('given_by_citizen', 'given_by_spokesperson', 'public_directory', 'press_gallery', 'official', 'imported', 'unknown')`;
const OF_CITIZEN = `FOREIGN KEY (district_id, citizen_id) REFERENCES casework.citizen (district_id, id)`;

const PERSON = [
  `ALTER TABLE casework.citizen ADD COLUMN do_not_contact boolean NOT NULL DEFAULT false, ADD COLUMN deceased boolean NOT NULL DEFAULT false,
     ADD COLUMN deceased_on date, ADD CONSTRAINT citizen_deceased CHECK (deceased OR deceased_on IS NULL)`,
  `CREATE INDEX citizen_by_birth ON casework.citizen (district_id, birth_date)`,
  // `normal` is what two ways are compared by: a phone's digits, an e-mail in lower case, a folded address
  `CREATE TABLE casework.contact_point (
    district_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    citizen_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('phone', 'email', 'address')),
    value text NOT NULL,
    municipality text,
    postal_code text,
    label text CHECK (label IN ('home', 'mobile', 'work', 'other')),
    shared boolean NOT NULL DEFAULT false,
    source text NOT NULL CHECK (source IN ${SOURCES}),
    given_on date NOT NULL,
    normal text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid,
    PRIMARY KEY (district_id, id),
    UNIQUE (district_id, citizen_id, kind, normal),
    ${OF_CITIZEN}
  )`,
  `CREATE INDEX contact_point_same ON casework.contact_point (district_id, kind, normal)`,
  `CREATE TABLE casework.household_member (
    district_id text NOT NULL,
    citizen_id uuid NOT NULL,
    household_id uuid NOT NULL,
    since timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (district_id, citizen_id),
    ${OF_CITIZEN}
  )`,
  `CREATE INDEX household_members ON casework.household_member (district_id, household_id)`,
  `CREATE TABLE casework.spokesperson (
    district_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    citizen_id uuid NOT NULL,
    speaker_id uuid,
    speaker_name text,
    speaker_phone text,
    relation text NOT NULL CHECK (relation IN ('spouse', 'parent', 'child', 'relative', 'friend', 'lawyer', 'social_worker', 'guardian', 'other')),
    basis text NOT NULL CHECK (basis IN ('said', 'written', 'legal')),
    matters text,
    until date,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid NOT NULL,
    ended_at timestamptz,
    PRIMARY KEY (district_id, id),
    ${OF_CITIZEN},
    FOREIGN KEY (district_id, speaker_id) REFERENCES casework.citizen (district_id, id),
    CHECK (speaker_id IS DISTINCT FROM citizen_id),
    CHECK (speaker_id IS NOT NULL OR speaker_name IS NOT NULL)
  )`,
  `CREATE INDEX spokesperson_of ON casework.spokesperson (district_id, citizen_id)`,
  `CREATE INDEX spokesperson_by ON casework.spokesperson (district_id, speaker_id)`,
];

const HISTORY = [
  `CREATE TABLE casework.rectification (
    district_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    citizen_id uuid NOT NULL,
    asked_by text NOT NULL,
    asked_on date NOT NULL,
    note text NOT NULL,
    done boolean NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    by_id uuid NOT NULL,
    PRIMARY KEY (district_id, id),
    ${OF_CITIZEN}
  )`,
  `CREATE INDEX rectification_of ON casework.rectification (district_id, citizen_id)`,
  `CREATE TABLE casework.citizen_change (
    district_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    citizen_id uuid NOT NULL,
    field text NOT NULL,
    before text,
    after text,
    request text NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    by_id uuid,
    PRIMARY KEY (district_id, id),
    ${OF_CITIZEN}
  )`,
  `CREATE INDEX citizen_change_of ON casework.citizen_change (district_id, citizen_id, id)`,
];

/** What a record was before is for whoever answers for the office: the row itself asks, whatever a handler forgets. */
const MANAGER_ALONE = `CREATE POLICY manager_reads ON casework.citizen_change AS RESTRICTIVE FOR SELECT TO casework_api
  USING (EXISTS (SELECT FROM casework.account a
    WHERE a.id = nullif(current_setting('cloison.account', true), '')::uuid AND a.role = 'office_manager'))`;

const DUPLICATES = [
  `CREATE TABLE casework.duplicate_pair (
    district_id text NOT NULL,
    first_id uuid NOT NULL,
    second_id uuid NOT NULL,
    weight real NOT NULL,
    why text[] NOT NULL,
    distinct_people boolean NOT NULL DEFAULT false,
    found_at timestamptz NOT NULL DEFAULT now(),
    decided_at timestamptz,
    decided_by uuid,
    PRIMARY KEY (district_id, first_id, second_id),
    CHECK (first_id < second_id),
    FOREIGN KEY (district_id, first_id) REFERENCES casework.citizen (district_id, id),
    FOREIGN KEY (district_id, second_id) REFERENCES casework.citizen (district_id, id)
  )`,
  `CREATE INDEX duplicate_pair_second ON casework.duplicate_pair (district_id, second_id)`,
  `CREATE INDEX duplicate_pair_review ON casework.duplicate_pair (district_id, weight DESC) WHERE NOT distinct_people`,
  // The one who is no more stays here whole; `kept_before` and `kept_after` are the fields that the merge changed, as a person chose them.
  `CREATE TABLE casework.citizen_merge (
    district_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    kept_id uuid NOT NULL,
    kept_first uuid NOT NULL,
    gone_id uuid NOT NULL,
    gone jsonb NOT NULL,
    kept_before jsonb NOT NULL,
    kept_after jsonb NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    by_id uuid NOT NULL,
    undone_at timestamptz,
    undone_by uuid,
    PRIMARY KEY (district_id, id),
    FOREIGN KEY (district_id, kept_id) REFERENCES casework.citizen (district_id, id)
  )`,
  `CREATE INDEX citizen_merge_kept ON casework.citizen_merge (district_id, kept_id)`,
  `CREATE INDEX citizen_merge_gone ON casework.citizen_merge (district_id, gone_id) WHERE undone_at IS NULL`,
  `CREATE TABLE casework.citizen_merge_row (
    district_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    merge_id uuid NOT NULL,
    table_name text NOT NULL,
    column_name text NOT NULL,
    row_key jsonb NOT NULL,
    set_aside jsonb,
    was jsonb,
    PRIMARY KEY (district_id, id),
    FOREIGN KEY (district_id, merge_id) REFERENCES casework.citizen_merge (district_id, id)
  )`,
  `CREATE INDEX citizen_merge_rows ON casework.citizen_merge_row (district_id, merge_id)`,
];

const RETENTION = [
  `CREATE TABLE casework.retention_rule (
    district_id text NOT NULL REFERENCES casework.district (id),
    category text NOT NULL,
    years integer NOT NULL CHECK (years BETWEEN 1 AND 50),
    updated_at timestamptz NOT NULL DEFAULT now(),
    updated_by uuid,
    PRIMARY KEY (district_id, category)
  )`,
  `CREATE TABLE casework.citizen_hold (
    district_id text NOT NULL,
    citizen_id uuid NOT NULL,
    reason text NOT NULL,
    until date,
    at timestamptz NOT NULL DEFAULT now(),
    by_id uuid NOT NULL,
    PRIMARY KEY (district_id, citizen_id),
    ${OF_CITIZEN}
  )`,
  // no person in it: what was destroyed is told by its shape
  `CREATE TABLE casework.destruction_certificate (
    district_id text NOT NULL REFERENCES casework.district (id),
    number text NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    by_id uuid NOT NULL REFERENCES casework.account (id),
    reason text NOT NULL CHECK (reason IN ('retention', 'request', 'mandate_end', 'mistake')),
    counts jsonb NOT NULL,
    fingerprint text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (district_id, number)
  )`,
];

const PEOPLE = [
  'contact_point',
  'household_member',
  'spokesperson',
  'rectification',
  'citizen_change',
  'duplicate_pair',
  'citizen_merge',
  'citizen_merge_row',
  'retention_rule',
  'citizen_hold',
  'destruction_certificate',
];

const GRANTS = [
  `GRANT UPDATE (do_not_contact, deceased, deceased_on) ON casework.citizen TO casework_api`,
  `GRANT SELECT, INSERT ON casework.contact_point, casework.household_member, casework.spokesperson, casework.rectification,
     casework.citizen_change, casework.duplicate_pair, casework.retention_rule, casework.citizen_hold, casework.destruction_certificate TO casework_api`,
  `GRANT SELECT ON casework.citizen_merge, casework.citizen_merge_row TO casework_api`,
  `GRANT UPDATE (value, municipality, postal_code, label, shared, source, given_on, normal), DELETE ON casework.contact_point TO casework_api`,
  `GRANT UPDATE (household_id), DELETE ON casework.household_member TO casework_api`,
  `GRANT UPDATE (ended_at) ON casework.spokesperson TO casework_api`,
  `GRANT UPDATE (weight, why, distinct_people, decided_at, decided_by), DELETE ON casework.duplicate_pair TO casework_api`,
  `GRANT UPDATE (years, updated_at, updated_by) ON casework.retention_rule TO casework_api`,
  `GRANT UPDATE (reason, until, at, by_id), DELETE ON casework.citizen_hold TO casework_api`,
];

export class CitizenRecords1763800001000 implements MigrationInterface {
  readonly name = 'CitizenRecords1763800001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      ...PERSON,
      ...HISTORY,
      ...DUPLICATES,
      ...RETENTION,
      ...PEOPLE.flatMap((table) => districtPolicies('casework', table)),
      MANAGER_ALONE,
      ...GRANTS,
    ])
      await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append-only: write another one');
  }
}
