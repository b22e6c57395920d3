import { Client } from 'pg';

/** Extensions that a zone may have; the separation check refuses any other. */
export const ALLOWED_EXTENSIONS = ['pg_trgm', 'unaccent', 'btree_gin'] as const;

export interface ZoneRoles {
  /** URL of a superuser on the maintenance database of the zone's cluster; used here once. */
  readonly adminUrl: string;
  /** The zone's schema and the prefix of its roles. */
  readonly zone: string;
  /** The database that holds the schema. Made if it isn't there. */
  readonly database: string;
  readonly passwords: { readonly api: string; readonly migrator: string; readonly auditor: string };
}

const NAME = /^[a-z][a-z0-9_]{0,62}$/;

function identifier(name: string): string {
  if (!NAME.test(name)) throw new Error(`not a role, schema or database name: ${JSON.stringify(name)}`);
  return `"${name}"`;
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

async function withAdmin<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'cloison roles' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A URL of the same server with another database (and, if given, another login). */
export function urlFor(adminUrl: string, database: string, login?: { user: string; password: string }): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  if (login) {
    url.username = encodeURIComponent(login.user);
    url.password = encodeURIComponent(login.password);
  }
  return url.toString();
}

/**
 * Creates or repairs a zone's roles, its database and its empty schema. Idempotent: running it again changes nothing but the passwords.
 *
 * - `<zone>_owner` owns the schema and can't log in;
 * - `<zone>_migrator` logs in at deploy only and may become the owner;
 * - `<zone>_api` runs the zone: NOINHERIT, no CREATE, no BYPASSRLS, only what the migrations grant it;
 * - `auditor` reads the zone's log and the catalogue.
 */
export async function provisionRoles(roles: ZoneRoles): Promise<void> {
  const { adminUrl, zone, database, passwords } = roles;
  const [owner, migrator, api] = [`${zone}_owner`, `${zone}_migrator`, `${zone}_api`].map(identifier) as [string, string, string];
  const schema = identifier(zone);
  const db = identifier(database);
  await withAdmin(adminUrl, async (admin) => {
    const role = async (name: string, attributes: string): Promise<void> => {
      const plain = name.slice(1, -1);
      const { rowCount } = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [plain]);
      await admin.query(
        `${rowCount ? 'ALTER' : 'CREATE'} ROLE ${name} WITH ${attributes} NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS`,
      );
    };
    await role(owner, 'NOLOGIN NOINHERIT');
    await role(migrator, `LOGIN NOINHERIT PASSWORD ${literal(passwords.migrator)}`);
    await role(api, `LOGIN NOINHERIT PASSWORD ${literal(passwords.api)}`);
    await role('"auditor"', `LOGIN NOINHERIT PASSWORD ${literal(passwords.auditor)}`);
    await admin.query(`GRANT ${owner} TO ${migrator} WITH INHERIT FALSE, SET TRUE, ADMIN FALSE`);
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (!rowCount) await admin.query(`CREATE DATABASE ${db} TEMPLATE template0`);
    await admin.query(`REVOKE ALL ON DATABASE ${db} FROM PUBLIC`);
    await admin.query(`GRANT CONNECT ON DATABASE ${db} TO ${migrator}, ${api}, auditor`);
    for (const maintenance of ['postgres', 'template1']) await admin.query(`REVOKE ALL ON DATABASE ${maintenance} FROM PUBLIC`);
  });
  await withAdmin(urlFor(adminUrl, database), async (admin) => {
    await admin.query('REVOKE ALL ON SCHEMA public FROM PUBLIC');
    await admin.query('CREATE SCHEMA IF NOT EXISTS extensions');
    for (const extension of ALLOWED_EXTENSIONS) await admin.query(`CREATE EXTENSION IF NOT EXISTS ${extension} SCHEMA extensions`);
    await admin.query('REVOKE ALL ON ALL FUNCTIONS IN SCHEMA extensions FROM PUBLIC');
    await admin.query(`GRANT USAGE ON SCHEMA extensions TO ${owner}, ${api}`);
    await admin.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA extensions TO ${owner}, ${api}`);
    await admin.query(`CREATE SCHEMA IF NOT EXISTS ${schema} AUTHORIZATION ${owner}`);
    await admin.query(`ALTER SCHEMA ${schema} OWNER TO ${owner}`);
    await admin.query(`REVOKE ALL ON SCHEMA ${schema} FROM PUBLIC`);
    await admin.query(`GRANT USAGE ON SCHEMA ${schema} TO ${api}, auditor`);
    await admin.query(`ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} REVOKE ALL ON FUNCTIONS FROM PUBLIC`);
    await admin.query(`ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} REVOKE ALL ON TYPES FROM PUBLIC`);
    await admin.query(`ALTER ROLE ${api} IN DATABASE ${db} SET search_path = ${zone}, extensions`);
  });
}
