import { randomUUID } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { operatorContext } from '@cloison/platform/access';
import { districtPolicies, sql, UnitOfWork } from '@cloison/platform/database';
import { SPEC_DATABASES, testDatabase } from '@cloison/platform/testing';
import type { TestDatabase } from '@cloison/platform/testing';
import { OVERSIGHT_MIGRATIONS } from '@cloison/oversight/migrations';
import { ALLOWLIST as PRODUCT } from '@cloison/oversight/separation';
import { checkView, checkWall, CheckStore, WallWatch } from './index';
import type { StoredVerdict, WallSource } from './index';

/** A side with one table of people. */
function side(zone: string, table: string, column: string): new () => MigrationInterface {
  return class implements MigrationInterface {
    readonly name = `Side${zone}1763700000000`;
    async up(runner: QueryRunner): Promise<void> {
      for (const statement of [
        `CREATE TABLE ${zone}.${table} (district_id text NOT NULL, id uuid NOT NULL, ${column} text, PRIMARY KEY (district_id, id))`,
        ...districtPolicies(zone, table),
        `GRANT SELECT, INSERT, UPDATE ON ${zone}.${table} TO ${zone}_api`,
      ])
        await runner.query(statement);
    }
    async down(): Promise<void> {
      throw new Error('migrations are append-only');
    }
  };
}

/** Other specs make databases of their own in the same cluster. */
const ALLOWLIST = { ...PRODUCT, otherDatabases: SPEC_DATABASES };
const NOWHERE = 'postgresql://auditor:x@127.0.0.1:1/none';

describe('the checks of the wall that the commissioner keeps', () => {
  const context = operatorContext('oversight', []);
  const logged: { act: string; code?: string; hash?: string }[] = [];
  let database: TestDatabase;
  let work: UnitOfWork;
  let store: CheckStore;
  let sources: WallSource[];
  const without = (zone: string): WallSource[] => sources.map((source) => (source.zone === zone ? { ...source, url: NOWHERE } : source));

  const withLeak = async (work: () => Promise<void>): Promise<void> => {
    const admin = await UnitOfWork.open({ url: database.url('admin'), schema: 'partisan', poolSize: 1 });
    await admin.runner.execute(sql`GRANT SELECT (stance) ON score TO casework_api`);
    await work().finally(async () => {
      await admin.runner.execute(sql`REVOKE SELECT (stance) ON score FROM casework_api`);
      await admin.close();
    });
  };

  beforeAll(async () => {
    database = await testDatabase({
      casework: [side('casework', 'citizen', 'notes')],
      partisan: [side('partisan', 'score', 'stance')],
      oversight: OVERSIGHT_MIGRATIONS,
    });
    work = await UnitOfWork.open({ url: database.url('api', 'oversight'), schema: 'oversight', poolSize: 3 });
    work.useLog({
      encoder: {
        encode: async (_tx, _context, drafts) => {
          logged.push(...drafts.map(({ act, code, about }) => ({ act, code, hash: about?.hash })));
          return drafts.map(({ act }) => ({ id: randomUUID(), entry: Buffer.from(act) }));
        },
      },
      readLog: { append: async () => undefined },
    });
    store = new CheckStore(work);
    sources = (['casework', 'partisan', 'oversight'] as const).map((zone) => ({ zone, url: database.url('auditor') }));
  });

  afterAll(async () => {
    await work.close();
    await database.drop();
  });

  it('gives no verdict where a zone can’t be read, whatever the others say', async () => {
    const { verdict, doubt, catalogueHashes } = await checkWall(without('partisan'), ALLOWLIST);
    expect([verdict, doubt]).toEqual([null, { code: 'zone_missing', zone: 'partisan' }]);
    expect(Object.keys(catalogueHashes)).toEqual(['casework', 'oversight']);
    expect((await checkWall([], ALLOWLIST)).doubt).toEqual({ code: 'nothing_read', zone: null });
  });

  it('still says that the wall is broken where a way is found without the zone that is missing', async () => {
    await withLeak(async () => {
      const { verdict } = await checkWall(without('oversight'), ALLOWLIST);
      expect(verdict?.verdict).toBe('broken');
    });
  });

  it('keeps each check, with its hash in the log, and knows since when the verdict is what it is', async () => {
    const watch = (from: readonly WallSource[]) => new WallWatch(store, from, ALLOWLIST);
    const verdicts: StoredVerdict[] = [];
    const check = async (from = sources): Promise<void> => void verdicts.push((await watch(from).check(context)).verdict);
    await check();
    await check();
    await withLeak(async () => {
      await check();
      await check();
    });
    await check(without('casework'));
    expect(verdicts).toEqual(['holds_with_residuals', 'holds_with_residuals', 'broken', 'broken', 'cannot_tell']);
    expect(logged.map(({ act, code }) => `${act} ${code}`)).toEqual(verdicts.map((verdict) => `separation.check ${verdict}`));
    expect(logged.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash ?? ''))).toBe(true);

    const kept = await store.page(10);
    expect(kept.map(({ verdict }) => verdict)).toEqual([...verdicts].reverse());
    const standing = await store.standing();
    expect(standing?.check.id).toBe(kept[0]?.id);
    expect(standing?.since).toEqual(kept[0]?.checkedAt);
    expect(standing?.heldAt).toEqual(kept[3]?.checkedAt);
    expect((await store.page(2, kept[1]?.id)).map(({ id }) => id)).toEqual([kept[2]?.id, kept[3]?.id]);

    const view = checkView(kept[1] as (typeof kept)[0], 'fr');
    expect(view.sentence).toBe('La cloison ne tient pas.');
    expect(view.paths[0]?.steps.at(-1)?.to.name).toMatch(/score\.stance$/);
    expect(view.paths[0]?.remedySql[0]).toMatch(/^REVOKE SELECT/);
    expect(checkView(kept[0] as (typeof kept)[0], 'en').doubt).toMatch(/^No verdict/);
  });

  it('makes one check at a time, and refuses a queue', async () => {
    const watch = new WallWatch(store, sources, ALLOWLIST);
    const answers = await Promise.allSettled(Array.from({ length: 8 }, () => watch.check(context)));
    const refused = answers.filter((answer) => answer.status === 'rejected').map(({ reason }) => (reason as { code: string }).code);
    expect(refused.length).toBeGreaterThan(0);
    expect(new Set(refused)).toEqual(new Set(['too_many_requests']));
    expect(answers.filter((answer) => answer.status === 'fulfilled').length).toBeGreaterThanOrEqual(3);
  });
});
