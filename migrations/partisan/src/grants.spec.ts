import { readFileSync, writeFileSync } from 'node:fs';
import { grantTable, testDatabase } from '@cloison/platform/testing';
import type { TestDatabase } from '@cloison/platform/testing';
import { PARTISAN_MIGRATIONS } from './index';

const COMMITTED = new URL('../../../docs/grants/partisan.csv', import.meta.url);

describe('what each login of the campaign may do', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase({ partisan: PARTISAN_MIGRATIONS });
  });
  afterAll(() => database.drop());

  it('is what docs/grants/partisan.csv says, and nothing else (GRANTS=write rewrites the page)', async () => {
    const table = await grantTable(database.url('admin'), ['partisan_api', 'partisan_migrator', 'auditor']);
    if (process.env['GRANTS'] === 'write') writeFileSync(COMMITTED, table);
    expect(table).toBe(readFileSync(COMMITTED, 'utf8'));
  });
});
