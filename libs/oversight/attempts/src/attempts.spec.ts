import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { operatorContext } from '@cloison/platform/access';
import { encodeEntry, logTables, Sequencer, signerKey } from '@cloison/platform/audit-log';
import type { LogEntry, SignerKey, VerifierKey } from '@cloison/platform/audit-log';
import { appendPending, sql, UnitOfWork } from '@cloison/platform/database';
import { testDatabase } from '@cloison/platform/testing';
import type { TestDatabase } from '@cloison/platform/testing';
import { OVERSIGHT_MIGRATIONS } from '@cloison/oversight/migrations';
import { ZoneLog, ZoneLogs } from '@cloison/oversight/logs';
import { AttemptQueries, LogFollower } from './index';

/** A zone reduced to its log: all that the commissioner's side may see of it. */
function onlyLog(zone: string): new () => MigrationInterface {
  return class implements MigrationInterface {
    readonly name = `Log${zone}1763700000000`;
    async up(runner: QueryRunner): Promise<void> {
      for (const statement of logTables(zone)) await runner.query(statement);
    }
    async down(): Promise<void> {
      throw new Error('append-only');
    }
  };
}

function newKey(name: string): SignerKey {
  return signerKey(name, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
}

class Zone {
  readonly sequencer: Sequencer;
  readonly key: SignerKey;
  private constructor(
    readonly name: string,
    readonly database: TestDatabase,
    readonly work: UnitOfWork,
  ) {
    this.key = newKey(`${name}.localhost/log`);
    this.sequencer = new Sequencer({ runner: work.runner, signer: this.key });
  }

  /** As the commissioner's side reads it. */
  asSeen(url = this.database.url('auditor'), key: VerifierKey = this.key): ZoneLog {
    return new ZoneLog(this.name, url, key);
  }

  static async open(name: string): Promise<Zone> {
    const database = await testDatabase({ [name]: [onlyLog(name)] });
    return new Zone(name, database, await UnitOfWork.open({ url: database.url('api'), schema: name, poolSize: 2 }));
  }

  async write(...entries: Partial<LogEntry>[]): Promise<void> {
    const whole = entries.map((entry): LogEntry => ({
      ...PLAIN,
      zone: this.name,
      id: randomUUID(),
      at: new Date().toISOString(),
      ...entry,
    }));
    await appendPending(
      this.work.runner,
      whole.map((entry) => ({ id: entry.id, entry: encodeEntry(entry) })),
    );
    await this.sequencer.tick();
  }

  async close(): Promise<void> {
    await this.work.close();
    await this.database.drop();
  }
}

const PLAIN = {
  v: 1,
  account: null,
  act: 'access.refused',
  assurance: 'none',
  decision: 'refused',
  device: null,
  funder: 'unknown',
  network: 'other',
  period: 'ordinary',
  purpose: null,
  role: null,
} as const;

describe('attempts to cross the wall, as the commissioner sees them', () => {
  const organizer = randomUUID();
  const laptop = randomUUID();
  const context = operatorContext('oversight', []);
  let office: Zone;
  let campaign: Zone;
  let own: TestDatabase;
  let work: UnitOfWork;
  let logs: ZoneLogs;
  let follower: LogFollower;
  let queries: AttemptQueries;
  const kept: string[] = [];

  beforeAll(async () => {
    [office, campaign, own] = await Promise.all([
      Zone.open('casework'),
      Zone.open('partisan'),
      testDatabase({ oversight: OVERSIGHT_MIGRATIONS }),
    ]);
    work = await UnitOfWork.open({ url: own.url('api'), schema: 'oversight', poolSize: 4 });
    work.useLog({
      encoder: { encode: async (_tx, _context, drafts) => drafts.map((draft) => ({ id: randomUUID(), entry: Buffer.from(draft.act) })) },
      readLog: { append: async (entries) => void kept.push(...entries.map(({ entry }) => entry.toString())) },
    });
    logs = new ZoneLogs([office.asSeen(), campaign.asSeen()]);
    follower = new LogFollower(work, logs, 'America/Toronto');
    queries = new AttemptQueries(work, 'America/Toronto');
  });

  afterAll(async () => {
    await follower.stop();
    await logs.close();
    await work.close();
    await Promise.all([own.drop(), office.close(), campaign.close()]);
  });

  it('finds each refusal, with account, device, class and code, and none of what was allowed', async () => {
    await campaign.write(
      { account: organizer, device: laptop, funder: 'assembly', assurance: 'software', role: 'organizer', code: 'device_assembly_funded' },
      { account: organizer, device: laptop, funder: 'assembly', assurance: 'software', role: 'organizer', code: 'device_assembly_funded' },
      { claimed_account: organizer, code: 'device_unknown' },
      { act: 'elector.search', decision: 'allowed', account: organizer, code: undefined, count: 40 },
      { code: 'sign_in_failed', claimed_account: organizer },
    );
    await office.write({ role: 'caseworker', funder: 'party', code: 'device_party_funded', network: 'assembly' });
    await follower.catchUp();
    const { items, nextCursor } = await queries.page(context, {}, 50);
    expect(nextCursor).toBeNull();
    expect(items.map(({ zone, code, crossing }) => `${zone} ${code} ${crossing}`).sort()).toEqual([
      'casework device_party_funded true',
      'partisan device_assembly_funded true',
      'partisan device_assembly_funded true',
      'partisan device_unknown true',
      'partisan sign_in_failed false',
    ]);
    expect(items.find(({ code }) => code === 'device_unknown')).toMatchObject({
      account: null,
      claimedAccount: organizer,
      device: null,
      index: 2,
    });
    expect(follower.followed).toEqual([
      { zone: 'casework', state: 'followed', size: 1 },
      { zone: 'partisan', state: 'followed', size: 5 },
    ]);
    expect(kept).toContain('attempt.list');
  });

  it('answers which accounts, which dates and how many in one question', async () => {
    const lines = await queries.summary(context, { crossing: true });
    const ofOrganizer = lines.filter(({ account }) => account === organizer);
    expect(ofOrganizer.map(({ code, count, proved }) => [code, count, proved])).toEqual([
      ['device_assembly_funded', 2, true],
      ['device_unknown', 1, false],
    ]);
    expect(ofOrganizer[0]?.day).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(await queries.summary(context, { account: randomUUID() })).toEqual([]);
  });

  it('counts by code and by day of the installation, thirty days, the empty ones too', async () => {
    expect(await queries.counts(context, { zone: 'partisan' })).toEqual([
      { code: 'device_assembly_funded', zone: 'partisan', count: 2, crossing: true },
      { code: 'device_unknown', zone: 'partisan', count: 1, crossing: true },
      { code: 'sign_in_failed', zone: 'partisan', count: 1, crossing: false },
    ]);
    const days = await queries.days(context);
    expect(days).toHaveLength(30);
    expect(days.at(-1)).toMatchObject({ casework: 1, partisan: 3, oversight: 0 });
    expect(days[0]).toMatchObject({ casework: 0, partisan: 0 });
  });

  it('pages through attempts of the same instant without losing or repeating one', async () => {
    const at = new Date(Date.now() - 86_400_000).toISOString();
    await office.write(...Array.from({ length: 23 }, () => ({ code: 'network_assembly', at })));
    await follower.catchUp();
    const found: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await queries.page(context, { zone: 'casework', code: 'network_assembly' }, 5, cursor);
      found.push(...page.items.map(({ index }) => index));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(found).toEqual(Array.from({ length: 23 }, (_, i) => 23 - i));
    await expect(queries.page(context, {}, 5, 'bm90aGluZw')).rejects.toMatchObject({ code: 'input_not_valid' });
  });

  it('goes on where it stopped, whichever process reads', async () => {
    await campaign.write({ code: 'token_wrong_audience' });
    const second = new LogFollower(work, logs, 'America/Toronto');
    await Promise.all([second.catchUp(), follower.catchUp()]);
    const counts = await queries.counts(context, { code: 'token_wrong_audience' });
    expect(counts).toEqual([{ code: 'token_wrong_audience', zone: 'partisan', count: 1, crossing: true }]);
  });

  it('reads on past an entry whose time is none', async () => {
    const times = [
      '-100000-01T00:00:00.0000',
      '+100000-01-01T00:00:00.0Z',
      '0000-01-01T00:00:00.000Z',
      '2026-02-31T00:00:00.000Z',
      '2026-11-22T24:00:00.000Z',
      '2026-11-22T00:00:00-00:00',
    ];
    const unreadable = { zone: 'casework', code: 'entry_unreadable', crossing: true };
    await appendPending(
      office.work.runner,
      times.map((at) => ({
        id: randomUUID(),
        entry: Buffer.from(JSON.stringify({ act: 'citizen.open', at, decision: 'refused', code: 'device_unknown' })),
      })),
    );
    await office.write(
      { code: 'sign_in_throttled', at: '0001-01-01T00:00:00.000Z' },
      { code: 'sign_in_throttled', at: '9999-12-31T23:59:59.999Z' },
    );
    await follower.catchUp();
    expect(await queries.counts(context, { zone: 'casework', code: 'entry_unreadable' })).toEqual([{ ...unreadable, count: times.length }]);
    expect(await queries.counts(context, { zone: 'casework', code: 'sign_in_throttled' })).toMatchObject([{ count: 2 }]);
  });

  it('never says that a log is followed when reading it failed on this side', async () => {
    const failing = new LogFollower(work, logs, 'Nowhere/At_All');
    await failing.catchUp();
    expect(failing.followed.map(({ state }) => state)).toEqual(['followed', 'followed']);
    await campaign.write({ code: 'device_unknown' });
    await expect(failing.catchUp()).rejects.toThrow();
    expect(failing.followed.map(({ zone, state }) => `${zone} ${state}`)).toEqual(['casework followed', 'partisan unreachable']);
    await follower.catchUp();
    expect(follower.followed[1]).toMatchObject({ zone: 'partisan', state: 'followed' });
  });

  it('keeps nothing of an entry but words of closed lists, even when a zone writes something else', async () => {
    const secret = 'Ghislaine Tremblay, Appui';
    const forged = JSON.stringify({
      act: 'access.refused',
      at: new Date().toISOString(),
      decision: 'refused',
      code: secret,
      role: secret,
      account: secret,
    });
    await appendPending(campaign.work.runner, [
      { id: randomUUID(), entry: Buffer.from(forged) },
      { id: randomUUID(), entry: Buffer.from(`not JSON: ${secret}`) },
    ]);
    await campaign.sequencer.tick();
    await follower.catchUp();
    const { items } = await queries.page(context, { zone: 'partisan' }, 2);
    expect(JSON.stringify(items)).not.toContain('Ghislaine');
    expect(items.map(({ code }) => code)).toContain('entry_unreadable');
    expect(items.every(({ crossing }) => crossing)).toBe(true);
  });

  it('says when a log no longer leads to the head that the zone signed', async () => {
    await office.write({ code: 'device_unknown' });
    const admin = await UnitOfWork.open({ url: office.database.url('admin'), schema: 'casework', poolSize: 1 });
    await admin.runner
      .execute(sql`UPDATE log_entry SET entry = convert_to(replace(convert_from(entry, 'UTF8'), 'device_unknown', 'sign_in_failed'), 'UTF8')
      WHERE index = (SELECT max(index) FROM log_entry)`);
    await admin.close();
    await follower.catchUp();
    expect(follower.followed[0]).toMatchObject({ zone: 'casework', state: 'tampered' });
    expect(await queries.counts(context, { zone: 'casework', code: 'sign_in_failed' })).toEqual([]);
  });

  it('takes no head that another key signed', async () => {
    const other = new ZoneLogs([campaign.asSeen(undefined, newKey('partisan.localhost/log'))]);
    const reader = new LogFollower(work, other, 'America/Toronto');
    await reader.catchUp();
    expect(reader.followed).toEqual([{ zone: 'partisan', state: 'tampered', size: 0 }]);
    await other.close();
  });

  it('can’t tell of a zone that doesn’t answer, and still reads the others', async () => {
    const silent = new URL(office.database.url('auditor'));
    silent.port = '1';
    const partial = new ZoneLogs([office.asSeen(silent.toString()), logs.of('partisan') as ZoneLog]);
    const reader = new LogFollower(work, partial, 'America/Toronto');
    await reader.catchUp();
    expect(reader.followed.map(({ zone, state }) => `${zone} ${state}`)).toEqual(['casework unreachable', 'partisan followed']);
    await partial.of('casework')?.close();
  });

  it('reads no table of a zone but its log', async () => {
    const auditor = await UnitOfWork.open({ url: office.database.url('auditor'), schema: 'casework', poolSize: 1 });
    for (const statement of [
      sql`SELECT * FROM log_pending`,
      sql`SELECT * FROM subject_key`,
      sql`SELECT * FROM log_subject`,
      sql`SELECT log_seal(1)`,
    ])
      await expect(auditor.runner.rows(statement)).rejects.toMatchObject({ code: '42501' });
    await auditor.close();
  });

  it('lets its own login add attempts and counts, and change or remove none', async () => {
    for (const statement of [
      sql`DELETE FROM attempt`,
      sql`UPDATE attempt SET code = 'x'`,
      sql`DELETE FROM attempt_day`,
      sql`DELETE FROM separation_check`,
      sql`UPDATE separation_check SET verdict = 'holds'`,
      sql`DELETE FROM evidence_bundle`,
    ])
      await expect(work.runner.execute(statement)).rejects.toMatchObject({ code: '42501' });
  });
});
