import { DEVICE_STATES, FUNDERS } from '@cloison/platform/access';

const NAME = /^[a-z][a-z0-9_]{0,62}$/;
const listed = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** What the zone's own login may do with the tables of identity, and nothing else: column by column where only some may change. */
const GRANTS: Readonly<Record<string, readonly string[]>> = {
  district: ['SELECT'],
  account: [
    'SELECT',
    'INSERT (id, email, name, role, districts, language, password_hash)',
    'UPDATE (name, districts, password_hash, language, disabled_at, version)',
  ],
  device: [
    'SELECT',
    'INSERT (id, label, asset_tag, serial, funder, assurance, state, key_thumbprint, public_jwk, created_by, classified_by, preapproved)',
    'UPDATE (state, funder, classified_by, approved_by, approved_at, preapproved, version)',
  ],
  enrolment_code: [
    'SELECT',
    'INSERT (id, code_hash, funder, asset_tag, label, serial, account_id, preapproved, created_by, expires_at)',
    'UPDATE (used_at, device_id)',
  ],
  session: ['SELECT', 'INSERT (id, account_id, device_id, expires_at)', 'UPDATE (revoked_at)'],
  proof_seen: ['SELECT', 'INSERT', 'DELETE'],
  proof_epoch: ['SELECT', 'INSERT'],
};

/**
 * The tables of accounts, devices and sessions, in a zone's own schema, with the grants of its login. Statements in order.
 *
 * - A device's key can't be changed once enrolled (no grant on the column): another key is another device.
 * - A party device is only ever active if somebody other than whoever prepared or classified it approved it; the operator's own codes
 *   (`preapproved`, made at the command line) are the one way past, for the first registrar. The database holds that rule too.
 * - `proof_seen` and `proof_epoch` are UNLOGGED: a crash of the database empties both, the epoch is then another one, and every proof made
 *   before (whose nonce is bound to the old epoch) is void. So a proof serves once, across processes and across crashes, without a disk write.
 * - `device.anchor` is the place of a passkey's or a certificate's registration, `account.second_factor` that of a one-time-password
 *   secret, `account.external_id` that of an OpenID Connect subject; nothing writes them yet.
 *
 * @param schema the zone's schema, e.g. `casework`
 */
export function identityTables(schema: string): string[] {
  if (!NAME.test(schema)) throw new Error('not a schema name');
  const tables = [
    `CREATE TABLE ${schema}.district (
      id text PRIMARY KEY CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      name_fr text NOT NULL,
      name_en text NOT NULL
    )`,
    `CREATE TABLE ${schema}.account (
      id uuid PRIMARY KEY,
      email text NOT NULL UNIQUE CHECK (email = lower(email)),
      name text NOT NULL,
      role text NOT NULL,
      districts text[] NOT NULL DEFAULT '{}',
      password_hash text,
      language text NOT NULL DEFAULT 'fr' CHECK (language IN ('fr', 'en')),
      disabled_at timestamptz,
      second_factor jsonb,
      external_id text UNIQUE,
      created_at timestamptz NOT NULL DEFAULT now(),
      version integer NOT NULL DEFAULT 1
    )`,
    `CREATE TABLE ${schema}.device (
      id uuid PRIMARY KEY,
      label text NOT NULL,
      asset_tag text NOT NULL,
      serial text,
      funder text NOT NULL CHECK (funder IN (${listed(FUNDERS)})),
      assurance text NOT NULL DEFAULT 'software' CHECK (assurance IN ('software', 'passkey', 'certificate')),
      state text NOT NULL DEFAULT 'pending' CHECK (state IN (${listed(DEVICE_STATES)})),
      key_thumbprint text NOT NULL UNIQUE,
      public_jwk jsonb NOT NULL,
      anchor jsonb,
      enrolled_at timestamptz NOT NULL DEFAULT now(),
      created_by uuid REFERENCES ${schema}.account,
      classified_by uuid REFERENCES ${schema}.account,
      approved_by uuid REFERENCES ${schema}.account,
      approved_at timestamptz,
      preapproved boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT second_person CHECK (
        state <> 'active' OR funder NOT IN ('party', 'personal') OR preapproved
        OR (approved_by IS NOT NULL AND approved_by IS DISTINCT FROM created_by AND approved_by IS DISTINCT FROM classified_by)
      )
    )`,
    `CREATE TABLE ${schema}.enrolment_code (
      id uuid PRIMARY KEY,
      code_hash bytea NOT NULL UNIQUE,
      funder text NOT NULL CHECK (funder IN (${listed(FUNDERS)})),
      asset_tag text NOT NULL,
      label text NOT NULL,
      serial text,
      account_id uuid REFERENCES ${schema}.account,
      preapproved boolean NOT NULL DEFAULT false,
      created_by uuid REFERENCES ${schema}.account,
      created_at timestamptz NOT NULL DEFAULT now(),
      expires_at timestamptz NOT NULL,
      used_at timestamptz,
      device_id uuid REFERENCES ${schema}.device,
      CONSTRAINT operator_only CHECK (NOT preapproved OR created_by IS NULL)
    )`,
    `CREATE TABLE ${schema}.session (
      id uuid PRIMARY KEY,
      account_id uuid NOT NULL REFERENCES ${schema}.account,
      device_id uuid NOT NULL REFERENCES ${schema}.device,
      created_at timestamptz NOT NULL DEFAULT now(),
      expires_at timestamptz NOT NULL,
      revoked_at timestamptz
    )`,
    `CREATE INDEX session_account ON ${schema}.session (account_id) WHERE revoked_at IS NULL`,
    `CREATE UNLOGGED TABLE ${schema}.proof_seen (
      jti_hash uuid PRIMARY KEY,
      seen_at timestamptz NOT NULL DEFAULT now()
    )`,
    `CREATE UNLOGGED TABLE ${schema}.proof_epoch (
      single boolean PRIMARY KEY DEFAULT true CHECK (single),
      epoch uuid NOT NULL DEFAULT gen_random_uuid()
    )`,
  ];
  const grants = Object.entries(GRANTS).map(([table, rights]) => `GRANT ${rights.join(', ')} ON ${schema}.${table} TO ${schema}_api`);
  return [...tables, ...grants];
}
