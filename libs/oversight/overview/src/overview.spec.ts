import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { Sequencer, signerKey } from '@cloison/platform/audit-log';
import { sql, UnitOfWork } from '@cloison/platform/database';
import { contextAt, testDatabase } from '@cloison/platform/testing';
import type { TestDatabase } from '@cloison/platform/testing';
import { AttemptQueries, DeviceQueries, LogFollower } from '@cloison/oversight/attempts';
import { CheckStore } from '@cloison/oversight/checks';
import { ZoneLog, ZoneLogs } from '@cloison/oversight/logs';
import { OVERSIGHT_MIGRATIONS } from '@cloison/oversight/migrations';
import { WitnessStore } from '@cloison/oversight/witness';
import { LogHeads, Overview, Visits } from './index';

const key = signerKey(
  'oversight.localhost/log',
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
);
const minutes = (count: number): number => count * 60_000;

describe('what the commissioner sees first', () => {
  let database: TestDatabase;
  let work: UnitOfWork;
  let logs: ZoneLogs;
  let overview: Overview;
  let heads: LogHeads;
  const commissioner = { id: randomUUID(), role: 'commissioner' };
  const at = (time: Date, account = commissioner) => contextAt('oversight', account, [], { at: time });
  const keep = (checkedAt: Date, verdict: string) =>
    work.runner.execute(sql`INSERT INTO separation_check (checked_at, verdict, paths, residuals, checked, catalogue_hashes, duration_ms)
      VALUES (${checkedAt.toISOString()}, ${verdict}, '[]', '[]', '{"relations":1,"roles":1,"nodes":1,"edges":811,"zones":[],"topology":null,"doubt":null}', '{}', 1)`);

  beforeAll(async () => {
    database = await testDatabase({ oversight: OVERSIGHT_MIGRATIONS });
    work = await UnitOfWork.open({ url: database.url('api'), schema: 'oversight', poolSize: 3 });
    logs = new ZoneLogs([new ZoneLog('oversight', database.url('auditor'), key)]);
    const follower = new LogFollower(work, logs, 'America/Toronto');
    heads = new LogHeads(logs, follower, new WitnessStore(work.runner));
    overview = new Overview(
      new CheckStore(work),
      new AttemptQueries(work, 'America/Toronto'),
      new DeviceQueries(work),
      heads,
      follower,
      new Visits(work),
      'America/Toronto',
    );
  });

  afterAll(async () => {
    await logs.close();
    await work.close();
    await database.drop();
  });

  it('says that nothing is known before the first check', async () => {
    const read = await overview.read(at(new Date()));
    expect([read.verdict, read.checkedAt, read.since]).toEqual(['cannot_tell', null, null]);
    expect(read.doubt).toContain('Aucune vérification');
  });

  it('takes the word of a fresh check, and no longer of an old one', async () => {
    const now = new Date();
    await keep(now, 'holds');
    expect((await overview.read(at(now))).verdict).toBe('holds');
    expect((await overview.read(at(new Date(now.getTime() + minutes(14))))).verdict).toBe('holds');
    const later = await overview.read(at(new Date(now.getTime() + minutes(16))));
    expect([later.verdict, later.checkedAt]).toEqual(['cannot_tell', now]);
  });

  it('lets a wall that was found broken stay broken until a check says otherwise', async () => {
    const now = new Date(Date.now() + 1_000);
    await keep(now, 'broken');
    const read = await overview.read(at(new Date(now.getTime() + minutes(90))));
    expect([read.verdict, read.since]).toEqual(['broken', now]);
    expect(read.heldAt?.getTime()).toBeLessThan(now.getTime());
  });

  it('remembers each person’s visits by their pauses', async () => {
    const visits = new Visits(work);
    const someone = { id: randomUUID(), role: 'investigator' };
    const start = new Date('2026-11-12T15:00:00Z');
    const look = (after: number) => visits.look(at(new Date(start.getTime() + minutes(after)), someone));
    expect(await look(0)).toBeNull();
    expect(await look(20)).toBeNull();
    expect(await look(40)).toBeNull();
    expect(await look(200)).toEqual(new Date(start.getTime() + minutes(40)));
    expect(await look(210)).toEqual(new Date(start.getTime() + minutes(40)));
    expect(await visits.look(at(start, { id: randomUUID(), role: 'commissioner' }))).toBeNull();
  });

  it('calls a log behind whose entries wait to be sealed, signed, or read', async () => {
    const state = async (by = heads) => (await by.all())[0]?.state;
    const admin = await UnitOfWork.open({ url: database.url('admin'), schema: 'oversight', poolSize: 1 });
    const sequencer = new Sequencer({ runner: work.runner, signer: key });
    const sealedBefore = (age: string) => admin.runner.execute(sql`UPDATE log_state SET sealing_at = now() - ${age}::interval`);
    await sequencer.tick();
    expect(await state()).toBe('followed');
    await sealedBefore('40 seconds');
    expect(await state()).toBe('followed');
    await sealedBefore('2 minutes');
    expect(await state()).toBe('behind');
    await work.runner.execute(sql`INSERT INTO log_pending (entry_id, entry) VALUES (${randomUUID()}, '{}')`);
    await work.runner.execute(sql`SELECT log_seal(10)`);
    expect(await state()).toBe('behind');
    await sequencer.tick();
    expect(await state()).toBe('followed');
    for (const [known, shown] of [
      ['followed', 'behind'],
      ['unreachable', 'unreachable'],
      ['behind', 'behind'],
      ['tampered', 'tampered'],
    ] as const) {
      const stuck = { followed: [{ zone: 'oversight', state: known, size: 0 }], freshen: async () => undefined };
      expect([known, await state(new LogHeads(logs, stuck, new WitnessStore(work.runner)))]).toEqual([known, shown]);
    }
    await admin.close();
  });

  it('calls a log tampered that holds less than the witness has seen of it', async () => {
    expect((await heads.all())[0]).toMatchObject({ zone: 'oversight', state: 'followed', size: 1, witnessedAt: null, unwitnessed: 1 });
    await new WitnessStore(work.runner).move(key.name, undefined, {
      size: 7,
      root: Buffer.alloc(32, 1),
      note: 'a note',
      cosignedAt: new Date(),
    });
    expect((await heads.all())[0]).toMatchObject({ state: 'tampered', size: 1, unwitnessed: 0 });
  });
});
