import { fastify } from 'fastify';
import { Pool } from 'pg';
import { authorize, cachedAbility } from '@cloison/platform/access';
import { accessibleWhere, sql, UnitOfWork } from '@cloison/platform/database';
import { contextAt } from '@cloison/platform/testing';
import { caseworkPolicy } from '@cloison/casework/access';

/** What a list of citizens asks of the database; the columns of the office's own list. */
const COLUMNS = `c.id, c.family_name AS "familyName", c.given_name AS "givenName", extract(year FROM c.birth_date)::integer AS "birthYear",
  c.address_line AS "addressLine", c.municipality, c.postal_code AS "postalCode", c.phone, c.email, c.in_riding AS "inRiding",
  coalesce(k.open_cases, 0)::integer AS "openCases", k.last_contact_at AS "lastContactAt"`;
const CASES = `LEFT JOIN LATERAL (
  SELECT count(*) FILTER (WHERE f.status = 'open') AS open_cases, max(f.last_event_at) AS last_contact_at
  FROM case_file f WHERE f.district_id = c.district_id AND f.citizen_id = c.id) k ON true`;
const LIST = `SELECT ${COLUMNS}, c.name_folded
  FROM (SELECT * FROM citizen c WHERE c.district_id = $1 ORDER BY c.name_folded, c.id LIMIT 51) c ${CASES} ORDER BY c.name_folded, c.id`;
const SEARCH = `SELECT ${COLUMNS} FROM search_citizens($2::text[], 50) s
  CROSS JOIN LATERAL (SELECT * FROM citizen c WHERE c.district_id = $1 AND c.id = s.found_id LIMIT 1) c ${CASES}
  ORDER BY s.likeness DESC, c.name_folded, c.id`;

/**
 * The baselines, in a process of their own: Fastify and pg, the same statements, as a superuser (so without row-level security), nothing
 * checked and nothing logged. `/guarded` is `/unguarded` with the ability, its WHERE condition, the check of each row, the context and
 * row-level security, and nothing else.
 *
 * Environment: BARE_PORT, BARE_ADMIN_URL, BARE_API_URL, BARE_DISTRICT.
 */
export async function serve(): Promise<void> {
  const { BARE_PORT = '', BARE_ADMIN_URL = '', BARE_API_URL = '', BARE_DISTRICT = '' } = process.env;
  const districts = [BARE_DISTRICT];
  const pool = new Pool({
    connectionString: BARE_ADMIN_URL,
    max: 12,
    options: `-c search_path=casework,extensions -c cloison.districts=${BARE_DISTRICT}`,
  });
  const work = await UnitOfWork.open({ url: BARE_API_URL, schema: 'casework' });
  const unprotected = await UnitOfWork.open({ url: BARE_ADMIN_URL, schema: 'casework' });
  const context = contextAt('casework', { id: crypto.randomUUID(), role: 'caseworker' }, districts);
  const server = fastify();
  const page = (rows: object[]): { items: object[]; nextCursor: null } => ({ items: rows.slice(0, 50), nextCursor: null });

  server.get('/health', () => ({ ok: true }));
  server.get('/list', async () => page((await pool.query({ name: 'list', text: LIST, values: [BARE_DISTRICT] })).rows as object[]));
  server.get<{ Querystring: { search: string } }>('/search', async ({ query }) =>
    page((await pool.query({ name: 'search', text: SEARCH, values: [BARE_DISTRICT, query.search.split(' ')] })).rows as object[]),
  );
  const columns = sql`c.id, c.district_id AS "districtId", c.family_name AS "familyName", c.given_name AS "givenName", c.address_line AS "addressLine",
    c.municipality, c.postal_code AS "postalCode", c.phone, c.email`;
  server.get('/unguarded', async () =>
    page(
      await unprotected.read(
        context,
        sql`SELECT ${columns} FROM citizen c WHERE c.district_id = ${BARE_DISTRICT} ORDER BY c.name_folded, c.id LIMIT 50`,
      ),
    ),
  );
  server.get('/guarded', async () => {
    const ability = cachedAbility(caseworkPolicy, { minAssurance: 'software' }, context);
    const mine = accessibleWhere(ability, 'read', 'Citizen', { districtId: sql`c.district_id` });
    const rows = await work.read(context, sql`SELECT ${columns} FROM citizen c WHERE ${mine} ORDER BY c.name_folded, c.id LIMIT 50`);
    for (const row of rows) authorize(ability, 'read', 'Citizen', row);
    return page(rows);
  });
  await server.listen({ host: '127.0.0.1', port: Number(BARE_PORT) });
  process.once('SIGTERM', () => process.exit(0));
}
