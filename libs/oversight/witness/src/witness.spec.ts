import { generateKeyPairSync } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addCheckpointBody,
  cosignatureTime,
  foldHashes,
  leafHash,
  noteSignedBy,
  parseNote,
  ProofMaker,
  rootOf,
  signCheckpoint,
  SIGNATURE_TYPES,
  signerKey,
} from '@cloison/platform/audit-log';
import { sql, UnitOfWork } from '@cloison/platform/database';
import { testDatabase } from '@cloison/platform/testing';
import type { TestDatabase } from '@cloison/platform/testing';
import { Witness, WitnessStore, witnessTables } from './index';

class WitnessMigration implements MigrationInterface {
  readonly name = 'Witness1760000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of witnessTables('hold')) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations are append-only');
  }
}

const pem = () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
const log = signerKey('casework.localhost/log', pem());
const cosigner = signerKey('oversight.localhost/witness', pem(), SIGNATURE_TYPES.cosignature);
const at = new Date('2026-11-21T12:00:00Z');
const entries = Array.from({ length: 600 }, (_, i) => Buffer.from(`entry ${i}`));

function treeOf(all: readonly Buffer[], size: number) {
  const leaves = all.slice(0, size).map(leafHash);
  const maker = new ProofMaker(async (level, index) => {
    const row =
      level === 0 ? leaves : Array.from({ length: Math.floor(size / 256) }, (_, i) => foldHashes(leaves.slice(i * 256, i * 256 + 256)));
    return Buffer.concat(row.slice(index * 256, index * 256 + 256));
  });
  const note = signCheckpoint({ origin: log.name, size, root: rootOf(all.slice(0, size)) }, log);
  return { note, from: (old: number) => maker.consistency(old, size) };
}

describe('the witness', () => {
  let database: TestDatabase;
  let work: UnitOfWork;
  let witness: Witness;
  const body = async (old: number, size: number, all = entries) => {
    const tree = treeOf(all, size);
    return addCheckpointBody(old, await tree.from(old), tree.note);
  };
  const ask = async (old: number, size: number, all = entries) => witness.addCheckpoint(await body(old, size, all));

  beforeEach(async () => {
    database = await testDatabase({ hold: [WitnessMigration] });
    work = await UnitOfWork.open({ url: database.url('api'), schema: 'hold', poolSize: 6 });
    witness = new Witness(new WitnessStore(work.runner), cosigner, [log], () => at);
  });

  afterEach(async () => {
    await work.close();
    await database.drop();
  });

  it('cosigns a log that grows, and keeps the checkpoint with both signatures', async () => {
    for (const [old, size] of [
      [0, 0],
      [0, 3],
      [3, 256],
      [256, 257],
      [257, 600],
      [600, 600],
    ] as const) {
      const reply = await ask(old, size);
      expect(reply).toMatchObject({ status: 200, contentType: 'text/plain; charset=utf-8' });
      const note = parseNote(treeOf(entries, size).note + reply.body);
      expect(cosignatureTime(note, cosigner)).toEqual(at);
      const kept = parseNote((await witness.latest(log.name))?.note ?? '');
      expect([noteSignedBy(kept, log), cosignatureTime(kept, cosigner)]).toEqual([true, at]);
    }
  });

  it('answers 409 with the size it knows to whoever believes another one', async () => {
    await ask(0, 300);
    for (const old of [0, 299]) expect(await ask(old, 400)).toEqual({ status: 409, contentType: 'text/x.tlog.size', body: '300\n' });
    expect(await ask(0, 200)).toMatchObject({ status: 409, body: '300\n' });
    expect((await witness.latest(log.name))?.size).toBe(300);
  });

  it('answers 422 to a past that was rewritten, longer, shorter or of the same length', async () => {
    await ask(0, 300);
    const rewritten = entries.map((entry, i) => (i === 7 ? Buffer.from('another') : entry));
    expect(await ask(300, 400, rewritten)).toMatchObject({ status: 422 });
    expect(await ask(300, 300, rewritten)).toMatchObject({ status: 422 });
    const honest = treeOf(entries, 400);
    const proof = await honest.from(300);
    for (const forged of [[], proof.slice(1), [...proof].reverse(), [...proof, proof[0] as Buffer]]) {
      expect(await witness.addCheckpoint(addCheckpointBody(300, forged, honest.note))).toMatchObject({ status: 422 });
    }
    expect((await witness.latest(log.name))?.size).toBe(300);
  });

  it('answers 422 to a proof from nothing, and to an empty tree with a root', async () => {
    const tree = treeOf(entries, 4);
    expect(await witness.addCheckpoint(addCheckpointBody(0, [leafHash(Buffer.from('x'))], tree.note))).toMatchObject({ status: 422 });
    const empty = signCheckpoint({ origin: log.name, size: 0, root: leafHash(Buffer.from('x')) }, log);
    expect(await witness.addCheckpoint(addCheckpointBody(0, [], empty))).toMatchObject({ status: 422 });
  });

  it('answers 404 to a log it doesn’t know and 403 to a key it doesn’t know', async () => {
    const unknown = signCheckpoint({ origin: 'elsewhere.example/log', size: 1, root: leafHash(entries[0] as Buffer) }, log);
    expect(await witness.addCheckpoint(addCheckpointBody(0, [], unknown))).toMatchObject({ status: 404 });
    const impostor = signCheckpoint({ origin: log.name, size: 1, root: leafHash(entries[0] as Buffer) }, signerKey(log.name, pem()));
    expect(await witness.addCheckpoint(addCheckpointBody(0, [], impostor))).toMatchObject({ status: 403 });
    const spoilt = treeOf(entries, 1).note.replace(`${log.name}\n1\n`, `${log.name}\n2\n`);
    expect(await witness.addCheckpoint(addCheckpointBody(0, [], spoilt))).toMatchObject({ status: 403 });
    expect(await witness.latest(log.name)).toBeUndefined();
  });

  it.each([
    ['nothing', () => ''],
    ['no old size', (text: string) => text.replace(/^old .*\n/, '')],
    ['a leading zero', (text: string) => text.replace('old 3', 'old 03')],
    ['a size beyond counting', (text: string) => text.replace('old 3', 'old 9999999999999999')],
    ['an old size above the checkpoint’s', (text: string) => text.replace('old 3', 'old 11')],
    ['a half hash', (text: string) => text.replace('old 3\n', 'old 3\nAAAA\n')],
    ['64 proof lines', (text: string) => text.replace('old 3\n', `old 3\n${`${Buffer.alloc(32).toString('base64')}\n`.repeat(64)}`)],
    ['an extension line', (text: string) => text.replace('\n10\n', '\n10\nmore\n')],
    ['no signature', (text: string) => text.slice(0, text.lastIndexOf('\n\n') + 2)],
    ['too much of everything', (text: string) => text + 'x'.repeat(80_000)],
  ])('answers 400 to %s', async (_what, change) => {
    await ask(0, 3);
    expect(await witness.addCheckpoint(change(await body(3, 10)))).toMatchObject({ status: 400 });
  });

  it('lets one of several rivals through, and never goes back', async () => {
    await ask(0, 10);
    const replies = await Promise.all([20, 30, 40, 50, 60].map((size) => ask(10, size)));
    const won = replies.filter((reply) => reply.status === 200);
    expect(won).toHaveLength(1);
    const held = (await witness.latest(log.name))?.size;
    expect(held).toBe([20, 30, 40, 50, 60][replies.findIndex((reply) => reply.status === 200)]);
    await expect(work.runner.execute(sql`UPDATE witness_log SET size = 5`)).rejects.toMatchObject({ code: '23514' });
    await expect(work.runner.execute(sql`UPDATE witness_log SET root = sha256('x')`)).rejects.toMatchObject({ code: '23514' });
    await expect(work.runner.execute(sql`DELETE FROM witness_log`)).rejects.toMatchObject({ code: '42501' });
  });
});
