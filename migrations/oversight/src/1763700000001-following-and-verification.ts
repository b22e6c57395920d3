import type { MigrationInterface, QueryRunner } from 'typeorm';
import { followerTables } from './follower-tables';
import { verificationTables } from './verification-tables';

/** What is kept of the zones' logs, of the checks of the wall, and of the evidence taken away. */
export class FollowingAndVerification1763700000001 implements MigrationInterface {
  readonly name = 'FollowingAndVerification1763700000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...followerTables(), ...verificationTables()]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append-only: write another one');
  }
}
