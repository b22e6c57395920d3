import { partisanPolicy } from '@cloison/partisan/access';
import type { PartisanRole } from '@cloison/partisan/access';
import { generatedList } from '@cloison/partisan/electors';
import { PARTISAN_MIGRATIONS } from '@cloison/partisan/migrations';
import type { Funder } from '@cloison/platform/access';
import { asOwner, sql, UnitOfWork } from '@cloison/platform/database';
import { readZoneSettings } from '@cloison/platform/http';
import type { RunningZone } from '@cloison/platform/http';
import { invite } from '@cloison/platform/identity';
import { openLog, startZone } from '@cloison/platform/runtime';
import { DpopClient, expectMatchesOpenApi, fuzz, testZone } from '@cloison/platform/testing';
import type { OpenApiDocument, TestZone } from '@cloison/platform/testing';
import { HEADER, HERE, line, THERE } from './campaign.fixture';
import { PartisanModule } from './partisan.module';

interface Import {
  readonly state: string;
  readonly added: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly failure: string | null;
}
interface Problem {
  readonly code: string;
}
interface Page {
  readonly items: { id: string; givenName: string; familyName: string; stance?: string; version?: number }[];
  readonly nextCursor: string | null;
  readonly tally: object | null;
}

describe('the campaign over HTTP', () => {
  let zone: TestZone;
  let running: RunningZone;
  let operator: UnitOfWork;
  let document: OpenApiDocument;
  const host = 'partisan.localhost';
  const list = [...generatedList({ count: 400, seed: 3, district: HERE, faults: 5 })].join('');

  const client = async (
    role: PartisanRole,
    more: { funder?: Funder; purpose?: string; localAddress?: string } = {},
  ): Promise<DpopClient> => {
    const { funder = 'party', purpose = 'canvass', localAddress } = more;
    const device = new DpopClient({ port: running.publicPort, host, purpose: purpose === '' ? undefined : purpose, localAddress });
    if (document) device.observer = expectMatchesOpenApi(document);
    const email = `${role}.${funder}@campagne.demo`;
    const { code } = await invite(operator, readZoneSettings('partisan', zone.environment), partisanPolicy, {
      email,
      role,
      funder,
      assetTag: 'P-0032',
      label: 'Portable',
      districts: [HERE],
      password: 'goelette-7-mars',
    });
    await device.enrol(code);
    return device;
  };

  const imported = async (manager: DpopClient, text: string, query = `mapping=generated`): Promise<Import & { id: string }> => {
    const started = await manager.post<{ id: string }>(`/api/imports?${query}`, undefined, { raw: text, contentType: 'text/csv' });
    expect(started.status).toBe(202);
    for (;;) {
      const { body } = await manager.get<Import & { id: string }>(`/api/imports/${started.body.id}`);
      if (body.state !== 'reading' && body.state !== 'finishing') return body;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  };

  beforeAll(async () => {
    zone = await testZone('partisan', PARTISAN_MIGRATIONS, { ASSEMBLY_NETWORKS: '127.0.0.9/32' });
    const settings = readZoneSettings('partisan', zone.environment);
    await asOwner(zone.database.url('migrator'), 'partisan', async (owner) => {
      for (const id of [HERE, THERE]) await owner.execute(sql`INSERT INTO district (id, name_fr, name_en) VALUES (${id}, ${id}, ${id})`);
    });
    running = await startZone({ policy: partisanPolicy, modules: [PartisanModule] }, settings);
    operator = await UnitOfWork.open({ url: settings.databaseUrl, schema: 'partisan', poolSize: 2 });
    openLog(operator, settings);
    document = (await new DpopClient({ port: running.publicPort, host }).get<OpenApiDocument>('/api/openapi.json')).body;
  });
  afterAll(async () => {
    await running?.close();
    await operator?.close();
    await zone.drop();
  });

  it('takes a list, reports on it, and takes it again without a change', async () => {
    const odile = await client('data_manager', { purpose: 'list_maintenance' });
    expect((await odile.get<{ items: { name: string }[] }>('/api/mappings')).body.items.map(({ name }) => name)).toContain(
      'quebec-generic',
    );
    const first = await imported(odile, list);
    expect(first).toMatchObject({ state: 'done', added: 400, refused: 5, failure: null });
    const report = await odile.get(`/api/imports/${first.id}/refused.csv`);
    expect(report.headers['content-type']).toMatch(/^text\/csv/);
    expect(report.text.trim().split('\r\n')).toHaveLength(6);
    expect(await imported(odile, list)).toMatchObject({ state: 'done', added: 0, unchanged: 400 });
    const division = await odile.get<{ electors: number; pollingDivisions: object[] }>('/api/division');
    expect(division.body.electors).toBe(400);
    expect(division.body.pollingDivisions.length).toBeGreaterThan(10);
  });

  it('finds an elector, scores him, and answers 409 to somebody who saw the version before', async () => {
    const [rene, yasmine] = [await client('organizer'), await client('canvasser')];
    const { body } = await rene.get<Page>(`/api/electors?search=${encodeURIComponent('thivierge ghislaine')}`);
    const [person] = body.items;
    expect(person).toMatchObject({ familyName: 'Thivierge', stance: 'not_scored', version: 0 });
    const path = `/api/electors/${person?.id}/score`;
    expect((await rene.put(path, { stance: 'supporter', version: 0, channel: 'door', note: 'Au 2e coup de sonnette' })).status).toBe(200);
    const late = await yasmine.put<Problem>(path, { stance: 'opponent', version: 0, channel: 'phone' });
    expect([late.status, late.body.code]).toEqual([409, 'version_conflict']);
    expect((await yasmine.put(path, { stance: 'opponent', version: 1, channel: 'phone' })).status).toBe(200);
    const opened = await rene.get<{ history: { stance: string }[] }>(`/api/electors/${person?.id}`);
    expect(opened.body.history.map(({ stance }) => stance)).toEqual(['opponent', 'supporter']);
    expect((await (await client('candidate')).get('/api/tally')).body).toEqual({ supporter: 0, opponent: 1, not_scored: 399 });
    expect((await rene.get<Page>('/api/electors?limit=2')).body).toMatchObject({ tally: { supporter: 0, opponent: 1, not_scored: 399 } });
  });

  it.each(['assembly', 'oversight', 'personal'] as const)('stays closed on a device paid for by %s, for every path', async (funder) => {
    const device = await client('organizer', { funder });
    for (const [method, path] of [
      ['GET', '/api/electors'],
      ['GET', `/api/electors/${crypto.randomUUID()}`],
      ['PUT', `/api/electors/${crypto.randomUUID()}/score`],
      ['GET', '/api/tally'],
      ['GET', '/api/imports'],
      ['GET', '/api/mappings'],
      ['GET', '/api/division'],
    ] as const) {
      const answer = await device.request<Problem>(
        method,
        path,
        method === 'PUT' ? { body: { stance: 'supporter', version: 0, channel: 'door' } } : {},
      );
      expect([answer.status, answer.body.code]).toEqual([
        403,
        funder === 'assembly' ? 'device_assembly_funded' : funder === 'personal' ? 'device_personal' : 'device_oversight_funded',
      ]);
      expect(answer.text).not.toMatch(/supporter|Thivierge/);
    }
  });

  it('stays closed from the assembly’s network, on the campaign’s own device', async () => {
    const rene = await client('organizer');
    const answer = await rene.get<Problem>('/api/electors', { localAddress: '127.0.0.9' });
    expect([answer.status, answer.body.code]).toEqual([403, 'network_assembly']);
  });

  it('asks for a purpose before it shows an elector or takes a score, and not for the registrar’s work', async () => {
    for (const purpose of ['', 'birthday']) {
      const rene = await client('organizer', { purpose });
      expect((await rene.get<Problem>('/api/electors')).body.code).toBe('purpose_missing');
      const put = await rene.put<Problem>(`/api/electors/${crypto.randomUUID()}/score`, {
        stance: 'supporter',
        version: 0,
        channel: 'door',
      });
      expect(put.body.code).toBe('purpose_missing');
    }
    const registrar = await client('registrar', { purpose: '' });
    expect((await registrar.get('/api/devices')).status).toBe(200);
    for (const path of ['/api/electors', '/api/tally', '/api/imports', `/api/electors/${crypto.randomUUID()}`])
      expect((await registrar.get<Problem>(path)).body.code).toBe('role_not_permitted');
  });

  it.each(['organizer', 'canvasser', 'candidate', 'registrar'] as const)('takes no list from a %s', async (role) => {
    const device = await client(role);
    const answer = await device.post<Problem>('/api/imports?mapping=generated', undefined, { raw: list, contentType: 'text/csv' });
    expect([answer.status, answer.body.code]).toEqual([403, 'role_not_permitted']);
  });

  it.each([
    ['an unknown mapping', 'mapping=nothing', 'text/csv', HEADER, 422, 'input_not_valid'],
    ['another division', `mapping=generated&district=${THERE}`, 'text/csv', HEADER, 422, 'input_not_valid'],
    ['no mapping', '', 'text/csv', HEADER, 422, 'input_not_valid'],
    ['another media type', 'mapping=generated', 'application/json', '{}', 415, 'media_type_not_supported'],
    ['a list of something else', 'mapping=generated', 'text/csv', 'a,b\n1,2\n', 422, 'list_not_readable'],
    ['an empty body', 'mapping=generated', 'text/csv', '', 422, 'list_not_readable'],
  ])('refuses %s', async (_what, query, contentType, raw, status, code) => {
    const odile = await client('data_manager');
    const answer = await odile.post<Problem>(`/api/imports?${query}`, undefined, { raw, contentType });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('strikes nobody off when the list of another division comes by mistake', async () => {
    const odile = await client('data_manager');
    const other = `${HEADER}\r\n${Array.from({ length: 20 }, (_, i) => line(`X${i}`, 'Autre', `Personne ${i}`)).join('')}`;
    expect(await imported(odile, other)).toMatchObject({ state: 'failed', failure: 'too_many_struck_off' });
    expect((await odile.get<{ electors: number }>('/api/division')).body.electors).toBe(400);
  });

  it('answers 2,000 generated requests without a 5xx or a stack trace', async () => {
    const result = await fuzz(document, await client('organizer'), 1_400);
    const managed = await fuzz(document, await client('data_manager'), 600);
    expect(result.sent + managed.sent).toBe(2_000);
  }, 180_000);
});
