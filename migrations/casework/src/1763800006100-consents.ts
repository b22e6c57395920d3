import type { MigrationInterface, QueryRunner } from 'typeorm';
import { casePolicies } from './case-policies';

/**
 * A citizen's permission to contact one public body about one case. Whether it is valid follows from its dates when somebody asks: no state
 * is stored that could grow stale. What was agreed (body, matter, what may be shared) never changes afterwards; another agreement is another
 * row.
 */
const TABLES = [
  `CREATE TABLE casework.consent (
    district_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    case_id uuid NOT NULL,
    citizen_id uuid NOT NULL,
    body_key text NOT NULL,
    body_name_fr text NOT NULL,
    body_name_en text NOT NULL,
    way text NOT NULL CHECK (way IN ('paper', 'phone', 'voice')),
    language text NOT NULL CHECK (language IN ('fr', 'en')),
    matter text NOT NULL CHECK (length(matter) BETWEEN 1 AND 300),
    shared text[] NOT NULL CHECK (cardinality(shared) BETWEEN 1 AND 20),
    lasts_months integer CHECK (lasts_months BETWEEN 1 AND 24),
    asked_at timestamptz NOT NULL DEFAULT now(),
    asked_by uuid NOT NULL REFERENCES casework.account (id),
    given_on date,
    valid_until date,
    given_by text,
    voice_at timestamptz,
    voice_reason text CHECK (length(voice_reason) <= 500),
    reviewed_at timestamptz,
    reviewed_by uuid REFERENCES casework.account (id),
    document_id uuid,
    document_sha256 text CHECK (document_sha256 ~ '^[0-9a-f]{64}$'),
    refused_at timestamptz,
    revoked_at timestamptz,
    revoked_by uuid REFERENCES casework.account (id),
    revoked_why text CHECK (length(revoked_why) <= 500),
    PRIMARY KEY (district_id, id),
    FOREIGN KEY (district_id, case_id) REFERENCES casework.case_file (district_id, id),
    FOREIGN KEY (district_id, citizen_id) REFERENCES casework.citizen (district_id, id),
    FOREIGN KEY (district_id, document_id) REFERENCES casework.document (district_id, id) ON DELETE SET NULL (document_id),
    CHECK ((given_on IS NULL) = (valid_until IS NULL)),
    CHECK (given_on IS NULL OR refused_at IS NULL),
    CHECK ((way = 'voice') = (voice_reason IS NOT NULL AND voice_at IS NOT NULL)),
    CHECK ((way = 'voice') = (lasts_months IS NULL))
  )`,
  `CREATE INDEX consent_by_case ON casework.consent (district_id, case_id, body_key)`,
  `CREATE INDEX consent_by_end ON casework.consent (district_id, valid_until) WHERE valid_until IS NOT NULL AND revoked_at IS NULL`,
  `CREATE INDEX consent_to_review ON casework.consent (district_id, voice_at) WHERE way = 'voice' AND reviewed_at IS NULL`,
];

/**
 * The single-use links. A row has no person in it: the hash of a token, and where the token leads. It is looked up before anybody is known,
 * so it is no district's; the form itself stays behind the district's policies and the restriction of its case, seen with the eyes of the
 * account that made the link and with no others.
 */
const LINKS = [
  `CREATE TABLE casework.consent_link (
    token_sha256 bytea PRIMARY KEY CHECK (octet_length(token_sha256) = 32),
    district_id text NOT NULL REFERENCES casework.district (id),
    consent_id uuid NOT NULL,
    account_id uuid NOT NULL REFERENCES casework.account (id),
    made_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    asks_birth_year boolean NOT NULL DEFAULT false,
    tries_left integer NOT NULL DEFAULT 5 CHECK (tries_left >= 0),
    FOREIGN KEY (district_id, consent_id) REFERENCES casework.consent (district_id, id) ON DELETE CASCADE
  )`,
  `CREATE INDEX consent_link_by_consent ON casework.consent_link (district_id, consent_id)`,
];

const GRANTS = [
  `GRANT SELECT, INSERT ON casework.consent, casework.consent_link TO casework_api`,
  `GRANT UPDATE (way, given_on, valid_until, given_by, reviewed_at, reviewed_by, document_id, document_sha256, refused_at, revoked_at,
    revoked_by, revoked_why) ON casework.consent TO casework_api`,
  `GRANT UPDATE (used_at, tries_left) ON casework.consent_link TO casework_api`,
];

export class Consents1763800006100 implements MigrationInterface {
  readonly name = 'Consents1763800006100';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...casePolicies('consent'), ...LINKS, ...GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append-only: write another one');
  }
}
