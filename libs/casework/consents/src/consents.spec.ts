import { createHash } from 'node:crypto';
import { caseworkPolicy } from '@cloison/casework/access';
import { CasesModule } from '@cloison/casework/cases';
import { DocumentsModule } from '@cloison/casework/documents';
import { CASEWORK_MIGRATIONS } from '@cloison/casework/migrations';
import { localDay } from '@cloison/casework/team';
import { asOwner, sql, UnitOfWork } from '@cloison/platform/database';
import { readZoneSettings } from '@cloison/platform/http';
import type { RunningZone } from '@cloison/platform/http';
import { invite } from '@cloison/platform/identity';
import { JobsModule } from '@cloison/platform/jobs';
import { openLog, startZone } from '@cloison/platform/runtime';
import { DpopClient, expectMatchesOpenApi, testZone } from '@cloison/platform/testing';
import type { Answer, OpenApiDocument, TestZone } from '@cloison/platform/testing';
import type { CaseConsents, ConsentAsked, ConsentLines, ConsentView } from './consent.dto';
import { Consents } from './consents';
import { ConsentsModule } from './consents.module';
import type { PublicConsent } from './public-consent.dto';

const DISTRICT = 'qc-val-des-erables';
const MATTER = 'le renouvellement de ma carte d’assurance maladie';
const STROKES = [{ points: [100, 100, 200, 150, 300, 90, 400, 160] }];

interface Coded {
  readonly code: string;
}

describe('consent before a public body is contacted', () => {
  let zone: TestZone;
  let running: RunningZone;
  let operator: UnitOfWork;
  let admin: UnitOfWork;
  let document: OpenApiDocument;
  let maude: DpopClient;
  let samuel: DpopClient;
  let member: DpopClient;
  const host = 'casework.localhost';
  const citizenId = crypto.randomUUID();

  const visitor = (): DpopClient => {
    const client = new DpopClient({ port: running.publicPort, host });
    client.observer = document ? expectMatchesOpenApi(document) : null;
    return client;
  };
  /** What a phone sends that has never been here: no proof, no token. */
  const phone = <T>(
    path: string,
    body: unknown = {},
    localAddress = `127.0.1.${1 + Math.floor(Math.random() * 200)}`,
  ): Promise<Answer<T>> => visitor().post<T>(`/api/consent-links/${path}`, body, { proof: null, token: null, localAddress });
  const client = async (role: string): Promise<DpopClient> => {
    const { code } = await invite(operator, readZoneSettings('casework', zone.environment), caseworkPolicy, {
      email: `${role}@bureau.demo`,
      name: role,
      role,
      funder: 'assembly',
      assetTag: 'AN-1',
      label: 'Portable',
      districts: [DISTRICT],
      password: 'goelette-7-mars',
    });
    const device = visitor();
    await device.enrol(code);
    return device;
  };
  const accountOf = async (role: string): Promise<string> =>
    (await admin.runner.one<{ id: string }>(sql`SELECT id FROM account WHERE email = ${`${role}@bureau.demo`}`))?.id ?? '';
  let numbers = 0;
  const newCase = async (namedOnly: string | null = null): Promise<string> => {
    const id = crypto.randomUUID();
    await admin.runner.execute(
      sql`INSERT INTO case_file (district_id, id, citizen_id, number, title, category, opened_by, search, restricted_to)
          VALUES (${DISTRICT}, ${id}, ${citizenId}, ${`RAMQ-26-${String(++numbers).padStart(4, '0')}`}, 'Carte', 'health_insurance',
            ${await accountOf('caseworker')}, ' carte', ${namedOnly === null ? null : [namedOnly]}::uuid[])`,
    );
    return id;
  };
  const terms = { bodyKey: 'ramq', matter: MATTER, shared: ['identity', 'file'], language: 'fr' };
  const ask = async (caseId: string, more: object = {}): Promise<ConsentAsked> =>
    (await maude.post<ConsentAsked>(`/api/cases/${caseId}/consents`, { ...terms, way: 'phone', months: 6, ...more })).body;
  const tokenOf = (asked: ConsentAsked): string => asked.link?.path.split('/').pop() ?? '';
  const stateOf = async (caseId: string): Promise<string | undefined> =>
    (await maude.get<CaseConsents>(`/api/cases/${caseId}/consents`)).body.bodies[0]?.state;
  const demand = (caseId: string): Promise<void> =>
    operator.transaction({ ...contextOfOffice(), districts: [DISTRICT] }, (tx) => new Consents().demand(tx, caseId, 'ramq'));
  const contextOfOffice = () => ({
    requestId: 'R-2222-2222',
    zone: 'casework',
    account: null,
    session: null,
    device: null,
    network: 'other' as const,
    purpose: null,
    period: 'ordinary' as const,
    districts: [DISTRICT],
    at: new Date(),
    language: 'fr' as const,
  });

  beforeAll(async () => {
    zone = await testZone('casework', CASEWORK_MIGRATIONS);
    const settings = readZoneSettings('casework', zone.environment);
    await asOwner(zone.database.url('migrator'), 'casework', (owner) =>
      owner.execute(sql`INSERT INTO district VALUES (${DISTRICT}, 'Val-des-Érables', 'Val-des-Érables')`),
    );
    running = await startZone({ policy: caseworkPolicy, modules: [JobsModule, CasesModule, DocumentsModule, ConsentsModule] }, settings);
    operator = await UnitOfWork.open({ url: settings.databaseUrl, schema: 'casework', poolSize: 2 });
    admin = await UnitOfWork.open({ url: zone.database.url('admin'), schema: 'casework' });
    openLog(operator, settings);
    document = (await visitor().get<OpenApiDocument>('/api/openapi.json')).body;
    [maude, samuel, member] = [await client('caseworker'), await client('office_manager'), await client('member')];
    await admin.runner.execute(
      sql`INSERT INTO citizen (district_id, id, family_name, given_name, birth_date, name_folded, search, created_by)
          VALUES (${DISTRICT}, ${citizenId}, 'Thivierge', 'Ghislaine', '1951-03-02', 'thivierge', ' thivierge', ${await accountOf('caseworker')})`,
    );
  });

  afterAll(async () => {
    await running?.close();
    await Promise.all([operator?.close(), admin?.close()]);
    await zone.drop();
  });

  it('stops whoever would contact a body without any', async () => {
    await expect(demand(await newCase())).rejects.toMatchObject({ code: 'consent_missing' });
  });

  it('names the body that answers for the case, before anything was asked', async () => {
    const { body } = await maude.get<CaseConsents>(`/api/cases/${await newCase()}/consents`);
    expect(body).toMatchObject({ bodies: [{ bodyKey: 'ramq', state: 'none', until: null }], items: [] });
  });

  it.each([
    ['drawn', { kind: 'drawn', strokes: STROKES }],
    ['typed', { kind: 'typed', name: 'Ghislaine Thivierge' }],
  ])('takes a %s signature by link, gives the citizen a copy, and lets the office go on', async (_how, signature) => {
    const caseId = await newCase();
    const token = tokenOf(await ask(caseId));
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await stateOf(caseId)).toBe('asked');
    const form = await phone<PublicConsent>(`${token}/form`);
    expect(form.body).toMatchObject({ asksBirthYear: false, language: 'fr' });
    expect(form.body.form?.fr.title).toContain('Consentement');
    expect(form.body.form?.fr.paragraphs.join()).toContain(MATTER);
    const signed = await phone(`${token}/sign`, { language: 'fr', ...signature });
    expect([signed.status, signed.bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    const { body } = await maude.get<CaseConsents>(`/api/cases/${caseId}/consents`);
    expect(body.bodies[0]).toMatchObject({ state: 'valid', way: 'phone' });
    const [item] = body.items;
    expect(item?.documentSha256).toBe(createHash('sha256').update(signed.bytes).digest('hex'));
    const kept = await maude.get(`/api/documents/${item?.documentId ?? ''}/content`);
    expect(kept.bytes.equals(signed.bytes)).toBe(true);
    await expect(demand(caseId)).resolves.toBeUndefined();
  });

  it('shows through a link no name, number, note or title of a case', async () => {
    const caseId = await newCase();
    const { text } = await phone(`${tokenOf(await ask(caseId))}/form`);
    for (const secret of ['Thivierge', 'Ghislaine', 'RAMQ-26', '1951', caseId, citizenId]) expect(text).not.toContain(secret);
  });

  it('takes a link once, and no second time', async () => {
    const token = tokenOf(await ask(await newCase()));
    const sign = (): Promise<Answer<Coded>> => phone<Coded>(`${token}/sign`, { language: 'fr', kind: 'drawn', strokes: STROKES });
    const answers = await Promise.all([sign(), sign(), sign()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410]);
    expect((await phone<Coded>(`${token}/form`)).body.code).toBe('consent_link_closed');
    expect((await phone<Coded>(`${token}/refuse`)).body.code).toBe('consent_link_closed');
  });

  it('answers alike for a link that expired and one that never was', async () => {
    const caseId = await newCase();
    const token = tokenOf(await ask(caseId));
    await admin.runner.execute(
      sql`UPDATE consent_link SET expires_at = now() - interval '1 second' WHERE token_sha256 = ${createHash('sha256').update(token).digest()}`,
    );
    for (const one of [token, 'A'.repeat(43), 'short', "'--"]) {
      const answer = await phone<Coded>(`${encodeURIComponent(one)}/form`);
      expect([answer.status, answer.body.code]).toEqual([410, 'consent_link_closed']);
    }
    const signed = await phone<Coded>(`${token}/sign`, { language: 'fr', kind: 'drawn', strokes: STROKES });
    expect(signed.body.code).toBe('consent_link_closed');
    expect(await stateOf(caseId)).toBe('none');
  });

  it('closes a link for good after five wrong years of birth, and shows nothing before the right one', async () => {
    const wrong = tokenOf(await ask(await newCase(), { asksBirthYear: true }));
    expect((await phone<PublicConsent>(`${wrong}/form`)).body).toMatchObject({ asksBirthYear: true, form: null });
    expect((await phone<Coded>(`${wrong}/sign`, { language: 'fr', kind: 'drawn', strokes: STROKES })).body.code).toBe(
      'consent_check_failed',
    );
    for (const birthYear of [1950, 1952, 1953, 1954, 1955])
      expect((await phone<Coded>(`${wrong}/form`, { birthYear })).body.code).toBe('consent_check_failed');
    expect((await phone<Coded>(`${wrong}/form`, { birthYear: 1951 })).body.code).toBe('consent_link_closed');
    const right = tokenOf(await ask(await newCase(), { asksBirthYear: true }));
    expect((await phone<PublicConsent>(`${right}/form`, { birthYear: 1951 })).body.form).not.toBeNull();
  });

  it('lets a person say no, and does not ask as if nothing had been said', async () => {
    const caseId = await newCase();
    const asked = await ask(caseId);
    expect((await phone(`${tokenOf(asked)}/refuse`)).status).toBe(204);
    const { body } = await maude.get<CaseConsents>(`/api/cases/${caseId}/consents`);
    expect([body.bodies[0]?.state, body.items[0]?.state]).toEqual(['none', 'refused']);
    expect((await maude.post<Coded>(`/api/consents/${asked.consent.id}/link`, {})).body.code).toBe('state_conflict');
  });

  it('closes the earlier link when a new one is made', async () => {
    const asked = await ask(await newCase());
    const { body } = await maude.post<{ path: string }>(`/api/consents/${asked.consent.id}/link`, {});
    expect((await phone<Coded>(`${tokenOf(asked)}/form`)).status).toBe(410);
    expect((await phone(`${body.path.split('/').pop() ?? ''}/form`)).status).toBe(200);
  });

  it('keeps no token: only a hash that opens nothing', async () => {
    const token = tokenOf(await ask(await newCase()));
    const rows = await admin.runner.rows<{ row: string }>(sql`SELECT row_to_json(l)::text AS row FROM consent_link l`);
    const log = await admin.runner.rows<{ entry: Buffer }>(sql`SELECT entry FROM log_pending`);
    expect([...rows.map(({ row }) => row), ...log.map(({ entry }) => entry.toString())].join()).not.toContain(token);
  });

  it('works for a restricted case, and shows it to nobody else; stops when its maker may no longer see the case', async () => {
    const named = await accountOf('caseworker');
    const caseId = await newCase(named);
    const [first, second] = [await ask(caseId), await ask(caseId)];
    expect((await samuel.get<Coded>(`/api/cases/${caseId}/consents`)).status).toBe(404);
    expect((await phone(`${tokenOf(first)}/sign`, { language: 'en', kind: 'typed', name: 'G. Thivierge' })).status).toBe(200);
    const { body } = await maude.get<CaseConsents>(`/api/cases/${caseId}/consents`);
    const signed = body.items.find(({ state }) => state === 'valid');
    expect((await samuel.get<Coded>(`/api/documents/${signed?.documentId ?? ''}/content`)).status).toBe(404);
    await admin.runner.execute(
      sql`UPDATE case_file SET restricted_to = ${[await accountOf('office_manager')]}::uuid[] WHERE id = ${caseId}`,
    );
    expect((await phone<Coded>(`${tokenOf(second)}/form`)).body.code).toBe('consent_link_closed');
  });

  it('takes a paper signed by hand once its scan is a document of that very case', async () => {
    const [caseId, otherCase] = [await newCase(), await newCase()];
    const { consent } = await ask(caseId, { way: 'paper' });
    const form = await maude.get(`/api/consents/${consent.id}/form`);
    expect(form.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const upload = async (to: string): Promise<string> =>
      (
        await maude.post<{ id: string }>(`/api/documents?name=scan.pdf&caseId=${to}`, undefined, {
          raw: form.bytes,
          contentType: 'application/octet-stream',
        })
      ).body.id;
    const signedOn = localDay(new Date());
    const foreign = await maude.post<Coded>(`/api/consents/${consent.id}/signed`, { documentId: await upload(otherCase), signedOn });
    expect(foreign.status).toBe(422);
    expect(await stateOf(caseId)).toBe('asked');
    const future = await maude.post<Coded>(`/api/consents/${consent.id}/signed`, {
      documentId: await upload(caseId),
      signedOn: '2099-01-01',
    });
    expect(future.status).toBe(422);
    const signed = await maude.post<ConsentView>(`/api/consents/${consent.id}/signed`, { documentId: await upload(caseId), signedOn });
    expect(signed.body).toMatchObject({ state: 'valid', way: 'paper', givenOn: signedOn });
  });

  it('takes a consent given by voice for a week, with its reason, and lists it to whoever answers for the office', async () => {
    const caseId = await newCase();
    const note = (at: Date, reason: string): Promise<Answer<ConsentView & Coded>> =>
      maude.post(`/api/cases/${caseId}/consents/voice`, { ...terms, at: at.toISOString(), reason });
    expect((await note(new Date(), 'x')).status).toBe(422);
    expect((await note(new Date(Date.now() - 9 * 86_400_000), 'Rendez-vous demain matin')).status).toBe(422);
    expect((await note(new Date(Date.now() + 3_600_000), 'Rendez-vous demain matin')).status).toBe(422);
    const given = await note(new Date(Date.now() - 60_000), 'Rendez-vous demain matin');
    expect(given.body).toMatchObject({ state: 'valid', way: 'voice' });
    await expect(demand(caseId)).resolves.toBeUndefined();
    const listed = (await samuel.get<ConsentLines>('/api/consents/review')).body.items.map(({ consent }) => consent.id);
    expect(listed).toContain(given.body.id);
    expect((await maude.get<Coded>('/api/consents/review')).body.code).toBe('role_not_permitted');
    expect((await samuel.post(`/api/consents/${given.body.id}/reviewed`)).status).toBe(200);
    expect((await samuel.get<ConsentLines>('/api/consents/review')).body.items.map(({ consent }) => consent.id)).not.toContain(
      given.body.id,
    );
    await admin.runner.execute(sql`UPDATE consent SET valid_until = current_date - 2 WHERE id = ${given.body.id}`);
    await expect(demand(caseId)).rejects.toMatchObject({ code: 'consent_missing' });
    expect(await stateOf(caseId)).toBe('expired');
  });

  it('tells beforehand which consents end', async () => {
    const caseId = await newCase();
    await maude.post(`/api/cases/${caseId}/consents/voice`, { ...terms, at: new Date().toISOString(), reason: 'Rendez-vous demain' });
    const { body } = await maude.get<ConsentLines>('/api/consents/ending');
    expect(body.items.map(({ consent }) => consent.caseId)).toContain(caseId);
  });

  it('stops everything once the citizen takes it back', async () => {
    const caseId = await newCase();
    const asked = await ask(caseId);
    await phone(`${tokenOf(asked)}/sign`, { language: 'fr', kind: 'drawn', strokes: STROKES });
    const revoked = await maude.post<ConsentView>(`/api/consents/${asked.consent.id}/revoke`, { why: 'Elle a changé d’avis' });
    expect(revoked.body.state).toBe('revoked');
    await expect(demand(caseId)).rejects.toMatchObject({ code: 'consent_missing' });
  });

  it('lets the member read and neither ask nor take back', async () => {
    const caseId = await newCase();
    const { consent } = await ask(caseId);
    expect((await member.get(`/api/cases/${caseId}/consents`)).status).toBe(200);
    const acts: [string, object][] = [
      [`/api/cases/${caseId}/consents`, { ...terms, way: 'phone', months: 6 }],
      [`/api/cases/${caseId}/consents/voice`, { ...terms, at: new Date().toISOString(), reason: 'xxxx' }],
      [`/api/consents/${consent.id}/link`, {}],
      [`/api/consents/${consent.id}/revoke`, { why: 'x' }],
      [`/api/consents/${consent.id}/reviewed`, {}],
    ];
    for (const [path, body] of acts) expect((await member.post<Coded>(path, body)).body.code).toBe('role_not_permitted');
  });

  it.each([
    ['a body that the office does not know', { bodyKey: 'nobody' }],
    ['nothing shared', { shared: [] }],
    ['something that has no sentence', { shared: ['everything'] }],
    ['no matter', { matter: '  ' }],
    ['for ever', { months: 1200 }],
  ])('refuses a form with %s', async (_what, wrong) => {
    const answer = await maude.post<Coded>(`/api/cases/${await newCase()}/consents`, { ...terms, way: 'phone', months: 6, ...wrong });
    expect([answer.status, answer.body.code]).toEqual([422, 'input_not_valid']);
  });

  it('asks a stranger who tries too much to wait', async () => {
    const answers: number[] = [];
    for (let tries = 0; tries < 60; tries++) answers.push((await phone(`${'B'.repeat(43)}/form`, {}, '127.0.2.7')).status);
    expect(answers).toContain(429);
  });

  it('logs what was asked, given, refused and taken back, and no word of it', async () => {
    const entries = await admin.runner.rows<{ entry: Buffer }>(sql`SELECT entry FROM log_pending UNION ALL SELECT entry FROM log_entry`);
    const text = entries.map(({ entry }) => entry.toString()).join();
    for (const act of ['asked_phone', 'signed_phone', 'signed_paper', 'given_voice', 'refused', 'revoked', 'review', 'link_open'])
      expect(text).toContain(`"consent.${act}"`);
    expect(text).not.toMatch(/Thivierge|carte|Rendez-vous|changé/);
  });
});
