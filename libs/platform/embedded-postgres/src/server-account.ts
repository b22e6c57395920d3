import { readFileSync } from 'node:fs';

/** The account that PostgreSQL runs as when we are root: it refuses to run as root itself. */
export interface ServerAccount {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * `null` when the present user can run PostgreSQL himself; as root, the machine's `postgres` account, else `nobody`.
 * An account is looked up, never made.
 */
export function serverAccount(uid: number | undefined = process.getuid?.(), passwd = '/etc/passwd'): ServerAccount | null {
  if (uid !== 0) return null;
  const accounts = readFileSync(passwd, 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const found = accounts.find((fields) => fields[0] === name);
    if (found) return { name, uid: Number(found[2]), gid: Number(found[3]) };
  }
  return { name: 'nobody', uid: 65534, gid: 65534 };
}
