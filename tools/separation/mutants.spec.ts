import { ALLOWLIST, foundIn, MUTANTS, verdictUnder, wordsOf } from '@cloison/oversight/separation';
import type { Mutant, Verdict } from '@cloison/oversight/separation';
import { SPEC_DATABASES, testDatabase } from '@cloison/platform/testing';
import type { TestDatabase } from '@cloison/platform/testing';
import { Client } from 'pg';
import { MIGRATED_ZONES } from './migrated-zones';

/** Other specs make databases of their own in the same cluster. */
const REVIEWED = { ...ALLOWLIST, otherDatabases: SPEC_DATABASES };

/** Roles belong to the whole cluster: another spec may be changing the same one at this moment. */
const COLLISION = /tuple concurrently updated|deadlock detected/;

async function judged(admin: Client, mutant: Mutant): Promise<Verdict> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await verdictUnder(admin, mutant, REVIEWED);
    } catch (error) {
      if (attempt === 5 || !(error instanceof Error) || !COLLISION.test(error.message)) throw error;
    }
}

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
    const verdict = await judged(admin, mutant);
    if (!foundIn(verdict, mutant))
      throw new Error(`expected ${mutant.expects.direction} ${mutant.expects.path.join(' … ')}; got\n${wordsOf(verdict, 'en')}`);
    expect(verdict.verdict).toBe('broken');
  });
});
