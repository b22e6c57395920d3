import { fastify } from 'fastify';
import { Pool } from 'pg';
import type { PoolClient } from 'pg';
import { contextAt } from '@cloison/platform/testing';
import type { Sql, Tx } from '@cloison/platform/database';
import type { ZoneSettings } from '@cloison/platform/http';
import { CaseReader } from '@cloison/casework/cases';

type Queryable = Pick<PoolClient, 'query'>;

/** Statements of the office, sent by pg alone. */
function bareTx(client: Queryable): Tx {
  const rows = async <T extends object>(query: Sql): Promise<T[]> =>
    (await client.query<T>({ name: String(nameOf(query.text)), text: query.text, values: [...query.values] })).rows;
  return { rows, one: async <T extends object>(query: Sql) => (await rows<T>(query))[0] } as Tx;
}

const names = new Map<string, number>();
function nameOf(text: string): number {
  const known = names.get(text);
  if (known !== undefined) return known;
  names.set(text, names.size);
  return names.size - 1;
}

/**
 * The office's baselines, in a process of their own: Fastify and pg as a superuser, nothing checked and nothing logged. A case is opened by the
 * office's own statements; it is created by bare INSERTs in one transaction.
 *
 * Environment: BARE_PORT, BARE_ADMIN_URL, BARE_DISTRICT.
 */
export async function serveBareOffice(): Promise<void> {
  const { BARE_PORT = '', BARE_ADMIN_URL = '', BARE_DISTRICT = '' } = process.env;
  const account = crypto.randomUUID();
  const pool = new Pool({
    connectionString: BARE_ADMIN_URL,
    max: 12,
    options: `-c search_path=casework,extensions -c cloison.districts=${BARE_DISTRICT} -c cloison.account=${account}`,
  });
  const { id: author = '' } = (await pool.query<{ id: string }>(`SELECT id FROM account WHERE email = 'maude@bureau.demo'`)).rows[0] ?? {};
  const reader = new CaseReader(undefined as never, {} as ZoneSettings);
  const tx = bareTx(pool);
  const context = contextAt('casework', { id: author, role: 'caseworker' }, [BARE_DISTRICT]);
  const server = fastify();
  server.get('/health', () => ({ ok: true }));
  server.get<{ Params: { id: string } }>('/cases/:id', ({ params }) => reader.load(tx, params.id));
  server.post<{ Body: { citizenId: string; title: string } }>('/cases', async ({ body }) => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      const answer = await insertCase(client, { district: BARE_DISTRICT, author, ...body, at: context.at });
      await client.query('COMMIT');
      return answer;
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  });
  await server.listen({ host: '127.0.0.1', port: Number(BARE_PORT) });
  process.once('SIGTERM', () => process.exit(0));
}

interface BareCase {
  readonly district: string;
  readonly author: string;
  readonly citizenId: string;
  readonly title: string;
  readonly at: Date;
}

/** The rows that a new case is made of: its number, itself, the first line of its story and the checklist. */
async function insertCase(client: PoolClient, { district, author, citizenId, title, at }: BareCase): Promise<object> {
  const counter = await client.query<{ last: number }>({
    name: 'counter',
    text: `INSERT INTO case_counter (district_id, series, last) VALUES ($1, $2, 1)
           ON CONFLICT (district_id, series) DO UPDATE SET last = case_counter.last + 1 RETURNING last`,
    values: [district, `BARE-${at.getFullYear() % 100}`],
  });
  const number = `BARE-${at.getFullYear() % 100}-${String(counter.rows[0]?.last).padStart(4, '0')}`;
  const file = await client.query<{ id: string }>({
    name: 'case',
    text: `INSERT INTO case_file (district_id, citizen_id, number, title, category, assignee_id, opened_by, search)
           VALUES ($1, $2, $3, $4, 'other', $5, $5, $6) RETURNING id`,
    values: [district, citizenId, number, title, author, ` ${number.toLowerCase()} ${title.toLowerCase()}`],
  });
  const id = file.rows[0]?.id ?? '';
  await client.query({
    name: 'event',
    text: `INSERT INTO case_event (district_id, case_id, kind, author_id) VALUES ($1, $2, 'opened', $3)`,
    values: [district, id, author],
  });
  await client.query({
    name: 'log',
    text: `INSERT INTO log_pending (entry_id, entry) VALUES ($1, $2)`,
    values: [crypto.randomUUID(), Buffer.from(JSON.stringify({ act: 'case.create', at, account: author, count: 1 }))],
  });
  return { id, number, title };
}
