import { ALLOWLIST, foundIn, MUTANTS, verdictUnder, wordsOf } from '@cloison/oversight/separation';
import { testDatabase } from '@cloison/platform/testing';
import type { TestDatabase } from '@cloison/platform/testing';
import { Client } from 'pg';
import { MIGRATED_ZONES } from './migrated-zones';

describe('holes cut into the migrated database', () => {
  let database: TestDatabase;
  let admin: Client;

  beforeAll(async () => {
    database = await testDatabase(MIGRATED_ZONES);
    admin = new Client({ connectionString: database.url('admin') });
    await admin.connect();
  });

  afterAll(async () => {
    await admin.end();
    await database.drop();
  });

  it.each(MUTANTS)('finds: $name', async (mutant) => {
    const verdict = await verdictUnder(admin, mutant, ALLOWLIST);
    if (!foundIn(verdict, mutant))
      throw new Error(`expected ${mutant.expects.direction} ${mutant.expects.path.join(' … ')}; got\n${wordsOf(verdict, 'en')}`);
    expect(verdict.verdict).toBe('broken');
  });
});
