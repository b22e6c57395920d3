import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { MigrationInterface } from 'typeorm';
import { migrate } from '@cloison/platform/database';
import { provisionRoles, urlFor } from '@cloison/platform/roles';

export type Login = 'api' | 'migrator' | 'auditor' | 'admin';
export type Migrations = readonly (new () => MigrationInterface)[];

/** The databases of one test run, which share a cluster: those of the spec files, and the templates that they are cloned from. */
export const SPEC_DATABASES = /^(?:spec|template)_/;

/** A database of its own for one spec file, with the logins that the runtime uses. */
export interface TestDatabase {
  readonly name: string;
  /** @param zone needed only where several zones share the database */
  url(login: Login, zone?: string): string;
  drop(): Promise<void>;
}

const adminUrl = (): string => {
  const url = process.env['CLOISON_TEST_ADMIN_URL'];
  if (!url) throw new Error('No test cluster: run the specs through Jest with the repository’s configuration');
  return url;
};

/** The same passwords in every worker of one run, and others in the next. */
const passwordOf = (login: string): string => createHash('sha256').update(`${adminUrl()} ${login}`).digest('hex');

async function asAdmin<T>(database: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: urlFor(adminUrl(), database) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Makes the migrated template once a run, whichever worker comes first (an advisory lock keeps the others waiting). */
async function template(zones: Readonly<Record<string, Migrations>>): Promise<string> {
  const name = `template_${Object.keys(zones).sort().join('_')}_${createHash('sha256')
    .update(
      Object.values(zones)
        .flat()
        .map((migration) => migration.name)
        .join(),
    )
    .digest('hex')
    .slice(0, 8)}`;
  await asAdmin('postgres', async (client) => {
    await client.query(`SELECT pg_advisory_lock(4310)`);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return;
    const building = `${name}_building`;
    await client.query(`DROP DATABASE IF EXISTS ${building} WITH (FORCE)`);
    for (const [zone, migrations] of Object.entries(zones)) {
      await provisionRoles({
        adminUrl: adminUrl(),
        zone,
        database: building,
        passwords: { api: passwordOf(`${zone}_api`), migrator: passwordOf(`${zone}_migrator`), auditor: passwordOf('auditor') },
      });
      await migrate({
        url: urlFor(adminUrl(), building, { user: `${zone}_migrator`, password: passwordOf(`${zone}_migrator`) }),
        schema: zone,
        migrations,
      });
    }
    await client.query(`ALTER DATABASE ${building} RENAME TO ${name}`);
  });
  return name;
}

/**
 * Clones a database from the migrated template of one zone, or of several that share a database.
 * @param zones zone → its migrations
 */
export async function testDatabase(zones: Readonly<Record<string, Migrations>>): Promise<TestDatabase> {
  const source = await template(zones);
  const name = `spec_${randomBytes(6).toString('hex')}`;
  const names = Object.keys(zones);
  await asAdmin('postgres', async (client) => {
    await client.query('SELECT pg_advisory_lock(4320)');
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${source}`);
    await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
    const logins = names.flatMap((zone) => [`${zone}_api`, `${zone}_migrator`]);
    await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${[...logins, 'auditor'].join(', ')}`);
  });
  return {
    name,
    url: (login, zone = names[0]) => {
      if (login === 'admin') return urlFor(adminUrl(), name);
      const user = login === 'auditor' ? 'auditor' : `${zone}_${login}`;
      return urlFor(adminUrl(), name, { user, password: passwordOf(user) });
    },
    drop: () => asAdmin('postgres', async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}
