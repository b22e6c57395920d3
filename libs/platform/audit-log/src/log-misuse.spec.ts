import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { operatorContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import { testDatabase } from '@cloison/platform/testing';
import type { TestDatabase } from '@cloison/platform/testing';
import { cosign, LogReader, logTables, parseNote, Sequencer, SIGNATURE_TYPES, signCheckpoint, signerKey } from './index';

class Log implements MigrationInterface {
  readonly name = 'Log1760000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of logTables('hold')) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations are append-only');
  }
}

describe('with the password of the zone’s own login', () => {
  let database: TestDatabase;
  let work: UnitOfWork;
  let reader: LogReader;
  const signer = signerKey('hold.localhost/log', generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const context = operatorContext('hold', []);
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
    work = await UnitOfWork.open({ url: database.url('api'), schema: 'hold', poolSize: 4 });
    reader = new LogReader(work.runner);
  });

  afterEach(async () => {
    await work.close();
    await database.drop();
  });

  it.each([
    ['an x', '— x\n'],
    ['a key’s id alone', '— x AAAAAA==\n'],
    ['base64 in another spelling', '— x AAAAAAB=\n'],
    ['base64 of no length', '— x AAAAAAAAA\n'],
    ['a name of two words', '— x y AAAAAAA=\n'],
    ['a line that doesn’t end', '— x AAAAAAA='],
    ['another text', '\n— x AAAAAAA=\n'],
    ['a text without the dash', 'hello\n'],
    ['more than readers take', `— ${'x'.repeat(65_536)} AAAAAAA=\n`],
  ])('nobody can spoil a checkpoint with %s', async (_what, line) => {
    await pending(['{"n":0}']);
    await sequencer().tick();
    const note = (await reader.latest())?.note ?? '';
    await expect(work.runner.one(sql`SELECT log_publish(1, ${note + line})`)).rejects.toMatchObject({
      code: expect.stringMatching(/^2/),
    });
    await pending(['{"n":1}']);
    await work.runner.execute(sql`SELECT log_seal(10)`);
    const { root } = (await state()) as { root: Buffer };
    const fresh = signCheckpoint({ origin: signer.name, size: 2, root }, signer);
    await expect(work.runner.one(sql`SELECT log_publish(2, ${fresh + line})`)).rejects.toMatchObject({
      code: expect.stringMatching(/^2/),
    });
    expect((await reader.latest())?.note).toBe(note);
  });

  it('nobody can hide the witness’s newest signature behind a line of his own', async () => {
    const witness = signerKey(
      'witness.example',
      generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }),
      SIGNATURE_TYPES.cosignature,
    );
    await pending(['{"n":0}']);
    await sequencer().tick();
    const first = (await reader.latest())?.note ?? '';
    const cosigned = first + cosign(parseNote(first).text, witness, new Date());
    await work.runner.execute(sql`SELECT log_publish(1, ${cosigned})`);
    await pending(['{"n":1}']);
    await sequencer().tick();
    const second = (await reader.latest())?.note ?? '';
    await work.runner.execute(
      sql`SELECT log_publish(2, ${`${second}— ${witness.name} ${witness.id.toString('base64').slice(0, 5)}AAA\n`})`,
    );
    expect((await reader.latestCosigned())?.size).toBe(2);
    expect((await reader.latestCosigned(witness))?.note).toBe(cosigned);
  });

  it('nobody can stop the sealing with an id that was sealed before', async () => {
    await pending(['{"n":0}']);
    await sequencer().tick();
    await work.runner.execute(
      sql`INSERT INTO log_pending (entry_id, entry) SELECT entry_id, convert_to('{"n":1}', 'UTF8') FROM log_entry LIMIT 1`,
    );
    await pending(['{"n":2}']);
    await sequencer().tick();
    expect((await allEntries()).map(String)).toEqual(['{"n":0}', '{"n":1}', '{"n":2}']);
  });

  it('nobody can keep the seal unseen: the round fails, the zone sees how long entries wait, and the auditor that they do', async () => {
    const [admin, auditor] = (await Promise.all(
      (['admin', 'auditor'] as const).map((login) => UnitOfWork.open({ url: database.url(login), schema: 'hold', poolSize: 1 })),
    )) as [UnitOfWork, UnitOfWork];
    const log = sequencer();
    expect((await reader.sealing()).quietMs).toBeNull();
    await work.runner.execute(sql`SELECT log_seal(1)`);
    await admin.runner.execute(sql`UPDATE log_state SET sealing_at = now() - interval '100 seconds'`);
    const [held, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const holding = work
      .transaction(context, async (tx) => {
        await tx.execute(sql`INSERT INTO log_pending (entry_id, entry) VALUES (${randomUUID()}, '{}')`);
        await tx.execute(sql`SELECT sealed FROM log_seal(1)`);
        held.resolve();
        await released.promise;
        throw new Error('taken back');
      })
      .catch(() => undefined);
    await held.promise;
    await pending(['{"n":0}']);
    await expect(log.tick()).rejects.toMatchObject({ code: '55P03' });
    expect(log.state.sealedAt).toBeNull();
    expect(await reader.waitingMs()).toBeGreaterThan(4_000);
    const quiet = async () => (await new LogReader(auditor.runner).sealing()).quietMs ?? 0;
    expect(await quiet()).toBeGreaterThan(104_000);
    released.resolve();
    await holding;
    await log.tick();
    expect(log.state.sealedAt).toBeInstanceOf(Date);
    expect([await reader.waitingMs(), (await reader.sealing()).size]).toEqual([0, 1]);
    expect(await quiet()).toBeLessThan(15_000);
    await Promise.all([admin.close(), auditor.close()]);
  }, 30_000);

  it('nobody can say since when an entry waits', async () => {
    await expect(
      work.runner.execute(sql`INSERT INTO log_pending (since, entry_id, entry) VALUES ('3000-01-01', ${randomUUID()}, '{}')`),
    ).rejects.toMatchObject({ code: '42501' });
  });
});
