import { caseworkPolicy } from '@cloison/casework/access';
import { CASEWORK_MIGRATIONS } from '@cloison/casework/migrations';
import { CaseworkModule } from '@cloison/casework/office';
import { asOwner, sql, UnitOfWork } from '@cloison/platform/database';
import { readZoneSettings } from '@cloison/platform/http';
import type { RunningZone } from '@cloison/platform/http';
import { invite } from '@cloison/platform/identity';
import { openLog, startZone } from '@cloison/platform/runtime';
import { DpopClient, expectMatchesOpenApi, testZone } from '@cloison/platform/testing';
import type { OpenApiDocument, TestZone } from '@cloison/platform/testing';

const DISTRICT = 'qc-val-des-erables';
const ROLES = ['caseworker', 'office_manager', 'member', 'registrar'] as const;
type Role = (typeof ROLES)[number];

const today = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const LIST = new URLSearchParams({
  jurisdiction: 'quebec',
  source: 'Élections Québec',
  vintage: today(-40),
  receivedOn: today(-30),
  undertaking: 'Engagement de la députée',
  undertakingOn: today(-35),
  destroyOn: today(60),
}).toString();

describe('finding and asking, over HTTP', () => {
  let zone: TestZone;
  let running: RunningZone;
  let operator: UnitOfWork;
  let document: OpenApiDocument;
  const people = new Map<Role, DpopClient>();
  const as = (role: Role): DpopClient => people.get(role) as DpopClient;
  const csv = (text: string) => ({ raw: text, contentType: 'text/csv' });

  beforeAll(async () => {
    zone = await testZone('casework', CASEWORK_MIGRATIONS);
    const settings = readZoneSettings('casework', zone.environment);
    await asOwner(zone.database.url('migrator'), 'casework', (owner) =>
      owner.execute(sql`INSERT INTO district VALUES (${DISTRICT}, 'Val', 'Val')`),
    );
    running = await startZone({ policy: caseworkPolicy, modules: [CaseworkModule] }, settings);
    operator = await UnitOfWork.open({ url: settings.databaseUrl, schema: 'casework', poolSize: 2 });
    openLog(operator, settings);
    const anybody = new DpopClient({ port: running.publicPort, host: 'casework.localhost' });
    document = (await anybody.get<OpenApiDocument>('/api/openapi.json')).body;
    for (const role of ROLES) {
      const device = new DpopClient({ port: running.publicPort, host: 'casework.localhost' });
      device.observer = expectMatchesOpenApi(document);
      const invitation = {
        email: `${role.replace('_', '.')}@bureau.demo`,
        role,
        funder: 'assembly' as const,
        assetTag: `AN-${role}`,
        label: 'Portable',
        districts: [DISTRICT],
        password: 'goelette-7-mars',
      };
      await device.enrol((await invite(operator, settings, caseworkPolicy, invitation)).code);
      people.set(role, device);
    }
    await as('caseworker').post('/api/citizens', { familyName: 'Tremblay', givenName: 'Jean-Guy', phone: '418 555-0142' });
  }, 60_000);

  afterAll(async () => {
    for (const device of people.values()) device.close();
    await operator.close();
    await running.close();
    await zone.drop();
  });

  it('answers who serves citizens, and refuses the registrar, who would learn who asked for help', async () => {
    for (const role of ROLES) {
      const answer = await as(role).get<{ citizens: object[] }>('/api/find?q=tremblay');
      if (role === 'registrar') expect([role, answer.status, answer.text.includes('Tremblay')]).toEqual([role, 403, false]);
      else expect([role, answer.status, answer.body.citizens.length]).toEqual([role, 200, 1]);
    }
  });

  it('finds the words of a note as soon as it is written', async () => {
    const { citizens } = (await as('caseworker').get<{ citizens: { id: string }[] }>('/api/find?q=tremb')).body;
    const file = await as('caseworker').post<{ id: string }>('/api/cases', {
      citizenId: citizens[0]?.id,
      title: 'Permis',
      category: 'other',
    });
    await as('caseworker').post(`/api/cases/${file.body.id}/notes`, { body: 'Attend le kaléidoscope.' });
    const { texts } = (await as('caseworker').get<{ texts: { caseId: string }[] }>('/api/find?q=kaleidoscope')).body;
    expect(texts.map(({ caseId }) => caseId)).toEqual([file.body.id]);
  });

  it.each(['', '?q=', `?q=${'x'.repeat(201)}`, '?q=a&limit=3', '?q[]=a', '?q=%00'])(
    'refuses the search %s with the field',
    async (query) => {
      const answer = await as('caseworker').get<{ fields: object[] }>(`/api/find${query}`);
      expect([answer.status, answer.body.fields.length > 0]).toEqual([422, true]);
    },
  );

  it('lets a caseworker ask and not manage: neither the lists, nor their loading, nor their end', async () => {
    const question = { givenName: 'Jean-Guy', familyName: 'Tremblay', addressLine: '12, rue des Mélèzes' };
    const nobody = crypto.randomUUID();
    for (const role of ROLES) {
      const manages = role === 'office_manager' || role === 'member';
      const asked = await as(role).post('/api/constituency/check', question);
      expect([role, 'check', asked.status]).toEqual([role, 'check', role === 'registrar' ? 403 : 200]);
      const acts = [
        await as(role).get('/api/constituency/references'),
        await as(role).request('POST', `/api/constituency/references?${LIST}`, csv('x')),
        await as(role).request('POST', '/api/constituency/table?source=x&vintage=2026-09-01', csv('x')),
        await as(role).post(`/api/constituency/references/${nobody}/destroy`),
        await as(role).get(`/api/constituency/references/${nobody}/certificate`),
      ].map(({ status }) => status);
      expect([role, acts]).toEqual([role, manages ? [200, 422, 422, 404, 404] : [403, 403, 403, 403, 403]]);
    }
  });

  it('takes a list, answers from it, and destroys it with a certificate', async () => {
    const loaded = await as('member').request<{ id: string; lines: number }>(
      'POST',
      `/api/constituency/references?${LIST}`,
      csv('Nom,Prénom,Adresse\nTremblay,Jean-Guy,"12, rue des Mélèzes"\n'),
    );
    expect([loaded.status, loaded.body.lines]).toEqual([201, 1]);
    const asked = await as('caseworker').post('/api/constituency/check', {
      givenName: 'Jean-Guy',
      familyName: 'Tremblay',
      addressLine: '12 rue des Mélèzes',
    });
    expect(asked.body).toMatchObject({ riding: 'unclear', elector: 'yes' });
    const path = `/api/constituency/references/${loaded.body.id}`;
    expect((await as('member').get(`${path}/certificate`)).status).toBe(409);
    expect((await as('member').post(`${path}/destroy`)).status).toBe(200);
    const certificate = await as('office_manager').get(`${path}/certificate`);
    expect([certificate.status, certificate.bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  });

  it('names the column that it refuses, in the reader’s language, and repeats nothing of the file', async () => {
    const answer = await as('member').request<{ code: string; fields: { field: string }[] }>(
      'POST',
      `/api/constituency/references?${LIST}`,
      csv('Nom,Prénom,Adresse,Date de naissance\nTremblay,Jean-Guy,"12, rue des Mélèzes",1951-09-02\n'),
    );
    expect([answer.status, answer.body.code, answer.body.fields[0]?.field]).toEqual([422, 'column_refused', 'column.4.birthDate']);
    for (const word of ['Tremblay', '1951', 'naissance']) expect(answer.text).not.toContain(word);
    expect(
      (await as('member').get<{ items: { state: string }[] }>('/api/constituency/references')).body.items.map(({ state }) => state),
    ).toEqual(['destroyed']);
  });
});
