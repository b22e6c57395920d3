import ICAL from 'ical.js';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
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
const SECRETS = ['Thivierge', 'Ghislaine', 'RAMQ', 'Carte', 'Saint-Joseph', '555-0128', 'hanche'];

interface Problem {
  code: string;
  fields?: { field: string; problem: string }[];
}
interface Letter {
  id: string;
  text: string;
  recipient: string[];
  letterhead: string[];
  signature: string[];
  datedInWords: string;
  unprintable: string[];
}
interface Filled {
  subject: string;
  text: string;
  missing: string[];
  unknown: string[];
}
interface Appointment {
  id: string;
  version: number;
  startsAt: string;
  endsAt: string;
  on: string;
  at: string;
  state: string;
}

async function textOf(bytes: Buffer): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { items } = await (await document.getPage(1)).getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}

describe('letters and appointments of the office', () => {
  let zone: TestZone;
  let running: RunningZone;
  let operator: UnitOfWork;
  let admin: UnitOfWork;
  let document: OpenApiDocument;
  let maude: DpopClient;
  let manager: DpopClient;
  let member: DpopClient;
  let registrar: DpopClient;
  let caseId: string;
  let citizenId: string;

  const client = async (role: string): Promise<DpopClient> => {
    const device = new DpopClient({ port: running.publicPort, host: 'casework.localhost', language: 'fr' });
    device.observer = expectMatchesOpenApi(document);
    const settings = readZoneSettings('casework', zone.environment);
    const { code } = await invite(operator, settings, caseworkPolicy, {
      email: `${role}@bureau.demo`,
      role,
      funder: 'assembly',
      assetTag: `AN-${role}`,
      label: 'Portable',
      districts: [DISTRICT],
      password: 'goelette-7-mars',
    });
    await device.enrol(code);
    return device;
  };
  const letter = (more: object = {}) => ({
    caseId,
    addressee: 'citizen',
    language: 'fr',
    subject: 'Votre demande',
    text: 'Bonjour,\n\nNous écrivons à Nguyễn.',
    ...more,
  });

  const appointment = (more: object = {}) => ({
    caseId,
    on: '2026-12-01',
    at: '14:30',
    minutes: 45,
    place: '215, rang Saint-Joseph',
    about: 'Opération de la hanche, RAMQ',
    ...more,
  });

  beforeAll(async () => {
    zone = await testZone('casework', CASEWORK_MIGRATIONS);
    const settings = readZoneSettings('casework', zone.environment);
    await asOwner(zone.database.url('migrator'), 'casework', (owner) =>
      owner.execute(sql`INSERT INTO district VALUES (${DISTRICT}, 'Val-des-Érables', 'Val-des-Érables')`),
    );
    running = await startZone({ policy: caseworkPolicy, modules: [CaseworkModule] }, settings);
    operator = await UnitOfWork.open({ url: settings.databaseUrl, schema: 'casework', poolSize: 2 });
    openLog(operator, settings);
    admin = await UnitOfWork.open({ url: zone.database.url('admin'), schema: 'casework', poolSize: 1 });
    document = (await new DpopClient({ port: running.publicPort, host: 'casework.localhost' }).get<OpenApiDocument>('/api/openapi.json'))
      .body;
    [maude, manager, member, registrar] = [
      await client('caseworker'),
      await client('office_manager'),
      await client('member'),
      await client('registrar'),
    ];
    citizenId = (
      await maude.post<{ id: string }>('/api/citizens', {
        familyName: 'Thivierge',
        givenName: 'Ghislaine',
        addressLine: '215, rang Saint-Joseph',
        municipality: 'Val-des-Érables',
        postalCode: 'G0X 2B7',
      })
    ).body.id;
    caseId = (
      await maude.post<{ id: string }>('/api/cases', {
        citizenId,
        title: 'Carte refusée',
        category: 'health_insurance',
        dueOn: '2098-12-01',
      })
    ).body.id;
  });
  afterAll(async () => {
    await running?.close();
    await Promise.all([operator?.close(), admin?.close()]);
    await zone.drop();
  });

  describe('templates', () => {
    it('fill from a case, in both languages, and mark what the case doesn’t say', async () => {
      const filled = async (key: string, language: string): Promise<Filled> =>
        (await maude.get<Filled>(`/api/templates/filled?key=${key}&language=${language}&caseId=${caseId}`)).body;
      const french = await filled('acknowledge', 'fr');
      expect(french.subject).toMatch(/^Votre demande \(RAMQ-\d\d-0001\)$/);
      expect(french.text).toContain('Bonjour Ghislaine Thivierge,');
      expect(french.text).toContain('au plus tard le 1er décembre 2098');
      expect(french.missing).toEqual([]);
      expect((await filled('acknowledge', 'en')).text).toContain('by December 1, 2098 at the latest');
      expect((await filled('body_request', 'fr')).text).toContain('Madame, Monsieur,');
      expect((await filled('consent_request', 'fr')).text).toContain('Régie de l’assurance maladie du Québec');
      const other = await maude.post<{ id: string }>('/api/cases', {
        citizenId,
        title: 'Autre',
        category: 'health_insurance',
        dueOn: null,
      });
      const without = await maude.get<Filled>(`/api/templates/filled?key=acknowledge&language=fr&caseId=${other.body.id}`);
      expect([without.body.text.includes('[échéance : à compléter]'), without.body.missing]).toEqual([
        without.body.missing.includes('due'),
        without.body.missing,
      ]);
    });

    it('ship complete: every text of every shipped template has known fields, in both languages', async () => {
      const { items } = (await maude.get<{ items: { key: string }[] }>('/api/templates')).body;
      expect(items.map(({ key }) => key)).toEqual(
        expect.arrayContaining(['acknowledge', 'consent_request', 'not_our_level', 'closing', 'body_request', 'body_follow_up']),
      );
      for (const { key } of items)
        for (const language of ['fr', 'en']) {
          const { body, status } = await maude.get<Filled>(
            `/api/templates/filled?key=${key}&language=${language}&caseId=${caseId}&bodyKey=ramq`,
          );
          expect([key, status, /\{\{/.test(body.subject + body.text), body.missing]).toEqual([key, 200, false, []]);
        }
    });

    const writing = {
      addressee: 'citizen',
      nameFr: 'Invitation à passer',
      nameEn: 'Invitation to drop by',
      subjectFr: 'Passez nous voir, {{citoyen}}',
      subjectEn: 'Come by, {{constituent}}',
      bodyFr: '{{salutation}}\n\n{{bureau}}',
      bodyEn: '{{greeting}}\n\n{{office}}',
    };

    it('are the office manager’s to write: tried on a real case, an unknown field named, then refused', async () => {
      const trial = { addressee: 'citizen', language: 'fr', caseId, subject: '{{citoyen}}', text: 'Chère {{prénom}}, {{député}}' };
      const tried = (await manager.post<Filled>('/api/templates/try', trial)).body;
      expect([tried.subject, tried.unknown]).toEqual(['Ghislaine Thivierge', ['prénom', 'député']]);
      const refused = await manager.post<Problem>('/api/templates', { ...writing, bodyFr: 'Chère {{prénom}}' });
      expect([refused.status, refused.body.fields?.map(({ field }) => field)]).toEqual([422, ['bodyFr']]);
      const list = await manager.post<{ items: { key: string; nameFr: string; version: number }[] }>('/api/templates', writing);
      const own = list.body.items.find(({ nameFr }) => nameFr === writing.nameFr);
      expect(own?.key).toMatch(/^own_/);
      expect(own).toMatchObject({ version: 1, shipped: false });
    });

    it('refuse the second of two changes that began from the same version, also of a shipped one', async () => {
      const change = { ...writing, key: 'closing', version: 0, hidden: false };
      expect((await manager.request('PATCH', '/api/templates', { body: change })).status).toBe(200);
      const stale = await manager.request<Problem>('PATCH', '/api/templates', { body: change });
      expect([stale.status, stale.body.code]).toEqual([409, 'version_conflict']);
    });

    it('refuse a name that says what people think, and everybody but the manager', async () => {
      const named = await manager.post<Problem>('/api/templates', { ...writing, nameFr: 'Lettre aux nôtres [S]' });
      expect([named.status, named.body.code]).toEqual([422, 'wording_refused']);
      for (const one of [maude, member, registrar])
        expect((await one.post<Problem>('/api/templates', writing)).body.code).toBe('role_not_permitted');
    });
  });

  describe('a letter', () => {
    it('is printed on the letterhead, kept, told in the story, and reads the same on the page, as PDF and as DOCX', async () => {
      const { body, status } = await maude.post<Letter>('/api/letters', letter());
      expect(status).toBe(201);
      expect(body.recipient).toEqual(['Ghislaine Thivierge', '215, rang Saint-Joseph', 'Val-des-Érables  G0X 2B7']);
      expect(body.unprintable).toEqual([]);
      const pdf = await maude.get(`/api/letters/${body.id}/pdf`);
      const text = (await textOf(pdf.bytes)).replaceAll(/ +/g, ' ');
      for (const line of [...body.letterhead, ...body.recipient, body.datedInWords, 'Nous écrivons à Nguyễn.', ...body.signature])
        expect(text).toContain(line.replaceAll(/ +/g, ' '));
      const docx = await maude.get(`/api/letters/${body.id}/docx`);
      expect(docx.bytes.subarray(0, 2).toString()).toBe('PK');
      const story = await maude.get<{ timeline: { kind: string; body: string }[] }>(`/api/cases/${caseId}`);
      expect(story.body.timeline).toContainEqual(
        expect.objectContaining({ kind: 'letter', body: 'Ghislaine Thivierge · Votre demande' }) as unknown,
      );
      const stored = await admin.runner.rows<{ source: string }>(sql`SELECT source FROM document WHERE case_id = ${caseId}`);
      expect(stored).toEqual([{ source: 'letter' }]);
      const listed = await maude.get<{ items: { id: string }[] }>(`/api/letters?caseId=${caseId}`);
      expect(listed.body.items.map(({ id }) => id)).toEqual([body.id]);
    });

    it('isn’t made while a field is to be filled in', async () => {
      for (const text of ['Le [échéance : à compléter]', 'Bonjour {{citoyen}}']) {
        const refused = await maude.post<Problem>('/api/letters', letter({ text }));
        expect([refused.status, refused.body.fields]).toMatchObject([422, [{ field: 'text' }]]);
      }
    });

    it('to a public body waits for the citizen’s consent', async () => {
      const toBody = letter({ addressee: 'body', bodyKey: 'ramq' });
      const refused = await maude.post<Problem>('/api/letters', toBody);
      expect([refused.status, refused.body.code]).toEqual([409, 'consent_missing']);
      expect((await maude.post<Letter>('/api/letters/preview', toBody)).body.recipient[0]).toBe('Régie de l’assurance maladie du Québec');
    });

    it('is flagged when it says what somebody thinks, and made all the same', async () => {
      const { body } = await maude.post<Letter>('/api/letters', letter({ text: 'Elle est avec nous et vote pour nous.' }));
      const [flag] = await admin.runner.rows<{ place: string }>(sql`SELECT place FROM wording_flag WHERE ref_id = ${body.id}`);
      expect(flag?.place).toBe('letter');
    });

    it('of a restricted case exists for nobody who isn’t named on it', async () => {
      const { body: made } = await maude.post<Letter>('/api/letters', letter());
      const { rows } = { rows: await admin.runner.rows<{ id: string }>(sql`SELECT id FROM account WHERE role = 'office_manager'`) };
      await admin.runner.execute(sql`UPDATE case_file SET restricted_to = ${[rows[0]?.id ?? '']}::uuid[] WHERE id = ${caseId}`);
      for (const path of [
        `/api/letters/${made.id}`,
        `/api/letters/${made.id}/pdf`,
        `/api/letters/${made.id}/docx`,
        `/api/letters?caseId=${caseId}`,
      ])
        expect([path, (await maude.get<Problem>(path)).body.code]).toEqual([path, 'not_found']);
      expect((await manager.get(`/api/letters/${made.id}`)).status).toBe(200);
      await admin.runner.execute(sql`UPDATE case_file SET restricted_to = NULL WHERE id = ${caseId}`);
    });

    it('is written by nobody whose role doesn’t write: the member reads, the registrar sees nothing', async () => {
      expect((await member.post<Problem>('/api/letters', letter())).body.code).toBe('role_not_permitted');
      expect((await member.get(`/api/letters?caseId=${caseId}`)).status).toBe(200);
      expect((await registrar.get<Problem>(`/api/letters?caseId=${caseId}`)).body.code).toBe('role_not_permitted');
    });
  });

  describe('an appointment', () => {
    it('is at the office’s own time, summer and winter, and told in the story', async () => {
      const winter = (await maude.post<Appointment>('/api/appointments', appointment())).body;
      expect([winter.startsAt, winter.endsAt]).toEqual(['2026-12-01T19:30:00.000Z', '2026-12-01T20:15:00.000Z']);
      const summer = (await maude.post<Appointment>('/api/appointments', appointment({ on: '2026-07-15' }))).body;
      expect([summer.startsAt, summer.on, summer.at]).toEqual(['2026-07-15T18:30:00.000Z', '2026-07-15', '14:30']);
      const { timeline } = (await maude.get<{ timeline: { kind: string; body: string }[] }>(`/api/cases/${caseId}`)).body;
      expect(timeline.filter(({ kind }) => kind === 'appointment').map(({ body }) => body)[0]).toMatch(
        /^Rendez-vous\u00a0: mardi 1er décembre 2026, 14\u00a0h\u00a030, 215, rang/,
      );
    });

    it('is listed by day, to the last minute of it', async () => {
      await maude.post('/api/appointments', appointment({ on: '2026-11-30', at: '23:55', minutes: 5, caseId: null }));
      const on = async (from: string, to: string) =>
        (await maude.get<{ items: Appointment[] }>(`/api/appointments?from=${from}&to=${to}`)).body.items.map(
          (one) => `${one.on} ${one.at}`,
        );
      expect(await on('2026-11-30', '2026-11-30')).toEqual(['2026-11-30 23:55']);
      expect(await on('2026-12-01', '2026-12-01')).toEqual(['2026-12-01 14:30']);
      expect((await maude.get(`/api/appointments?from=2026-12-02&to=2026-12-01`)).status).toBe(422);
      expect((await maude.get(`/api/appointments?from=2026-01-01&to=2026-12-01`)).status).toBe(422);
    });

    it('moves and is cancelled from its last version only', async () => {
      const made = (await maude.post<Appointment>('/api/appointments', appointment({ on: '2026-12-03' }))).body;
      const patch = (body: object) => maude.request<Appointment & Problem>('PATCH', `/api/appointments/${made.id}`, { body });
      expect((await patch({ version: 1, at: '09:00' })).body.at).toBe('09:00');
      expect((await patch({ version: 1, at: '10:00' })).body.code).toBe('version_conflict');
      expect((await patch({ version: 2, state: 'cancelled' })).body.state).toBe('cancelled');
    });

    it.each([
      ['a time that isn’t', { at: '25:00' }],
      ['a day that isn’t', { on: '2026-02-30' }],
      ['somebody of another house', { withId: '0195b1f5-0000-7000-8000-000000000000' }],
    ])('refuses %s', async (_what, more) => {
      expect((await maude.post(`/api/appointments`, appointment(more))).status).toBe(422);
    });
  });

  describe('the calendar elsewhere', () => {
    const outside = () => new DpopClient({ port: running.publicPort, host: 'casework.localhost' });

    it('reads back with times alone: no name, number, place or matter', async () => {
      const soon = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
      const { body: made } = await maude.post<Appointment>('/api/appointments', appointment({ on: soon }));
      const { path } = (await maude.post<{ path: string }>('/api/calendar')).body;
      const { text, headers, status } = await outside().get(path);
      expect([status, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
      for (const secret of [...SECRETS, caseId, citizenId]) expect(text).not.toContain(secret);
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
      expect(new Set(events.map(({ summary }) => summary))).toEqual(new Set(['Rendez-vous']));
      const event = events.find(({ startDate }) => startDate.toJSDate().toISOString() === made.startsAt);
      expect(event?.endDate.toJSDate().toISOString()).toBe(made.endsAt);
      expect(event?.description).toMatch(new RegExp(`^http://casework[.]localhost:[0-9]+/#/appointments[?]day=${soon}$`));
      expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    });

    it('keeps the hash of the address alone, and closes an address by another or by none', async () => {
      const first = (await maude.post<{ path: string }>('/api/calendar')).body.path;
      const second = (await maude.post<{ path: string }>('/api/calendar')).body.path;
      const [row] = await admin.runner.rows<{ row: string }>(sql`SELECT to_jsonb(f)::text AS row FROM calendar_feed f`);
      expect(row?.row).not.toContain(second.split('/').at(-1) ?? '');
      expect((await outside().get(first)).status).toBe(404);
      expect((await outside().get(second)).status).toBe(200);
      expect((await maude.request('DELETE', '/api/calendar')).status).toBe(204);
      expect((await outside().get(second)).status).toBe(404);
    });

    it.each(['x', 'A'.repeat(43), `${'A'.repeat(42)}!`])('says nothing at the address %s', async (token) => {
      expect((await outside().get<Problem>(`/api/calendar/${token}`)).body.code).toBe('not_found');
    });

    it('ends with the account', async () => {
      const { path } = (await manager.post<{ path: string }>('/api/calendar')).body;
      expect((await outside().get(path)).status).toBe(200);
      await admin.runner.execute(sql`UPDATE account SET disabled_at = now() WHERE role = 'office_manager'`);
      expect((await outside().get(path)).status).toBe(404);
      await admin.runner.execute(sql`UPDATE account SET disabled_at = NULL WHERE role = 'office_manager'`);
    });
  });
});
