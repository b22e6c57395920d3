import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { spawnBound } from './bound-process';
import type { ServerAccount } from './server-account';

/** The programs see no variable of the caller: a password in our environment isn't theirs to know. */
function environment(): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LANG: 'C', LC_ALL: 'C', ...(process.env['TZ'] ? { TZ: process.env['TZ'] } : {}) };
}

/** Runs a program to its end under the server's account. Resolves to its exit code and the text it wrote. */
export function runToEnd(
  program: string,
  args: readonly string[],
  account: ServerAccount | null,
): Promise<{ code: number | null; text: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: '/',
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(account ? { uid: account.uid, gid: account.gid } : {}),
    });
    let text = '';
    const collect = (chunk: Buffer): void => void (text += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, text }));
  });
}

/** Starts a server that writes to the open file `log` and doesn't outlive this process. SIGINT is PostgreSQL's fast shutdown. */
export function launch(program: string, args: readonly string[], account: ServerAccount | null, log: number): ChildProcess {
  return spawnBound(program, args, { cwd: '/', env: environment(), stdio: ['ignore', log, log], deathSignal: 'INT', account });
}

/** Whether a data folder exists that an initialisation finished. */
export function isInitialised(dataDir: string): boolean {
  return statSync(join(dataDir, 'PG_VERSION'), { throwIfNoEntry: false })?.isFile() ?? false;
}
