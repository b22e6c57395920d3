import type { MigrationInterface, QueryRunner } from 'typeorm';
import { casePolicies } from './case-policies';

/**
 * Words of notes, mails, letters and documents, findable beside the names. One row a text; `ref_id` is the note's, mail's, letter's or
 * document's own id. `lexemes` holds the folded words without their places, which is all that a search by the beginnings of words needs.
 * A text goes with its case or its citizen.
 */
const TEXTS = [
  `CREATE TABLE casework.find_text (
    district_id text NOT NULL REFERENCES casework.district (id),
    ref_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('note', 'mail', 'letter', 'document')),
    case_id uuid,
    citizen_id uuid,
    body text NOT NULL,
    lexemes tsvector NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (district_id, ref_id),
    FOREIGN KEY (district_id, case_id) REFERENCES casework.case_file (district_id, id) ON DELETE CASCADE,
    FOREIGN KEY (district_id, citizen_id) REFERENCES casework.citizen (district_id, id) ON DELETE CASCADE
  )`,
  `CREATE INDEX find_text_lexemes ON casework.find_text USING gin (district_id, lexemes) WITH (fastupdate = off)`,
  `CREATE INDEX find_text_recent ON casework.find_text (district_id, at DESC)`,
  `CREATE INDEX find_text_by_case ON casework.find_text (district_id, case_id) WHERE case_id IS NOT NULL`,
  `CREATE INDEX find_text_by_citizen ON casework.find_text (district_id, citizen_id) WHERE citizen_id IS NOT NULL`,
  ...casePolicies('find_text'),
  `GRANT SELECT, INSERT, DELETE ON casework.find_text TO casework_api`,
  `GRANT UPDATE (kind, case_id, citizen_id, body, lexemes, at) ON casework.find_text TO casework_api`,
];

export class Find1763800003000 implements MigrationInterface {
  readonly name = 'Find1763800003000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TEXTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append-only: write another one');
  }
}
