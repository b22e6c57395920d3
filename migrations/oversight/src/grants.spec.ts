import { readFileSync, writeFileSync } from 'node:fs';
import { grantTable, testDatabase } from '@cloison/platform/testing';
import type { TestDatabase } from '@cloison/platform/testing';
import { OVERSIGHT_MIGRATIONS } from './index';

const COMMITTED = new URL('../../../docs/grants/oversight.csv', import.meta.url);

describe('what each login of the commissioner’s side may do', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase({ oversight: OVERSIGHT_MIGRATIONS });
  });
  afterAll(() => database.drop());

  it('is what docs/grants/oversight.csv says, and nothing else (GRANTS=write rewrites the page)', async () => {
    const table = await grantTable(database.url('admin'), ['oversight_api', 'oversight_migrator', 'auditor']);
    if (process.env['GRANTS'] === 'write') writeFileSync(COMMITTED, table);
    expect(table).toBe(readFileSync(COMMITTED, 'utf8'));
  });
});
