import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The command line of a process, or null when there is no such process (a zombie has none either). */
export function commandLine(pid: number): string | null {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || null;
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}

export interface PostmasterLock {
  readonly pid: number;
  readonly port: number | null;
}

/** The live server that holds a data folder, or null. A recycled pid (another program, or another folder) doesn't count as live. */
export function liveServer(dataDir: string): PostmasterLock | null {
  const lock = readLock(dataDir);
  if (!lock) return null;
  const command = commandLine(lock.pid);
  return command && command.includes('postgres') && command.includes(dataDir) ? lock : null;
}

/** Removes the lock that a killed server left. Call it only when `liveServer` answered null. */
export function removeStaleLock(dataDir: string): boolean {
  if (!readLock(dataDir)) return false;
  rmSync(join(dataDir, 'postmaster.pid'), { force: true });
  return true;
}

/** Lines of postmaster.pid: pid, data folder, start time, port, socket folder, listen address, shared memory, status. */
function readLock(dataDir: string): PostmasterLock | null {
  try {
    const lines = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return Number.isInteger(pid) && pid > 0 ? { pid, port: Number(lines[3]) || null } : null;
  } catch {
    return null;
  }
}
