import type { DpopClient } from '@cloison/platform/testing';
import { ELSEWHERE, RunningOffice } from './spec-support/running-office';

interface Citizen {
  id: string;
  version: number;
  contacts: { id: string; value: string; source: string }[];
  mergedFrom: { id: string }[];
}

/** Who may, of the four roles; everybody else is refused. */
const CASEWORKERS = ['caseworker', 'office_manager'];
const MANAGER = ['office_manager'];

describe('a citizen’s record over HTTP', () => {
  let office: RunningOffice;
  const people = new Map<string, DpopClient>();
  let maude: DpopClient;
  let samuel: DpopClient;
  const somebody = async (familyName = 'Thivierge'): Promise<Citizen> =>
    (await maude.post<Citizen>('/api/citizens', { familyName, givenName: 'Ghislaine', phone: '418 555-0128' })).body;

  beforeAll(async () => {
    office = await RunningOffice.open();
    for (const role of ['caseworker', 'office_manager', 'member', 'registrar']) people.set(role, await office.person(role));
    maude = people.get('caseworker') as DpopClient;
    samuel = people.get('office_manager') as DpopClient;
  });
  afterAll(() => office.close());

  const other = crypto.randomUUID();
  it.each([
    ['POST', '/contacts', { kind: 'email', value: 'a@exemple.ca', source: 'official' }, CASEWORKERS],
    ['PATCH', `/contacts/${other}`, { shared: true }, CASEWORKERS],
    ['DELETE', `/contacts/${other}`, undefined, CASEWORKERS],
    ['POST', '/spokespeople', { speakerName: 'Roger', relation: 'spouse', basis: 'said' }, CASEWORKERS],
    ['POST', `/spokespeople/${other}/end`, undefined, CASEWORKERS],
    ['POST', '/household', { memberId: other }, CASEWORKERS],
    ['DELETE', `/household/${other}`, undefined, CASEWORKERS],
    ['GET', `/merge/${other}`, undefined, CASEWORKERS],
    ['POST', '/merge', { goneId: other, version: 1, goneVersion: 1, take: [] }, CASEWORKERS],
    ['GET', '/history', undefined, MANAGER],
    ['GET', '/export', undefined, MANAGER],
    ['GET', '/export-page', undefined, MANAGER],
    ['POST', '/hold', { reason: 'x' }, MANAGER],
    ['DELETE', '/hold', undefined, MANAGER],
  ] as const)('%s …%s is for those who may', async (method, path, body, may) => {
    const { id } = await somebody();
    const at = `/api/citizens/${id}${path}`;
    for (const [role, client] of people) {
      const answer = await client.request<{ code?: string }>(method, at, body === undefined ? {} : { body });
      if ((may as readonly string[]).includes(role)) expect([200, 201, 204, 404]).toContain(answer.status);
      else expect([role, answer.status, answer.body?.code]).toEqual([role, 403, 'role_not_permitted']);
    }
    const neighbour = await office.person('office_manager', { name: `voisin${path.length}${method}`, district: ELSEWHERE });
    expect((await neighbour.request(method, at, body === undefined ? {} : { body })).status).toBe(404);
  });

  it.each([
    ['GET', '/api/duplicates', undefined, CASEWORKERS],
    ['POST', '/api/duplicates/scan', undefined, CASEWORKERS],
    ['POST', '/api/duplicates/likely', { familyName: 'Thivierge' }, CASEWORKERS],
    ['POST', '/api/duplicates/distinct', { firstId: other, secondId: crypto.randomUUID() }, CASEWORKERS],
    ['POST', `/api/merges/${other}/undo`, undefined, CASEWORKERS],
    ['GET', '/api/retention/review', undefined, MANAGER],
    ['GET', '/api/retention/certificates', undefined, MANAGER],
    ['PUT', '/api/retention/rules', { category: 'taxes', years: 7 }, MANAGER],
    ['POST', '/api/retention/destructions', { citizenIds: [other], reason: 'request' }, MANAGER],
  ] as const)('%s %s is for those who may', async (method, path, body, may) => {
    for (const [role, client] of people) {
      const answer = await client.request<{ code?: string }>(method, path, body === undefined ? {} : { body });
      if ((may as readonly string[]).includes(role)) expect([200, 204, 404]).toContain(answer.status);
      else expect([role, answer.status, answer.body?.code]).toEqual([role, 403, 'role_not_permitted']);
    }
  });

  it.each([
    ['contacts', { kind: 'email', value: 'nobody', source: 'official' }],
    ['contacts', { kind: 'phone', value: 'abc', source: 'official' }],
    ['contacts', { kind: 'phone', value: '418 555-0100' }],
    ['contacts', { kind: 'phone', value: '418 555-0100', source: 'a_friend' }],
    ['spokespeople', { relation: 'spouse', basis: 'said' }],
    ['spokespeople', { speakerName: 'R', relation: 'rival', basis: 'said' }],
    ['spokespeople', { speakerName: 'R', relation: 'spouse', basis: 'said', until: '2026-02-30' }],
    ['household', { memberId: 'x' }],
  ])('refuses %s %j at the field, and keeps nothing of it', async (path, body) => {
    const { id } = await somebody();
    const answer = await maude.post<{ code: string; fields?: unknown[] }>(`/api/citizens/${id}/${path}`, body);
    expect([answer.status, answer.body.code]).toEqual([422, 'input_not_valid']);
    expect(answer.body.fields).toHaveLength(1);
  });

  it('joins and parts two records, exports one and destroys it, each act in the log and no word of the person', async () => {
    const [kept, gone] = [await somebody('Zwentibold'), await somebody('Zwentiboldt')];
    const merge = { goneId: gone.id, version: kept.version, goneVersion: gone.version, take: [] };
    const joined = await maude.post<{ mergeId: string; citizen: Citizen }>(`/api/citizens/${kept.id}/merge`, merge);
    expect(joined.body.citizen.mergedFrom).toHaveLength(1);
    expect((await maude.get<Citizen>(`/api/citizens/${gone.id}`)).body.id).toBe(kept.id);
    expect((await maude.post(`/api/merges/${joined.body.mergeId}/undo`)).status).toBe(200);
    expect((await maude.get<Citizen>(`/api/citizens/${gone.id}`)).body.id).toBe(gone.id);

    const exported = await samuel.get<{ tables: { name: string; rows: unknown[] }[] }>(`/api/citizens/${gone.id}/export`);
    expect(exported.body.tables.find(({ name }) => name === 'citizen')?.rows).toHaveLength(1);
    const page = await samuel.get(`/api/citizens/${gone.id}/export-page`, { headers: { 'accept-language': 'en' } });
    expect(page.text).toContain('Zwentiboldt');

    const destroyed = await samuel.post<{ items: { number: string }[] }>('/api/retention/destructions', {
      citizenIds: [gone.id],
      reason: 'request',
    });
    expect(destroyed.body.items[0]?.number).toMatch(/^D-\d{4}-\d{4}$/);
    expect((await maude.get(`/api/citizens/${gone.id}`)).status).toBe(404);
    const entries = await office.entries();
    for (const act of ['citizen.merge', 'citizen.merge_undone', 'citizen.export', 'citizen.destroy', 'citizen.compare'])
      expect(entries.map((entry) => entry['act'])).toContain(act);
    expect(JSON.stringify(entries)).not.toMatch(/Zwentibold|555-0128/);
  });
});
