import { errorCode } from './error-code';
import { chmodSync, chownSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { Binaries } from './binaries';
import { ClusterFault } from './cluster-fault';
import { runToEnd } from './launch';
import type { ServerAccount } from './server-account';

/**
 * Makes a data folder: UTF-8, builtin C.UTF-8 locale (the same order on every machine), SCRAM for every connection, one superuser `login`.
 * It is made beside its place and moved there when finished, so that a killed run leaves nothing half-made under the real name.
 */
export async function initialise(
  programs: Binaries,
  dataDir: string,
  login: string,
  password: string,
  account: ServerAccount | null,
): Promise<void> {
  const unfinished = `${dataDir}.new`;
  const passwordFile = `${dataDir}.password`;
  try {
    removeIfEmpty(dataDir);
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { mode: 0o700 });
    chmodSync(unfinished, 0o700);
    rmSync(passwordFile, { force: true });
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' });
    if (account) {
      chownSync(unfinished, account.uid, account.gid);
      chownSync(passwordFile, account.uid, account.gid);
    }
  } catch (fault) {
    throw new ClusterFault('folder_not_writable', { dataDir, found: errorCode(fault) });
  }
  try {
    const { code, text } = await runToEnd(
      programs.initdb,
      [
        '-D',
        unfinished,
        '-U',
        login,
        '--pwfile',
        passwordFile,
        '-A',
        'scram-sha-256',
        '-E',
        'UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
      ],
      account,
    );
    if (code !== 0) throw new ClusterFault('initialisation_failed', { dataDir, log: text.trim() });
    renameSync(unfinished, dataDir);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function removeIfEmpty(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() && readdirSync(folder).length === 0) rmdirSync(folder);
}
