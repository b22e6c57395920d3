import type { MigrationInterface, QueryRunner } from 'typeorm';
import { casePolicies } from './case-policies';

/** Where a text was flagged, how often and by whom it was written: never the text. A flag goes with its case. */
const TABLES = [
  `CREATE TABLE casework.wording_flag (
    district_id text NOT NULL REFERENCES casework.district (id),
    id uuid NOT NULL DEFAULT uuidv7(),
    place text NOT NULL CHECK (place IN ('note', 'mail', 'letter', 'document', 'citizen', 'other')),
    ref_id uuid NOT NULL,
    case_id uuid,
    found integer NOT NULL CHECK (found >= 0),
    state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'kept', 'withdrawn')),
    writer_id uuid REFERENCES casework.account (id),
    flagged_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (district_id, id),
    UNIQUE (district_id, place, ref_id),
    FOREIGN KEY (district_id, case_id) REFERENCES casework.case_file (district_id, id) ON DELETE CASCADE
  )`,
  `CREATE INDEX wording_flag_by_state ON casework.wording_flag (district_id, state, id)`,
  `CREATE INDEX wording_flag_by_case ON casework.wording_flag (district_id, case_id)`,
  ...casePolicies('wording_flag'),
];

const GRANTS = [
  `GRANT SELECT, INSERT ON casework.wording_flag TO casework_api`,
  `GRANT UPDATE (found, state, changed_at) ON casework.wording_flag TO casework_api`,
];

export class Wording1763800008000 implements MigrationInterface {
  readonly name = 'Wording1763800008000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append-only: write another one');
  }
}
