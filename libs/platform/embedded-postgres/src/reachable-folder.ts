import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, readlinkSync, realpathSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { ServerAccount } from './server-account';

/** Where root keeps what another account has to reach, when the checkout itself is closed to that account. */
const OUTSIDE = ['/var/lib', '/var/tmp'];

/** Whether the account can pass through every folder above `path` (by mode bits; access lists are not read). */
export function canTraverse(path: string, account: ServerAccount): boolean {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const stat = statSync(folder, { throwIfNoEntry: false });
    if (stat) {
      const bit = stat.uid === account.uid ? 0o100 : stat.gid === account.gid ? 0o010 : 0o001;
      if ((stat.mode & bit) === 0) return false;
    }
    if (dirname(folder) === folder) return true;
  }
}

/** A folder outside closed checkouts, one per original path. */
export function outsideOf(path: string): string {
  const name = createHash('sha256').update(resolve(path)).digest('hex').slice(0, 16);
  const root = OUTSIDE.find((folder) => statSync(folder, { throwIfNoEntry: false })?.isDirectory()) ?? '/tmp';
  return join(root, 'cloison', name);
}

/**
 * A folder that was made for a moment under the system's temporary folder (mkdtemp gives 0700) is opened for passage, not for listing: whoever
 * made it removes it whole, and wouldn't know of a folder elsewhere.
 */
function openTemporary(path: string, account: ServerAccount): void {
  const temporary = realpathSync(tmpdir());
  for (let folder = dirname(path); folder.startsWith(`${temporary}/`); folder = dirname(folder)) {
    const { uid, mode } = statSync(folder);
    if (uid === process.getuid?.() && uid !== account.uid && (mode & 0o001) === 0) chmodSync(folder, (mode & 0o777) | 0o011);
  }
}

/**
 * The folder to give to the server for `path`, whose parent folders exist afterwards: `path` itself, unless the account can't get there (a
 * checkout that only root can enter); then a folder outside it, with a symbolic link at `path` so that a person finds it.
 * Without that link a new folder is taken: whoever removed his data folder wants to begin anew.
 */
export function reachableFolder(path: string, account: ServerAccount | null): string {
  const wanted = resolve(path);
  const link = lstatSync(wanted, { throwIfNoEntry: false });
  if (link?.isSymbolicLink()) {
    const target = resolve(dirname(wanted), readlinkSync(wanted));
    mkdirSync(dirname(target), { recursive: true, mode: 0o711 });
    return target;
  }
  mkdirSync(dirname(wanted), { recursive: true, mode: 0o711 });
  const real = join(realpathSync(dirname(wanted)), wanted.slice(dirname(wanted).length));
  if (!account) return real;
  openTemporary(real, account);
  if (canTraverse(dirname(real), account)) return real;
  const outside = `${outsideOf(real)}-${randomBytes(4).toString('hex')}`;
  mkdirSync(dirname(outside), { recursive: true, mode: 0o711 });
  if (!link) symlinkSync(outside, wanted);
  return outside;
}
