import type { MigrationInterface, QueryRunner } from 'typeorm';
import { districtPolicies } from '@cloison/platform/database';

/**
 * A list of a mailing, with where it came from. A person of a list is a reference to a citizen's or a contact's own address, never a copy: an
 * address that is withdrawn meanwhile can't be exported any more. Who was left out stands beside who is in, with the reason.
 */
const TABLES = [
  `CREATE TABLE casework.office_contact (
    district_id text NOT NULL REFERENCES casework.district (id),
    id uuid NOT NULL DEFAULT uuidv7(),
    name text NOT NULL,
    organisation text,
    role text,
    language text NOT NULL DEFAULT 'fr' CHECK (language IN ('fr', 'en')),
    address_line text,
    municipality text,
    postal_code text,
    email text,
    phone text,
    source text NOT NULL CHECK (source IN ('public_directory', 'press_gallery', 'official')),
    source_note text,
    noted_on date NOT NULL,
    removed_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid NOT NULL REFERENCES casework.account (id),
    PRIMARY KEY (district_id, id)
  )`,
  `CREATE INDEX office_contact_by_name ON casework.office_contact (district_id, name, id)`,
  `CREATE TABLE casework.mailing (
    district_id text NOT NULL REFERENCES casework.district (id),
    id uuid NOT NULL DEFAULT uuidv7(),
    number text NOT NULL,
    parent_id uuid,
    derivation text CHECK (derivation IN ('copy', 'subset')),
    purpose text NOT NULL CHECK (purpose IN ('greeting', 'service_information', 'event_invitation', 'matter_answer', 'press_notice')),
    channel text NOT NULL CHECK (channel IN ('post', 'email')),
    name text NOT NULL,
    wanted jsonb NOT NULL,
    rules_version text NOT NULL,
    taken integer NOT NULL,
    left_out integer NOT NULL,
    state text NOT NULL DEFAULT 'ready' CHECK (state IN ('ready', 'destroyed')),
    destroyed_at timestamptz,
    certificate_id uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid NOT NULL REFERENCES casework.account (id),
    PRIMARY KEY (district_id, id),
    UNIQUE (district_id, number),
    CHECK ((parent_id IS NULL) = (derivation IS NULL)),
    CHECK ((state = 'destroyed') = (certificate_id IS NOT NULL)),
    FOREIGN KEY (district_id, parent_id) REFERENCES casework.mailing (district_id, id)
  )`,
  `CREATE INDEX mailing_by_parent ON casework.mailing (district_id, parent_id)`,
  `CREATE TABLE casework.mailing_person (
    district_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    mailing_id uuid NOT NULL,
    citizen_id uuid,
    contact_id uuid,
    point_id uuid,
    source text,
    reason text CHECK (reason IN ('deceased', 'do_not_contact', 'elsewhere', 'no_address', 'source_not_allowed')),
    PRIMARY KEY (district_id, id),
    UNIQUE (district_id, mailing_id, citizen_id),
    UNIQUE (district_id, mailing_id, contact_id),
    CHECK ((citizen_id IS NULL) <> (contact_id IS NULL)),
    CHECK ((reason IS NULL) = (source IS NOT NULL)),
    FOREIGN KEY (district_id, mailing_id) REFERENCES casework.mailing (district_id, id),
    FOREIGN KEY (district_id, citizen_id) REFERENCES casework.citizen (district_id, id),
    FOREIGN KEY (district_id, contact_id) REFERENCES casework.office_contact (district_id, id)
  )`,
  `CREATE INDEX mailing_person_by_citizen ON casework.mailing_person (district_id, citizen_id)`,
  `CREATE INDEX mailing_person_by_contact ON casework.mailing_person (district_id, contact_id)`,
  `CREATE TABLE casework.mailing_export (
    district_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    mailing_id uuid NOT NULL,
    form text NOT NULL CHECK (form IN ('labels', 'csv')),
    people integer NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    by_id uuid NOT NULL REFERENCES casework.account (id),
    PRIMARY KEY (district_id, id),
    FOREIGN KEY (district_id, mailing_id) REFERENCES casework.mailing (district_id, id)
  )`,
  `CREATE INDEX mailing_export_by_mailing ON casework.mailing_export (district_id, mailing_id, at)`,
  `CREATE TABLE casework.mailing_export_person (
    district_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    export_id uuid NOT NULL,
    citizen_id uuid,
    contact_id uuid,
    source text NOT NULL,
    PRIMARY KEY (district_id, id),
    UNIQUE (district_id, export_id, citizen_id),
    UNIQUE (district_id, export_id, contact_id),
    FOREIGN KEY (district_id, export_id) REFERENCES casework.mailing_export (district_id, id),
    FOREIGN KEY (district_id, citizen_id) REFERENCES casework.citizen (district_id, id),
    FOREIGN KEY (district_id, contact_id) REFERENCES casework.office_contact (district_id, id)
  )`,
  `CREATE INDEX mailing_export_person_by_citizen ON casework.mailing_export_person (district_id, citizen_id)`,
  `CREATE INDEX mailing_export_person_by_contact ON casework.mailing_export_person (district_id, contact_id)`,
  // What is left of destroyed lists: counts, numbers and dates, and the hash of exactly that. No person.
  `CREATE TABLE casework.mailing_certificate (
    district_id text NOT NULL REFERENCES casework.district (id),
    id uuid NOT NULL DEFAULT uuidv7(),
    number text NOT NULL,
    statement jsonb NOT NULL,
    hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    at timestamptz NOT NULL,
    by_id uuid NOT NULL REFERENCES casework.account (id),
    PRIMARY KEY (district_id, id),
    UNIQUE (district_id, number)
  )`,
  `ALTER TABLE casework.mailing ADD FOREIGN KEY (district_id, certificate_id) REFERENCES casework.mailing_certificate (district_id, id)`,
];

const PEOPLE = ['office_contact', 'mailing', 'mailing_person', 'mailing_export', 'mailing_export_person', 'mailing_certificate'];

const GRANTS = [
  `GRANT SELECT, INSERT ON ${PEOPLE.map((table) => `casework.${table}`).join(', ')} TO casework_api`,
  `GRANT UPDATE (name, organisation, role, language, address_line, municipality, postal_code, email, phone, source, source_note, noted_on,
    removed_at, version) ON casework.office_contact TO casework_api`,
  `GRANT UPDATE (state, destroyed_at, certificate_id) ON casework.mailing TO casework_api`,
  `GRANT DELETE ON casework.mailing_person, casework.mailing_export_person TO casework_api`,
];

export class Mailings1763800005001 implements MigrationInterface {
  readonly name = 'Mailings1763800005001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...PEOPLE.flatMap((table) => districtPolicies('casework', table)), ...GRANTS])
      await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append-only: write another one');
  }
}
