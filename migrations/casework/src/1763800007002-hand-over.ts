import type { MigrationInterface, QueryRunner } from 'typeorm';
import { districtPolicies } from '@cloison/platform/database';

/**
 * The end of a mandate: for each citizen somebody decides whether the file goes to the successor's office, back to the person, or is
 * destroyed. No row, no decision. The row outlives the citizen, since it is the register of what became of the file: a number of a certificate
 * and no name, under `subject_id`, which a destruction therefore leaves alone.
 */
const HAND_OVER = [
  `CREATE TABLE casework.hand_over (
    district_id text NOT NULL REFERENCES casework.district (id),
    id uuid NOT NULL,
    successor text,
    began_by uuid NOT NULL REFERENCES casework.account (id),
    began_at timestamptz NOT NULL DEFAULT now(),
    closed_at timestamptz,
    PRIMARY KEY (district_id, id)
  )`,
  `CREATE UNIQUE INDEX hand_over_open ON casework.hand_over (district_id) WHERE closed_at IS NULL`,
  ...districtPolicies('casework', 'hand_over'),
  `CREATE TABLE casework.hand_over_decision (
    district_id text NOT NULL,
    hand_over_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    decision text NOT NULL CHECK (decision IN ('transfer', 'return', 'destroy')),
    decided_by uuid NOT NULL REFERENCES casework.account (id),
    decided_at timestamptz NOT NULL DEFAULT now(),
    done_at timestamptz,
    done_by uuid REFERENCES casework.account (id),
    certificate text,
    package_hash text CHECK (package_hash ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (district_id, hand_over_id, subject_id),
    FOREIGN KEY (district_id, hand_over_id) REFERENCES casework.hand_over (district_id, id)
  )`,
  ...districtPolicies('casework', 'hand_over_decision'),
];

const GRANTS = [
  `GRANT SELECT, INSERT ON casework.hand_over, casework.hand_over_decision TO casework_api`,
  `GRANT UPDATE (successor, closed_at) ON casework.hand_over TO casework_api`,
  `GRANT UPDATE (decision, decided_by, decided_at, done_at, done_by, certificate, package_hash), DELETE ON casework.hand_over_decision TO casework_api`,
];

export class HandOver1763800007002 implements MigrationInterface {
  readonly name = 'HandOver1763800007002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...HAND_OVER, ...GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append-only: write another one');
  }
}
