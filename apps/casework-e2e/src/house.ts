import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const program = join(root, 'dist/apps/cli/main.js');
const run = promisify(execFile);

/** How long a first start may take on a busy machine. */
const START_WITHIN_MS = 180_000;

export interface Invitation {
  readonly email: string;
  readonly role: string;
  readonly assetTag: string;
  readonly label: string;
}

/** A really started installation of the office alone: real PostgreSQL, real processes, invented people. */
export interface House {
  readonly url: string;
  /** A one-use link that enrols a browser as an assembly device and signs the person in. */
  invite(invitation: Invitation): Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts the office on a data folder that is thrown away; or takes the one named by CLOISON_TEST_INSTALLATION
 * (`{"dataDir": "…", "portBase": 4300}`), which must be running, and leaves it running.
 */
export async function openHouse(): Promise<House> {
  const given = process.env['CLOISON_TEST_INSTALLATION'];
  if (given) {
    const { dataDir, portBase } = JSON.parse(given) as { dataDir: string; portBase: number };
    return houseOf(dataDir, portBase, () => Promise.resolve());
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'cloison-journey-'));
  chmodSync(dataDir, 0o755);
  const portBase = await freeBase();
  const child = spawn(process.execPath, [program, 'start', '--casework-only', '--lang', 'fr'], {
    env: variables(dataDir, portBase),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    if (child.exitCode === null) {
      child.kill('SIGINT');
      await once(child, 'exit');
    }
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await linkShown(child);
  } catch (error) {
    await stop();
    throw error;
  }
  return houseOf(dataDir, portBase, stop);
}

function houseOf(dataDir: string, portBase: number, stop: () => Promise<void>): House {
  return {
    url: `http://casework.localhost:${portBase + 10}`,
    stop,
    async invite({ email, role, assetTag, label }) {
      const args = [
        'invite',
        '--zone',
        'casework',
        '--email',
        email,
        '--role',
        role,
        '--funder',
        'assembly',
        '--asset-tag',
        assetTag,
        '--label',
        label,
      ];
      const { stdout } = await run(process.execPath, [program, ...args], { env: variables(dataDir, portBase) });
      const link = /http:\/\/\S+\/#\/start\/\S+/.exec(stdout)?.[0];
      if (!link) throw new Error(`no link in: ${stdout}`);
      return link;
    },
  };
}

function variables(dataDir: string, portBase: number): NodeJS.ProcessEnv {
  return { ...process.env, CLOISON_DATA_DIR: dataDir, CLOISON_PORT_BASE: String(portBase) };
}

/** Resolves once the screen shows the office's link; rejects with what was printed if the program ends first. */
function linkShown(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const timer = setTimeout(() => reject(new Error(`not ready after ${START_WITHIN_MS} ms:\n${printed}`)), START_WITHIN_MS);
    const read = (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      if (!/casework\.localhost:\d+\/#\/start\//.test(printed)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the installation ended with ${String(code)}:\n${printed}`));
    });
  });
}

/** A base whose ports are free, away from those that people use. */
async function freeBase(): Promise<number> {
  for (let base = 21_000 + (process.pid % 200) * 100; base < 60_000; base += 100) {
    const offsets = [10, 11, 20, 21, 30, 31, 32, 33, 34, 35];
    const free = await Promise.all(offsets.map((offset) => isFree(base + offset)));
    if (free.every(Boolean)) return base;
  }
  throw new Error('no free ports');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
