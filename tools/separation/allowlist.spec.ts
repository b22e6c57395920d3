import { writeFile } from 'node:fs/promises';
import { ALLOWLIST, hashesOf, snapshotVia, verdictOfOneDatabase, wordsOf } from '@cloison/oversight/separation';
import type { Allowlist, CatalogueSnapshot } from '@cloison/oversight/separation';
import { SPEC_DATABASES, testDatabase } from '@cloison/platform/testing';
import type { TestDatabase } from '@cloison/platform/testing';
import { ALLOWLIST_FILE, allowlistSource } from './allowlist-file';
import { MIGRATED_ZONES } from './migrated-zones';

const REFRESH = 'REFRESH_ALLOWLIST';

describe('the allow-list of the separation check', () => {
  let database: TestDatabase;
  let snapshot: CatalogueSnapshot;
  let present: Allowlist;

  beforeAll(async () => {
    database = await testDatabase(MIGRATED_ZONES);
    snapshot = await snapshotVia(database.url('auditor'));
    present = hashesOf(snapshot);
    if (process.env[REFRESH]) await writeFile(ALLOWLIST_FILE, allowlistSource(present));
  });

  afterAll(() => database.drop());

  it('has something to judge in each zone', () => {
    for (const zone of Object.keys(MIGRATED_ZONES))
      expect(Object.keys(present.functions).filter((name) => name.startsWith(`${zone}.`))).not.toEqual([]);
  });

  it('is what the migrations make today', () => {
    const reviewed = process.env[REFRESH] ? present : ALLOWLIST;
    if (JSON.stringify(reviewed) !== JSON.stringify(present))
      throw new Error(
        `The migrations make other functions or policies than were reviewed. Read them, then run this spec with ${REFRESH}=1:\n${differences(reviewed, present).join('\n')}`,
      );
  });

  it('leaves no path in the migrated database', () => {
    const verdict = verdictOfOneDatabase(snapshot, { ...(process.env[REFRESH] ? present : ALLOWLIST), otherDatabases: SPEC_DATABASES });
    if (verdict.paths.length > 0) throw new Error(wordsOf(verdict, 'en'));
    expect(verdict.verdict).toBe('holds_with_residuals');
  });
});

function differences(reviewed: Allowlist, present: Allowlist): string[] {
  const keys = new Set([...Object.keys(reviewed.functions), ...Object.keys(present.functions)]);
  const functions = [...keys].filter(
    (key) =>
      reviewed.functions[key]?.hash !== present.functions[key]?.hash || reviewed.functions[key]?.owner !== present.functions[key]?.owner,
  );
  const lists = (['policies', 'unfiltered'] as const).flatMap((name) => [
    ...present[name].filter((each) => !reviewed[name].includes(each)).map((each) => `+ ${each}`),
    ...reviewed[name].filter((each) => !present[name].includes(each)).map((each) => `- ${each}`),
  ]);
  return [...functions, ...lists];
}
