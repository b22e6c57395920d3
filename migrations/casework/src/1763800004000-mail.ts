import type { MigrationInterface, QueryRunner } from 'typeorm';
import { districtPolicies } from '@cloison/platform/database';
import { casePolicies } from './case-policies';

/** Where the fetching of a riding's mailbox stands, and how its last rounds went. Words of closed lists, never an address or a password. */
const BOX = [
  `CREATE TABLE casework.mail_box (
    district_id text PRIMARY KEY REFERENCES casework.district (id),
    uid_validity bigint,
    last_uid bigint NOT NULL DEFAULT 0,
    checked_at timestamptz,
    problem text CHECK (problem IN ('unreachable', 'refused', 'folder_missing', 'not_stored')),
    tried_at timestamptz,
    send_problem text CHECK (send_problem IN ('unreachable', 'refused'))
  )`,
  ...districtPolicies('casework', 'mail_box'),
];

/**
 * Received mail. `identity` is one for one message, however often it is delivered. `case_id` is the case that it was filed to or, while it is
 * new, the case that it answers: a reply to a restricted case is seen by the people named there and by nobody else.
 */
const RECEIVED = [
  `CREATE TABLE casework.mail_pile (
    district_id text NOT NULL REFERENCES casework.district (id),
    id uuid NOT NULL,
    subject text NOT NULL,
    began_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (district_id, id)
  )`,
  ...districtPolicies('casework', 'mail_pile'),
  `CREATE TABLE casework.mail_message (
    district_id text NOT NULL REFERENCES casework.district (id),
    id uuid NOT NULL,
    identity bytea NOT NULL CHECK (octet_length(identity) = 32),
    received_at timestamptz NOT NULL DEFAULT now(),
    dated_at timestamptz,
    message_id text,
    thread_ids text[] NOT NULL DEFAULT '{}',
    from_name text,
    from_address text,
    recipients text[] NOT NULL DEFAULT '{}',
    subject text NOT NULL,
    body text NOT NULL,
    has_html boolean NOT NULL DEFAULT false,
    language text NOT NULL CHECK (language IN ('fr', 'en')),
    kind text NOT NULL CHECK (kind IN ('message', 'bounce', 'auto_reply')),
    bounced_address text,
    case_numbers text[] NOT NULL DEFAULT '{}',
    case_id uuid,
    citizen_id uuid,
    body_key text,
    postal_code text,
    in_riding boolean,
    riding_name text,
    likeness integer[] NOT NULL DEFAULT '{}',
    bands integer[] NOT NULL DEFAULT '{}',
    pile_id uuid,
    raw_document_id uuid,
    attachments jsonb NOT NULL DEFAULT '[]',
    state text NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'filed', 'answered', 'redirected', 'handed_over', 'dismissed')),
    handled_by uuid REFERENCES casework.account (id),
    handled_at timestamptz,
    claimed_by uuid REFERENCES casework.account (id),
    claimed_at timestamptz,
    PRIMARY KEY (district_id, id),
    UNIQUE (district_id, identity),
    FOREIGN KEY (district_id, case_id) REFERENCES casework.case_file (district_id, id) ON DELETE CASCADE,
    FOREIGN KEY (district_id, citizen_id) REFERENCES casework.citizen (district_id, id) ON DELETE SET NULL (citizen_id),
    FOREIGN KEY (district_id, pile_id) REFERENCES casework.mail_pile (district_id, id)
  )`,
  `CREATE INDEX mail_message_new ON casework.mail_message (district_id, received_at DESC, id) WHERE state = 'new'`,
  `CREATE INDEX mail_message_by_time ON casework.mail_message (district_id, received_at DESC, id)`,
  `CREATE INDEX mail_message_by_case ON casework.mail_message (district_id, case_id, received_at) WHERE case_id IS NOT NULL`,
  `CREATE INDEX mail_message_by_citizen ON casework.mail_message (district_id, citizen_id) WHERE citizen_id IS NOT NULL`,
  `CREATE INDEX mail_message_by_pile ON casework.mail_message (district_id, pile_id) WHERE pile_id IS NOT NULL`,
  `CREATE INDEX mail_message_by_header ON casework.mail_message (district_id, message_id)`,
  `CREATE INDEX mail_message_bands ON casework.mail_message USING gin (bands) WITH (fastupdate = off)`,
  ...casePolicies('mail_message'),
  // the sender is looked up by address, folded to lower case, once a message
  `CREATE INDEX citizen_by_email ON casework.citizen (district_id, lower(email)) WHERE email IS NOT NULL`,
];

/**
 * Outgoing mail in two halves. What is written belongs to its case, and hides with it. What is to be done about it holds no content, so that
 * the round that sends sees every line; it then reads the written half with the eyes of who wrote it.
 */
const OUTGOING = [
  `CREATE TABLE casework.mail_out (
    district_id text NOT NULL REFERENCES casework.district (id),
    id uuid NOT NULL,
    case_id uuid,
    citizen_id uuid,
    body_key text,
    recipients text[] NOT NULL CHECK (cardinality(recipients) > 0),
    copies text[] NOT NULL DEFAULT '{}',
    subject text NOT NULL,
    body text NOT NULL,
    html text,
    documents uuid[] NOT NULL DEFAULT '{}',
    answers_id uuid,
    answers_header text,
    thread_ids text[] NOT NULL DEFAULT '{}',
    written_by uuid REFERENCES casework.account (id),
    written_at timestamptz NOT NULL DEFAULT now(),
    held_for text[] NOT NULL DEFAULT '{}',
    released_by uuid REFERENCES casework.account (id),
    released_at timestamptz,
    release_reason text,
    PRIMARY KEY (district_id, id),
    FOREIGN KEY (district_id, case_id) REFERENCES casework.case_file (district_id, id) ON DELETE CASCADE,
    FOREIGN KEY (district_id, citizen_id) REFERENCES casework.citizen (district_id, id) ON DELETE SET NULL (citizen_id)
  )`,
  `CREATE INDEX mail_out_by_time ON casework.mail_out (district_id, written_at DESC, id)`,
  `CREATE INDEX mail_out_by_case ON casework.mail_out (district_id, case_id, written_at) WHERE case_id IS NOT NULL`,
  ...casePolicies('mail_out'),
  `CREATE TABLE casework.mail_delivery (
    district_id text NOT NULL REFERENCES casework.district (id),
    id uuid NOT NULL,
    message_id text NOT NULL,
    written_by uuid REFERENCES casework.account (id),
    state text NOT NULL CHECK (state IN ('queued', 'held', 'sending', 'sent', 'failed', 'unsure', 'cancelled')),
    send_after timestamptz NOT NULL DEFAULT now(),
    attempts integer NOT NULL DEFAULT 0,
    attempt_at timestamptz,
    settled_at timestamptz,
    problem text CHECK (problem IN ('unreachable', 'refused', 'no_answer', 'bounced', 'unreadable')),
    PRIMARY KEY (district_id, id),
    UNIQUE (district_id, message_id),
    FOREIGN KEY (district_id, id) REFERENCES casework.mail_out (district_id, id) ON DELETE CASCADE
  )`,
  `CREATE INDEX mail_delivery_waiting ON casework.mail_delivery (district_id, send_after) WHERE state IN ('queued', 'sending')`,
  ...districtPolicies('casework', 'mail_delivery'),
];

const GRANTS = [
  `GRANT SELECT, INSERT ON casework.mail_box, casework.mail_pile, casework.mail_message, casework.mail_out, casework.mail_delivery TO casework_api`,
  `GRANT UPDATE (uid_validity, last_uid, checked_at, problem, tried_at, send_problem) ON casework.mail_box TO casework_api`,
  `GRANT UPDATE (case_id, citizen_id, pile_id, raw_document_id, attachments, state, handled_by, handled_at, claimed_by, claimed_at)
    ON casework.mail_message TO casework_api`,
  `GRANT UPDATE (citizen_id, released_by, released_at, release_reason) ON casework.mail_out TO casework_api`,
  `GRANT UPDATE (state, send_after, attempts, attempt_at, settled_at, problem) ON casework.mail_delivery TO casework_api`,
];

export class Mail1763800004000 implements MigrationInterface {
  readonly name = 'Mail1763800004000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...BOX, ...RECEIVED, ...OUTGOING, ...GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append-only: write another one');
  }
}
