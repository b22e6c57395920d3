import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { sql } from '@cloison/platform/database';
import { workbook } from '@cloison/platform/paper';
import type { DpopClient } from '@cloison/platform/testing';
import { DISTRICT, RunningOffice } from './spec-support/running-office';

interface View {
  id: string;
  state: string;
  lines: number;
  citizens: number;
  cases: number;
  attached: number;
  refused: number;
  undone: number;
  kept: number;
  columns: { column: number; target: string }[];
  refusals: { line: number; field: string; reason: string }[];
  keptRecords: { citizenId: string; citizenName: string }[];
}
interface Preview {
  lines: { becomes: string; name: string | null; reason: string | null; field: string | null }[];
}
interface Problem {
  code: string;
  fields?: { field: string }[];
}

const SAMPLE = readFileSync(new URL('../../../libs/casework/imports/samples/civicrm-contacts-and-activities.csv', import.meta.url));
const header = (line: string): string => line.split('\n', 1)[0] ?? '';

describe('citizens and cases from another tool', () => {
  let office: RunningOffice;
  let manager: DpopClient;
  beforeAll(async () => {
    office = await RunningOffice.open();
    manager = await office.person('office_manager', { name: 'Samuel' });
  });
  afterAll(() => office.close());

  const send = <T>(raw: Buffer | string, name = 'liste.csv', by = manager) =>
    by.request<T>('POST', `/api/imports?name=${encodeURIComponent(name)}`, { raw, contentType: 'application/octet-stream' });
  const settled = async (id: string, until: readonly string[] = ['done', 'failed']): Promise<View> => {
    for (let tries = 0; tries < 600; tries += 1) {
      const { body } = await manager.get<View>(`/api/imports/${id}`);
      if (until.includes(body.state)) return body;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('The import never ended');
  };
  const rules = (view: View, more: object = {}) => ({
    columns: view.columns,
    dayFirst: true,
    doubles: 'attach',
    otherCategory: 'other',
    ...more,
  });
  const brought = async (raw: Buffer | string, more: object = {}, name = 'liste.csv'): Promise<View> => {
    const { body: view } = await send<View>(raw, name);
    expect((await manager.post(`/api/imports/${view.id}/start`, rules(view, more))).status).toBe(202);
    return settled(view.id);
  };
  const count = async (table: 'citizen' | 'case_file' | 'contact_point' | 'import_line'): Promise<number> => {
    const tables = { citizen: sql`citizen`, case_file: sql`case_file`, contact_point: sql`contact_point`, import_line: sql`import_line` };
    return (
      (
        await office.admin.runner.one<{ n: number }>(
          sql`SELECT count(*)::integer AS n FROM ${tables[table]} WHERE district_id = ${DISTRICT}`,
        )
      )?.n ?? 0
    );
  };

  it('guesses the columns of another tool’s export, shows what would come of it, and takes it', async () => {
    const { body: view } = await send<View>(SAMPLE, 'civicrm.csv');
    expect(view).toMatchObject({ state: 'waiting', lines: 7 });
    expect(Object.fromEntries(view.columns.map(({ target, column }) => [target, column]))).toEqual({
      externalId: 0,
      familyName: 2,
      givenName: 3,
      birthDate: 4,
      language: 5,
      addressLine: 6,
      municipality: 7,
      postalCode: 8,
      phone: 9,
      email: 10,
      caseCategory: 11,
      caseTitle: 12,
      caseOpenedOn: 13,
      caseStatus: 14,
      caseNote: 15,
    });
    const { body: preview } = await manager.post<Preview>(`/api/imports/${view.id}/preview`, rules(view));
    expect(preview.lines.map(({ becomes }) => becomes)).toEqual(['new', 'known', 'new', 'new', 'refused', 'refused', 'new']);
    expect(await count('citizen')).toBe(0);
    await manager.post(`/api/imports/${view.id}/start`, rules(view));
    const done = await settled(view.id);
    expect(done).toMatchObject({ state: 'done', citizens: 4, attached: 1, cases: 4, refused: 2 });
    expect(done.refusals).toEqual([
      { line: 6, field: 'birthDate', reason: 'not_a_date' },
      { line: 7, field: 'email', reason: 'not_an_email' },
    ]);
    const sources = await office.admin.runner.rows<{ source: string }>(sql`SELECT DISTINCT source FROM contact_point`);
    expect(sources).toEqual([{ source: 'imported' }]);
    const cases = await office.admin.runner.rows<{ title: string; status: string; category: string }>(
      sql`SELECT title, status, category FROM case_file ORDER BY title`,
    );
    expect(cases).toEqual([
      { title: 'Carte refusée deux fois', status: 'closed', category: 'health_insurance' },
      { title: 'Parrainage sans nouvelles', status: 'closed', category: 'immigration' },
      { title: 'Permis suspendu', status: 'open', category: 'vehicle_licensing' },
      { title: 'Reprise de logement', status: 'closed', category: 'housing' },
    ]);
  });

  it('gives the refused lines back as they came, with the reason and no formula', async () => {
    const [{ id }] = (await manager.get<{ items: View[] }>('/api/imports')).body.items as [View];
    const answer = await manager.get(`/api/imports/${id}/refused.csv`, { headers: { 'accept-language': 'fr' } });
    const rows: string[][] = parse(answer.text, { bom: true });
    expect(rows[0]).toEqual([...(parse(header(SAMPLE.toString()))[0] as string[]), 'Ligne', 'Raison']);
    expect(rows[1]?.slice(-2)).toEqual(['6', 'Date de naissance\u00a0: une date est attendue, par exemple 2026-11-21.']);
    expect(rows[1]?.[2]).toBe('Nguyễn');
    expect(await count('import_line')).toBe(2);
    const trap = await send<View>('nom;prénom;courriel\n=cmd|x;A;@b\n+1;B;-c\n');
    await manager.post(`/api/imports/${trap.body.id}/start`, rules(trap.body));
    await settled(trap.body.id);
    const refused: string[][] = parse((await manager.get(`/api/imports/${trap.body.id}/refused.csv`)).text, { bom: true });
    expect(refused.length).toBe(3);
    expect(refused.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });

  it.each([
    ['nom,prénom,allégeance\nA,B,C\n', 'column 3'],
    ['Nom;Prénom;Donatrice régulière\nA;B;oui\n', 'column 3'],
    ['Last name,First name,Party affiliation\nA,B,yes\n', 'column 3'],
  ])('refuses a column that says what somebody thinks, mapped or not (%#)', async (text, field) => {
    const before = [await count('citizen'), await count('import_line')];
    const answer = await send<Problem>(text);
    expect([answer.status, answer.body.code]).toEqual([422, 'wording_refused']);
    expect(answer.body.fields?.map((one) => one.field)).toEqual([field]);
    expect([await count('citizen'), await count('import_line')]).toEqual(before);
    const entries = (await office.entries()).filter(({ act, decision }) => act === 'import.create' && decision === 'refused');
    expect(entries.at(-1)).toMatchObject({ code: 'wording_refused' });
    expect(JSON.stringify(entries)).not.toMatch(/all[ée]geance|donatrice|affiliation/i);
    expect(answer.text).not.toMatch(/all[ée]geance|donatrice|affiliation/i);
  });

  it('refuses a file named so, and a line whose label says so', async () => {
    expect((await send<Problem>('nom,prénom\nA,B\n', 'donatrices régulières.csv')).body.code).toBe('wording_refused');
    const done = await brought('nom,prénom,besoins particuliers\nDurocher,Élise,[S]\nDurocher,Luc,Fauteuil roulant\n');
    expect(done).toMatchObject({ citizens: 1, refused: 1 });
    expect(done.refusals).toEqual([{ line: 2, field: 'accommodation', reason: 'wording' }]);
  });

  it('never joins two people on an e-mail that is empty or shared, and finds somebody known by name and one thing more', async () => {
    const first = await brought(
      'nom,prénom,courriel,téléphone\nSanon,Fabiola,famille@exemple.ca,418 555-0161\nSanon,Ketsia,famille@exemple.ca,\nHaddad,Amira,,\n',
    );
    expect(first).toMatchObject({ citizens: 3, refused: 0 });
    const again = await brought('nom,prénom,courriel,téléphone\nSANON,Fabiola,,(418) 555-0161\nHaddad,Amira,,\nHaddad,Wissam,,\n', {
      doubles: 'refuse',
    });
    expect(again).toMatchObject({ citizens: 2, refused: 1 });
    expect(again.refusals[0]).toMatchObject({ line: 2, reason: 'double' });
  });

  it('takes everything back but what somebody has touched', async () => {
    const before = [await count('citizen'), await count('case_file'), await count('contact_point')];
    const lines = Array.from({ length: 30 }, (_, n) => `Retour${n},Anne,418 555-01${70 + n},Dossier ${n}`);
    const done = await brought(`nom,prénom,téléphone,objet\n${lines.join('\n')}\n`);
    expect(done).toMatchObject({ citizens: 30, cases: 30 });
    const one = await office.admin.runner.one<{ id: string; version: number }>(
      sql`SELECT id, version FROM citizen WHERE family_name = 'Retour3'`,
    );
    await manager.request('PATCH', `/api/citizens/${one?.id}`, { body: { version: one?.version, accommodation: 'Parler lentement' } });
    const noted = await office.admin.runner.one<{ id: string }>(sql`SELECT id FROM case_file WHERE title = 'Dossier 7'`);
    await manager.post(`/api/cases/${noted?.id}/notes`, { body: 'Rappelée ce matin' });
    expect((await manager.post(`/api/imports/${done.id}/undo`)).status).toBe(202);
    const undone = await settled(done.id, ['undone']);
    expect(undone).toMatchObject({ undone: 28, kept: 2 });
    expect(undone.keptRecords.map(({ citizenName }) => citizenName)).toEqual(['Anne Retour3', 'Anne Retour7']);
    expect(await count('citizen')).toBe((before[0] ?? 0) + 2);
    expect(await count('case_file')).toBe((before[1] ?? 0) + 2);
    expect(await count('contact_point')).toBe((before[2] ?? 0) + 2);
    expect((await manager.post<Problem>(`/api/imports/${done.id}/undo`)).body.code).toBe('state_conflict');
  });

  it('reads a workbook, with its days and the results of its formulas', async () => {
    const bytes = await workbook([
      {
        name: 'Liste',
        columns: [{ header: 'Nom' }, { header: 'Prénom' }, { header: 'Date de naissance' }],
        rows: [['Classeur', 'Rita', new Date('1950-02-03')]],
      },
    ]);
    expect(await brought(bytes, {}, 'liste.xlsx')).toMatchObject({ state: 'done', citizens: 1, refused: 0 });
    const row = await office.admin.runner.one<{ born: string }>(
      sql`SELECT birth_date::text AS born FROM citizen WHERE family_name = 'Classeur'`,
    );
    expect(row?.born).toBe('1950-02-03');
  });

  it.each([
    ['nothing', ''],
    ['headers alone', 'nom,prénom\n'],
    ['bytes that are no text', Buffer.from([0, 1, 2, 0, 255, 254])],
    ['a broken workbook', Buffer.from('PK\u0003\u0004 no workbook', 'latin1')],
  ])('refuses %s', async (_what, raw) => {
    const answer = await send<Problem>(raw);
    expect([answer.status, answer.body.code]).toEqual([422, 'list_not_readable']);
  });

  it('demands a name’s columns, and each column once', async () => {
    const { body: view } = await send<View>('nom,prénom\nA,B\n');
    const column = (target: string) => ({ columns: [{ column: 0, target }], dayFirst: true, doubles: 'refuse', otherCategory: null });
    for (const body of [column('familyName'), { ...column('fullName'), columns: [{ column: 9, target: 'fullName' }] }])
      expect((await manager.post<Problem>(`/api/imports/${view.id}/start`, body)).body.code).toBe('input_not_valid');
  });

  it('is the manager’s: for anybody else lines of citizens stay unseen', async () => {
    const [{ id }] = (await manager.get<{ items: View[] }>('/api/imports')).body.items as [View];
    for (const role of ['caseworker', 'member', 'registrar']) {
      const other = await office.person(role, { name: `import-${role}` });
      for (const answer of [
        await other.get<Problem>('/api/imports'),
        await other.get<Problem>(`/api/imports/${id}`),
        await other.get<Problem>(`/api/imports/${id}/refused.csv`),
        await other.post<Problem>(`/api/imports/${id}/undo`),
        await send<Problem>('nom,prénom\nA,B\n', 'x.csv', other),
      ])
        expect([answer.status, answer.body.code]).toEqual([403, 'role_not_permitted']);
    }
    const elsewhere = await office.person('office_manager', { name: 'Ailleurs', district: 'qc-lac-aux-outardes' });
    expect((await elsewhere.get<Problem>(`/api/imports/${id}`)).status).toBe(404);
  });

  it('leaves in the log who brought how many, and nobody’s name', async () => {
    const written = JSON.stringify(await office.entries());
    for (const act of ['import.create', 'import.start', 'import.take', 'import.undo', 'import.refused_lines'])
      expect(written).toContain(act);
    for (const secret of ['Vachon', 'Diallo', 'Retour', 'exemple.ca', 'civicrm']) expect(written).not.toContain(secret);
  });
});
