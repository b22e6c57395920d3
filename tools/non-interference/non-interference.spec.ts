import { Client } from 'pg';
import { caseworkPolicy } from '@cloison/casework/access';
import { CASEWORK_MIGRATIONS } from '@cloison/casework/migrations';
import { CaseworkModule } from '@cloison/casework/office';
import { PARTISAN_MIGRATIONS } from '@cloison/partisan/migrations';
import { asOwner, sql, UnitOfWork } from '@cloison/platform/database';
import { readZoneSettings } from '@cloison/platform/http';
import type { RunningZone } from '@cloison/platform/http';
import { invite } from '@cloison/platform/identity';
import { openLog, startZone } from '@cloison/platform/runtime';
import { DpopClient, testDatabase, testZone } from '@cloison/platform/testing';
import type { Answer, TestDatabase, TestZone } from '@cloison/platform/testing';

const DISTRICT = 'qc-val-des-erables';
const ELECTORS = 60;

/** What changes from one identical request to the next, whatever the scores: the clock and fresh random numbers, and nothing else. */
const NORMALISED = ['date', 'dpop-nonce'];
/** In bodies: the number of a request, a session's token and when it ends. */
const FRESH = /R-[0-9A-Z]{4}-[0-9A-Z]{4}|(?<="accessToken":")[^"]+|(?<="expiresAt":")[^"]+/g;

/** Every byte of an answer that an office could see, in order; normalised fields keep their place and their length. */
function bytesOf({ status, headers, text, path }: Answer): string {
  const lines = Object.entries(headers).map(
    ([name, value]) => `${name}: ${NORMALISED.includes(name) ? '·'.repeat(String(value).length) : String(value)}`,
  );
  return [path, status, ...lines, text.replace(FRESH, (value) => '·'.repeat(value.length))].join('\n');
}

// The weakest topology on purpose: both sides in one database, so that a path would be a matter of one statement.
describe('flip every score, and nothing that the office can see changes', () => {
  let database: TestDatabase;
  let zone: TestZone;
  let office: RunningZone;
  let operator: UnitOfWork;
  let admin: Client;
  let maude: DpopClient;
  const cases: string[] = [];
  const citizens: string[] = [];

  beforeAll(async () => {
    database = await testDatabase({ casework: CASEWORK_MIGRATIONS, partisan: PARTISAN_MIGRATIONS });
    zone = await testZone('casework', CASEWORK_MIGRATIONS, { CASEWORK_DATABASE_URL: database.url('api', 'casework') });
    const settings = readZoneSettings('casework', zone.environment);
    for (const schema of ['casework', 'partisan'])
      await asOwner(database.url('migrator', schema), schema, (owner) =>
        owner.execute(sql`INSERT INTO district VALUES (${DISTRICT}, 'Val', 'Val')`),
      );
    admin = new Client({ connectionString: database.url('admin') });
    await admin.connect();
    await admin.query(`CREATE TABLE partisan.elector_here PARTITION OF partisan.elector FOR VALUES IN ('${DISTRICT}')`);
    await admin.query(
      `INSERT INTO partisan.elector (district_id, family_name, given_name, address_line, municipality, postal_code, polling_division, list_key, search, list_vintage)
       SELECT '${DISTRICT}', 'Thivierge', 'N' || n, n || ', rue du Quai', 'Val', 'G0X 1A1', '014', gen_random_uuid(), ' thivierge n' || n, '2026-04'
       FROM generate_series(1, ${ELECTORS}) n`,
    );
    await admin.query(
      `INSERT INTO partisan.account (id, email, name, role) VALUES (gen_random_uuid(), 'rene@campagne.demo', 'René', 'organizer')`,
    );
    await admin.query(
      `INSERT INTO partisan.score (district_id, elector_id, stance, scored_by, channel, scored_at, version)
       SELECT district_id, id, (ARRAY['supporter', 'opponent', 'not_scored'])[1 + (row_number() OVER () % 3)], (SELECT id FROM partisan.account LIMIT 1), 'door', now(), 1 FROM partisan.elector`,
    );
    office = await startZone({ policy: caseworkPolicy, modules: [CaseworkModule] }, settings);
    operator = await UnitOfWork.open({ url: settings.databaseUrl, schema: 'casework', poolSize: 2 });
    openLog(operator, settings);
    const invitation = {
      email: 'maude@bureau.demo',
      role: 'caseworker',
      funder: 'assembly' as const,
      assetTag: 'AN-1',
      label: 'Portable',
      districts: [DISTRICT],
      password: 'goelette-7-mars',
    };
    maude = new DpopClient({ port: office.publicPort, host: 'casework.localhost' });
    await maude.enrol((await invite(operator, settings, caseworkPolicy, invitation)).code);
    for (let n = 1; n <= 12; n += 1) {
      const { body: citizen } = await maude.post<{ id: string }>('/api/citizens', {
        familyName: 'Thivierge',
        givenName: `N${n}`,
        addressLine: `${n}, rue du Quai`,
      });
      const { body: file } = await maude.post<{ id: string }>('/api/cases', {
        citizenId: citizen.id,
        title: `Dossier ${n}`,
        category: 'other',
      });
      citizens.push(citizen.id);
      cases.push(file.id);
    }
  });

  afterAll(async () => {
    maude?.close();
    await office?.close();
    await operator?.close();
    await admin?.end();
    await zone?.drop();
    await database?.drop();
  });

  const requests = (): string[] => [
    '/api/citizens',
    '/api/citizens?limit=3',
    '/api/citizens?search=thivierge',
    '/api/citizens?search=thivierje%20n7',
    '/api/cases?scope=all',
    '/api/cases?search=dossier',
    ...citizens.map((id) => `/api/citizens/${id}`),
    ...cases.map((id) => `/api/cases/${id}`),
    '/api/session',
    '/api/openapi.json',
    '/api/electors',
    '/api/citizens/00000000-0000-4000-8000-000000000000',
  ];

  async function trace(): Promise<string[]> {
    const seen: string[] = [];
    for (const path of requests()) seen.push(bytesOf(await maude.get(path)));
    return seen;
  }

  const flip = (): Promise<unknown> =>
    admin.query(
      `UPDATE partisan.score SET stance = CASE stance WHEN 'supporter' THEN 'opponent' WHEN 'opponent' THEN 'not_scored' ELSE 'supporter' END, version = version + 1`,
    );

  it('answers the same bytes, headers, lengths and order before and after', async () => {
    await trace();
    const before = await trace();
    const { rowCount } = (await flip()) as { rowCount: number };
    expect(rowCount).toBe(ELECTORS);
    expect(await trace()).toEqual(before);
  });

  it('would have seen it: a trigger that copies a stance into a case’s title is found by the same trace', async () => {
    const before = await trace();
    await admin.query(`CREATE FUNCTION public.gossip() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
      BEGIN UPDATE casework.case_file SET title = title || ' ' || left(NEW.stance, 1); RETURN NEW; END $$`);
    await admin.query(`CREATE TRIGGER gossip AFTER UPDATE ON partisan.score FOR EACH ROW EXECUTE FUNCTION public.gossip()`);
    await admin.query(`UPDATE partisan.score SET stance = 'opponent' WHERE elector_id = (SELECT elector_id FROM partisan.score LIMIT 1)`);
    expect(await trace()).not.toEqual(before);
    await admin.query(`DROP TRIGGER gossip ON partisan.score`);
    await admin.query(`DROP FUNCTION public.gossip()`);
  });

  it('refuses the office’s login every relation, column and function of the other side', async () => {
    const client = new Client({ connectionString: database.url('api', 'casework') });
    await client.connect();
    const { rows: relations } = await admin.query<{ name: string; columns: string[] }>(
      `SELECT c.relname AS name, array_agg(a.attname::text) AS columns FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       WHERE c.relnamespace = 'partisan'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S') GROUP BY 1`,
    );
    const { rows: functions } = await admin.query<{ call: string }>(
      `SELECT p.proname || '(' || coalesce((SELECT string_agg('NULL::' || format_type(t, NULL), ', ') FROM unnest(p.proargtypes) t), '') || ')' AS call
       FROM pg_proc p WHERE p.pronamespace = 'partisan'::regnamespace AND p.prorettype <> 'trigger'::regtype`,
    );
    const statements = [
      ...relations.flatMap(({ name, columns }) => columns.map((column) => `SELECT "${column}" FROM partisan."${name}" LIMIT 1`)),
      ...relations.flatMap(({ name }) => [
        `UPDATE partisan."${name}" SET version = 1`,
        `DELETE FROM partisan."${name}"`,
        `TRUNCATE partisan."${name}"`,
      ]),
      ...functions.map(({ call }) => `SELECT partisan.${call}`),
      ...['partisan_owner', 'partisan_api', 'partisan_migrator', 'auditor'].map((role) => `SET ROLE ${role}`),
      `CREATE TABLE casework.copy AS SELECT 1`,
      `COPY (SELECT 1) TO PROGRAM 'true'`,
    ];
    const through: string[] = [];
    for (const statement of statements)
      await client.query(statement).then(
        () => through.push(statement),
        (error: { code?: string }) => error.code === '42501' || through.push(`${statement}: ${error.code}`),
      );
    await client.end();
    expect(statements.length).toBeGreaterThan(120);
    expect(through).toEqual([]);
  });

  it('keeps the campaign’s login out of the office in the same way', async () => {
    const client = new Client({ connectionString: database.url('api', 'partisan') });
    await client.connect();
    const { rows } = await admin.query<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'casework'`);
    for (const { name } of rows) await expect(client.query(`SELECT 1 FROM casework."${name}"`)).rejects.toMatchObject({ code: '42501' });
    await client.end();
    expect(rows.length).toBeGreaterThan(15);
  });
});
