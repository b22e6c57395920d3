import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePrivate } from '@cloison/platform/zones';
import type { Layout, Zone } from '@cloison/platform/zones';
import { projectRoot } from './project-root';

/** What has been done to a zone, so that a later start needn't ask its database. */
export interface ZoneState {
  /** Fingerprint of the migrations that ran. */
  readonly migrated?: string;
  /** What loading the demo data reported. */
  readonly demo?: Readonly<Record<string, number | string | boolean>>;
  /** One-use links made ahead for the next start, by door. */
  readonly links?: Readonly<Record<string, PreparedLink>>;
}

export interface PreparedLink {
  readonly link: string;
  /** ISO 8601 */
  readonly expiresAt: string;
}

export function readState(layout: Layout, zone: Zone): ZoneState {
  try {
    return JSON.parse(readFileSync(layout.zone(zone).state, 'utf8')) as ZoneState;
  } catch {
    return {};
  }
}

/** Replaces the given parts. */
export function writeState(layout: Layout, zone: Zone, change: ZoneState): void {
  writePrivate(layout.zone(zone).state, `${JSON.stringify({ ...readState(layout, zone), ...change })}\n`);
}

/** The state of a cluster that has just been made is empty, whatever a file says of an earlier one. */
export function clearState(layout: Layout, zone: Zone): void {
  writePrivate(layout.zone(zone).state, '{}\n');
}

/** Fingerprint of a zone's migrations, of the roles' set-up and of the product's version: when it is the same, there is nothing to migrate. */
export function migrationFingerprint(zone: Zone, root = projectRoot()): string {
  const hash = createHash('sha256');
  hash.update(readFileSync(join(root, 'package.json'), 'utf8').match(/"version":\s*"[^"]*"/)?.[0] ?? '');
  for (const chain of ['roles', zone]) {
    const folder = join(root, 'migrations', chain, 'src');
    if (!existsSync(folder)) continue;
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (file.endsWith('.ts') && !file.endsWith('.spec.ts')) hash.update(`${chain}/${file}\n`).update(readFileSync(join(folder, file)));
    }
  }
  return hash.digest('base64url');
}
