import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess, StdioOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { ServerAccount } from './server-account';

export interface BoundOptions {
  readonly cwd: string;
  /** The whole environment of the new process: nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  readonly stdio: StdioOptions;
  /** What it gets when this process dies, even by `kill -9`. */
  readonly deathSignal: 'INT' | 'TERM';
  /** Account to run as, when we are root. */
  readonly account?: ServerAccount | null;
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
    setprivPath = found && spawnSync(found, ['--pdeathsig', 'INT', '--', 'true'], { env: {} }).status === 0 ? found : null;
  }
  return setprivPath;
}

/**
 * Starts a process that doesn't outlive this one. It gets its own process group, so that a Ctrl-C in the terminal reaches us alone and we choose
 * the order of stopping; and a parent-death signal where setpriv has one, else a small shell that waits at the other end of a pipe.
 */
export function spawnBound(
  program: string,
  args: readonly string[],
  { cwd, env, stdio, deathSignal, account }: BoundOptions,
): ChildProcess {
  const options = { cwd, env, stdio, detached: true };
  const wrapper = setpriv();
  if (wrapper) {
    const identity = account ? ['--reuid', String(account.uid), '--regid', String(account.gid), '--clear-groups'] : [];
    return spawn(wrapper, [...identity, '--pdeathsig', deathSignal, '--', program, ...args], options);
  }
  const child = spawn(program, args, { ...options, ...(account ? { uid: account.uid, gid: account.gid } : {}) });
  if (child.pid !== undefined && process.platform !== 'win32') watchOver(child, child.pid, deathSignal);
  return child;
}

function watchOver(child: ChildProcess, pid: number, deathSignal: string): void {
  const guard = spawn('/bin/sh', ['-c', `cat >/dev/null; kill -${deathSignal} ${pid} 2>/dev/null`], {
    cwd: '/',
    env: {},
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.unref();
  // the process is gone: the guard must not signal a pid that somebody else may get
  child.once('exit', () => guard.kill('SIGKILL'));
}
