import type { MigrationInterface, QueryRunner } from 'typeorm';
import { districtPolicies } from '@cloison/platform/database';

/** Which riding a postal code lies in, as the office loaded it. Nobody's data: codes and names of ridings. */
const CODES = [
  `CREATE TABLE casework.riding_table (
    district_id text PRIMARY KEY REFERENCES casework.district (id),
    source text NOT NULL,
    vintage date NOT NULL,
    lines integer NOT NULL,
    loaded_by uuid REFERENCES casework.account (id),
    loaded_at timestamptz NOT NULL DEFAULT now()
  )`,
  `CREATE TABLE casework.riding_code (
    district_id text NOT NULL REFERENCES casework.district (id),
    code text NOT NULL CHECK (code ~ '^[A-Z][0-9][A-Z]([0-9][A-Z][0-9])?$'),
    municipality text NOT NULL DEFAULT '',
    riding text NOT NULL,
    share real NOT NULL DEFAULT 1 CHECK (share > 0 AND share <= 1),
    here boolean NOT NULL,
    PRIMARY KEY (district_id, code, municipality, riding)
  )`,
  `GRANT SELECT, INSERT, DELETE ON casework.riding_table, casework.riding_code TO casework_api`,
];

/**
 * The list of electors that a member receives for the member's own riding, as a bare reference: folded name and address, and nothing else of
 * anybody. The runtime login can write lines and destroy them; it can't read one. `check_elector` answers a word.
 */
const REFERENCE = [
  `CREATE TABLE casework.reference_list (
    district_id text NOT NULL REFERENCES casework.district (id),
    id uuid NOT NULL DEFAULT uuidv7(),
    jurisdiction text NOT NULL,
    source text NOT NULL,
    vintage date NOT NULL,
    received_on date NOT NULL,
    undertaking text NOT NULL,
    undertaking_on date NOT NULL,
    destroy_on date NOT NULL,
    state text NOT NULL DEFAULT 'loading' CHECK (state IN ('loading', 'in_force', 'destroyed')),
    lines integer NOT NULL DEFAULT 0,
    bytes_read bigint NOT NULL DEFAULT 0,
    bytes_total bigint,
    loaded_by uuid NOT NULL REFERENCES casework.account (id),
    loaded_at timestamptz NOT NULL DEFAULT now(),
    destroyed_at timestamptz,
    destroyed_why text CHECK (destroyed_why IN ('due', 'by_hand', 'replaced')),
    destroyed_by uuid REFERENCES casework.account (id),
    PRIMARY KEY (district_id, id),
    CHECK (destroy_on > received_on),
    CHECK ((state = 'destroyed') = (destroyed_at IS NOT NULL))
  )`,
  `CREATE UNIQUE INDEX reference_list_in_force ON casework.reference_list (district_id) WHERE state = 'in_force'`,
  `CREATE TABLE casework.reference_line (
    district_id text NOT NULL,
    list_id uuid NOT NULL,
    line integer NOT NULL,
    name_key text NOT NULL,
    family text NOT NULL,
    address_key text NOT NULL,
    PRIMARY KEY (district_id, list_id, line),
    FOREIGN KEY (district_id, list_id) REFERENCES casework.reference_list (district_id, id)
  )`,
  `CREATE INDEX reference_line_by_name ON casework.reference_line (district_id, list_id, name_key)`,
  `CREATE INDEX reference_line_by_address ON casework.reference_line (district_id, list_id, address_key)`,
  `CREATE TABLE casework.reference_check (
    district_id text NOT NULL REFERENCES casework.district (id),
    account_id uuid NOT NULL REFERENCES casework.account (id),
    at timestamptz NOT NULL DEFAULT now()
  )`,
  `CREATE INDEX reference_check_by_account ON casework.reference_check (district_id, account_id, at)`,
];

/**
 * One name, one address, one word back: `yes`, `no`, `unclear`, or null without a list in force. It runs with the owner's rights because the
 * runtime login can't read the lines; its district is the context's, and only where the context has exactly one.
 */
const CHECK = [
  `CREATE FUNCTION casework.check_elector(names text[], families text[], addresses text[]) RETURNS text
  LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = casework, pg_temp
  AS $check$
  DECLARE
    mine text := current_setting('cloison.districts', true);
    list uuid;
  BEGIN
    SELECT id INTO list FROM reference_list WHERE district_id = mine AND state = 'in_force' AND destroy_on > current_date;
    IF list IS NULL THEN RETURN NULL; END IF;
    IF EXISTS (SELECT FROM reference_line l WHERE l.district_id = mine AND l.list_id = list
                 AND l.name_key = ANY (names) AND l.address_key = ANY (addresses)) THEN RETURN 'yes'; END IF;
    IF EXISTS (SELECT FROM reference_line l WHERE l.district_id = mine AND l.list_id = list AND l.name_key = ANY (names))
      OR EXISTS (SELECT FROM reference_line l WHERE l.district_id = mine AND l.list_id = list
                   AND l.address_key = ANY (addresses) AND l.family = ANY (families)) THEN RETURN 'unclear'; END IF;
    RETURN 'no';
  END
  $check$`,
  `REVOKE ALL ON FUNCTION casework.check_elector(text[], text[], text[]) FROM PUBLIC`,
  `GRANT EXECUTE ON FUNCTION casework.check_elector(text[], text[], text[]) TO casework_api`,
];

const GRANTS = [
  `GRANT SELECT, INSERT, DELETE ON casework.reference_list TO casework_api`,
  `GRANT UPDATE (state, lines, bytes_read, destroyed_at, destroyed_why, destroyed_by) ON casework.reference_list TO casework_api`,
  `GRANT INSERT, DELETE ON casework.reference_line TO casework_api`,
  `GRANT SELECT (district_id, list_id) ON casework.reference_line TO casework_api`,
  `GRANT SELECT, INSERT, DELETE ON casework.reference_check TO casework_api`,
];

export class Ridings1763800003001 implements MigrationInterface {
  readonly name = 'Ridings1763800003001';

  async up(runner: QueryRunner): Promise<void> {
    const guarded = ['riding_table', 'riding_code', 'reference_list', 'reference_line', 'reference_check'];
    for (const statement of [
      ...CODES,
      ...REFERENCE,
      ...guarded.flatMap((table) => districtPolicies('casework', table)),
      ...CHECK,
      ...GRANTS,
    ])
      await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append-only: write another one');
  }
}
