import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { operatorContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import { testDatabase } from '@cloison/platform/testing';
import type { TestDatabase } from '@cloison/platform/testing';
import {
  decodeBundle,
  EMPTY_ROOT,
  encodeBundle,
  GroupCommit,
  HmacKey,
  leafHash,
  LogReader,
  logTables,
  openCheckpoint,
  parseReceipt,
  receiptHolds,
  rootOf,
  Sequencer,
  signerKey,
  SubjectCommitments,
  subjectBinding,
  subjectCommitment,
  unwrapSubjectKey,
} from './index';

class Log implements MigrationInterface {
  readonly name = 'Log1760000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of logTables('hold')) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations are append-only');
  }
}

describe('the log on PostgreSQL', () => {
  let database: TestDatabase;
  let work: UnitOfWork;
  let reader: LogReader;
  const wrappingKey = randomBytes(32);
  const signer = signerKey('hold.localhost/log', generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const context = operatorContext('hold', ['a']);
  const sequencer = () => new Sequencer({ runner: work.runner, signer });
  const pending = async (entries: readonly string[]) =>
    void (await work.runner.execute(
      sql`INSERT INTO log_pending (entry_id, entry) SELECT * FROM unnest(${entries.map(() => randomUUID())}::uuid[], ${entries.map((entry) => Buffer.from(entry))}::bytea[])`,
    ));
  const allEntries = async () =>
    (await work.runner.rows<{ entry: Buffer }>(sql`SELECT entry FROM log_entry ORDER BY index`)).map((row) => row.entry);
  const state = () => work.runner.one<{ size: string; root: Buffer }>(sql`SELECT size, root FROM log_state`);

  beforeEach(async () => {
    database = await testDatabase({ hold: [Log] });
    work = await UnitOfWork.open({ url: database.url('api'), schema: 'hold', poolSize: 6 });
    work.useLog({ encoder: new SubjectCommitments({ wrappingKey }), readLog: new GroupCommit(work.runner) });
    reader = new LogReader(work.runner);
  });

  afterEach(async () => {
    await work.close();
    await database.drop();
  });

  it('begins as the empty tree, signed', async () => {
    expect(await reader.latest()).toBeUndefined();
    await sequencer().tick();
    const latest = await reader.latest();
    expect(openCheckpoint(latest?.note ?? '', signer.name, signer)).toMatchObject({ size: 0, root: EMPTY_ROOT });
    expect(await reader.receipt(0)).toBeUndefined();
  });

  it('seals what was committed, in one tree, whatever the sizes of its growth', async () => {
    const log = sequencer();
    let sealed = 0;
    for (const growth of [1, 1, 5, 248, 1, 1, 255, 300, 1100]) {
      await pending(Array.from({ length: growth }, (_, i) => `{"n":${sealed + i}}`));
      sealed += growth;
      await log.tick();
      const entries = await allEntries();
      expect(entries).toHaveLength(sealed);
      expect(openCheckpoint((await reader.latest())?.note ?? '', signer.name, signer)).toMatchObject({
        size: sealed,
        root: rootOf(entries),
      });
    }
    expect(await reader.proofs(sealed).root(sealed)).toEqual(rootOf(await allEntries()));
    const entries = await allEntries();
    for (const index of [0, 255, 256, 1000, sealed - 1]) {
      expect(receiptHolds(parseReceipt((await reader.receipt(index)) ?? ''), leafHash(entries[index] as Buffer))).toBe(true);
    }
  });

  it('computes the same tree in PostgreSQL as by hand across a whole second level', async () => {
    const log = new Sequencer({ runner: work.runner, signer, batch: 40_000 });
    await pending(Array.from({ length: 65_800 }, (_, i) => `{"n":${i}}`));
    await log.tick();
    const entries = await allEntries();
    expect((await state())?.root).toEqual(rootOf(entries));
    expect(await reader.proofs(65_800).root(65_800)).toEqual(rootOf(entries));
    const top = await reader.tileAt('tile/2/000.p/1');
    expect(top).toEqual(rootOf(entries.slice(0, 65_536)));
  });

  it('serves tiles and bundles of the published tree only, exactly at C2SP’s addresses', async () => {
    await pending(Array.from({ length: 300 }, (_, i) => `{"n":${i}}`));
    await sequencer().tick();
    await pending(['{"n":300}']);
    await work.runner.execute(sql`SELECT log_seal(10)`);
    const entries = await allEntries();
    expect(await reader.tileAt('tile/entries/000')).toEqual(encodeBundle(entries.slice(0, 256)));
    expect(decodeBundle((await reader.tileAt('tile/entries/001.p/44')) as Buffer)).toHaveLength(44);
    expect(await reader.tileAt('tile/entries/001.p/45')).toBeUndefined();
    expect(await reader.tileAt('tile/0/001.p/44')).toHaveLength(44 * 32);
    expect(await reader.tileAt('tile/1/000.p/1')).toEqual(rootOf(entries.slice(0, 256)));
    for (const path of ['tile/0/001', 'tile/0/002.p/1', 'tile/1/000', 'tile/2/000.p/1', 'tile/0/0', 'tile/x', '../checkpoint']) {
      expect(await reader.tileAt(path)).toBeUndefined();
    }
    const files: string[] = [];
    for await (const file of reader.files()) files.push(file.path);
    expect(files).toEqual(['checkpoint', 'tile/entries/000', 'tile/entries/001.p/44', 'tile/0/000', 'tile/0/001.p/44', 'tile/1/000.p/1']);
  });

  it('heals a crash between sealing and signing with the very same bytes', async () => {
    await pending(['{"n":0}', '{"n":1}']);
    await work.runner.execute(sql`SELECT log_seal(10)`);
    await sequencer().tick();
    const first = (await reader.latest())?.note;
    await Promise.all([sequencer().tick(), sequencer().tick()]);
    expect((await reader.latest())?.note).toBe(first);
  });

  it('seals each entry once when rivals seal at the same time', async () => {
    const rivals = Array.from({ length: 4 }, () => new Sequencer({ runner: work.runner, signer, batch: 7 }));
    const writes = Array.from({ length: 20 }, (_, i) => pending(Array.from({ length: 10 }, (__, j) => `{"n":"${i}.${j}"}`)));
    await Promise.all([...writes, ...rivals.map((rival) => rival.tick())]);
    await Promise.all(rivals.map((rival) => rival.tick()));
    const entries = (await allEntries()).map(String);
    expect(entries).toHaveLength(200);
    expect(new Set(entries).size).toBe(200);
    expect(openCheckpoint((await reader.latest())?.note ?? '', signer.name, signer).root).toEqual(
      rootOf(entries.map((entry) => Buffer.from(entry))),
    );
  });

  it('seals only what was committed, and takes a late commit at the end', async () => {
    const late = await new Promise<() => Promise<void>>((ready) => {
      const done = work.transaction(context, async (tx) => {
        tx.log({ act: 'late.write' });
        await tx.execute(sql`INSERT INTO log_pending (entry_id, entry) VALUES (${randomUUID()}, ${Buffer.from('{"late":true}')})`);
        await new Promise<void>((go) =>
          ready(async () => {
            go();
            await done;
          }),
        );
      });
    });
    await work.transaction(context, async (tx) => tx.log({ act: 'early.write' }));
    await expect(
      work.transaction(context, async (tx) => {
        tx.log({ act: 'undone.write' });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await sequencer().tick();
    expect(await allEntries()).toHaveLength(1);
    await late();
    await sequencer().tick();
    expect((await allEntries()).map((entry) => /"(act|late)":"?([a-z.]+)/.exec(entry.toString())?.[2])).toEqual([
      'early.write',
      'true',
      'late.write',
    ]);
  });

  describe('with the zone’s own login', () => {
    const attempts = {
      'change an entry': sql`UPDATE log_entry SET entry = ''`,
      'delete an entry': sql`DELETE FROM log_entry`,
      'place an entry': sql`INSERT INTO log_entry (index, entry_id, entry) VALUES (5, ${randomUUID()}, '{}')`,
      'withdraw what is pending': sql`DELETE FROM log_pending`,
      'rewrite what is pending': sql`UPDATE log_pending SET entry = '{}'`,
      'choose its place among the pending': sql`INSERT INTO log_pending (arrival, entry_id, entry) OVERRIDING SYSTEM VALUE VALUES (-5, ${randomUUID()}, '{}')`,
      'change a node': sql`UPDATE log_node SET hash = sha256('x')`,
      'place a node': sql`INSERT INTO log_node VALUES (0, 5, sha256('x'))`,
      'change the state': sql`UPDATE log_state SET size = 0`,
      'place a checkpoint': sql`INSERT INTO log_checkpoint (size, root, note) VALUES (9, sha256('x'), 'x')`,
      'delete a checkpoint': sql`DELETE FROM log_checkpoint`,
      'lose who was looked at': sql`DELETE FROM log_subject`,
      'empty it all': sql`TRUNCATE log_pending`,
      'call the inner functions': sql`SELECT log_root(0)`,
    };

    it.each(Object.entries(attempts))('nobody can %s', async (_what, statement) => {
      await expect(work.runner.execute(statement)).rejects.toMatchObject({ code: '42501' });
    });

    it('nobody can publish a checkpoint of another tree, nor take a signature off one', async () => {
      await pending(['{"n":0}']);
      await sequencer().tick();
      const note = (await reader.latest())?.note ?? '';
      const publish = (size: number, text: string) =>
        work.runner.one<{ log_publish: boolean }>(sql`SELECT log_publish(${size}::bigint, ${text})`);
      await expect(publish(1, note.replace(/\n.{43}=\n/, `\n${EMPTY_ROOT.toString('base64')}\n`))).rejects.toMatchObject({ code: '23514' });
      await expect(publish(2, note)).rejects.toMatchObject({ code: '23514' });
      await expect(publish(-1, note)).rejects.toMatchObject({ code: '23514' });
      expect(await publish(1, note)).toEqual({ log_publish: false });
      expect(await publish(1, note.replace('— hold', '— held'))).toEqual({ log_publish: false });
      expect(await publish(1, `${note}— witness AAAAAAA=\n`)).toEqual({ log_publish: true });
      expect(await publish(1, note)).toEqual({ log_publish: false });
      expect((await reader.latestCosigned())?.note).toBe(`${note}— witness AAAAAAA=\n`);
    });

    it('an auditor reads the sealed log, and neither what is pending nor who the subjects are', async () => {
      await pending(['{"n":0}']);
      await sequencer().tick();
      const auditor = await UnitOfWork.open({ url: database.url('auditor'), schema: 'hold', poolSize: 1 });
      try {
        expect(await new LogReader(auditor.runner).tileAt('tile/entries/000.p/1')).toEqual(encodeBundle([Buffer.from('{"n":0}')]));
        for (const statement of [
          sql`SELECT FROM log_pending`,
          sql`SELECT FROM subject_key`,
          sql`SELECT FROM log_subject`,
          sql`SELECT log_seal(1)`,
        ]) {
          await expect(auditor.runner.execute(statement)).rejects.toMatchObject({ code: '42501' });
        }
      } finally {
        await auditor.close();
      }
    });
  });

  describe('subjects', () => {
    const [person, other] = ['10000000-0000-4000-8000-000000000001', '10000000-0000-4000-8000-000000000002'];
    const entriesAbout = async (subject: string) =>
      (
        await work.runner.rows<{ entry: Buffer }>(
          sql`SELECT entry FROM log_subject JOIN log_entry USING (entry_id) WHERE subject_id = ${subject} ORDER BY index`,
        )
      ).map((row) => JSON.parse(row.entry.toString()) as { id: string; act: string; subjects: string[]; about?: { hash: string } });
    const keyOf = async (subject: string) => {
      const row = await work.runner.one<{ wrapped_key: Buffer }>(sql`SELECT wrapped_key FROM subject_key WHERE subject_id = ${subject}`);
      return new HmacKey(unwrapSubjectKey(row?.wrapped_key as Buffer, subject, wrappingKey));
    };

    it('are bound once, committed in each entry, found by the zone, and never written down', async () => {
      await work.transaction(context, async (tx) => tx.log({ act: 'citizen.change', subjects: [person, other, person] }));
      await work.record(context, [{ act: 'citizen.open', subjects: [person] }]);
      await sequencer().tick();
      const about = await entriesAbout(person);
      expect(about.map((entry) => entry.act)).toEqual(['subject.bind', 'citizen.change', 'citizen.open']);
      const key = await keyOf(person);
      for (const entry of about) expect(entry.subjects).toContain(subjectCommitment(key, entry.id));
      expect(about[0]?.about?.hash).toBe(subjectBinding(key, person));
      expect(about[1]?.subjects).toHaveLength(2);
      const all = Buffer.concat(await allEntries()).toString();
      expect(all).not.toContain(person);
      expect(new Set(all.match(/[A-Za-z0-9_-]{43}/g)).size).toBe(7);
    });

    it('whose key was made in a transaction that failed get another one', async () => {
      const fails = work.transaction(context, async (tx) => {
        tx.log({ act: 'citizen.change', subjects: [person] });
        await tx.execute(sql`INSERT INTO log_pending (entry_id, entry) VALUES (${randomUUID()}, '')`).catch(() => undefined);
      });
      await expect(fails).rejects.toThrow();
      await work.record(context, [{ act: 'citizen.open', subjects: [person] }]);
      await sequencer().tick();
      const [bound, opened] = await entriesAbout(person);
      const key = await keyOf(person);
      expect(bound?.about?.hash).toBe(subjectBinding(key, person));
      expect(opened?.subjects).toEqual([subjectCommitment(key, opened?.id ?? '')]);
    });

    it('met for the first time by many at once have one key', async () => {
      await Promise.all(
        Array.from({ length: 12 }, (_, i) =>
          i % 2 === 0
            ? work.transaction(context, async (tx) => tx.log({ act: 'citizen.change', subjects: [person, other] }))
            : work.record(context, [{ act: 'citizen.open', subjects: [other, person] }]),
        ),
      );
      await sequencer().tick();
      for (const subject of [person, other]) {
        const key = await keyOf(subject);
        const about = await entriesAbout(subject);
        expect(about.filter((entry) => entry.act === 'subject.bind')).toHaveLength(1);
        expect(about).toHaveLength(13);
        for (const entry of about) expect(entry.subjects).toContain(subjectCommitment(key, entry.id));
      }
    });
  });

  it('makes entries of concurrent reads durable in few commits, each before its answer', async () => {
    const before = await work.runner.one<{ n: string }>(sql`SELECT count(*) AS n FROM log_pending`);
    expect(before?.n).toBe('0');
    await Promise.all(
      Array.from({ length: 200 }, async (_, i) => {
        await work.record(context, [{ act: 'citizen.search', count: i }]);
      }),
    );
    const after = await work.runner.one<{ n: string; commits: string }>(
      sql`SELECT count(*) AS n, count(DISTINCT xmin::text) AS commits FROM log_pending`,
    );
    expect(Number(after?.n)).toBe(200);
    expect(Number(after?.commits)).toBeLessThan(20);
  });

  it('fails the reads whose entries can’t be written, and no later ones', async () => {
    const group = new GroupCommit(work.runner);
    const bad = group.append([{ id: randomUUID(), entry: Buffer.alloc(0) }]);
    await expect(bad).rejects.toMatchObject({ code: '23514' });
    await group.append([{ id: randomUUID(), entry: Buffer.from('{}') }]);
    await group.append([]);
  });
});
