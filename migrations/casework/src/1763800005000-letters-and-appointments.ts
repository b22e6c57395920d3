import type { MigrationInterface, QueryRunner } from 'typeorm';
import { districtPolicies } from '@cloison/platform/database';
import { casePolicies } from './case-policies';

/** What an office changed of the shipped templates, and its own. A letter keeps the lines it was printed with: it is read as it was sent. */
const LETTERS = [
  `CREATE TABLE casework.letter_template (
    district_id text NOT NULL REFERENCES casework.district (id),
    key text NOT NULL CHECK (key ~ '^[a-z][a-z0-9_]{1,59}$'),
    name_fr text NOT NULL,
    name_en text NOT NULL,
    addressee text NOT NULL CHECK (addressee IN ('citizen', 'body')),
    subject_fr text NOT NULL,
    subject_en text NOT NULL,
    body_fr text NOT NULL,
    body_en text NOT NULL,
    hidden boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1,
    updated_at timestamptz NOT NULL DEFAULT now(),
    updated_by uuid REFERENCES casework.account (id),
    PRIMARY KEY (district_id, key)
  )`,
  ...districtPolicies('casework', 'letter_template'),
  `CREATE TABLE casework.letter (
    district_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    case_id uuid NOT NULL,
    addressee text NOT NULL CHECK (addressee IN ('citizen', 'body')),
    body_key text,
    language text NOT NULL CHECK (language IN ('fr', 'en')),
    template_key text,
    letterhead text[] NOT NULL,
    recipient text[] NOT NULL,
    dated_on date NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    signature text[] NOT NULL,
    document_id uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid NOT NULL REFERENCES casework.account (id),
    PRIMARY KEY (district_id, id),
    CHECK ((addressee = 'body') = (body_key IS NOT NULL)),
    FOREIGN KEY (district_id, case_id) REFERENCES casework.case_file (district_id, id)
  )`,
  `CREATE INDEX letter_by_case ON casework.letter (district_id, case_id, id)`,
  ...casePolicies('letter'),
];

/** A feed is an account's: what opens it is kept as a hash, and there is one at a time. */
const APPOINTMENTS = [
  `CREATE TABLE casework.appointment (
    district_id text NOT NULL REFERENCES casework.district (id),
    id uuid NOT NULL DEFAULT uuidv7(),
    case_id uuid,
    citizen_id uuid,
    starts_at timestamptz NOT NULL,
    minutes integer NOT NULL CHECK (minutes BETWEEN 5 AND 720),
    place text,
    about text,
    with_id uuid NOT NULL REFERENCES casework.account (id),
    state text NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'cancelled')),
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid NOT NULL REFERENCES casework.account (id),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (district_id, id),
    FOREIGN KEY (district_id, case_id) REFERENCES casework.case_file (district_id, id),
    FOREIGN KEY (district_id, citizen_id) REFERENCES casework.citizen (district_id, id)
  )`,
  `CREATE INDEX appointment_by_time ON casework.appointment (district_id, starts_at)`,
  `CREATE INDEX appointment_by_case ON casework.appointment (district_id, case_id) WHERE case_id IS NOT NULL`,
  `CREATE INDEX appointment_by_citizen ON casework.appointment (district_id, citizen_id) WHERE citizen_id IS NOT NULL`,
  ...casePolicies('appointment'),
  `CREATE TABLE casework.calendar_feed (
    account_id uuid PRIMARY KEY REFERENCES casework.account (id),
    token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    language text NOT NULL CHECK (language IN ('fr', 'en')),
    created_at timestamptz NOT NULL DEFAULT now(),
    last_read_at timestamptz
  )`,
];

const GRANTS = [
  `GRANT SELECT, INSERT ON casework.letter_template, casework.letter, casework.appointment TO casework_api`,
  `GRANT UPDATE (name_fr, name_en, subject_fr, subject_en, body_fr, body_en, hidden, version, updated_at, updated_by)
    ON casework.letter_template TO casework_api`,
  `GRANT UPDATE (citizen_id, starts_at, minutes, place, about, with_id, state, version, updated_at) ON casework.appointment TO casework_api`,
  `GRANT SELECT, INSERT, DELETE ON casework.calendar_feed TO casework_api`,
  `GRANT UPDATE (token_hash, language, created_at, last_read_at) ON casework.calendar_feed TO casework_api`,
];

export class LettersAndAppointments1763800005000 implements MigrationInterface {
  readonly name = 'LettersAndAppointments1763800005000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...LETTERS, ...APPOINTMENTS, ...GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append-only: write another one');
  }
}
