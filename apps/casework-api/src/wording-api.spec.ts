import { caseworkPolicy } from '@cloison/casework/access';
import { CASEWORK_MIGRATIONS } from '@cloison/casework/migrations';
import { CaseworkModule } from '@cloison/casework/office';
import { asOwner, sql, UnitOfWork } from '@cloison/platform/database';
import { readZoneSettings } from '@cloison/platform/http';
import type { RunningZone } from '@cloison/platform/http';
import { invite } from '@cloison/platform/identity';
import { openLog, startZone } from '@cloison/platform/runtime';
import { DpopClient, expectMatchesOpenApi, testZone } from '@cloison/platform/testing';
import type { Answer, OpenApiDocument, TestZone } from '@cloison/platform/testing';
import { TEXT_FIELDS, textFieldsOf, textQueriesOf } from './spec-support/text-fields';

const DISTRICT = 'qc-val-des-erables';
/** Words that the guard knows, and that an office’s program may hold: what was given, and not for whom. */
const WORDS = 'Donatrice régulière';
const SENTENCE = `Rappeler lundi. ${WORDS}, vote pour nous. Écrire après.`;

interface Flag {
  readonly id: string;
  readonly place: string;
  readonly refId: string;
  readonly state: string;
  readonly count: number;
  readonly case: { readonly id: string } | null;
  readonly writer: { readonly name: string } | null;
}

describe('words about opinions, over HTTP', () => {
  let zone: TestZone;
  let running: RunningZone;
  let operator: UnitOfWork;
  let admin: UnitOfWork;
  let document: OpenApiDocument;
  let maude: DpopClient;
  let other: DpopClient;
  let manager: DpopClient;
  let citizenId: string;
  let file: { id: string; version: number };

  const client = async (email: string, role: string): Promise<DpopClient> => {
    const settings = readZoneSettings('casework', zone.environment);
    const device = new DpopClient({ port: running.publicPort, host: 'casework.localhost' });
    device.observer = expectMatchesOpenApi(document);
    const invitation = {
      email,
      role,
      funder: 'assembly' as const,
      assetTag: 'AN-1',
      label: 'Portable',
      districts: [DISTRICT],
      password: 'goelette-7-mars',
    };
    await device.enrol((await invite(operator, settings, caseworkPolicy, invitation)).code);
    return device;
  };
  const flags = async (state = 'open'): Promise<Flag[]> =>
    (await manager.get<{ items: Flag[] }>(`/api/wording/flags?state=${state}&limit=200`)).body.items;
  const entries = async (): Promise<Record<string, unknown>[]> =>
    (await admin.runner.rows<{ entry: Buffer }>(sql`SELECT entry FROM log_pending UNION ALL SELECT entry FROM log_entry`)).map(
      ({ entry }) => JSON.parse(entry.toString()) as Record<string, unknown>,
    );
  const openCase = async (): Promise<{ id: string; version: number }> =>
    (await maude.post<{ id: string; version: number }>('/api/cases', { citizenId, title: 'Carte refusée', category: 'other' })).body;

  beforeAll(async () => {
    zone = await testZone('casework', CASEWORK_MIGRATIONS);
    const settings = readZoneSettings('casework', zone.environment);
    await asOwner(zone.database.url('migrator'), 'casework', (owner) =>
      owner.execute(sql`INSERT INTO district VALUES (${DISTRICT}, 'Val', 'Val')`),
    );
    running = await startZone({ policy: caseworkPolicy, modules: [CaseworkModule] }, settings);
    operator = await UnitOfWork.open({ url: settings.databaseUrl, schema: 'casework', poolSize: 2 });
    admin = await UnitOfWork.open({ url: zone.database.url('admin'), schema: 'casework', poolSize: 2 });
    openLog(operator, settings);
    const anybody = new DpopClient({ port: running.publicPort, host: 'casework.localhost' });
    document = (await anybody.get<OpenApiDocument>('/api/openapi.json')).body;
    maude = await client('maude@bureau.demo', 'caseworker');
    other = await client('samuel@bureau.demo', 'caseworker');
    manager = await client('chantal@bureau.demo', 'office_manager');
    citizenId = (await maude.post<{ id: string }>('/api/citizens', { familyName: 'Roy', givenName: 'Alice' })).body.id;
    file = await openCase();
  });

  afterAll(async () => {
    for (const one of [maude, other, manager]) one?.close();
    await running?.close();
    await Promise.all([operator?.close(), admin?.close()]);
    await zone?.drop();
  });

  it('knows of every text that can be typed whether it is refused, flagged or neither, and why', () => {
    expect(textFieldsOf(document)).toEqual(Object.keys(TEXT_FIELDS).sort());
    expect(textQueriesOf(document).filter((query) => !/\?(search|q|source|districtId|undertaking)$/.test(query))).toEqual([
      'POST /api/documents ?name',
      'POST /api/imports ?name',
    ]);
  });

  it('refuses a title, and leaves the attempt in the log without its text', async () => {
    const answer = await maude.post<{ code: string; fields: { field: string; constraint: string }[] }>('/api/cases', {
      citizenId,
      title: WORDS,
      category: 'other',
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'wording_refused']);
    expect(answer.body.fields.map(({ field, constraint }) => [field, constraint])).toEqual([['title', 'wording']]);
    expect(answer.text).not.toMatch(/donatrice/i);
    const attempt = (await entries()).filter(({ code }) => code === 'wording_refused');
    expect(attempt).toEqual([expect.objectContaining({ act: 'access.refused', decision: 'refused', fields: ['title'] })]);
    expect(JSON.stringify(await entries())).not.toMatch(/donatrice/i);
  });

  it('keeps a note as it was written, and tells its writer and the office manager where it is, never what it says', async () => {
    const written = await maude.post<{ timeline: { id: string; body: string | null }[] }>(`/api/cases/${file.id}/notes`, {
      body: SENTENCE,
    });
    expect(written.status).toBe(201);
    const note = written.body.timeline.find(({ body }) => body === SENTENCE);
    expect(note).toBeDefined();
    expect((await maude.get(`/api/wording/mine?caseId=${file.id}`)).body).toEqual({ items: [{ place: 'note', refId: note?.id }] });
    expect((await other.get(`/api/wording/mine?caseId=${file.id}`)).body).toEqual({ items: [] });
    const list = await manager.get<{ items: Flag[] }>('/api/wording/flags');
    expect(list.body.items).toEqual([
      expect.objectContaining({ place: 'note', refId: note?.id, state: 'open', count: 2, case: expect.objectContaining({ id: file.id }) }),
    ]);
    expect(list.text).not.toMatch(/donatrice|Rappeler/i);
    for (const path of ['/api/wording/flags', '/api/wording/flags?state=kept'])
      expect((await maude.get<{ code: string }>(path)).body.code).toBe('role_not_permitted');
  });

  it('is answered by the writer alone: kept as the person’s own words, and withdrawn once the sentence is gone', async () => {
    const [flag] = await flags();
    const kept = { place: 'note', refId: flag?.refId };
    for (const somebody of [other, manager]) expect((await somebody.post('/api/wording/kept', kept)).status).toBe(404);
    expect((await maude.post('/api/wording/kept', kept)).status).toBe(204);
    expect(await flags()).toEqual([]);
    expect(await flags('kept')).toEqual([expect.objectContaining({ refId: flag?.refId, state: 'kept' })]);
    const rewritten = await maude.request('PATCH', `/api/cases/${file.id}/notes/${flag?.refId}`, {
      body: { version: 1, body: 'Rappeler lundi.' },
    });
    expect(rewritten.status).toBe(200);
    expect(await flags('kept')).toEqual([]);
    expect(await flags('withdrawn')).toEqual([expect.objectContaining({ refId: flag?.refId })]);
  });

  it('tells where the words stand while they are written, and leaves no trace of asking', async () => {
    const before = (await entries()).length;
    const { body } = await maude.post<{ passages: { start: number; end: number; sentenceStart: number; sentenceEnd: number }[] }>(
      '/api/wording/check',
      { text: SENTENCE },
    );
    expect(body.passages.map(({ start, end }) => SENTENCE.slice(start, end))).toEqual(['Donatrice', 'vote pour nous']);
    expect(new Set(body.passages.map(({ sentenceStart, sentenceEnd }) => SENTENCE.slice(sentenceStart, sentenceEnd)))).toEqual(
      new Set([`${WORDS}, vote pour nous. `]),
    );
    expect((await entries()).length).toBe(before);
  });

  it('hides the flags of a case that the manager is not named on', async () => {
    const hidden = await openCase();
    await maude.post(`/api/cases/${hidden.id}/notes`, { body: SENTENCE });
    const before = await flags();
    expect(before.map((flag) => flag.case?.id)).toContain(hidden.id);
    await admin.runner.execute(
      sql`UPDATE case_file SET restricted_to = ARRAY[(SELECT id FROM account WHERE email = 'maude@bureau.demo')] WHERE id = ${hidden.id}`,
    );
    expect(await flags()).toHaveLength(before.length - 1);
    expect((await other.get(`/api/wording/mine?caseId=${hidden.id}`)).body).toEqual({ items: [] });
  });

  const category = {
    version: 0,
    parent: null,
    nameFr: 'A',
    nameEn: 'A',
    bodyKey: null,
    delayDays: 5,
    checklistFr: [],
    checklistEn: [],
    hidden: false,
  };
  const organism = {
    version: 0,
    nameFr: 'A',
    nameEn: 'A',
    short: 'A',
    level: 'other',
    phone: null,
    email: null,
    address: null,
    announcedDays: null,
    hidden: false,
  };
  const template = { addressee: 'citizen', nameFr: 'A', nameEn: 'A', subjectFr: 'A', subjectEn: 'A', bodyFr: 'A', bodyEn: 'A' };
  const mailing = { purpose: 'greeting', channel: 'email', wanted: { people: 'citizens' } };

  it.each([
    ['NewCase.title', () => maude.post('/api/cases', { citizenId, title: WORDS, category: 'other' })],
    ['CaseChange.title', () => maude.request('PATCH', `/api/cases/${file.id}`, { body: { version: file.version, title: WORDS } })],
    ['LoggedCall.title', () => maude.post('/api/calls', { citizenId, title: WORDS, body: 'x', direction: 'in' })],
    ['CategoryInput.nameFr', () => manager.put('/api/categories', { ...category, nameFr: WORDS })],
    ['CategoryInput.nameEn', () => manager.put('/api/categories', { ...category, nameEn: 'Liste PLQ' })],
    ['CategoryInput.checklistFr', () => manager.put('/api/categories', { ...category, checklistFr: [WORDS], checklistEn: ['a'] })],
    ['PublicBodyInput.nameFr', () => manager.put('/api/categories/bodies', { ...organism, nameFr: WORDS })],
    ['PublicBodyInput.short', () => manager.put('/api/categories/bodies', { ...organism, short: '[S]' })],
    ['TemplateWriting.nameFr', () => manager.post('/api/templates', { ...template, nameFr: WORDS })],
    ['TemplateWriting.subjectFr', () => manager.post('/api/templates', { ...template, subjectFr: WORDS })],
    ['TemplateWriting.bodyEn', () => manager.post('/api/templates', { ...template, bodyEn: SENTENCE })],
    ['NewMailing.name', () => maude.post('/api/mailings', { ...mailing, name: WORDS })],
    ['NewConsent.matter', () => maude.post(`/api/cases/${file.id}/consents`, consent({ matter: WORDS }))],
    [
      'POST /api/documents ?name',
      () => maude.request('POST', `/api/documents?caseId=${file.id}&name=${encodeURIComponent('photo_donatrices.pdf')}`, pdf),
    ],
    [
      'POST /api/imports ?name',
      () =>
        manager.request('POST', `/api/imports?name=${encodeURIComponent('liste-PQ.csv')}`, {
          raw: 'Nom;Prénom\nA;B\n',
          contentType: 'application/octet-stream',
        }),
    ],
  ] satisfies [string, () => Promise<Answer>][])('refuses %s', async (_field, send) => {
    const answer = await send();
    expect([answer.status, (answer.body as { code?: string } | undefined)?.code]).toEqual([422, 'wording_refused']);
    expect(answer.text).not.toMatch(/donatrice|PLQ|\[S\]/i);
  });

  it.each([
    ['NewCitizen.accommodation', () => maude.post('/api/citizens', { familyName: 'A', givenName: 'B', accommodation: SENTENCE })],
    ['NewCase.summary', () => maude.post('/api/cases', { citizenId, title: 'Permis', category: 'other', summary: SENTENCE })],
    ['NewCall.body', () => maude.post(`/api/cases/${file.id}/calls`, { body: SENTENCE, direction: 'in' })],
    ['LoggedCall.body', () => maude.post('/api/calls', { citizenId, title: 'Permis', body: SENTENCE, direction: 'in' })],
    ['NewFollowUp.what', () => maude.post(`/api/cases/${file.id}/follow-ups`, { what: SENTENCE, dueOn: '2027-01-04' })],
    [
      'LetterWriting.text',
      () => maude.post('/api/letters', { caseId: file.id, addressee: 'citizen', language: 'fr', subject: 'Suivi', text: SENTENCE }),
    ],
    [
      'NewAppointment.about',
      () => maude.post('/api/appointments', { citizenId, on: '2027-01-05', at: '10:00', minutes: 30, about: SENTENCE }),
    ],
    [
      'NewOutgoingMail.text',
      () => maude.post('/api/mail-out', { to: ['a@exemple.ca'], subject: 'Suivi', text: SENTENCE, caseId: file.id, citizenId }),
    ],
    [
      'CaseClosing.outcome',
      async () => {
        const closed = await openCase();
        return maude.post(`/api/cases/${closed.id}/close`, { version: closed.version, outcome: SENTENCE });
      },
    ],
  ] satisfies [string, () => Promise<Answer>][])('takes %s as it is, and flags it', async (_field, send) => {
    const before = (await flags()).length;
    const answer = await send();
    expect(answer.status).toBeLessThan(300);
    expect(await flags()).toHaveLength(before + 1);
  });

  const pdf = { raw: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF'), contentType: 'application/octet-stream' };
  const consent = (more: object): object => ({
    bodyKey: 'ramq',
    matter: 'Carte',
    shared: ['identity'],
    language: 'fr',
    way: 'paper',
    months: 6,
    ...more,
  });
});
