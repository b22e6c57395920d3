import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, renameSync, statSync } from 'node:fs';
import { get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { spawnBound } from '@cloison/platform/embedded-postgres';
import type { Zone } from '@cloison/platform/zones';
import type { Report } from './events';
import { endOfFile } from './end-of-file';
import { InstallationFault } from './installation-fault';
import { projectRoot } from './project-root';
import { RestartBudget } from './restart-budget';
import { compileCache } from './zone-command';

const READY_WITHIN = 60_000;
const STOP_WITHIN = 8_000;
const LOG_BYTES = 10_000_000;
/** sysexits.h EX_CONFIG: a setting is at fault, and starting again won't change it. */
const EXIT_CONFIGURATION = 78;

export interface ZoneServerOptions {
  readonly zone: Zone;
  readonly program: string;
  env(): Readonly<Record<string, string>>;
  readonly publicPort: number;
  readonly logFile: string;
  readonly report: Report;
}

/** One zone's API process: started, watched, started again when it ends by itself. */
export class ZoneServer {
  private child: ChildProcess | null = null;
  private exited: Promise<void> = Promise.resolve();
  private wanted = false;
  private readyNow: Promise<void> = Promise.resolve();
  private readonly budget = new RestartBudget();

  constructor(private readonly options: ZoneServerOptions) {}

  get pid(): number | null {
    return this.child?.pid ?? null;
  }

  /**
   * Resolves when `/health/ready` answers 200.
   * @throws InstallationFault api_not_ready
   */
  start(): Promise<void> {
    this.wanted = true;
    this.readyNow = this.launch();
    return this.readyNow;
  }

  /** Resolves when the process of this moment, or the one that replaces it, answers. */
  async ready(): Promise<void> {
    for (let current = this.readyNow; ; current = this.readyNow) {
      try {
        await current;
        if (current === this.readyNow && this.child) return;
      } catch (fault) {
        if (current === this.readyNow) throw fault;
      }
      await pause(20);
    }
  }

  /** Ends it as a crash would; the supervisor starts it again. Resolves when it is dead. */
  async kill(): Promise<void> {
    const { exited } = this;
    this.child?.kill('SIGKILL');
    await exited;
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    this.wanted = false;
    const { child, exited } = this;
    if (!child) return;
    child.kill('SIGTERM');
    const timer = new AbortController();
    const late = pause(STOP_WITHIN, true, { signal: timer.signal }).catch(() => false);
    if (await Promise.race([exited.then(() => false), late])) child.kill('SIGKILL');
    timer.abort();
    await exited;
  }

  private async launch(): Promise<void> {
    const { zone, program, logFile, publicPort } = this.options;
    if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > LOG_BYTES) renameSync(logFile, `${logFile}.1`);
    const log = openSync(logFile, 'a', 0o600);
    const child = spawnBound(process.execPath, [program], {
      cwd: projectRoot(),
      env: { ...compileCache(), ...this.options.env() },
      stdio: ['ignore', log, log],
      deathSignal: 'TERM',
    });
    closeSync(log);
    this.child = child;
    let isReady = false;
    let gone = false;
    this.exited = new Promise((resolve) => {
      const ended = (code: number | null, signal: string | null): void => {
        gone = true;
        if (this.child === child) this.child = null;
        resolve();
        if (isReady) this.endedByItself(code, signal);
      };
      child.once('exit', ended);
      child.once('error', () => ended(null, null));
    });
    const end = Date.now() + READY_WITHIN;
    while (!gone && Date.now() < end) {
      if (await answers(publicPort)) {
        isReady = true;
        return;
      }
      await pause(20);
    }
    const exitCode = child.exitCode;
    if (!gone) child.kill('SIGKILL');
    throw new InstallationFault('api_not_ready', { zone, exitCode, file: logFile, output: endOfFile(logFile, 8) });
  }

  private endedByItself(code: number | null, signal: string | null): void {
    if (!this.wanted) return;
    const again = code === EXIT_CONFIGURATION ? null : this.budget.next();
    const { zone, report, logFile } = this.options;
    report({ kind: 'ended', what: 'server', zone, how: signal ?? String(code), again, log: logFile });
    if (again === null) return;
    this.readyNow = (async () => {
      await pause(again);
      if (!this.wanted) return;
      await this.launch();
      report({ kind: 'back', what: 'server', zone });
    })();
    this.readyNow.catch(() => {
      if (this.wanted) this.endedByItself(null, null);
    });
  }
}

/** Whether the API says that it is ready. The host name isn't looked up: Node's resolver doesn't know `*.localhost`. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get({ host: '127.0.0.1', port, path: '/health/ready', timeout: 2_000, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => resolve(false));
  });
}
