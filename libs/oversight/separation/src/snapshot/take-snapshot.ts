import { inCanonicalOrder, sha256 } from './canonical';
import { functionQueries } from './queries/functions';
import { principalQueries, serverSettingsQuery } from './queries/principals';
import { relationQueries } from './queries/relations';
import { ruleQueries } from './queries/rules-and-policies';
import { systemGrantsQuery } from './queries/system-grants';
import { wayOutQueries } from './queries/ways-out';
import type { CatalogueSnapshot, FunctionEntry, Grant } from './types';

/** Whatever can run a query: a pg Client, a PoolClient, a Pool of one. */
export interface QueryRunner {
  query(text: string): Promise<{ rows: unknown[] }>;
}

type Row = Readonly<Record<string, unknown>>;
type RawGrant = readonly [grantee: number, grantor: number, privilege: string, grantable: boolean];

const PUBLIC = 'public';

/** Names instead of object numbers, so that a restored database has the same snapshot. */
class RoleNames {
  readonly #names: ReadonlyMap<number, string>;

  constructor(rows: readonly Row[]) {
    this.#names = new Map(rows.map((row) => [Number(row['oid']), String(row['name'])]));
  }

  of(oid: unknown): string {
    const number = Number(oid);
    return number === 0 ? PUBLIC : (this.#names.get(number) ?? `dropped role ${number}`);
  }

  grants(raw: unknown): Grant[] {
    const list = (raw ?? []) as readonly RawGrant[];
    return inCanonicalOrder(
      list.map(([grantee, grantor, privilege, grantable]) => ({
        grantee: this.of(grantee),
        grantor: this.of(grantor),
        privilege,
        grantable,
      })),
    );
  }
}

function present(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

function translated(row: Row, names: RoleNames): Row {
  const entry: Record<string, unknown> = { ...present(row) };
  if (typeof entry['owner'] === 'number') entry['owner'] = names.of(entry['owner']);
  if ('grants' in row) entry['grants'] = names.grants(row['grants']);
  const { columns } = entry;
  if (Array.isArray(columns))
    entry['columns'] = (columns as Row[]).map((column) =>
      'grants' in column ? { ...column, grants: names.grants(column['grants']) } : column,
    );
  return entry;
}

/** Each list as one JSON document, so that no driver setting changes a type. */
async function listOf(runner: QueryRunner, query: string): Promise<Row[]> {
  const { rows } = await runner.query(`SELECT coalesce(json_agg(q), '[]')::text AS list FROM (${query}) q`);
  return JSON.parse((rows as [{ list: string }])[0].list) as Row[];
}

/**
 * What a name means must not depend on the login's or the database's own settings: a schema that comes before pg_catalog could show a catalogue
 * of its own making. pg_temp is named because it would otherwise come first of all.
 */
const CATALOGUE_FIRST = 'SET LOCAL search_path = pg_catalog, pg_temp';

/**
 * Reads what the catalogue says about who may reach what in the connected database, with no right but to read the catalogue.
 * Run it inside one REPEATABLE READ transaction (as snapshotVia does) for a picture of one instant; names are looked up in pg_catalog first
 * until that transaction ends. PostgreSQL 15 to 18.
 *
 * @returns plain JSON, every list in canonical order
 * @throws what the runner throws; Error outside a transaction, where names would mean what the login's settings say
 */
export async function takeSnapshot(runner: QueryRunner): Promise<CatalogueSnapshot> {
  await runner.query(CATALOGUE_FIRST);
  const [{ searchPath, ...identity } = {} as Row] = await listOf(
    runner,
    `SELECT (SELECT system_identifier::text FROM pg_control_system()) AS "systemIdentifier", current_database() AS database, current_setting('server_version_num')::int AS "serverVersion", current_setting('search_path') AS "searchPath"`,
  );
  if (searchPath !== 'pg_catalog, pg_temp') throw new Error('a catalogue is read inside a transaction');
  const serverVersion = Number(identity['serverVersion']);
  const { roleNumbers, ...principals } = principalQueries(serverVersion);
  const names = new RoleNames(await listOf(runner, roleNumbers ?? ''));
  const lists: Record<string, Row[]> = {};
  for (const [kind, query] of Object.entries({ ...principals, ...relationQueries, ...ruleQueries, ...functionQueries, ...wayOutQueries }))
    lists[kind] = inCanonicalOrder((await listOf(runner, query)).map((row) => translated(row, names)));
  const systemGrants = (await listOf(runner, systemGrantsQuery)).map((row) => ({
    ...row,
    grantee: names.of(row['grantee']),
    grantor: names.of(row['grantor']),
  }));
  const serverSettings = await listOf(runner, serverSettingsQuery);
  const functions = (lists['functions'] as unknown as FunctionEntry[]).map((entry) => ({ ...entry, sourceHash: sha256(entry.source) }));
  return {
    format: 1,
    ...identity,
    ...lists,
    functions,
    systemGrants: inCanonicalOrder(systemGrants),
    serverSettings: Object.fromEntries(serverSettings.map((row) => [String(row['name']), String(row['setting'])])),
  } as unknown as CatalogueSnapshot;
}
