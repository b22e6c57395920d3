import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, startCluster } from '@cloison/platform/embedded-postgres';
import { portsOf, ZONES } from '@cloison/platform/zones';
import { freePortBase } from '../tour/ports';
import type { Figure } from './figure';
import { median } from './figure';

const ROUNDS = 5;

/** Resolves once a URL answers with success. */
async function answers(url: string, within = 60_000): Promise<void> {
  const end = Date.now() + within;
  while (Date.now() < end) {
    if (
      await fetch(url).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return;
    await pause(10);
  }
  throw new Error(`${url} doesn’t answer`);
}

/** Three bare clusters that already exist, and three bare Nest apps on them. */
async function bare(folders: readonly string[]): Promise<number> {
  const began = performance.now();
  const parts = await Promise.all(
    folders.map(async (folder) => {
      const cluster = await startCluster({ dataDir: folder, adminPassword: 'bench-only' });
      const port = await freePort();
      const app = spawn(process.execPath, [process.argv[1] ?? '', '--bare-nest'], {
        env: { PATH: process.env['PATH'], BARE_PORT: String(port), BARE_ADMIN_URL: cluster.adminUrl },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      await answers(`http://127.0.0.1:${port}/health`);
      return { cluster, app };
    }),
  );
  const took = performance.now() - began;
  await Promise.all(
    parts.map(async ({ cluster, app }) => {
      app.kill();
      await cluster.stop();
    }),
  );
  return took;
}

/** `npm start` on a data folder that already exists, until all three zones are ready. */
async function house(dataDir: string, portBase: number): Promise<number> {
  const began = performance.now();
  const child = spawn('npm', ['start', '--silent', '--', '--lang', 'en'], {
    env: { ...process.env, CLOISON_DATA_DIR: dataDir, CLOISON_PORT_BASE: String(portBase) },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await Promise.all(ZONES.map((zone) => answers(`http://127.0.0.1:${portsOf(zone, portBase).public}/health/ready`, 180_000)));
  const took = performance.now() - began;
  if (child.pid) process.kill(-child.pid, 'SIGINT');
  await ended;
  return took;
}

/** The second `npm start` to ready (with the wall checked and the log open), against three bare clusters and three bare Nest apps. */
export async function run(say: (line: string) => void): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'cloison-bench-'));
  try {
    const portBase = await freePortBase();
    const folders = ZONES.map((zone) => join(folder, 'bare', zone));
    say(`  first start: ${Math.round(await house(join(folder, 'house'), portBase))} ms (it migrates and loads the demo data)`);
    await bare(folders);
    const rounds: { bare: number; ours: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const pair = { bare: await bare(folders), ours: await house(join(folder, 'house'), portBase) };
      rounds.push(pair);
      say(`  ${round + 1}/${ROUNDS}: ${Math.round(pair.ours)} against ${Math.round(pair.bare)} ms`);
    }
    return [
      {
        what: 'second npm start, to three zones ready',
        baseline: 'three bare clusters and three bare Nest apps, same run',
        measured: `${Math.round(median(rounds.map((pair) => pair.ours)))} ms`,
        against: `${Math.round(median(rounds.map((pair) => pair.bare)))} ms`,
        ratio: median(rounds.map((pair) => pair.ours / pair.bare)),
        aim: '≤ 2',
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
