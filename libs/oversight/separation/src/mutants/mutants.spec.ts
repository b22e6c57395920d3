import { Client } from 'pg';
import { testDatabase } from '@cloison/platform/testing';
import type { TestDatabase } from '@cloison/platform/testing';
import { hashesOf } from '../allowlist/hashes-of';
import type { Allowlist } from '../allowlist/types';
import { snapshotVia } from '../snapshot/snapshot-via';
import { FIXTURE_ZONES } from '../spec-support/fixture-base';
import { wordsOf } from '../words/words-of';
import { foundIn, verdictOfOneDatabase, verdictUnder } from './found-in';
import { MUTANTS } from './index';

describe('holes cut into a clean installation', () => {
  let database: TestDatabase;
  let admin: Client;
  let reviewed: Allowlist;

  beforeAll(async () => {
    database = await testDatabase(FIXTURE_ZONES);
    reviewed = hashesOf(await snapshotVia(database.url('auditor')));
    admin = new Client({ connectionString: database.url('admin') });
    await admin.connect();
  });

  afterAll(async () => {
    await admin.end();
    await database.drop();
  });

  it('finds none before any is cut', async () => {
    const verdict = verdictOfOneDatabase(await snapshotVia(database.url('auditor')), reviewed);
    expect(verdict.paths).toEqual([]);
    expect(verdict.verdict).toBe('holds_with_residuals');
  });

  it.each(MUTANTS)('finds: $name', async (mutant) => {
    const verdict = await verdictUnder(admin, mutant, reviewed);
    if (!foundIn(verdict, mutant))
      throw new Error(`expected ${mutant.expects.direction} ${mutant.expects.path.join(' … ')}; got\n${wordsOf(verdict, 'en')}`);
    expect(verdict.verdict).toBe('broken');
  });

  it('finds none after all are rolled back', async () => {
    expect(verdictOfOneDatabase(await snapshotVia(database.url('auditor')), reviewed).paths).toEqual([]);
  });
});
