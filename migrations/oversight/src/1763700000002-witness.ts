import type { MigrationInterface, QueryRunner } from 'typeorm';
import { witnessTables } from '@cloison/oversight/witness';

/** What the witness remembers of each log: the newest head that it signed, which never goes back. */
export class Witness1763700000002 implements MigrationInterface {
  readonly name = 'Witness1763700000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of witnessTables('oversight')) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append-only: write another one');
  }
}
