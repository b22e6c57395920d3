import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import { readZoneSettings } from '@cloison/platform/http';
import type { ZoneSettings } from '@cloison/platform/http';
import { Jobs } from '@cloison/platform/jobs';
import { openLog } from '@cloison/platform/runtime';
import { contextAt, testZone } from '@cloison/platform/testing';
import type { TestZone } from '@cloison/platform/testing';
import { CASEWORK_MIGRATIONS } from '@cloison/casework/migrations';
import { certificateOf } from './certificate';
import { ConstituencyService } from './constituency.service';
import { ReferenceLoader } from './reference-loader';
import { ReferencesService } from './references.service';
import { RidingOf } from './riding-of';
import { RidingTable } from './riding-table';

const HERE = 'qc-val-des-erables';
const THERE = 'qc-lac-aux-outardes';

async function* bytes(text: string, size = 64): AsyncGenerator<Uint8Array> {
  const all = Buffer.from(text);
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}

describe('is this person a constituent?', () => {
  let zone: TestZone;
  let work: UnitOfWork;
  let admin: UnitOfWork;
  let settings: ZoneSettings;
  let references: ReferencesService;
  let constituency: ConstituencyService;
  let table: RidingTable;
  const ridingOf = new RidingOf();
  const people = ['caseworker', 'office_manager', 'member', 'registrar'].map((role) => ({ id: crypto.randomUUID(), role }));
  const as = (role: string, districts = [HERE], more: Partial<RequestContext> = {}): RequestContext =>
    contextAt('casework', people.find((one) => one.role === role) ?? { id: '', role }, districts, more);

  const list = (over: object = {}) => ({
    jurisdiction: 'quebec' as const,
    source: 'Élections Québec',
    vintage: '2026-09-01',
    receivedOn: '2026-09-10',
    undertaking: 'Engagement signé par la députée',
    undertakingOn: '2026-09-09',
    destroyOn: '2027-02-01',
    ...over,
  });
  const at = new Date('2026-11-22T12:00:00Z');
  const load = (csv: string, over: object = {}, context = as('member', [HERE], { at })) =>
    references.load(context, list(over), bytes(csv), csv.length);
  const check = (
    givenName: string,
    familyName: string,
    addressLine: string | null,
    context = as('caseworker'),
    postalCode: string | null = null,
  ) => constituency.check(context, { givenName, familyName, addressLine, postalCode });
  const stored = async (): Promise<number> => (await admin.runner.rows(sql`SELECT FROM reference_line`)).length;
  const entries = async (): Promise<Record<string, unknown>[]> =>
    (await admin.runner.rows<{ entry: Buffer }>(sql`SELECT entry FROM log_pending ORDER BY entry_id`)).map(
      ({ entry }) => JSON.parse(entry.toString()) as Record<string, unknown>,
    );

  beforeAll(async () => {
    zone = await testZone('casework', CASEWORK_MIGRATIONS);
    settings = readZoneSettings('casework', { ...zone.environment, ELECTION_PERIODS: '2026-03-01/2026-04-05' });
    work = await UnitOfWork.open({ url: settings.databaseUrl, schema: 'casework' });
    admin = await UnitOfWork.open({ url: zone.database.url('admin'), schema: 'casework' });
    openLog(work, settings);
    references = new ReferencesService(work, settings, new ReferenceLoader(work), new Jobs(settings));
    constituency = new ConstituencyService(work, settings, ridingOf);
    table = new RidingTable(work);
    for (const [id, name] of [
      [HERE, 'Val-des-Érables'],
      [THERE, 'Lac-aux-Outardes'],
    ] as const)
      await admin.runner.execute(sql`INSERT INTO district VALUES (${id}, ${name}, ${name})`);
    for (const { id, role } of people)
      await admin.runner.execute(
        sql`INSERT INTO account (id, email, name, role) VALUES (${id}, ${`${role}@bureau.demo`}, ${role}, ${role})`,
      );
  });

  afterAll(async () => {
    await Promise.all([work.close(), admin.close()]);
    await zone.drop();
  });

  describe('by its postal code', () => {
    const CODES = [
      'Code postal;Circonscription;Part;Municipalité',
      'G0X;Val-des-Érables;70 %;',
      'G0X;Lac-aux-Outardes;0,3;',
      'G0X 2B7;val des erables;;',
      'g0y;Lac-aux-Outardes;;',
      'G0Z;Val-des-Érables;0.5;Saint-Anselme',
      'G0Z;Lac-aux-Outardes;0.5;Rivière-Noire',
    ].join('\n');
    const of = (code: string, municipality?: string) =>
      work.transaction(as('caseworker'), (tx) => ridingOf.of(tx, HERE, code, municipality));

    it('is unclear before a table is loaded', async () => {
      expect(await of('G0X 2B7')).toEqual({ answer: 'unclear', riding: null });
    });

    it('is here, elsewhere or unclear, the whole code before its beginning, a municipality where it decides', async () => {
      await table.load(as('office_manager'), {
        districtId: HERE,
        sourceName: 'Élections Québec',
        vintage: '2026-09-01',
        encoding: 'utf-8',
        source: bytes(CODES),
      });
      expect(await of('g0x2b7')).toEqual({ answer: 'here', riding: 'val des erables' });
      expect(await of('G0X 9A9')).toEqual({ answer: 'unclear', riding: 'Val-des-Érables' });
      expect(await of('G0Y 1A1')).toEqual({ answer: 'elsewhere', riding: 'Lac-aux-Outardes' });
      expect(await of('G0Z 1A1')).toMatchObject({ answer: 'unclear' });
      expect(await of('G0Z 1A1', 'riviere noire')).toEqual({ answer: 'elsewhere', riding: 'Lac-aux-Outardes' });
      expect(await of('H2X 1Y4')).toEqual({ answer: 'unclear', riding: null });
      expect(await of('not a code')).toEqual({ answer: 'unclear', riding: null });
    });

    it('names the lines at fault and keeps the table that there was', async () => {
      const faulty = `code,riding,share\nG0X,Ailleurs,2\nQQQ,Ailleurs,1\n`;
      const loading = table.load(as('office_manager'), {
        districtId: HERE,
        sourceName: 'x',
        vintage: '2026-09-01',
        encoding: 'utf-8',
        source: bytes(faulty),
      });
      await expect(loading).rejects.toMatchObject({
        code: 'input_not_valid',
        fields: [{ field: 'line.2.share' }, { field: 'line.3.code' }],
      });
      expect(await of('g0x2b7')).toMatchObject({ answer: 'here' });
    });
  });

  describe('by the riding’s own list', () => {
    const NAMES = [
      'Nom,Prénom,Adresse,Municipalité,Code postal',
      'Tremblay,Jean-Guy,"12, rue des Mélèzes",Saint-Anselme,G0X 2B7',
      'Tremblay-Ouellet,Réjeanne,"8-1205, av. du Parc",Rivière-Noire,G0X 3C4',
      'L’Écuyer,Zoé Marie,"3, rue St-Joseph",Saint-Anselme,G0X 2B7',
    ].join('\r\n');

    it('is off until a list is loaded, and the question is logged all the same', async () => {
      const before = (await entries()).filter(({ act }) => act === 'constituency.check').length;
      expect(await check('Jean-Guy', 'Tremblay', '12, rue des Mélèzes')).toMatchObject({ elector: null });
      expect((await entries()).filter(({ act }) => act === 'constituency.check')).toHaveLength(before + 1);
    });

    it.each([
      ['Nom,Prénom,Adresse,Date de naissance', 'column.4.birthDate'],
      ['Nom,Prénom,Sexe,Adresse', 'column.3.gender'],
      ['Nom,Prénom,Adresse,Téléphone', 'column.4.phone'],
      ['Nom,Prénom,Adresse,A voté', 'column.4.participation'],
      ['No électeur,Nom,Prénom,Adresse', 'column.1.identifier'],
      ['Nom,Prénom,Adresse,Courriel', 'column.4.email'],
      ['Nom,Prénom,Adresse,', 'column.4.untitled'],
      ['Nom,Prénom,Adresse,Remarques', 'column.4.other'],
      ['Tremblay,Jean-Guy,"12, rue des Mélèzes"', 'column.1.other'],
    ])('refuses a file whose columns are %s, says which, and keeps nothing', async (header, field) => {
      await expect(load(`${header}\n`)).rejects.toMatchObject({
        code: 'column_refused',
        fields: expect.arrayContaining([expect.objectContaining({ field })]),
      });
      expect(await stored()).toBe(0);
      expect(await admin.runner.rows(sql`SELECT FROM reference_list`)).toEqual([]);
    });

    it.each([
      ['1951-05-02', 'birthDate'],
      ['02/05/1951', 'birthDate'],
      ['418 555-0142', 'phone'],
      ['a@exemple.ca', 'email'],
    ])('refuses a file that says %s under a permitted title', async (cell, kind) => {
      await expect(load(`Nom,Prénom,Adresse\nA,B,1 rue C\nTremblay,Jean,${cell}\n`)).rejects.toMatchObject({
        code: 'column_refused',
        fields: [{ field: `column.3.${kind}` }],
      });
      expect(await stored()).toBe(0);
    });

    it.each([
      ['the federal list', { jurisdiction: 'canada' }, 'jurisdiction'],
      ['a day of receipt to come', { receivedOn: '2026-12-01', vintage: '2026-09-01' }, 'receivedOn'],
      ['a day of receipt in the three months after an election', { receivedOn: '2026-06-30', vintage: '2026-04-01' }, 'receivedOn'],
      ['a vintage after its receipt', { vintage: '2026-09-11' }, 'vintage'],
      ['no end', { destroyOn: '2029-01-01' }, 'destroyOn'],
      ['an end that is past', { destroyOn: '2026-11-22' }, 'destroyOn'],
    ])('refuses %s', async (_what, over, field) => {
      await expect(load(NAMES, over)).rejects.toMatchObject({ code: 'input_not_valid', fields: [expect.objectContaining({ field })] });
    });

    it('takes no list in an election period, and none from a caseworker or a registrar', async () => {
      await expect(load(NAMES, {}, as('member', [HERE], { at, period: 'election' }))).rejects.toMatchObject({ code: 'outside_period' });
      for (const role of ['caseworker', 'registrar'])
        await expect(load(NAMES, {}, as(role, [HERE], { at }))).rejects.toMatchObject({
          code: expect.stringMatching(/not_found|role_not_permitted/),
        });
      expect(await stored()).toBe(0);
    });

    it('answers yes, no or unclear for a name and an address', async () => {
      expect((await load(NAMES)).lines).toBe(3);
      expect(await check('jean guy', 'TREMBLAY', '12 rue des melezes')).toMatchObject({ elector: 'yes' });
      expect(await check('Réjeanne', 'Tremblay-Ouellet', '1205, avenue du Parc, app. 8')).toMatchObject({ elector: 'yes' });
      expect(await check('Zoé', 'Lécuyer', '3, rue Saint-Joseph')).toMatchObject({ elector: 'no' });
      expect(await check('Zoe', 'L’Ecuyer', '3 Saint-Joseph')).toMatchObject({ elector: 'yes' });
      expect(await check('Jean-Guy', 'Tremblay', '340, 2e Rang')).toMatchObject({ elector: 'unclear' });
      expect(await check('Julie', 'Tremblay', '12, rue des Mélèzes')).toMatchObject({ elector: 'unclear' });
      expect(await check('Chantale', 'Vézina', '1, rue Principale')).toMatchObject({ elector: 'no' });
      expect(await check('Jean-Guy', 'Tremblay', '12, rue des Mélèzes', as('caseworker', [THERE]))).toMatchObject({ elector: null });
    });

    it('keeps nothing but folded names and addresses, which the office’s own login can’t read', async () => {
      const [line] = await admin.runner.rows<object>(sql`SELECT * FROM reference_line ORDER BY line LIMIT 1`);
      expect(Object.keys(line ?? {})).toEqual(['district_id', 'list_id', 'line', 'name_key', 'family', 'address_key']);
      for (const column of [sql`name_key`, sql`family`, sql`address_key`, sql`*`])
        await expect(work.read(as('office_manager'), sql`SELECT ${column} FROM reference_line`)).rejects.toMatchObject({ code: '42501' });
    });

    it('writes each question in the log, and neither the name nor the answer', async () => {
      const asked = (await entries()).filter(({ act }) => act === 'constituency.check');
      expect(asked.length).toBeGreaterThanOrEqual(8);
      const answers = JSON.stringify(asked);
      for (const word of ['yes', 'unclear', 'elsewhere', 'remblay', 'Mélèzes', 'melezes']) expect(answers).not.toContain(word);
    });

    it('is no way to copy the list: thirty questions in ten minutes, however many at once', async () => {
      const other = { id: crypto.randomUUID(), role: 'caseworker' };
      await admin.runner.execute(
        sql`INSERT INTO account (id, email, name, role) VALUES (${other.id}, 'eager@bureau.demo', 'x', 'caseworker')`,
      );
      const context = contextAt('casework', other, [HERE]);
      const asked = await Promise.allSettled(Array.from({ length: 34 }, () => check('A', 'B', null, context)));
      expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(30);
      await expect(check('A', 'B', null, context)).rejects.toMatchObject({ code: 'too_many_requests' });
    });

    it('gives way to the next list, and is destroyed with it', async () => {
      await load('Nom complet;Adresse\n"Vézina, Chantale";1, rue Principale\n', { vintage: '2026-09-02' });
      expect(await stored()).toBe(1);
      expect(await check('Chantale', 'Vézina', '1 rue Principale')).toMatchObject({ elector: 'yes' });
      expect(await check('Jean-Guy', 'Tremblay', '12, rue des Mélèzes')).toMatchObject({ elector: 'no' });
      const { items } = await references.list(as('member'));
      expect(items.map(({ state, destroyedWhy }) => [state, destroyedWhy])).toEqual([
        ['in_force', null],
        ['destroyed', 'replaced'],
      ]);
    });

    it('is destroyed on its day, with a certificate, and answers no more', async () => {
      await admin.runner.execute(
        sql`UPDATE reference_list SET received_on = current_date - 30, destroy_on = current_date WHERE state = 'in_force'`,
      );
      expect(await check('Chantale', 'Vézina', '1 rue Principale')).toMatchObject({ elector: null });
      await references.destroyDue();
      expect(await stored()).toBe(0);
      const [gone] = (await references.list(as('office_manager'))).items;
      expect(gone).toMatchObject({ state: 'destroyed', destroyedWhy: 'due', lines: 1 });
      expect((await entries()).filter(({ act }) => act === 'reference.destroy')).toHaveLength(2);
      if (!gone) throw new Error('no list');
      expect((await certificateOf(gone, 'fr', 'Bureau de Val-des-Érables')).subarray(0, 5).toString()).toBe('%PDF-');
    });
  });
});
