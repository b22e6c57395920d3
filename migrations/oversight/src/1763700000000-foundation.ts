import type { MigrationInterface, QueryRunner } from 'typeorm';
import { logTables } from '@cloison/platform/audit-log';
import { identityTables } from '@cloison/platform/identity';

/** Accounts, devices, sessions and the log: the same shape in every zone, each in its own schema. */
export class Foundation1763700000000 implements MigrationInterface {
  readonly name = 'Foundation1763700000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...identityTables('oversight'), ...logTables('oversight')]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append-only: write another one');
  }
}
