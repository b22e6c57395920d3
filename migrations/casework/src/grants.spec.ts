import { readFileSync, writeFileSync } from 'node:fs';
import { grantTable, testDatabase } from '@cloison/platform/testing';
import type { TestDatabase } from '@cloison/platform/testing';
import { CASEWORK_MIGRATIONS } from './index';

const COMMITTED = new URL('../../../docs/grants/casework.csv', import.meta.url);

describe('what each login of the office may do', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase({ casework: CASEWORK_MIGRATIONS });
  });
  afterAll(() => database.drop());

  it('is what docs/grants/casework.csv says, and nothing else (GRANTS=write rewrites the page)', async () => {
    const table = await grantTable(database.url('admin'), ['casework_api', 'casework_migrator', 'auditor']);
    if (process.env['GRANTS'] === 'write') writeFileSync(COMMITTED, table);
    expect(table).toBe(readFileSync(COMMITTED, 'utf8'));
  });
});
