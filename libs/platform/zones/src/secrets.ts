import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Layout } from './layout';
import { writeOnce } from './private-file';
import { LOGIN_KINDS } from './zone';
import type { LoginKind, Zone } from './zone';

/** A password of 192 bits, safe in a URL. */
function password(): string {
  return randomBytes(24).toString('base64url');
}

function readOrMake<K extends string>(file: string, names: readonly K[]): Record<K, string> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o711 });
  writeOnce(file, () => `${JSON.stringify(Object.fromEntries(names.map((name) => [name, password()])), null, 2)}\n`);
  const found = JSON.parse(readFileSync(file, 'utf8')) as Partial<Record<K, string>>;
  for (const name of names) if (!found[name]) throw new Error(`${file}: no password for ${name}`);
  return found as Record<K, string>;
}

/** Passwords of the superuser of the cluster that holds a zone; made at the first call. */
export function adminPassword(layout: Layout, zone: Zone): string {
  return readOrMake(join(dirname(layout.zone(zone).cluster), 'admin.json'), ['admin'] as const).admin;
}

/**
 * Passwords of a zone's logins; made at the first call, one file a zone so that a zone's folder can be handed over alone. A cluster knows one
 * `auditor`: where the three zones share a cluster, they share its password, kept beside the cluster.
 */
export function loginPasswords(layout: Layout, zone: Zone): Readonly<Record<LoginKind, string>> {
  const own = readOrMake(layout.zone(zone).secrets, LOGIN_KINDS);
  if (layout.topology !== 'one-database') return own;
  return { ...own, ...readOrMake(join(dirname(layout.zone(zone).cluster), 'auditor.json'), ['auditor'] as const) };
}
