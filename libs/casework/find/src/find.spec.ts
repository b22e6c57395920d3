import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import { readZoneSettings } from '@cloison/platform/http';
import { fold } from '@cloison/platform/names';
import { openLog } from '@cloison/platform/runtime';
import { contextAt, testZone } from '@cloison/platform/testing';
import type { TestZone } from '@cloison/platform/testing';
import { nameFolded, searchText } from '@cloison/casework/citizens';
import { CASEWORK_MIGRATIONS } from '@cloison/casework/migrations';
import { FindIndex } from './find-index';
import { FindService } from './find.service';

const HERE = 'qc-val-des-erables';
const THERE = 'qc-lac-aux-outardes';

interface Person {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate?: string;
  readonly addressLine?: string;
  readonly postalCode?: string;
  readonly phone?: string;
  readonly email?: string;
}

describe('one box that finds', () => {
  let zone: TestZone;
  let work: UnitOfWork;
  let admin: UnitOfWork;
  let service: FindService;
  const index = new FindIndex();
  const maude = { id: crypto.randomUUID(), role: 'caseworker' };
  const samuel = { id: crypto.randomUUID(), role: 'office_manager' };
  const here: RequestContext = contextAt('casework', maude, [HERE]);
  const there = contextAt('casework', maude, [THERE]);
  const manager = contextAt('casework', samuel, [HERE]);

  const names = async (typed: string, context = here): Promise<string[]> =>
    (await service.find(context, typed)).citizens.map(({ givenName, familyName }) => `${givenName} ${familyName}`);

  const addCitizen = async (district: string, person: Person): Promise<string> => {
    const id = crypto.randomUUID();
    await admin.runner.execute(
      sql`INSERT INTO citizen (district_id, id, family_name, given_name, birth_date, address_line, postal_code, phone, email, name_folded, search,
            created_by)
          VALUES (${district}, ${id}, ${person.familyName}, ${person.givenName}, ${person.birthDate ?? null}, ${person.addressLine ?? null},
            ${person.postalCode ?? null}, ${person.phone ?? null}, ${person.email ?? null}, ${nameFolded(person)}, ${searchText(person)}, ${maude.id})`,
    );
    return id;
  };
  const addCase = async (
    district: string,
    citizenId: string,
    { number, title, movedOn = '2026-11-01', only = null }: { number: string; title: string; movedOn?: string; only?: string[] | null },
  ): Promise<string> => {
    const id = crypto.randomUUID();
    await admin.runner.execute(
      sql`INSERT INTO case_file (district_id, id, citizen_id, number, title, category, opened_by, last_event_at, restricted_to, search)
          VALUES (${district}, ${id}, ${citizenId}, ${number}, ${title}, 'other', ${maude.id}, ${movedOn}, ${only}::uuid[],
            ${` ${fold(`${number} ${title}`)}`})`,
    );
    return id;
  };
  const addNote = (context: RequestContext, caseId: string | null, text: string, at = '2026-11-01'): Promise<void> =>
    work.transaction(context, (tx) =>
      index.put(tx, {
        districtId: context.districts[0] ?? '',
        kind: 'note',
        refId: crypto.randomUUID(),
        caseId,
        text,
        at: new Date(at),
      }),
    );

  beforeAll(async () => {
    zone = await testZone('casework', CASEWORK_MIGRATIONS);
    const settings = readZoneSettings('casework', zone.environment);
    work = await UnitOfWork.open({ url: settings.databaseUrl, schema: 'casework' });
    admin = await UnitOfWork.open({ url: zone.database.url('admin'), schema: 'casework' });
    openLog(work, settings);
    service = new FindService(work, settings);
    for (const id of [HERE, THERE]) await admin.runner.execute(sql`INSERT INTO district VALUES (${id}, ${id}, ${id})`);
    for (const { id, role } of [maude, samuel])
      await admin.runner.execute(
        sql`INSERT INTO account (id, email, name, role) VALUES (${id}, ${`${role}@bureau.demo`}, ${role}, ${role})`,
      );
    const older = await addCitizen(HERE, {
      givenName: 'Jean-Guy',
      familyName: 'Tremblay',
      birthDate: '1951-05-02',
      addressLine: '12, rue des Mélèzes',
      postalCode: 'G0X 2B7',
      phone: '418 555-0142',
      email: 'jg.tremblay@exemple.ca',
    });
    const younger = await addCitizen(HERE, {
      givenName: 'Jean-Guy',
      familyName: 'Tremblay',
      birthDate: '1987-01-09',
      addressLine: '340, 2e Rang',
      phone: '418 555-0177',
    });
    await addCitizen(HERE, { givenName: 'Réjeanne', familyName: 'Tremblay-Ouellet', addressLine: '8-1205, av. du Parc' });
    await addCitizen(HERE, { givenName: 'Zoé', familyName: 'L’Écuyer' });
    await addCitizen(HERE, { givenName: 'Linh', familyName: 'Nguyễn' });
    await addCitizen(HERE, { givenName: 'Daniel', familyName: 'O’Rourke' });
    const elsewhere = await addCitizen(THERE, { givenName: 'Ghislaine', familyName: 'Thivierge-Ailleurs', phone: '819 555-0101' });
    const licence = await addCase(HERE, older, { number: 'SAAQ-26-0412', title: 'Permis suspendu par erreur', movedOn: '2026-11-20' });
    await addCase(HERE, younger, { number: 'RQ-26-0007', title: 'Crédit d’impôt', movedOn: '2026-03-01' });
    const secret = await addCase(HERE, younger, {
      number: 'DEC-26-0001',
      title: 'Nom à protéger',
      movedOn: '2026-11-21',
      only: [samuel.id],
    });
    const theirs = await addCase(THERE, elsewhere, { number: 'SAAQ-26-0413', title: 'Permis ailleurs' });
    await addNote(here, licence, 'Il doit voir un spécialiste mardi ; sa voisine Chantale rappellera au (418) 555-0199.', '2026-10-01');
    await addNote(here, null, 'Bonjour, mon voisin m’a dit de vous écrire au sujet du spécialiste de la vue.', '2026-10-31');
    await addNote(manager, secret, 'Déménagement confidentiel vers Rimouski.');
    await addNote(there, theirs, 'Le spécialiste de là-bas.');
  });

  afterAll(async () => {
    await Promise.all([work.close(), admin.close()]);
    await zone.drop();
  });

  it.each([
    ['tremb', 'Jean-Guy Tremblay'],
    ['TREMBLAY jean guy', 'Jean-Guy Tremblay'],
    ['jean-guy  tremblay', 'Jean-Guy Tremblay'],
    ['jeanguy', 'Jean-Guy Tremblay'],
    ['lecuyer', 'Zoé L’Écuyer'],
    ['l’ecuyer zoe', 'Zoé L’Écuyer'],
    ["O'Rourke", 'Daniel O’Rourke'],
    ['orourke', 'Daniel O’Rourke'],
    ['nguyen', 'Linh Nguyễn'],
    ['nguyin linh', 'Linh Nguyễn'],
    ['trembley jean', 'Jean-Guy Tremblay'],
    ['trembley jaen', 'Jean-Guy Tremblay'],
    ['(418) 555-0142', 'Jean-Guy Tremblay'],
    ['+1 418.555.0142', 'Jean-Guy Tremblay'],
    ['555-0142', 'Jean-Guy Tremblay'],
    ['tremblay 418 555 0142', 'Jean-Guy Tremblay'],
    ['jg.tremblay@exemple.ca', 'Jean-Guy Tremblay'],
    ['12 rue des melezes', 'Jean-Guy Tremblay'],
    ['g0x 2b7', 'Jean-Guy Tremblay'],
    ['G0X2B7', 'Jean-Guy Tremblay'],
    ['8-1205 av du parc', 'Réjeanne Tremblay-Ouellet'],
  ])('finds a person by %s', async (typed, found) => {
    expect((await names(typed))[0]).toBe(found);
  });

  it('puts the namesake whose case moved last before the other, with what tells them apart', async () => {
    const { citizens } = await service.find(here, 'jean guy tremblay');
    expect(citizens.slice(0, 2).map(({ birthYear, addressLine }) => [birthYear, addressLine])).toEqual([
      [1951, '12, rue des Mélèzes'],
      [1987, '340, 2e Rang'],
    ]);
    expect(citizens[0]?.cases.map(({ number }) => number)).toEqual(['SAAQ-26-0412']);
  });

  it.each(['SAAQ-26-0412', 'saaq 26 412', 'saaq260412', 'saaq 0412', 'permis suspendu', '0412'])('finds a case by %s', async (typed) => {
    expect((await service.find(here, typed)).cases[0]?.number).toBe('SAAQ-26-0412');
  });

  it('puts the case first where its number was typed', async () => {
    expect((await service.find(here, 'saaq 26 412')).first).toBe('cases');
    expect((await service.find(here, 'tremblay')).first).toBe('citizens');
  });

  it('finds the words of notes and mails, the latest first, with the words around them', async () => {
    const { texts } = await service.find(here, 'spécialiste');
    expect(texts.map(({ excerpt }) => excerpt)).toEqual([
      expect.stringContaining('au sujet du spécialiste de la vue'),
      expect.stringContaining('voir un spécialiste mardi'),
    ]);
    expect(texts[1]).toMatchObject({ kind: 'note', caseNumber: 'SAAQ-26-0412', citizen: { familyName: 'Tremblay' } });
    expect((await service.find(here, '418 555 0199')).texts).toHaveLength(1);
  });

  it('forgets a text that was removed, and keeps one text of an id that is put twice', async () => {
    const refId = crypto.randomUUID();
    const put = (text: string) =>
      work.transaction(here, (tx) => index.put(tx, { districtId: HERE, kind: 'letter', refId, text, at: new Date() }));
    await put('Objet : kaléidoscope');
    await put('Objet : périscope');
    expect((await service.find(here, 'kaleidoscope')).texts).toEqual([]);
    expect((await service.find(here, 'periscope')).texts).toHaveLength(1);
    await work.transaction(here, (tx) => index.remove(tx, HERE, refId));
    expect((await service.find(here, 'periscope')).texts).toEqual([]);
  });

  it('finds nobody, no case and no text of another riding', async () => {
    expect(await names('ailleurs')).toEqual([]);
    expect(await names('819 555 0101')).toEqual([]);
    const { cases, texts } = await service.find(here, 'SAAQ-26-0413');
    expect([cases, texts]).toEqual([[], []]);
    expect((await service.find(here, 'specialiste')).texts).toHaveLength(2);
    expect(await names('ailleurs', there)).toEqual(['Ghislaine Thivierge-Ailleurs']);
    const direct = sql`SELECT found_id FROM find_citizens(ARRAY['% ailleurs%'], '% ailleurs%', '% ailleurs%', 'ailleurs', 'ailleurs', 10)
      UNION ALL SELECT found_id FROM find_cases(ARRAY['SAAQ-26-0413'], ARRAY['% ailleurs%'], '% ailleurs%', '% ailleurs%', 10)
      UNION ALL SELECT found_id FROM find_texts('''bas'':*', 10)`;
    expect(await work.read(here, direct)).toEqual([]);
    expect(await work.read(there, direct)).toHaveLength(3);
  });

  it('shows a restricted case, its notes and its part in the order to the people named on it, and to nobody else', async () => {
    for (const typed of ['DEC-26-0001', 'proteger', 'rimouski', 'confidentiel']) {
      const { cases, texts } = await service.find(here, typed);
      expect([typed, cases, texts]).toEqual([typed, [], []]);
    }
    const [, younger] = (await service.find(here, 'jean guy tremblay')).citizens;
    expect(younger).toMatchObject({ openCases: 1, cases: [{ number: 'RQ-26-0007' }] });
    const found = await service.find(manager, 'rimouski');
    expect(found.texts[0]?.caseNumber).toBe('DEC-26-0001');
    const direct = sql`SELECT found_id FROM find_cases(ARRAY['DEC-26-0001'], ARRAY['% proteger%'], '% proteger%', '% proteger%', 10)
      UNION ALL SELECT found_id FROM find_texts('''rimouski'':*', 10)`;
    expect(await work.read(here, direct)).toEqual([]);
    expect(await work.read(here, sql`SELECT ref_id FROM find_text WHERE body LIKE '%Rimouski%'`)).toEqual([]);
    expect(await work.read(manager, direct)).toHaveLength(2);
  });

  it.each(['%', "'", '\\', ':*', '&|!()', 'qq & zz', '_____', 'é'.repeat(200), '1', '-- ', 'ᑕᐃᒫᒃ'])(
    'takes %s for what it is',
    async (typed) => {
      await expect(service.find(here, typed)).resolves.toMatchObject({ texts: [] });
    },
  );

  it('writes each search in the log, and nothing of what was typed or found', async () => {
    const entries = (await admin.runner.rows<{ entry: Buffer }>(sql`SELECT entry FROM log_pending`)).map(({ entry }) => entry.toString());
    expect(entries.filter((entry) => entry.includes('office.find')).length).toBeGreaterThan(10);
    for (const word of ['remblay', 'SAAQ', '0142', 'imouski', 'melezes']) expect(entries.join()).not.toContain(word);
  });
});
