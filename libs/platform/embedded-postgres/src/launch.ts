import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { ServerAccount } from './server-account';

/** The programs see no variable of the caller: a password in our environment isn't theirs to know. */
function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LANG: 'C', LC_ALL: 'C', ...(process.env['TZ'] ? { TZ: process.env['TZ'] } : {}) };
}

let setprivPath: string | null | undefined;

/** util-linux's setpriv, where it knows `--pdeathsig`. */
function setpriv(): string | null {
  if (setprivPath === undefined) {
    const found =
      process.platform === 'linux'
        ? [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/bin']
            .map((folder) => join(folder, 'setpriv'))
            .find((file) => existsSync(file))
        : undefined;
    setprivPath = found && spawnSync(found, ['--pdeathsig', 'INT', '--', 'true'], { env: environment() }).status === 0 ? found : null;
  }
  return setprivPath;
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

/**
 * Starts a server that doesn't outlive this process. Its own process group, so that a Ctrl-C in the terminal reaches us alone and we choose the
 * order; a parent-death signal where setpriv has one, else a small shell that waits at the other end of a pipe.
 */
export function launch(program: string, args: readonly string[], account: ServerAccount | null, log: number): ChildProcess {
  const options = { cwd: '/', env: environment(), stdio: ['ignore', log, log] as ['ignore', number, number], detached: true };
  const wrapper = setpriv();
  if (wrapper) {
    const identity = account ? ['--reuid', String(account.uid), '--regid', String(account.gid), '--clear-groups'] : [];
    return spawn(wrapper, [...identity, '--pdeathsig', 'INT', '--', program, ...args], options);
  }
  const child = spawn(program, args, { ...options, ...(account ? { uid: account.uid, gid: account.gid } : {}) });
  if (child.pid !== undefined && process.platform !== 'win32') watchOver(child, child.pid);
  return child;
}

function watchOver(child: ChildProcess, pid: number): void {
  const guard = spawn('/bin/sh', ['-c', `cat >/dev/null; kill -INT ${pid} 2>/dev/null`], {
    cwd: '/',
    env: environment(),
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.unref();
  // the server is gone: the guard must not signal a pid that somebody else may get
  child.once('exit', () => guard.kill('SIGKILL'));
}

/** Whether a folder exists and has something in it that an initialisation finished. */
export function isInitialised(dataDir: string): boolean {
  return statSync(join(dataDir, 'PG_VERSION'), { throwIfNoEntry: false })?.isFile() ?? false;
}
