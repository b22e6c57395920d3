import { caseworkPolicy } from '@cloison/casework/access';
import { CASEWORK_MIGRATIONS } from '@cloison/casework/migrations';
import { CaseworkModule } from '@cloison/casework/office';
import { ElectorImporter, generatedList, shippedMapping } from '@cloison/partisan/electors';
import { PARTISAN_MIGRATIONS } from '@cloison/partisan/migrations';
import { operatorContext } from '@cloison/platform/access';
import { asOwner, sql, UnitOfWork } from '@cloison/platform/database';
import { readZoneSettings } from '@cloison/platform/http';
import type { RunningZone } from '@cloison/platform/http';
import { invite } from '@cloison/platform/identity';
import { openLog, startZone } from '@cloison/platform/runtime';
import { DpopClient, testZone } from '@cloison/platform/testing';
import type { TestZone } from '@cloison/platform/testing';
import { Client } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { auc } from './auc';

const DISTRICT = 'qc-val-des-erables';
const PEOPLE = 6_000;

/** One row of a dump without names: its place by each thing that is left, from 0 to 1. `who` is known to the judge alone. */
interface Row {
  readonly who: string;
  readonly places: Readonly<Record<string, number>>;
}

/** Every way of ordering a table that a dump without names leaves: keys, times, and where the row lies in its file. */
async function dump(url: string, table: string, orders: readonly string[], join = '', who = 't'): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const places = orders.map((order, at) => `(rank() OVER (ORDER BY ${order}))::float / count(*) OVER () AS "${at}"`);
  const { rows } = await client.query<Record<string, string | number>>(
    `SELECT concat_ws('|', ${['family_name', 'given_name', 'birth_date'].map((column) => `${who}.${column}`).join(', ')}) AS who, ${places.join(', ')}
     FROM ${table} t ${join}`,
  );
  await client.end();
  return rows.map((row) => ({
    who: String(row['who']),
    places: Object.fromEntries(orders.map((order, at) => [order, Number(row[String(at)])])),
  }));
}

// The same people, from the same file in the same order, taken in by both sides: what two thieves who compare their dumps would hope for.
describe('two dumps without names can’t be lined up', () => {
  let office: TestZone;
  let campaign: TestZone;
  let running: RunningZone;
  let operator: UnitOfWork;
  let campaignWork: UnitOfWork;
  const lines = [...generatedList({ count: PEOPLE, seed: 12, district: DISTRICT })].join('').split('\r\n').filter(Boolean);

  beforeAll(async () => {
    [office, campaign] = await Promise.all([testZone('casework', CASEWORK_MIGRATIONS), testZone('partisan', PARTISAN_MIGRATIONS)]);
    for (const [zone, schema] of [
      [office, 'casework'],
      [campaign, 'partisan'],
    ] as const)
      await asOwner(zone.database.url('migrator'), schema, (owner) =>
        owner.execute(sql`INSERT INTO district VALUES (${DISTRICT}, 'Val', 'Val')`),
      );

    const list = readZoneSettings('partisan', campaign.environment);
    campaignWork = await UnitOfWork.open({ url: list.databaseUrl, schema: 'partisan' });
    openLog(campaignWork, list);
    const mapping = shippedMapping('generated');
    if (!mapping) throw new Error('no mapping for generated lists');
    async function* source(): AsyncGenerator<Buffer> {
      yield Buffer.from(`${lines.join('\r\n')}\r\n`);
    }
    const request = { district: DISTRICT, mapping, source: source(), bytesTotal: null };
    await new ElectorImporter(campaignWork).start(operatorContext('partisan', [DISTRICT]), request).done;

    const settings = readZoneSettings('casework', office.environment);
    running = await startZone({ policy: caseworkPolicy, modules: [CaseworkModule] }, settings);
    operator = await UnitOfWork.open({ url: settings.databaseUrl, schema: 'casework', poolSize: 2 });
    openLog(operator, settings);
    const person = { email: 'samuel@bureau.demo', role: 'office_manager', password: 'goelette-7-mars', districts: [DISTRICT] };
    const { code } = await invite(operator, settings, caseworkPolicy, {
      ...person,
      funder: 'assembly',
      assetTag: 'AN-1',
      label: 'Portable',
    });
    const samuel = new DpopClient({ port: running.publicPort, host: 'casework.localhost' });
    await samuel.enrol(code);
    await importIntoOffice(samuel);
    samuel.close();
  }, 120_000);

  afterAll(async () => {
    await running?.close();
    await Promise.all([operator?.close(), campaignWork?.close()]);
    await Promise.all([office?.drop(), campaign?.drop()]);
  });

  async function importIntoOffice(samuel: DpopClient): Promise<void> {
    const sheet = lines.map((line) => {
      const [, familyName, givenName, birthDate, number, street, , municipality, postalCode] = line.split(';');
      return [familyName, givenName, birthDate, `"${number}, ${street}"`, municipality, postalCode].join(',');
    });
    const taken = await samuel.post<{ id: string }>('/api/imports?name=liste.csv', undefined, {
      raw: Buffer.from(sheet.join('\n')),
      contentType: 'application/octet-stream',
    });
    expect(taken.status).toBe(201);
    const targets = ['familyName', 'givenName', 'birthDate', 'addressLine', 'municipality', 'postalCode'];
    const columns = targets.map((target, column) => ({ column, target }));
    const rules = { columns, dayFirst: false, doubles: 'refuse', otherCategory: null };
    const started = await samuel.post(`/api/imports/${taken.body.id}/start`, rules);
    expect([started.status, started.text]).toEqual([202, expect.any(String)]);
    for (;;) {
      const { body } = await samuel.get<{ state: string }>(`/api/imports/${taken.body.id}`);
      if (body.state === 'done') return;
      if (!['waiting', 'running'].includes(body.state)) throw new Error(`the import is ${body.state}`);
      await pause(200);
    }
  }

  /** How well being near in one order of the office's and one of the campaign's tells that two rows are one person. */
  function linked(citizens: readonly Row[], electors: readonly Row[], by: readonly [string, string]): number {
    const place = new Map(electors.map(({ who, places }) => [who, places[by[1]] ?? 0]));
    const pairs = citizens.flatMap(({ who, places }) => {
      const there = place.get(who);
      return there === undefined ? [] : [[places[by[0]] ?? 0, there] as const];
    });
    expect(pairs.length).toBeGreaterThan(PEOPLE * 0.9);
    const same = pairs.map(([here, there]) => -Math.abs(here - there));
    const other = pairs.map(([here], at) => -Math.abs(here - (pairs[(at + 1 + Math.floor(pairs.length / 3)) % pairs.length]?.[1] ?? 0)));
    return auc(other, same).area;
  }

  it('by no order of their rows, keys or times (AUC at most 0.52 for each pair of orders)', async () => {
    const elector = await dump(campaign.database.url('admin'), 'partisan.elector', ['t.id', 't.ctid']);
    const citizen = await dump(office.database.url('admin'), 'casework.citizen', ['t.id', 't.ctid', 't.created_at', 't.updated_at']);
    const held = `JOIN casework.citizen c ON c.district_id = t.district_id AND c.id = t.citizen_id`;
    const contact = await dump(office.database.url('admin'), 'casework.contact_point', ['t.id', 't.ctid'], held, 'c');
    for (const [table, rows] of Object.entries({ citizen, contact }))
      for (const here of Object.keys(rows[0]?.places ?? {}))
        for (const there of Object.keys(elector[0]?.places ?? {}))
          expect([table, here, there, linked(rows, elector, [here, there]) <= 0.52]).toEqual([table, here, there, true]);
  });

  it('would have found it: rows that kept the file’s order are lined up at once', async () => {
    const elector = await dump(campaign.database.url('admin'), 'partisan.elector', ['t.ctid']);
    const kept = lines.slice(1).map((line, at): Row => {
      const [, familyName, givenName, birthDate] = line.split(';');
      return { who: [familyName, givenName, birthDate].join('|'), places: { kept: at / PEOPLE } };
    });
    expect(linked(kept, elector, ['kept', 't.ctid'])).toBeGreaterThan(0.9);
  });
});
