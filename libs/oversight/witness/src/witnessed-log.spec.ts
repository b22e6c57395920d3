import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { randomUUID } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  cosignatureTime,
  LogReader,
  logTables,
  openCheckpoint,
  parseNote,
  Sequencer,
  SIGNATURE_TYPES,
  signerKey,
  WitnessClient,
} from '@cloison/platform/audit-log';
import { sql, UnitOfWork } from '@cloison/platform/database';
import { testDatabase } from '@cloison/platform/testing';
import type { TestDatabase } from '@cloison/platform/testing';
import { Witness, WitnessStore, witnessTables } from './index';

class LogAndWitness implements MigrationInterface {
  readonly name = 'LogAndWitness1760000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...logTables('hold'), ...witnessTables('hold')]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations are append-only');
  }
}

const pem = () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
const signer = signerKey('hold.localhost/log', pem());
const cosigner = signerKey('oversight.localhost/witness', pem(), SIGNATURE_TYPES.cosignature);

describe('a log and its witness over HTTP', () => {
  const databases: TestDatabase[] = [];
  const open: UnitOfWork[] = [];
  let work: UnitOfWork;
  let witness: Witness;
  let server: Server;
  let url: string;
  let closed = false;
  const errors: string[] = [];

  const freshDatabase = async (): Promise<UnitOfWork> => {
    const database = await testDatabase({ hold: [LogAndWitness] });
    databases.push(database);
    const unit = await UnitOfWork.open({ url: database.url('api'), schema: 'hold', poolSize: 4 });
    open.push(unit);
    return unit;
  };
  const write = (unit: UnitOfWork, entry = '{}') =>
    unit.runner.execute(sql`INSERT INTO log_pending (entry_id, entry) VALUES (${randomUUID()}, ${Buffer.from(entry)})`);
  const sequencer = (unit: UnitOfWork, key = cosigner) =>
    new Sequencer({
      runner: unit.runner,
      signer,
      witness: new WitnessClient({ url, key }),
      onError: (error) => errors.push(error.message),
    });
  const latest = async (unit: UnitOfWork) => (await new LogReader(unit.runner).latest())?.note ?? '';

  beforeEach(async () => {
    work = await freshDatabase();
    witness = new Witness(new WitnessStore(work.runner), cosigner, [signer]);
    closed = false;
    errors.length = 0;
    server = createServer((request, response) => {
      if (closed || request.url !== '/witness/add-checkpoint') return void request.destroy();
      void text(request)
        .then((body) => witness.addCheckpoint(body))
        .then((answer) => response.writeHead(answer.status, { 'content-type': answer.contentType }).end(answer.body));
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/witness`;
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    for (const unit of open.splice(0)) await unit.close();
    for (const database of databases.splice(0)) await database.drop();
  });

  it('has each new head cosigned, and says how far the witness has come', async () => {
    const log = sequencer(work);
    for (let size = 0; size <= 3; size++) {
      if (size > 0) await write(work);
      await log.tick();
      const note = parseNote(await latest(work));
      expect(openCheckpoint(await latest(work), signer.name, signer).size).toBe(size);
      expect(cosignatureTime(note, cosigner)).toBeInstanceOf(Date);
      expect(note.signatures).toHaveLength(2);
    }
    expect(log.state).toMatchObject({ signedSize: 3, witnessedSize: 3, behindWitness: false });
    expect((await new LogReader(work.runner).latestCosigned())?.size).toBe(3);
  });

  it('goes on while the witness is away, says so, and catches up', async () => {
    const log = sequencer(work);
    await write(work);
    await log.tick();
    closed = true;
    await write(work);
    await expect(log.tick()).rejects.toThrow('can’t be reached');
    expect(openCheckpoint(await latest(work), signer.name, signer).size).toBe(2);
    expect(log.state).toMatchObject({ signedSize: 2, witnessedSize: 1 });
    expect((await new LogReader(work.runner).latestCosigned())?.size).toBe(1);
    closed = false;
    await log.tick();
    expect((await new LogReader(work.runner).latestCosigned())?.size).toBe(2);
  });

  it('heals when somebody died between the witness’s answer and writing it down', async () => {
    await write(work);
    await new Sequencer({ runner: work.runner, signer }).tick();
    const lost = await witness.addCheckpoint(`old 0\n\n${await latest(work)}`);
    expect(lost.status).toBe(200);
    const log = sequencer(work);
    await log.tick();
    expect(cosignatureTime(parseNote(await latest(work)), cosigner)).toBeInstanceOf(Date);
  });

  it('is cosigned once per head by rivals, whoever is first', async () => {
    const rivals = [sequencer(work), sequencer(work), sequencer(work)];
    for (let round = 0; round < 4; round++) {
      await write(work);
      await Promise.allSettled(rivals.map((rival) => rival.tick()));
    }
    for (const rival of rivals) await rival.tick();
    const note = parseNote(await latest(work));
    expect(note.signatures).toHaveLength(2);
    expect(cosignatureTime(note, cosigner)).toBeInstanceOf(Date);
  });

  it('that was restored from an older copy signs nothing more', async () => {
    const log = sequencer(work);
    for (let i = 0; i < 5; i++) await write(work);
    await log.tick();
    const older = await freshDatabase();
    await write(older, '{"another":"history"}');
    const restored = sequencer(older);
    await expect(restored.tick()).rejects.toMatchObject({ name: 'LogBehindWitness', held: 1, witnessed: 5 });
    expect(await latest(older)).toBe('');
    for (let i = 0; i < 9; i++) await write(older);
    await expect(restored.tick()).rejects.toThrow('nothing will be signed');
    expect([await latest(older), restored.state.behindWitness]).toEqual(['', true]);
  });

  it('that has another past isn’t cosigned', async () => {
    await write(work);
    await sequencer(work).tick();
    const other = await freshDatabase();
    await write(other, '{"another":"history"}');
    await write(other, '{}');
    await expect(sequencer(other).tick()).rejects.toThrow('the witness answered 422');
    expect(await new LogReader(other.runner).latestCosigned()).toBeUndefined();
  });

  it('takes no signature of a witness that it wasn’t told of', async () => {
    await write(work);
    const log = sequencer(work, signerKey('oversight.localhost/witness', pem(), SIGNATURE_TYPES.cosignature));
    await log.tick().catch((error: Error) => errors.push(error.message));
    expect(errors).toContain('the witness’s answer holds no signature of its key');
    expect(await new LogReader(work.runner).latestCosigned()).toBeUndefined();
  });
});
