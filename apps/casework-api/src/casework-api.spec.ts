import { caseworkPolicy } from '@cloison/casework/access';
import { CASEWORK_MIGRATIONS } from '@cloison/casework/migrations';
import { asOwner, sql, UnitOfWork } from '@cloison/platform/database';
import { readZoneSettings } from '@cloison/platform/http';
import type { RunningZone } from '@cloison/platform/http';
import { invite } from '@cloison/platform/identity';
import { openLog, startZone } from '@cloison/platform/runtime';
import { DpopClient, expectMatchesOpenApi, fuzz, testZone } from '@cloison/platform/testing';
import type { OpenApiDocument, TestZone } from '@cloison/platform/testing';
import { CaseworkModule } from '@cloison/casework/office';

const DISTRICT = 'qc-val-des-erables';

describe('the office over HTTP', () => {
  let zone: TestZone;
  let running: RunningZone;
  let operator: UnitOfWork;
  let document: OpenApiDocument;
  const host = 'casework.localhost';
  const code = async (funder: 'assembly' | 'party', role = 'caseworker'): Promise<string> => {
    const settings = readZoneSettings('casework', zone.environment);
    const invitation = {
      email: `${role}.${funder}@bureau.demo`,
      role,
      funder,
      assetTag: 'AN-1',
      label: 'Portable',
      districts: [DISTRICT],
      password: 'goelette-7-mars',
    };
    return (await invite(operator, settings, caseworkPolicy, invitation)).code;
  };
  const client = async (role = 'caseworker'): Promise<DpopClient> => {
    const device = new DpopClient({ port: running.publicPort, host });
    if (document) device.observer = expectMatchesOpenApi(document);
    await device.enrol(await code('assembly', role));
    return device;
  };

  beforeAll(async () => {
    zone = await testZone('casework', CASEWORK_MIGRATIONS);
    const settings = readZoneSettings('casework', zone.environment);
    await asOwner(zone.database.url('migrator'), 'casework', (owner) =>
      owner.execute(sql`INSERT INTO district VALUES (${DISTRICT}, 'Val', 'Val')`),
    );
    running = await startZone({ policy: caseworkPolicy, modules: [CaseworkModule] }, settings);
    operator = await UnitOfWork.open({ url: settings.databaseUrl, schema: 'casework', poolSize: 2 });
    openLog(operator, settings);
    const answer = await new DpopClient({ port: running.publicPort, host }).get<OpenApiDocument>('/api/openapi.json');
    document = answer.body;
  });

  afterAll(async () => {
    await running?.close();
    await operator?.close();
    await zone.drop();
  });

  it('takes a caseworker from the link to a closed case', async () => {
    const maude = await client();
    const { body: citizen } = await maude.post<{ id: string; version: number }>('/api/citizens', {
      familyName: 'Thivierge',
      givenName: 'Ghislaine',
      postalCode: 'g0w1k0',
    });
    const { body: found } = await maude.get<{ items: { id: string }[] }>(`/api/citizens?search=${encodeURIComponent('thivièrge GHIS')}`);
    expect(found.items.map((item) => item.id)).toEqual([citizen.id]);
    const { body: file } = await maude.post<{ id: string; version: number }>('/api/cases', {
      citizenId: citizen.id,
      title: 'Carte refusée',
      category: 'health_insurance',
    });
    expect((await maude.post(`/api/cases/${file.id}/notes`, { body: 'Appel' })).status).toBe(201);
    expect((await maude.post(`/api/cases/${file.id}/close`, { version: file.version, outcome: 'Réglé' })).status).toBe(200);
    const stale = await maude.post<{ code: string }>(`/api/cases/${file.id}/reopen`, { version: 99 });
    expect([stale.status, stale.body.code]).toEqual([409, 'version_conflict']);
  });

  it('refuses every device that the assembly did not pay for, before any account is looked at', async () => {
    const device = new DpopClient({ port: running.publicPort, host });
    await device.enrol(await code('party'));
    for (const password of ['goelette-7-mars', 'not the password', '']) {
      const answer = await device.post<{ code: string }>('/api/session', {
        email: 'caseworker.party@bureau.demo',
        password: password || 'x',
      });
      expect([answer.status, answer.body.code]).toEqual([403, 'device_party_funded']);
    }
    const stranger = new DpopClient({ port: running.publicPort, host });
    expect((await stranger.get<{ code: string }>('/api/citizens')).body.code).toMatch(/device_unknown|token_missing/);
  });

  it('shows the registrar no citizen, and the caseworker no device', async () => {
    const registrar = await client('registrar');
    expect((await registrar.get<{ code: string }>('/api/citizens')).body.code).toBe('role_not_permitted');
    const maude = await client();
    expect((await maude.get<{ code: string }>('/api/devices')).body.code).toBe('role_not_permitted');
  });

  it.each([
    ['an unknown field', { familyName: 'A', givenName: 'B', rank: 1 }, 422],
    ['a wrong type', { familyName: 7, givenName: 'B' }, 422],
    ['an over-long name', { familyName: 'x'.repeat(500), givenName: 'B' }, 422],
    ['a NUL', { familyName: 'a\u0000', givenName: 'B' }, 422],
    ['an impossible date', { familyName: 'a', givenName: 'B', birthDate: '2026-02-30' }, 422],
    ['another riding', { familyName: 'a', givenName: 'B', districtId: 'qc-lac-aux-outardes' }, 422],
  ])('refuses %s, and repeats nothing of what was sent', async (_what, body, status) => {
    const answer = await (await client()).post<{ code: string }>('/api/citizens', body);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain('xxxx');
    expect(answer.text).not.toContain('rank');
  });

  it('answers 2,000 generated requests without a 5xx or a stack trace', async () => {
    const result = await fuzz(document, await client('office_manager'), 2_000);
    expect(result.sent).toBe(2_000);
  }, 120_000);
});
