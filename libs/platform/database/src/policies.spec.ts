import type { MigrationInterface, QueryRunner } from 'typeorm';
import { testDatabase } from '@cloison/platform/testing';
import type { TestDatabase } from '@cloison/platform/testing';
import { districtPolicies, sql, UnitOfWork } from './index';

/** A table of people, and a function that reads it with its owner's rights and asks for no district. */
class Neighbours implements MigrationInterface {
  readonly name = 'Neighbours1760000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      'CREATE TABLE hold.neighbour (district_id text NOT NULL, id integer NOT NULL, PRIMARY KEY (district_id, id))',
      ...districtPolicies('hold', 'neighbour'),
      'GRANT SELECT ON hold.neighbour TO hold_api',
      'DROP POLICY owner ON hold.neighbour',
    ])
      await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations are append-only');
  }
}

describe('row policies', () => {
  let database: TestDatabase;
  let admin: UnitOfWork;

  beforeAll(async () => {
    database = await testDatabase({ hold: [Neighbours] });
    admin = await UnitOfWork.open({ url: database.url('admin'), schema: 'hold' });
    await admin.runner.execute(sql`INSERT INTO hold.neighbour VALUES ('a', 1)`);
  });
  afterAll(async () => {
    await admin.close();
    await database.drop();
  });

  it('bind the owner of the table too', async () => {
    await admin.runner.execute(
      sql`CREATE FUNCTION hold.count_neighbours() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = hold AS 'SELECT count(*) FROM neighbour'`,
    );
    await admin.runner.execute(sql`ALTER FUNCTION hold.count_neighbours() OWNER TO hold_owner`);
    expect(await admin.runner.one(sql`SELECT hold.count_neighbours() AS seen`)).toEqual({ seen: '0' });
  });

  it('are on, and come from one template', async () => {
    const policies = await admin.runner.rows(
      sql`SELECT policyname, roles::text, cmd FROM pg_policies WHERE schemaname = 'hold' ORDER BY 1`,
    );
    expect(policies).toEqual([{ policyname: 'district', roles: '{hold_api}', cmd: 'ALL' }]);
  });
});
