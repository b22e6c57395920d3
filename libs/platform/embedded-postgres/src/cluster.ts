import { errorCode } from './error-code';
import type { ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { binaries, POSTGRES_MAJOR } from './binaries';
import { ClusterFault } from './cluster-fault';
import { initialise } from './initialise';
import { isInitialised, launch } from './launch';
import { freePort, isPortFree } from './ports';
import { liveServer, removeStaleLock } from './postmaster-lock';
import { reachableFolder } from './reachable-folder';
import { untilReady } from './readiness';
import { serverAccount } from './server-account';
import { settingArguments } from './server-settings';

/** The superuser of every embedded cluster. */
export const ADMIN_LOGIN = 'admin';

const READY_WITHIN = 60_000;
/** How long a server of a killed run gets to finish its own shutdown. */
const HEAL_WITHIN = 15_000;

export interface ClusterOptions {
  /** Absolute folder of the cluster; made when it doesn't exist. */
  readonly dataDir: string;
  /** TCP port on 127.0.0.1; any free one when left out. */
  readonly port?: number;
  readonly adminPassword: string;
  /** The server's own log (no statements, no values); `<dataDir>.log` when left out. */
  readonly logFile?: string;
  /** More server settings, e.g. `{ max_connections: '300' }`; those that keep data out of the server's log can't be changed. */
  readonly settings?: Readonly<Record<string, string>>;
  /** What to do with a live server on this folder: refuse (default), or stop it because its supervisor is known to be dead. */
  readonly orphan?: 'refuse' | 'stop';
}

export interface Cluster {
  /** `postgres://admin:…@127.0.0.1:PORT/postgres` */
  readonly adminUrl: string;
  readonly port: number;
  readonly pid: number;
  readonly dataDir: string;
  /** Made by this very start: nothing is in it yet. */
  readonly fresh: boolean;
  /** Resolves when the server is gone, for whatever reason. */
  readonly exited: Promise<void>;
  /** Fast shutdown: sessions are cut, everything committed is on disk. Idempotent. */
  stop(): Promise<void>;
  /** `kill -9` of the server, as a power cut would. */
  kill(): Promise<void>;
}

/**
 * Starts a PostgreSQL cluster and resolves once it has answered a query. Heals what a killed run left: a stale lock, a half-made folder, a
 * server still shutting down.
 * @throws ClusterFault
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const account = serverAccount();
  const programs = binaries(account);
  let dataDir: string;
  try {
    dataDir = reachableFolder(options.dataDir, account);
  } catch (fault) {
    throw new ClusterFault('folder_not_writable', {
      dataDir: options.dataDir,
      found: errorCode(fault),
    });
  }
  const fresh = !isInitialised(dataDir);
  if (fresh) await initialise(programs, dataDir, ADMIN_LOGIN, options.adminPassword, account);
  const major = readFileSync(join(dataDir, 'PG_VERSION'), 'utf8').trim();
  if (major !== POSTGRES_MAJOR) throw new ClusterFault('other_major_version', { dataDir, found: major });
  await heal(dataDir, options.orphan ?? 'refuse');

  const logFile = options.logFile ?? `${options.dataDir}.log`;
  mkdirSync(dirname(logFile), { recursive: true });
  for (let attempt = 0; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    if (options.port !== undefined && !(await isPortFree(port))) throw new ClusterFault('port_in_use', { dataDir, port });
    const log = openSync(logFile, 'a', 0o600);
    const child = launch(programs.postgres, ['-D', dataDir, ...settingArguments(port, options.settings)], account, log);
    closeSync(log);
    const cluster = running(child, dataDir, port, options.adminPassword, fresh);
    let gone = false;
    void cluster.exited.then(() => (gone = true));
    const answer = await untilReady(cluster.adminUrl, () => gone, READY_WITHIN);
    if (answer === 'ready' && !gone) return cluster;
    await cluster.stop();
    if (answer === 'password_refused') throw new ClusterFault('password_refused', { dataDir, port });
    if (!gone) throw new ClusterFault('not_ready_in_time', { dataDir, port, log: endOf(logFile) });
    // shared memory of the killed server may still be attached to a dying backend; a port found free may have been taken since
    if (attempt >= 8) throw new ClusterFault('stopped_while_starting', { dataDir, port, log: endOf(logFile) });
    await pause(150 * (attempt + 1));
  }
}

/** Waits for, or stops, a live server of an earlier run; removes a dead one's lock. */
async function heal(dataDir: string, orphan: 'refuse' | 'stop'): Promise<void> {
  const end = Date.now() + (orphan === 'stop' ? HEAL_WITHIN : 1_500);
  let asked = false;
  for (let live = liveServer(dataDir); live; live = liveServer(dataDir)) {
    if (Date.now() > end) throw new ClusterFault('already_running', { dataDir, pid: live.pid, ...(live.port ? { port: live.port } : {}) });
    if (orphan === 'stop' && !asked) {
      signal(live.pid, 'SIGINT');
      asked = true;
    }
    await pause(30);
  }
  removeStaleLock(dataDir);
}

function running(child: ChildProcess, dataDir: string, port: number, password: string, fresh: boolean): Cluster {
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const over = (): boolean => child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
  const within = async (milliseconds: number): Promise<boolean> => {
    const timer = new AbortController();
    const ended = await Promise.race([exited.then(() => true), pause(milliseconds, false, { signal: timer.signal }).catch(() => true)]);
    timer.abort();
    return ended;
  };
  return {
    adminUrl: `postgres://${ADMIN_LOGIN}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`,
    port,
    pid: child.pid ?? 0,
    dataDir,
    fresh,
    exited,
    async stop() {
      // fast, then immediate, then by force: https://www.postgresql.org/docs/18/server-shutdown.html
      for (const [name, wait] of [
        ['SIGINT', 20_000],
        ['SIGQUIT', 5_000],
        ['SIGKILL', 5_000],
      ] as const) {
        if (over()) return;
        signal(child.pid ?? 0, name);
        if (await within(wait)) return;
      }
    },
    async kill() {
      if (!over()) signal(child.pid ?? 0, 'SIGKILL');
      await within(5_000);
    },
  };
}

function signal(pid: number, name: NodeJS.Signals): void {
  if (pid <= 0) return;
  try {
    process.kill(pid, name);
  } catch {
    // already gone
  }
}

function endOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim().split('\n').slice(-6).join('\n');
  } catch {
    return '';
  }
}
