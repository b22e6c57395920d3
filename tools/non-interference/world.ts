import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Client } from 'pg';
import { caseworkPolicy } from '@cloison/casework/access';
import { CASEWORK_MIGRATIONS } from '@cloison/casework/migrations';
import { Ingestion } from '@cloison/casework/mail';
import { CaseworkModule } from '@cloison/casework/office';
import { PARTISAN_MIGRATIONS } from '@cloison/partisan/migrations';
import { asOwner, sql, UnitOfWork } from '@cloison/platform/database';
import { readZoneSettings } from '@cloison/platform/http';
import type { RunningZone } from '@cloison/platform/http';
import { invite } from '@cloison/platform/identity';
import { Jobs } from '@cloison/platform/jobs';
import { openLog, startZone } from '@cloison/platform/runtime';
import { DpopClient, testDatabase } from '@cloison/platform/testing';
import type { OpenApiDocument, TestDatabase, TestZone } from '@cloison/platform/testing';
import { injectClock, setClock, setProcessClock } from './injected-clock';
import { Journey } from './journey';
import { Recorder } from './recorder';
import type { Recorded } from './recorder';
import { restartRandomness } from './seeded';

export const DISTRICT = 'qc-val-des-erables';
export const ELECTORS = 60;
/** Small, so that a whole day fits in one session. */
const TICK_MS = 200;
const BEGINNING = Date.UTC(2026, 10, 3, 14, 0, 0);

/** `apart`: each side has a database of its own; `together`: both in one, where a path would be a matter of one statement. */
export type Topology = 'apart' | 'together';

export interface Recording {
  readonly topology: Topology;
  /** What happens to every score between the two halves of the day; `written again` touches the same rows in the same order, and changes nothing. */
  readonly scores: 'flipped' | 'written again';
  /** Statements of an informer, run by the administrator before the day begins. */
  readonly informer?: readonly string[];
}

/** What the two sides are kept in for one recording. */
interface Sides {
  readonly casework: TestDatabase;
  readonly partisan: TestDatabase;
  drop(): Promise<void>;
}

async function openSides(topology: Topology): Promise<Sides> {
  if (topology === 'together') {
    const both = await testDatabase({ casework: CASEWORK_MIGRATIONS, partisan: PARTISAN_MIGRATIONS });
    return { casework: both, partisan: both, drop: () => both.drop() };
  }
  const casework = await testDatabase({ casework: CASEWORK_MIGRATIONS });
  const partisan = await testDatabase({ partisan: PARTISAN_MIGRATIONS });
  return { casework, partisan, drop: async () => void (await Promise.all([casework.drop(), partisan.drop()])) };
}

/** One day at the office from nothing, with clock and randomness injected: everything that the office could see of it. */
export async function record({ topology, scores, informer = [] }: Recording, keys: TestZone, port: number): Promise<Recorded[]> {
  restartRandomness();
  const sides = await openSides(topology);
  const [office, campaign] = [await connect(sides.casework), await connect(sides.partisan)];
  let running: RunningZone | undefined;
  let operator: UnitOfWork | undefined;
  const clients: DpopClient[] = [];
  try {
    await seed(sides);
    await seedScores(campaign);
    await injectClock(office, topology === 'together' ? ['casework', 'partisan'] : ['casework']);
    const settings = readZoneSettings('casework', {
      ...keys.environment,
      CASEWORK_DATABASE_URL: sides.casework.url('api', 'casework'),
      CASEWORK_PUBLIC_PORT: String(port),
    });
    let now = BEGINNING;
    const tick = async (): Promise<void> => {
      now += TICK_MS;
      setProcessClock(now);
      await setClock(office, new Date(now));
    };
    await tick();
    running = await startZone({ policy: caseworkPolicy, modules: [CaseworkModule] }, settings);
    operator = await UnitOfWork.open({ url: settings.databaseUrl, schema: 'casework', poolSize: 2 });
    openLog(operator, settings);
    const people = { maude: 'caseworker', chantal: 'office_manager', member: 'member' } as const;
    const enrolled = {} as Record<keyof typeof people, DpopClient>;
    for (const [name, role] of Object.entries(people)) {
      const invitation = {
        email: `${name}@bureau.demo`,
        role,
        funder: 'assembly' as const,
        assetTag: 'AN-1',
        label: 'Portable',
        districts: [DISTRICT],
        password: 'goelette-7-mars',
      };
      const device = new DpopClient({ port: running.publicPort, host: 'casework.localhost' });
      clients.push(device);
      await device.enrol((await invite(operator, settings, caseworkPolicy, invitation)).code);
      enrolled[name as keyof typeof people] = device;
    }
    for (const statement of informer) await campaign.query(statement);
    const recorder = new Recorder(tick);
    const ingestion = running.app.get(Ingestion, { strict: false });
    const journey = new Journey(recorder, enrolled, (mails) => ingestion.receive(DISTRICT, mails, new Date(now)));
    const document = await recorder.ask<OpenApiDocument>(enrolled.maude, 'GET', '/api/openapi.json');
    await journey.morning();
    await campaign.query(scores === 'flipped' ? FLIP : WRITE_AGAIN);
    await journey.afternoon(readablePaths(document.body));
    return recorder.answers;
  } finally {
    for (const client of clients) client.close();
    await running?.close();
    await operator?.close();
    await Promise.all([office.end(), campaign.end()]);
    await sides.drop();
  }
}

/** Paths that are read with GET; streams never end, and the log's own pages are its sealing's pace. */
export function readablePaths(document: OpenApiDocument): string[] {
  const paths = (document as unknown as { paths: Record<string, Record<string, unknown>> }).paths;
  return Object.entries(paths)
    .filter(([path, operations]) => operations['get'] && path !== '/api/live' && !path.startsWith('/log/') && !path.startsWith('/health/'))
    .map(([path]) => path)
    .sort();
}

const FLIP = `UPDATE partisan.score SET stance = CASE stance WHEN 'supporter' THEN 'opponent' WHEN 'opponent' THEN 'not_scored' ELSE 'supporter' END, version = version + 1`;
const WRITE_AGAIN = `UPDATE partisan.score SET stance = stance, version = version + 1`;

async function connect(database: TestDatabase): Promise<Client> {
  const client = new Client({ connectionString: database.url('admin') });
  await client.connect();
  return client;
}

async function seed(sides: Sides): Promise<void> {
  for (const [schema, database] of [
    ['casework', sides.casework],
    ['partisan', sides.partisan],
  ] as const)
    await asOwner(database.url('migrator', schema), schema, (owner) =>
      owner.execute(sql`INSERT INTO district VALUES (${DISTRICT}, 'Val', 'Val')`),
    );
}

/** Ids by counting, so that an informer who copies one is no chance. */
async function seedScores(campaign: Client): Promise<void> {
  const id = (n: string): string => `('00000000-0000-4000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
  await campaign.query(`CREATE TABLE partisan.elector_here PARTITION OF partisan.elector FOR VALUES IN ('${DISTRICT}')`);
  await campaign.query(
    `INSERT INTO partisan.elector (district_id, id, family_name, given_name, address_line, municipality, postal_code, polling_division, list_key, search, list_vintage)
     SELECT '${DISTRICT}', ${id('n')}, 'Thivierge', 'N' || n, n || ', rue du Quai', 'Val', 'G0X 1A1', '014', ${id('n + 1000')}, ' thivierge n' || n, '2026-04'
     FROM generate_series(1, ${ELECTORS}) n`,
  );
  await campaign.query(
    `INSERT INTO partisan.account (id, email, name, role) VALUES (${id('9999')}, 'rene@campagne.demo', 'René', 'organizer')`,
  );
  await campaign.query(
    `INSERT INTO partisan.score (district_id, elector_id, stance, scored_by, channel, scored_at, version)
     SELECT district_id, id, (ARRAY['supporter', 'opponent', 'not_scored'])[1 + (row_number() OVER (ORDER BY id) % 3)], ${id('9999')}, 'door', now(), 1 FROM partisan.elector`,
  );
}

/** A port that was free a moment ago: links hold it, so every recording has the same. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Rounds beside the server would come at their own moments: no answer waits for one. */
export function withoutRounds(): () => void {
  const kept = Object.getOwnPropertyDescriptor(Jobs.prototype, 'onApplicationBootstrap');
  Jobs.prototype.onApplicationBootstrap = () => undefined;
  return () => {
    if (kept) Object.defineProperty(Jobs.prototype, 'onApplicationBootstrap', kept);
  };
}
