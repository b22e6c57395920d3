import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import ExcelJS from 'exceljs';
import { sql } from '@cloison/platform/database';
import type { DpopClient } from '@cloison/platform/testing';
import { DISTRICT, RunningOffice } from './spec-support/running-office';

interface Line {
  name: { fr: string };
  merged: number;
  opened: number;
  closed: number;
  before: number | null;
}
interface Report {
  over: boolean;
  opened: number | null;
  closed: number | null;
  restrictedOpened: number;
  sentenceFr: { text: string }[];
  categories: Line[];
  municipalities: Line[];
}

const THEN = '2025-03';

describe('the report of a month that is over', () => {
  let office: RunningOffice;
  let manager: DpopClient;
  let account = '';
  let running = 0;

  /** Cases of one category and place, opened that month and closed in it. */
  const past = async (count: number, category: string, municipality: string, month = THEN, restricted = false): Promise<void> => {
    for (let n = 0; n < count; n += 1) {
      const id = crypto.randomUUID();
      running += 1;
      await office.admin.runner.execute(
        sql`WITH person AS (
              INSERT INTO citizen (district_id, id, family_name, given_name, municipality, name_folded, search, created_by)
              VALUES (${DISTRICT}, ${id}, 'Secrète', 'Personne', ${municipality}, ' secrete', ' secrete', ${account}) RETURNING id)
            INSERT INTO case_file (district_id, citizen_id, number, title, category, status, outcome_kind, search, opened_by, opened_at, closed_at, restricted_to)
            SELECT ${DISTRICT}, id, ${`X-${running}`}, 'Affaire secrète', ${category}, 'closed', 'solved', '', ${account}, ${`${month}-05T12:00:00Z`}::timestamptz,
              ${`${month}-20T12:00:00Z`}::timestamptz, ${restricted ? [account] : null}::uuid[] FROM person`,
      );
    }
  };
  const read = async (period = THEN, by = manager): Promise<Report> => (await by.get<Report>(`/api/reports?period=${period}`)).body;

  beforeAll(async () => {
    office = await RunningOffice.open();
    manager = await office.person('office_manager', { name: 'Samuel' });
    account = await office.accountId('Samuel');
    await past(9, 'health_insurance', 'Val-des-Érables');
    await past(7, 'housing', 'Lac-aux-Outardes');
    await past(3, 'taxes', 'Rivière-Noire');
    await past(1, 'energy', 'Île-Perdue');
    await past(8, 'health_insurance', 'Val-des-Érables', THEN, true);
  });
  afterAll(() => office.close());

  it('shows no part under five, and totals that give none away', async () => {
    const report = await read();
    expect(report).toMatchObject({ over: true, opened: 20, closed: 20 });
    for (const line of [...report.categories, ...report.municipalities]) expect(line.opened).toBeGreaterThanOrEqual(5);
    expect(report.categories.map(({ name, opened, merged }) => [name.fr, opened, merged])).toEqual([
      ['Assurance maladie', 9, 1],
      ['Trois autres sujets', 11, 3],
    ]);
    expect(JSON.stringify(report)).not.toMatch(/Rivière-Noire|Île-Perdue|Énergie/);
  });

  it('counts restricted cases in the volume, rounded down to a multiple of five, and nowhere else, whoever reads', async () => {
    const member = await office.person('member', { name: 'Aline' });
    const [one, other] = [await read(), await read(THEN, member)];
    expect(one).toEqual(other);
    expect(one.restrictedOpened).toBe(5);
    expect(one.categories[0]).toMatchObject({ opened: 9 });
    expect(one.sentenceFr.map(({ text }) => text).join('')).toContain('25\u00a0dossiers');
  });

  it('says of a month tomorrow what it says today, whatever is corrected or destroyed meanwhile', async () => {
    const before = await read();
    await past(1, 'energy', 'Île-Perdue');
    await office.admin.runner.execute(sql`UPDATE case_file SET category = 'housing' WHERE category = 'taxes'`);
    expect(await read()).toEqual(before);
  });

  it('compares with the month before only what that month has shown', async () => {
    await past(6, 'health_insurance', 'Val-des-Érables', '2025-04');
    await past(6, 'taxes', 'Val-des-Érables', '2025-04');
    const { categories } = await read('2025-04');
    expect(categories.map(({ name, before }) => [name.fr, before]).sort()).toEqual([
      ['Assurance maladie', 9],
      ['Impôt et crédits du Québec', null],
    ]);
  });

  it('joins months into a quarter without saying more than they did', async () => {
    const year = await read('2025');
    for (const line of [...year.categories, ...year.municipalities]) expect(line.opened).toBeGreaterThanOrEqual(5);
    expect(year.categories.find(({ name }) => name.fr === 'Assurance maladie')).toMatchObject({ opened: 15 });
    expect(year.categories.some(({ name }) => name.fr.startsWith('Impôt'))).toBe(false);
  });

  it('leaves as paper and as a workbook without a name, and only once the month is over', async () => {
    const paper = await manager.get(`/api/reports/pdf?period=${THEN}`, { headers: { 'accept-language': 'fr' } });
    const document = await getDocument({ data: new Uint8Array(paper.bytes), verbosity: 0 }).promise;
    const { items } = await (await document.getPage(1)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    expect(text).toContain('Assurance maladie');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await manager.get(`/api/reports/xlsx?period=${THEN}`)).bytes as never);
    expect(book.worksheets.length).toBe(6);
    const cells = book.worksheets.flatMap((sheet) => (sheet.getSheetValues() as unknown[][]).flat());
    for (const shown of [text, JSON.stringify(cells)]) expect(shown).not.toMatch(/Secrète|Affaire|Île-Perdue/);
    const now = new Date().toISOString().slice(0, 7);
    expect((await manager.get<{ code: string }>(`/api/reports/pdf?period=${now}`)).body.code).toBe('state_conflict');
    expect((await manager.get<{ code: string }>('/api/reports?period=2199-01')).body.code).toBe('not_found');
    expect((await manager.get<{ code: string }>('/api/reports?period=2025-13')).body.code).toBe('input_not_valid');
  });

  it('sends the member numbers and no name, once a week', async () => {
    await manager.request('PATCH', '/api/office-settings', { body: { version: 0, memberEmail: 'aline@exemple.ca', digest: true } });
    const { body: preview } = await manager.get<{ on: boolean; text: string }>('/api/reports/digest?language=fr');
    expect(preview.on).toBe(true);
    expect(preview.text).toMatch(/moins de cinq|non montré/);
    const { DigestService } = await import('@cloison/casework/reports');
    const digests = office.running.app.get(DigestService, { strict: false });
    await digests.round(new Date());
    await digests.round(new Date());
    const sent = await office.admin.runner.rows<{ body: string; recipients: string[] }>(sql`SELECT body, recipients FROM mail_out`);
    expect(sent.map(({ recipients }) => recipients)).toEqual([['aline@exemple.ca']]);
    expect(JSON.stringify(sent)).not.toMatch(/Secrète|Affaire|X-\d|Île-Perdue/);
  });

  it('tells the public what is kept and whom to ask, in both languages, to anybody, without a script', async () => {
    await manager.request('PATCH', '/api/office-settings', { body: { version: 1, memberName: '<b>Aline</b>', phone: '418 555-0100' } });
    for (const language of ['fr', 'en']) {
      const answer = await office.stranger().get(`/privacy?language=${language}`);
      expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(answer.text).toContain(`lang="${language}-CA"`);
      expect(answer.text).toContain('418 555-0100');
      expect(answer.text).toContain('&lt;b&gt;Aline');
      expect(answer.text).not.toMatch(/<script|<b>Aline|Secrète/);
    }
  });

  it('is the manager’s and the member’s', async () => {
    for (const role of ['caseworker', 'registrar']) {
      const other = await office.person(role, { name: `report-${role}` });
      for (const path of ['/api/reports', `/api/reports/pdf?period=${THEN}`, `/api/reports/xlsx?period=${THEN}`])
        expect((await other.get<{ code: string }>(path)).body.code).toBe('role_not_permitted');
    }
  });
});
