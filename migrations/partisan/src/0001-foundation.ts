import type { MigrationInterface, QueryRunner } from 'typeorm';
import { logTables } from '@cloison/platform/audit-log';
import { identityTables } from '@cloison/platform/identity';
import { electorTables, importTables } from './elector-tables';
import { loadFunctions } from './load-functions';
import { scoreTables } from './score-tables';
import { searchFunction } from './search-function';

/** Accounts, devices and log of this zone; electors, their scores, and the two things only the owner's functions may do. */
export class Foundation1763700000001 implements MigrationInterface {
  readonly name = 'Foundation1763700000001';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...identityTables('partisan'),
      ...logTables('partisan'),
      ...electorTables(),
      ...importTables(),
      ...scoreTables(),
      ...loadFunctions(),
      ...searchFunction(),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  /** Migrations are append-only: a mistake is corrected by the next one. */
  async down(): Promise<void> {
    throw new Error('migrations of this zone are append-only');
  }
}
