import type { MigrationInterface, QueryRunner } from 'typeorm';
import { districtPolicies } from '@cloison/platform/database';
import { casePolicies } from './case-policies';

/**
 * A file brought in from another tool. Its lines wait here until somebody says which column is what; those that became records are erased
 * from here at once, the refused ones when the import is put away. Lines are taken in the order of `turn`, which is drawn by lot: the order
 * of the file, which may be an order of something else, is nowhere in what comes of it.
 */
const IMPORTS = [
  `CREATE TABLE casework.import_batch (
    district_id text NOT NULL REFERENCES casework.district (id),
    id uuid NOT NULL,
    file_name text NOT NULL,
    headers text[] NOT NULL DEFAULT '{}',
    mapping jsonb,
    state text NOT NULL DEFAULT 'reading' CHECK (state IN ('reading', 'waiting', 'running', 'done', 'failed', 'undoing', 'undone', 'put_away')),
    failure text CHECK (failure IN ('list_not_readable', 'body_too_large', 'upload_interrupted', 'wording_refused', 'internal')),
    bytes_total bigint,
    bytes_read bigint NOT NULL DEFAULT 0,
    lines integer NOT NULL DEFAULT 0,
    done integer NOT NULL DEFAULT 0,
    citizens integer NOT NULL DEFAULT 0,
    cases integer NOT NULL DEFAULT 0,
    attached integer NOT NULL DEFAULT 0,
    refused integer NOT NULL DEFAULT 0,
    undone integer NOT NULL DEFAULT 0,
    kept integer NOT NULL DEFAULT 0,
    started_by uuid NOT NULL REFERENCES casework.account (id),
    started_at timestamptz NOT NULL DEFAULT now(),
    running_since timestamptz,
    finished_at timestamptz,
    PRIMARY KEY (district_id, id)
  )`,
  ...districtPolicies('casework', 'import_batch'),
  `CREATE TABLE casework.import_line (
    district_id text NOT NULL,
    import_id uuid NOT NULL,
    line integer NOT NULL,
    turn uuid NOT NULL DEFAULT gen_random_uuid(),
    cells text[] NOT NULL,
    reason text,
    field text,
    PRIMARY KEY (district_id, import_id, line),
    FOREIGN KEY (district_id, import_id) REFERENCES casework.import_batch (district_id, id)
  )`,
  `CREATE INDEX import_line_waiting ON casework.import_line (district_id, import_id, turn) WHERE reason IS NULL`,
  ...districtPolicies('casework', 'import_line'),
  `CREATE TABLE casework.import_record (
    district_id text NOT NULL,
    import_id uuid NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    citizen_id uuid NOT NULL,
    made_citizen boolean NOT NULL,
    case_id uuid,
    external_key text,
    kept boolean NOT NULL DEFAULT false,
    PRIMARY KEY (district_id, import_id, id),
    FOREIGN KEY (district_id, import_id) REFERENCES casework.import_batch (district_id, id)
  )`,
  `CREATE INDEX import_record_by_external ON casework.import_record (district_id, external_key) WHERE external_key IS NOT NULL`,
  `CREATE INDEX import_record_by_citizen ON casework.import_record (district_id, citizen_id)`,
  ...casePolicies('import_record'),
];

/**
 * The zone's login deletes nobody. This removes what one import made, while that import is being undone, in the context's own districts; the
 * references of everything else to such a row refuse its removal.
 */
const UNDO = [
  `CREATE FUNCTION casework.remove_imported(which uuid, records uuid[]) RETURNS void
   LANGUAGE plpgsql SECURITY DEFINER
   SET search_path = casework, pg_temp
   AS $undo$
   DECLARE
     here text := (SELECT b.district_id FROM import_batch b WHERE b.id = which AND b.state = 'undoing'
       AND b.district_id = ANY (string_to_array(current_setting('cloison.districts', true), ',')));
     cases uuid[] := ARRAY(SELECT r.case_id FROM import_record r JOIN case_file f ON f.district_id = r.district_id AND f.id = r.case_id
       WHERE r.district_id = here AND r.import_id = which AND r.id = ANY (records) AND f.restricted_to IS NULL);
     citizens uuid[] := ARRAY(SELECT r.citizen_id FROM import_record r
       WHERE r.district_id = here AND r.import_id = which AND r.id = ANY (records) AND r.made_citizen);
   BEGIN
     IF here IS NULL THEN RETURN; END IF;
     DELETE FROM import_record WHERE district_id = here AND import_id = which AND id = ANY (records);
     DELETE FROM find_text WHERE district_id = here AND case_id = ANY (cases);
     DELETE FROM case_event WHERE district_id = here AND case_id = ANY (cases);
     DELETE FROM case_file WHERE district_id = here AND id = ANY (cases);
     DELETE FROM duplicate_pair WHERE district_id = here AND NOT distinct_people AND decided_at IS NULL
       AND (first_id = ANY (citizens) OR second_id = ANY (citizens));
     DELETE FROM contact_point WHERE district_id = here AND citizen_id = ANY (citizens);
     DELETE FROM citizen WHERE district_id = here AND id = ANY (citizens);
   END
   $undo$`,
  `REVOKE ALL ON FUNCTION casework.remove_imported(uuid, uuid[]) FROM PUBLIC`,
  `GRANT EXECUTE ON FUNCTION casework.remove_imported(uuid, uuid[]) TO casework_api`,
];

const GRANTS = [
  `GRANT SELECT, INSERT ON casework.import_batch, casework.import_line, casework.import_record TO casework_api`,
  `GRANT UPDATE (headers, mapping, state, failure, bytes_read, lines, done, citizens, cases, attached, refused, undone, kept, running_since, finished_at)
    ON casework.import_batch TO casework_api`,
  `GRANT UPDATE (reason, field), DELETE ON casework.import_line TO casework_api`,
  `GRANT UPDATE (kept), DELETE ON casework.import_record TO casework_api`,
];

export class Imports1763800007001 implements MigrationInterface {
  readonly name = 'Imports1763800007001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...IMPORTS, ...UNDO, ...GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append-only: write another one');
  }
}
