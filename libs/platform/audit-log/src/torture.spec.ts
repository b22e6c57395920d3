import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { operatorContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import { testDatabase } from '@cloison/platform/testing';
import type { TestDatabase } from '@cloison/platform/testing';
import { GroupCommit, LogReader, logTables, openCheckpoint, rootOf, Sequencer, signerKey, SubjectCommitments } from './index';

class Log implements MigrationInterface {
  readonly name = 'TorturedLog1760000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of logTables('hold')) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations are append-only');
  }
}

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const WRITERS = 8;
const KILLS = 10;

describe('a log whose sequencers are killed', () => {
  let database: TestDatabase;
  let work: UnitOfWork;
  let folder: string;
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const signer = signerKey('hold.localhost/log', pem);
  const context = operatorContext('hold', ['a']);

  const startSequencer = async (): Promise<ChildProcess> => {
    const child = spawn(process.execPath, [join(folder, 'sequencer.mjs')], {
      env: { TORTURE_URL: database.url('api'), TORTURE_KEY: pem },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout as NodeJS.EventEmitter, 'data');
    return child;
  };

  beforeAll(async () => {
    // Inside the repository, so that the bundle finds its packages.
    folder = mkdtempSync(join(root, 'node_modules', '.torture-'));
    await build({
      entryPoints: [join(root, 'libs/platform/audit-log/src/torture-sequencer.ts')],
      outfile: join(folder, 'sequencer.mjs'),
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      logLevel: 'silent',
      tsconfig: join(root, 'tsconfig.base.json'),
    });
    database = await testDatabase({ hold: [Log] });
    work = await UnitOfWork.open({ url: database.url('api'), schema: 'hold', poolSize: WRITERS + 2 });
    work.useLog({ encoder: new SubjectCommitments({ wrappingKey: randomBytes(32) }), readLog: new GroupCommit(work.runner) });
  });

  afterAll(async () => {
    await work.close();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  it('seals every acknowledged entry once, none that was rolled back, and verifies', async () => {
    const acknowledged = new Set<number>();
    const undone = new Set<number>();
    let next = 0;
    let going = true;
    const write = async (): Promise<void> => {
      while (going) {
        const n = next++;
        if (n % 3 === 0) {
          await work.record(context, [{ act: 'torture.read', count: n }]);
          acknowledged.add(n);
        } else if (n % 7 === 0) {
          await work
            .transaction(context, async (tx) => {
              tx.log({ act: 'torture.undone', count: n });
              await tx.execute(sql`SELECT 1 / 0`);
            })
            .catch(() => undone.add(n));
        } else {
          await work.transaction(context, async (tx) => tx.log({ act: 'torture.write', count: n }));
          acknowledged.add(n);
        }
      }
    };
    const sequencers = await Promise.all([startSequencer(), startSequencer()]);
    const writers = Array.from({ length: WRITERS }, write);
    for (let kill = 0; kill < KILLS; kill++) {
      await pause(40 + ((kill * 37) % 90));
      const child = sequencers[kill % 2] as ChildProcess;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
      sequencers[kill % 2] = await startSequencer();
    }
    going = false;
    await Promise.all(writers);
    for (const child of sequencers) {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    }

    await new Sequencer({ runner: work.runner, signer }).tick();
    const rows = await work.runner.rows<{ index: string; entry: Buffer }>(sql`SELECT index, entry FROM log_entry ORDER BY index`);
    const sealed = rows.map((row) => (JSON.parse(row.entry.toString()) as { count: number }).count);
    expect(rows.map((row) => Number(row.index))).toEqual(rows.map((_, i) => i));
    expect(new Set(sealed).size).toBe(sealed.length);
    expect([...acknowledged].filter((n) => !new Set(sealed).has(n))).toEqual([]);
    expect(sealed.filter((n) => undone.has(n))).toEqual([]);
    expect(acknowledged.size).toBeGreaterThan(100);
    expect(undone.size).toBeGreaterThan(5);

    const entries = rows.map((row) => row.entry);
    const latest = await new LogReader(work.runner).latest();
    expect(openCheckpoint(latest?.note ?? '', signer.name, signer)).toMatchObject({ size: entries.length, root: rootOf(entries) });
    const published = await work.runner.rows<{ size: string; note: string }>(sql`SELECT size, note FROM log_checkpoint ORDER BY size`);
    for (const { size, note } of published) {
      expect(openCheckpoint(note, signer.name, signer).root).toEqual(rootOf(entries.slice(0, Number(size))));
    }
    expect(published.length).toBeGreaterThan(KILLS);
  }, 120_000);
});
