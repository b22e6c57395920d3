import type { MigrationInterface, QueryRunner } from 'typeorm';
import { districtPolicies } from '@cloison/platform/database';
import { casePolicies } from './case-policies';

/**
 * What is kept of a document in clear is what a list shows. Its bytes are ciphertext in parts of 1 MiB, under a key of its own that only the
 * zone's key opens: a copy of the database without the folder of keys reads nothing. A destroyed document keeps its line, who destroyed it
 * and why, and has neither key nor parts any more.
 */
const TABLES = [
  `CREATE TABLE casework.document (
    district_id text NOT NULL REFERENCES casework.district (id),
    id uuid NOT NULL DEFAULT uuidv7(),
    case_id uuid,
    citizen_id uuid,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    media_type text NOT NULL,
    size integer NOT NULL CHECK (size >= 0),
    source text NOT NULL CHECK (source IN ('upload', 'mail', 'consent', 'letter', 'certificate')),
    key_id text,
    wrapped_key bytea,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid REFERENCES casework.account (id),
    destroyed_at timestamptz,
    destroyed_by uuid REFERENCES casework.account (id),
    destroyed_why text,
    PRIMARY KEY (district_id, id),
    FOREIGN KEY (district_id, case_id) REFERENCES casework.case_file (district_id, id),
    FOREIGN KEY (district_id, citizen_id) REFERENCES casework.citizen (district_id, id),
    CHECK ((wrapped_key IS NULL) = (destroyed_at IS NOT NULL) AND (wrapped_key IS NULL) = (key_id IS NULL))
  )`,
  `CREATE INDEX document_by_case ON casework.document (district_id, case_id, id) WHERE case_id IS NOT NULL`,
  `CREATE INDEX document_by_citizen ON casework.document (district_id, citizen_id, id) WHERE citizen_id IS NOT NULL`,
  `CREATE INDEX document_by_key ON casework.document (key_id) WHERE key_id IS NOT NULL`,
  `CREATE TABLE casework.document_part (
    district_id text NOT NULL,
    document_id uuid NOT NULL,
    part integer NOT NULL CHECK (part >= 0),
    bytes bytea NOT NULL,
    PRIMARY KEY (district_id, document_id, part),
    FOREIGN KEY (district_id, document_id) REFERENCES casework.document (district_id, id) ON DELETE CASCADE
  )`,
  // ciphertext doesn't compress: let the server not try
  `ALTER TABLE casework.document_part ALTER COLUMN bytes SET STORAGE EXTERNAL`,
];

/** The parts of a document are seen by whoever sees the document: the subquery passes through the document's own policies. */
const PARTS = [
  ...districtPolicies('casework', 'document_part'),
  `CREATE POLICY of_a_seen_document ON casework.document_part AS RESTRICTIVE FOR ALL TO casework_api
     USING (EXISTS (SELECT 1 FROM casework.document d WHERE d.district_id = document_part.district_id AND d.id = document_part.document_id))`,
];

const GRANTS = [
  `GRANT SELECT, INSERT, DELETE ON casework.document, casework.document_part TO casework_api`,
  `GRANT UPDATE (case_id, citizen_id, key_id, wrapped_key, destroyed_at, destroyed_by, destroyed_why) ON casework.document TO casework_api`,
];

export class Documents1763800006000 implements MigrationInterface {
  readonly name = 'Documents1763800006000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...casePolicies('document'), ...PARTS, ...GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append-only: write another one');
  }
}
