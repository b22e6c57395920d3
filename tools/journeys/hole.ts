import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { Client } from 'pg';

import type { StartedInstallation } from './installation.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

/** From the office's login to a score, through four roles: the names that a picture of the way must show, in order. */
export const HOLE = [
  'casework_api',
  'rapports_ro',
  'journal_mensuel',
  'statistiques_regionales',
  'stat_lecture',
  'partisan.score.stance',
] as const;

/** Runs statements as the superuser of the campaign's database. */
export async function asAdmin(house: StartedInstallation, ...statements: readonly string[]): Promise<void> {
  const env = { ...process.env, CLOISON_DATA_DIR: house.dataDir, CLOISON_PORT_BASE: String(house.portBase) };
  const { stdout } = await run(process.execPath, [join(root, 'dist/apps/cli/main.js'), 'database', 'url', 'partisan', 'admin'], { env });
  const client = new Client({ connectionString: stdout.trim().split('\n').at(-1) });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Cuts it, on purpose, into an installation whose zones share one database. */
export async function cutHole(house: StartedInstallation): Promise<void> {
  const roles = HOLE.slice(1, -1);
  await asAdmin(
    house,
    ...roles.map((role) => `CREATE ROLE ${role} NOLOGIN`),
    `GRANT ${HOLE[1]} TO ${HOLE[0]} WITH INHERIT FALSE`,
    ...roles.slice(1).map((role, index) => `GRANT ${role} TO ${String(roles[index])}`),
    'GRANT USAGE ON SCHEMA partisan TO stat_lecture',
    'GRANT SELECT (stance) ON partisan.score TO stat_lecture',
  );
}
