import { execFileSync } from 'node:child_process';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { commandLine, errorCode } from '@cloison/platform/embedded-postgres';
import type { Topology } from '@cloison/platform/zones';
import { InstallationFault } from './installation-fault';

/** Who holds a data folder: a whole installation, or a command that has its databases up for a moment. */
export interface Running {
  readonly pid: number;
  /** When that process began, as the system tells it: a recycled pid has another. */
  readonly began: string;
  readonly kind: 'start' | 'command';
  readonly topology: Topology;
  readonly portBase: number;
  /** Port of each zone's cluster. */
  readonly clusterPorts: Readonly<Record<string, number>>;
}

/** Start time of a process in the system's own unit, or null when it is gone. */
function beginOf(pid: number): string | null {
  try {
    if (process.platform !== 'linux') return execFileSync('ps', ['-p', String(pid), '-o', 'lstart='], { encoding: 'utf8' }).trim() || null;
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // field 22, counted after the command name, which may hold spaces and parentheses
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

/** The live holder of a lock file, or null; what can't be read or belongs to a dead process counts as nobody. */
export function liveHolder(lockFile: string): Running | null {
  try {
    const held = JSON.parse(readFileSync(lockFile, 'utf8')) as Running;
    return Number.isInteger(held.pid) && commandLine(held.pid) !== null && beginOf(held.pid) === held.began ? held : null;
  } catch {
    return null;
  }
}

export interface HeldLock {
  /** Whether the lock of a killed run was found and replaced. */
  readonly healed: boolean;
  release(): void;
}

/**
 * Takes a data folder for this process. A holder that only runs a command is waited for; one that runs the installation isn't.
 * @throws InstallationFault already_running
 */
export async function takeLock(lockFile: string, about: Omit<Running, 'pid' | 'began'>, waitMilliseconds = 60_000): Promise<HeldLock> {
  const own: Running = { pid: process.pid, began: beginOf(process.pid) ?? '', ...about };
  const unfinished = `${lockFile}.${process.pid}`;
  const end = Date.now() + waitMilliseconds;
  let healed = false;
  for (;;) {
    writeFileSync(unfinished, `${JSON.stringify(own)}\n`, { mode: 0o600 });
    try {
      linkSync(unfinished, lockFile);
      return {
        healed,
        release() {
          if (liveHolder(lockFile)?.pid === process.pid) rmSync(lockFile, { force: true });
        },
      };
    } catch (fault) {
      if (errorCode(fault) !== 'EEXIST') throw fault;
    } finally {
      rmSync(unfinished, { force: true });
    }
    const holder = liveHolder(lockFile);
    if (!holder) healed = discard(lockFile) || healed;
    else if (holder.kind === 'start' || Date.now() > end)
      throw new InstallationFault('already_running', { pid: holder.pid, file: lockFile });
    else await pause(100);
  }
}

/** Removes a dead process's lock; renamed first, so that of two healers one removes it and neither removes the other's new lock. */
function discard(lockFile: string): boolean {
  const aside = `${lockFile}.${process.pid}.stale`;
  try {
    renameSync(lockFile, aside);
    if (liveHolder(aside)) {
      // somebody healed it and took it between our two looks
      linkSync(aside, lockFile);
      return false;
    }
    return true;
  } catch {
    return false;
  } finally {
    rmSync(aside, { force: true });
  }
}
