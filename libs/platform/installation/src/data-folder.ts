import { accessSync, constants, existsSync, mkdirSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { freePort, isPortFree, errorCode } from '@cloison/platform/embedded-postgres';
import { portsOf, sharedClusterPort, zonesOf } from '@cloison/platform/zones';
import type { Layout, Topology } from '@cloison/platform/zones';
import { setTimeout as pause } from 'node:timers/promises';
import { InstallationFault } from './installation-fault';

const NEEDED_MEGABYTES = 300;

/**
 * Makes the folders of an installation that don't exist. They can be passed through but not listed by others (0711): PostgreSQL runs under
 * another account when we are root; what is in them is 0700 and 0600.
 * @throws InstallationFault data_folder_not_writable, data_folder_not_a_folder, disk_full
 */
export function prepareFolders(layout: Layout): void {
  const there = statSync(layout.dataDir, { throwIfNoEntry: false });
  if (there && !there.isDirectory()) throw new InstallationFault('data_folder_not_a_folder', { folder: layout.dataDir });
  try {
    for (const folder of [layout.dataDir, layout.root, ...zonesOf(layout.topology).map((zone) => layout.zone(zone).root)]) {
      makeFolder(folder);
      accessSync(folder, constants.W_OK | constants.X_OK);
    }
  } catch (fault) {
    const code = errorCode(fault);
    if (code === 'ENOSPC') throw new InstallationFault('disk_full', { folder: layout.dataDir, megabytes: 0 });
    throw new InstallationFault(code === 'ENOTDIR' ? 'data_folder_not_a_folder' : 'data_folder_not_writable', { folder: layout.dataDir });
  }
  const { bavail, bsize } = statfsSync(layout.dataDir);
  const megabytes = Math.floor((bavail * bsize) / 1_000_000);
  if (megabytes < NEEDED_MEGABYTES) throw new InstallationFault('disk_full', { folder: layout.dataDir, megabytes });
}

/** Like `mkdir -p`, without Node's own recursion, which never ends where the kernel answers ENOENT to every attempt (/proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o711 });
}

/** Every port that an installation listens on. */
export function portsNeeded(topology: Topology, base: number, withServers = true): number[] {
  const zones = zonesOf(topology).map((zone) => portsOf(zone, base));
  const clusters = topology === 'one-database' ? [sharedClusterPort(base)] : zones.map((ports) => ports.cluster);
  return withServers ? [...zones.flatMap((ports) => [ports.public, ports.internal]), ...clusters] : clusters;
}

async function taken(ports: readonly number[]): Promise<number[]> {
  const free = await Promise.all(ports.map((port) => isPortFree(port)));
  return ports.filter((_, index) => !free[index]);
}

/**
 * @param patience milliseconds to wait for processes of a killed run to let go
 * @throws InstallationFault port_in_use, with every port that is taken and a base whose ports are free
 */
export async function checkPorts(topology: Topology, base: number, withServers: boolean, patience: number): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    const ports = await taken(portsNeeded(topology, base, withServers));
    if (ports.length === 0) return;
    if (Date.now() >= end) throw new InstallationFault('port_in_use', { ports, freeBase: await freePortBase(topology, base + 100) });
    await pause(100);
  }
}

/** A base whose ports are all free: the first at or after `from` in steps of 100, else anywhere. */
export async function freePortBase(topology: Topology, from?: number): Promise<number> {
  for (let base = from ?? Math.floor((await freePort()) / 10) * 10; ; base = base + 100 > 65_000 ? 20_000 : base + 100) {
    if ((await taken(portsNeeded(topology, base))).length === 0) return base;
  }
}
