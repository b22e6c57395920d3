import { caseworkPolicy } from '@cloison/casework/access';
import { CasesModule } from '@cloison/casework/cases';
import { CASEWORK_MIGRATIONS } from '@cloison/casework/migrations';
import { asOwner, sql, UnitOfWork } from '@cloison/platform/database';
import { readZoneSettings } from '@cloison/platform/http';
import type { RunningZone } from '@cloison/platform/http';
import { invite } from '@cloison/platform/identity';
import { JobsModule } from '@cloison/platform/jobs';
import { openLog, startZone } from '@cloison/platform/runtime';
import { DpopClient, expectMatchesOpenApi, testZone } from '@cloison/platform/testing';
import type { Answer, OpenApiDocument, TestZone } from '@cloison/platform/testing';
import type { DocumentList, DocumentView } from './document.dto';
import { DocumentsModule } from './documents.module';
import { samplePdf } from './spec-support/samples';

const DISTRICT = 'qc-val-des-erables';

interface Coded {
  readonly code: string;
}

describe('documents over HTTP', () => {
  let zone: TestZone;
  let running: RunningZone;
  let operator: UnitOfWork;
  let admin: UnitOfWork;
  let document: OpenApiDocument;
  const people = new Map<string, DpopClient>();
  const host = 'casework.localhost';
  const [citizenId, caseId, restrictedId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  const as = (role: string): DpopClient => {
    const found = people.get(role);
    if (!found) throw new Error(`nobody is ${role}`);
    return found;
  };
  const seat = async (role: string): Promise<void> => {
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
    const device = new DpopClient({ port: running.publicPort, host });
    device.observer = expectMatchesOpenApi(document);
    await device.enrol(code);
    people.set(role, device);
  };
  const send = <T = DocumentView & Coded>(
    role: string,
    to: string,
    raw: Buffer | string,
    name = 'Lettre d’avis (été).pdf',
  ): Promise<Answer<T>> =>
    as(role).request<T>('POST', `/api/documents?name=${encodeURIComponent(name)}&${to}`, { raw, contentType: 'application/octet-stream' });

  beforeAll(async () => {
    zone = await testZone('casework', CASEWORK_MIGRATIONS);
    const settings = readZoneSettings('casework', zone.environment);
    await asOwner(zone.database.url('migrator'), 'casework', (owner) =>
      owner.execute(sql`INSERT INTO district VALUES (${DISTRICT}, 'Val', 'Val')`),
    );
    process.env['CASEWORK_DOCUMENT_MAX_MB'] = '1';
    running = await startZone({ policy: caseworkPolicy, modules: [JobsModule, CasesModule, DocumentsModule] }, settings);
    delete process.env['CASEWORK_DOCUMENT_MAX_MB'];
    operator = await UnitOfWork.open({ url: settings.databaseUrl, schema: 'casework', poolSize: 2 });
    admin = await UnitOfWork.open({ url: zone.database.url('admin'), schema: 'casework' });
    openLog(operator, settings);
    document = (await new DpopClient({ port: running.publicPort, host }).get<OpenApiDocument>('/api/openapi.json')).body;
    for (const role of ['caseworker', 'office_manager', 'member', 'registrar']) await seat(role);
    const maude = (await admin.runner.one<{ id: string }>(sql`SELECT id FROM account WHERE email = 'caseworker@bureau.demo'`))?.id ?? '';
    await admin.runner.execute(
      sql`INSERT INTO citizen (district_id, id, family_name, given_name, name_folded, search, created_by)
          VALUES (${DISTRICT}, ${citizenId}, 'Thivierge', 'Ghislaine', 'thivierge', ' thivierge', ${maude})`,
    );
    for (const [id, number, named] of [
      [caseId, 'RAMQ-26-0001', null],
      [restrictedId, 'RAMQ-26-0002', [maude]],
    ] as const)
      await admin.runner.execute(
        sql`INSERT INTO case_file (district_id, id, citizen_id, number, title, category, opened_by, search, restricted_to)
            VALUES (${DISTRICT}, ${id}, ${citizenId}, ${number}, 'Carte', 'health_insurance', ${maude}, ' carte', ${named}::uuid[])`,
      );
  });

  afterAll(async () => {
    await running?.close();
    await Promise.all([operator?.close(), admin?.close()]);
    await zone.drop();
  });

  it('keeps what is sent and gives it back as a file to save, never as a page to show', async () => {
    const sent = await send('caseworker', `caseId=${caseId}`, samplePdf('Avis'));
    expect(sent.body).toMatchObject({ name: 'Lettre d’avis (été).pdf', mediaType: 'application/pdf', previewed: true, citizenId });
    const got = await as('member').get(`/api/documents/${sent.body.id}/content`);
    expect(got.bytes.equals(samplePdf('Avis'))).toBe(true);
    expect(got.headers['content-disposition']).toBe("attachment; filename*=UTF-8''Lettre%20d%E2%80%99avis%20%28%C3%A9t%C3%A9%29.pdf");
    expect([got.headers['content-type'], got.headers['x-content-type-options'], got.headers['cache-control']]).toEqual([
      'application/octet-stream',
      'nosniff',
      'no-store',
    ]);
    const { body } = await as('caseworker').get<DocumentList>(`/api/documents?citizenId=${citizenId}`);
    expect(body.items.map(({ id }) => id)).toContain(sent.body.id);
  });

  it('tells each who may not, and shows nobody a document of a case that isn’t theirs', async () => {
    const { body: open } = await send('caseworker', `caseId=${caseId}`, samplePdf());
    const { body: hidden } = await send('caseworker', `caseId=${restrictedId}`, samplePdf());
    for (const role of ['member', 'registrar']) {
      expect((await send<Coded>(role, `caseId=${caseId}`, samplePdf())).body.code).toBe('role_not_permitted');
      const destroyed = await as(role).request<Coded>('DELETE', `/api/documents/${open.id}`, { body: { why: 'x' } });
      expect(destroyed.body.code).toBe('role_not_permitted');
    }
    expect((await as('registrar').get<Coded>(`/api/documents/${open.id}/content`)).body.code).toBe('role_not_permitted');
    for (const role of ['office_manager', 'member']) {
      expect((await as(role).get(`/api/documents/${hidden.id}/content`)).status).toBe(404);
      expect((await as(role).get<DocumentList>(`/api/documents?caseId=${restrictedId}`)).body.items).toEqual([]);
      const ofCitizen = await as(role).get<DocumentList>(`/api/documents?citizenId=${citizenId}`);
      expect(ofCitizen.body.items.map(({ id }) => id)).not.toContain(hidden.id);
    }
    expect((await send<Coded>('office_manager', `caseId=${restrictedId}`, samplePdf())).status).toBe(404);
    expect((await as('office_manager').request('DELETE', `/api/documents/${hidden.id}`, { body: { why: 'x' } })).status).toBe(404);
  });

  it.each([
    ['more than the office takes', samplePdf('x'.repeat(1_100_000)), 'lettre.pdf', 413, 'body_too_large'],
    ['something else than its name says', samplePdf(), 'photo.png', 422, 'document_name_mismatch'],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500, 7)]), 'lettre.pdf', 422, 'document_type_refused'],
    ['a name with an opinion in it', samplePdf(), 'photo_donatrices.pdf', 422, 'wording_refused'],
  ])('refuses %s, and keeps nothing of it', async (_what, bytes, name, status, code) => {
    const before = (await as('caseworker').get<DocumentList>(`/api/documents?caseId=${caseId}`)).body.items.length;
    const answer = await send<Coded>('caseworker', `caseId=${caseId}`, bytes, name);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect((await as('caseworker').get<DocumentList>(`/api/documents?caseId=${caseId}`)).body.items).toHaveLength(before);
  });

  it('refuses a body that is no stream of bytes, a place that is none, and two places at once', async () => {
    const json = await as('caseworker').post<Coded>(`/api/documents?name=a.pdf&caseId=${caseId}`, {});
    expect(json.body.code).toBe('media_type_not_supported');
    expect((await send<Coded>('caseworker', `caseId=${crypto.randomUUID()}`, samplePdf())).status).toBe(404);
    expect((await send<Coded>('caseworker', `caseId=${caseId}&citizenId=${citizenId}`, samplePdf())).body.code).toBe('input_not_valid');
    expect((await send<Coded>('caseworker', '', samplePdf())).body.code).toBe('input_not_valid');
  });

  it('destroys the content with who did it and why', async () => {
    const { body } = await send('caseworker', `caseId=${caseId}`, samplePdf());
    expect((await as('caseworker').request('DELETE', `/api/documents/${body.id}`, { body: { why: 'Envoyé deux fois' } })).status).toBe(204);
    expect((await as('caseworker').get(`/api/documents/${body.id}/content`)).status).toBe(404);
    const { body: after } = await as('caseworker').get<DocumentList>(`/api/documents?caseId=${caseId}`);
    expect(after.items.find(({ id }) => id === body.id)?.destroyed).toMatchObject({ why: 'Envoyé deux fois', by: { name: 'caseworker' } });
  });
});
