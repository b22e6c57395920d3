import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = join(root, 'dist/apps/cli/main.js');
const run = promisify(execFile);

/** How long a first start may take on a busy machine. */
const START_WITHIN_MS = 240_000;

export interface Invitation {
  readonly zone: 'casework' | 'partisan' | 'oversight';
  readonly email: string;
  readonly role: string;
  readonly funder: 'assembly' | 'party' | 'oversight';
  readonly assetTag: string;
  readonly label: string;
}

/** An installation as a newcomer starts it: real PostgreSQL, real processes, invented people. */
export interface StartedInstallation {
  readonly dataDir: string;
  readonly portBase: number;
  /** What the start screen shows. */
  readonly screen: string;
  /** The links of the screen, in its order: office, campaign, commissioner, and the one for the closed door. */
  readonly links: readonly string[];
  /** A one-use link that enrols a browser and signs the person in. */
  invite(invitation: Invitation): Promise<string>;
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly language?: 'fr' | 'en';
  /** More words for `start`: `--casework-only`, `--one-database`. */
  readonly options?: readonly string[];
}

/** Starts an installation on a data folder that is thrown away, and waits for its screen. */
export async function startInstallation({ language = 'fr', options = [] }: StartOptions = {}): Promise<StartedInstallation> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cloison-journey-'));
  chmodSync(dataDir, 0o755);
  const portBase = await freeBase();
  const env = { ...process.env, CLOISON_DATA_DIR: dataDir, CLOISON_PORT_BASE: String(portBase) };
  const child = spawn(process.execPath, [program, 'start', '--lang', language, ...options], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) {
      child.kill('SIGINT');
      await once(child, 'exit');
    }
    rmSync(dataDir, { recursive: true, force: true });
  };
  let screen: string;
  try {
    screen = await screenOf(child);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    dataDir,
    portBase,
    screen,
    links: screen.match(/http:\/\/\S+\/#\/start\/\S+/g) ?? [],
    stop,
    async invite({ zone, email, role, funder, assetTag, label }) {
      const args = ['--zone', zone, '--email', email, '--role', role, '--funder', funder, '--asset-tag', assetTag, '--label', label];
      const { stdout } = await run(process.execPath, [program, 'invite', ...args], { env });
      const link = /http:\/\/\S+\/#\/start\/\S+/.exec(stdout)?.[0];
      if (!link) throw new Error(`no link in: ${stdout}`);
      return link;
    },
  };
}

/** Resolves with what was printed once the last line of the screen is there; rejects with it if the program ends first. */
function screenOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const timer = setTimeout(() => reject(new Error(`not ready after ${START_WITHIN_MS} ms:\n${printed}`)), START_WITHIN_MS);
    const read = (chunk: Buffer): void => {
      printed += chunk.toString('utf8');
      if (!/^\s*(Prêt en|Ready in)/m.test(printed)) return;
      clearTimeout(timer);
      resolve(printed);
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
  for (;;) {
    const base = 20_000 + Math.floor(Math.random() * 400) * 100;
    const ports = [2, 10, 11, 12, 20, 21, 22, 30, 31, 32].map((offset) => base + offset);
    if ((await Promise.all(ports.map(isFree))).every(Boolean)) return base;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
