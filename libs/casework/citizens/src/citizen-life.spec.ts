import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import { readZoneSettings } from '@cloison/platform/http';
import { openLog } from '@cloison/platform/runtime';
import { contextAt, testZone } from '@cloison/platform/testing';
import type { TestZone } from '@cloison/platform/testing';
import { CASEWORK_MIGRATIONS } from '@cloison/casework/migrations';
import { RidingOf } from '@cloison/casework/ridings';
import { WordingFlags } from '@cloison/casework/vocabulary-guard';
import { CitizenPartsService } from './citizen-parts.service';
import { CitizenReader } from './citizen-reader';
import { CitizenWriter } from './citizen-writer';
import { CitizensService } from './citizens.service';
import { DuplicateFinder } from './duplicate-finder';
import { DuplicatesService } from './duplicates.service';
import { HELD_TABLES } from './held-tables';
import { HistoryService } from './history.service';
import { MergesService } from './merges.service';

const HERE = 'qc-val-des-erables';
const THERE = 'qc-lac-aux-outardes';

describe('a citizen of the office', () => {
  let zone: TestZone;
  let work: UnitOfWork;
  let admin: UnitOfWork;
  let citizens: CitizensService;
  let parts: CitizenPartsService;
  let duplicates: DuplicatesService;
  let merges: MergesService;
  let histories: HistoryService;
  const maude = { id: crypto.randomUUID(), role: 'caseworker' };
  const samuel = { id: crypto.randomUUID(), role: 'office_manager' };
  const here: RequestContext = contextAt('casework', maude, [HERE]);
  const managing: RequestContext = contextAt('casework', samuel, [HERE]);
  const there: RequestContext = contextAt('casework', maude, [THERE]);
  const person = (fields: object) => citizens.create(here, { familyName: 'Thivierge', givenName: 'Ghislaine', ...fields });
  const caseOf = async (citizenId: string, title: string): Promise<string> => {
    const row = await admin.runner.one<{ id: string }>(
      sql`INSERT INTO case_file (district_id, citizen_id, number, title, category, opened_by, search)
          VALUES (${HERE}, ${citizenId}, ${crypto.randomUUID().slice(0, 8)}, ${title}, 'other', ${maude.id}, '') RETURNING id`,
    );
    return row?.id ?? '';
  };

  beforeAll(async () => {
    zone = await testZone('casework', CASEWORK_MIGRATIONS);
    const settings = readZoneSettings('casework', zone.environment);
    work = await UnitOfWork.open({ url: settings.databaseUrl, schema: 'casework' });
    admin = await UnitOfWork.open({ url: zone.database.url('admin'), schema: 'casework' });
    openLog(work, settings);
    const reader = new CitizenReader(new RidingOf());
    const finder = new DuplicateFinder();
    citizens = new CitizensService(work, settings);
    parts = new CitizenPartsService(work, settings, reader, finder, new WordingFlags());
    duplicates = new DuplicatesService(work, settings, finder);
    merges = new MergesService(work, settings, reader, new CitizenWriter(reader, finder, new WordingFlags()), finder);
    histories = new HistoryService(work, settings, reader);
    for (const id of [HERE, THERE]) await admin.runner.execute(sql`INSERT INTO district VALUES (${id}, ${id}, ${id})`);
    for (const { id, role } of [maude, samuel])
      await admin.runner.execute(
        sql`INSERT INTO account (id, email, name, role) VALUES (${id}, ${`${role}@bureau.demo`}, ${role}, ${role})`,
      );
  });

  afterAll(async () => {
    await Promise.all([work.close(), admin.close()]);
    await zone.drop();
  });

  describe('is reached', () => {
    it('by ways that each say where they come from, the first of each kind on the record itself', async () => {
      const before = await person({ phone: '418 555-0128' });
      expect(before.contacts).toMatchObject([{ kind: 'phone', value: '418 555-0128', source: 'given_by_citizen', first: true }]);
      const added = await parts.addContact(here, before.id, {
        kind: 'phone',
        value: '418 555-0129',
        label: 'work',
        source: 'public_directory',
        givenOn: '2026-01-05',
      });
      expect(added.phone).toBe('418 555-0128');
      const second = added.contacts.find(({ value }) => value === '418 555-0129');
      expect(second).toMatchObject({ source: 'public_directory', givenOn: '2026-01-05', first: false });
      const turned = await parts.changeContact(here, before.id, second?.id ?? '', { first: true });
      expect(turned.phone).toBe('418 555-0129');
      expect((await citizens.list(here, { search: '4185550128' })).items[0]?.id).toBe(before.id);
      const removed = await parts.removeContact(here, before.id, second?.id ?? '');
      expect([removed.phone, removed.contacts.length]).toEqual(['418 555-0128', 1]);
    });

    it('by what the record’s form says: what is replaced there goes, what is new has its source', async () => {
      const before = await person({ email: 'g.thivierge@exemple.ca' });
      const after = await citizens.change(here, before.id, { version: before.version, email: 'ghislaine@exemple.ca', source: 'official' });
      expect(after.contacts.map(({ value, source }) => [value, source])).toEqual([['ghislaine@exemple.ca', 'official']]);
    });

    it.each([
      ['email', 'not an address'],
      ['phone', 'abc'],
    ] as const)('not by a %s that says “%s”', async (kind, value) => {
      const { id } = await person({});
      expect(() => parts.addContact(here, id, { kind, value, source: 'unknown' })).toThrow('input_not_valid');
    });
  });

  it('has people who speak for them, until when, and a household', async () => {
    const [ghislaine, roger] = [await person({}), await person({ givenName: 'Roger' })];
    const withSpeaker = await parts.addSpokesperson(here, ghislaine.id, {
      speakerId: roger.id,
      relation: 'spouse',
      basis: 'said',
      until: '2020-01-01',
    });
    expect(withSpeaker.spokespeople).toMatchObject([{ name: 'Roger Thivierge', speaks: false }]);
    const again = await parts.addSpokesperson(here, ghislaine.id, {
      speakerName: 'Me Lavoie',
      relation: 'lawyer',
      basis: 'written',
      matters: 'RAMQ',
    });
    expect(again.spokespeople[0]).toMatchObject({ name: 'Me Lavoie', matters: 'RAMQ', speaks: true });
    await parts.endSpokesperson(here, ghislaine.id, again.spokespeople[0]?.id ?? '');
    expect((await parts.addToHousehold(here, ghislaine.id, { memberId: roger.id })).household.map(({ id }) => id)).toEqual([roger.id]);
    expect((await citizens.open(here, roger.id)).household.map(({ id }) => id)).toEqual([ghislaine.id]);
    expect((await parts.removeFromHousehold(here, ghislaine.id, roger.id)).household).toEqual([]);
  });

  it('says who asked that the record be put right', async () => {
    const { id, version } = await person({ birthDate: '1958-04-17' });
    const rectification = { askedBy: 'Mme Thivierge', askedOn: '2026-10-01', note: 'Née le 18' };
    const right = await citizens.change(here, id, { version, birthDate: '1958-04-18', rectification });
    expect(right.rectifications).toMatchObject([{ askedBy: 'Mme Thivierge', askedOn: '2026-10-01', done: true }]);
  });

  describe('is known already, perhaps', () => {
    it('while somebody types, with the reasons', async () => {
      const known = await person({ familyName: 'Vachon-Awashish', givenName: 'Zéphirine', birthDate: '1961-02-03', phone: '418 555-0150' });
      const { items } = await duplicates.likely(here, { familyName: 'Vachon Awashich', givenName: 'Zephirine', birthDate: '1961-02-03' });
      expect(items[0]).toMatchObject({ id: known.id, why: expect.arrayContaining(['birth_date', 'close_name']) as unknown });
      expect((await duplicates.likely(here, { phone: '(418) 555-0150', familyName: 'Vachon' })).items[0]?.id).toBe(known.id);
      expect((await duplicates.likely(there, { familyName: 'Vachon Awashish', givenName: 'Zéphirine' })).items).toEqual([]);
    });

    it('but never for an e-mail that is empty or shared by many', async () => {
      const names = ['Aimée Roy', 'Bruno Côté', 'Carole Gull', 'Denis Chen', 'Édith Sanon', 'Farah Benali'].map((name) => name.split(' '));
      for (const [givenName, familyName] of names) await person({ givenName, familyName, email: 'info@residence.example.org' });
      for (const [givenName, familyName] of names) await person({ givenName, familyName: `${familyName}-Simard`, email: null });
      const shared = await duplicates.likely(here, { givenName: 'Gaston', familyName: 'Labelle', email: 'info@residence.example.org' });
      const empty = await duplicates.likely(here, { givenName: 'Gaston', familyName: 'Labelle', email: '' });
      expect([shared.items, empty.items]).toEqual([[], []]);
      const { id } = await person({ givenName: 'Hugo', familyName: 'Kanapé', email: 'hugo.k@exemple.ca' });
      const [point] = (await citizens.open(here, id)).contacts;
      await parts.changeContact(here, id, point?.id ?? '', { shared: true });
      expect((await duplicates.likely(here, { givenName: 'Inès', familyName: 'Da Silva', email: 'hugo.k@exemple.ca' })).items).toEqual([]);
    });

    it('on a list to review, from which a person takes what is two people', async () => {
      const one = await person({ familyName: 'Papadopoulos', givenName: 'Eleni', birthDate: '1970-07-07' });
      const two = await person({ familyName: 'Papadopoulous', givenName: 'Eleni', birthDate: '1970-07-07' });
      expect(two.likelyDuplicates).toBe(1);
      await duplicates.scan(here);
      const listed = await duplicates.list(here, { citizenId: one.id });
      expect(listed.items).toHaveLength(1);
      await duplicates.decide(here, { firstId: two.id, secondId: one.id });
      await duplicates.scan(here);
      expect((await duplicates.list(here, { citizenId: one.id })).total).toBe(0);
    });
  });

  describe('written twice', () => {
    const twice = async () => {
      const kept = await person({ familyName: 'Ouellet', givenName: 'Réjeanne', phone: '418 555-0116' });
      const gone = await person({ familyName: 'Ouellet', givenName: 'Rejeanne', phone: '418 555-0117', birthDate: '1944-06-11' });
      const file = await caseOf(gone.id, 'Rente');
      return { kept, gone, file };
    };
    const ownerOf = async (file: string): Promise<string | undefined> =>
      (await admin.runner.one<{ id: string }>(sql`SELECT citizen_id AS id FROM case_file WHERE id = ${file}`))?.id;

    it('becomes one by a person’s choices, field by field, with every case and way to reach them', async () => {
      const { kept, gone, file } = await twice();
      const { differing } = await merges.compare(here, kept.id, gone.id);
      expect(differing).toEqual(expect.arrayContaining(['givenName', 'birthDate', 'phone']));
      const { citizen } = await merges.merge(here, kept.id, {
        goneId: gone.id,
        version: kept.version,
        goneVersion: gone.version,
        take: ['birthDate'],
      });
      expect(citizen).toMatchObject({ givenName: 'Réjeanne', birthDate: '1944-06-11', phone: '418 555-0116' });
      expect(citizen.contacts.map(({ value }) => value)).toEqual(['418 555-0116', '418 555-0117']);
      expect(await ownerOf(file)).toBe(kept.id);
      expect((await citizens.open(here, gone.id)).id).toBe(kept.id);
    });

    it('is parted again without loss, and what came after stays where it is', async () => {
      const { kept, gone, file } = await twice();
      const household = await person({ givenName: 'Omer' });
      await parts.addToHousehold(here, kept.id, { memberId: household.id });
      await parts.addToHousehold(here, gone.id, { memberId: household.id });
      await parts.addToHousehold(here, kept.id, { memberId: household.id });
      const before = await citizens.open(here, gone.id);
      const keptBefore = await citizens.open(here, kept.id);
      const { mergeId, citizen } = await merges.merge(here, kept.id, {
        goneId: gone.id,
        version: keptBefore.version,
        goneVersion: before.version,
        take: ['birthDate', 'phone'],
      });
      const later = await caseOf(kept.id, 'Logement');
      await citizens.change(here, kept.id, { version: citizen.version, phone: '418 555-0199' });
      await parts.addContact(here, kept.id, { kind: 'email', value: 'apres@exemple.ca', source: 'given_by_citizen' });

      const undone = await merges.undo(here, mergeId);
      expect(undone).toMatchObject({ keptId: kept.id, goneId: gone.id, stayed: ['phone'] });
      const back = await citizens.open(here, gone.id);
      const { version: _version, updatedAt: _updatedAt, likelyDuplicates: _likely, ...same } = before;
      expect(back).toMatchObject({ ...same, contacts: before.contacts });
      expect(await citizens.open(here, kept.id)).toMatchObject({ birthDate: null, phone: '418 555-0199', email: 'apres@exemple.ca' });
      expect([await ownerOf(file), await ownerOf(later)]).toEqual([gone.id, kept.id]);
      await expect(merges.undo(here, mergeId)).rejects.toMatchObject({ code: 'not_found' });
    });

    it('takes restricted cases along of which whoever merges knows nothing, without telling', async () => {
      const { kept, gone, file } = await twice();
      await admin.runner.execute(sql`UPDATE case_file SET restricted_to = ARRAY[${samuel.id}::uuid] WHERE id = ${file}`);
      const { citizen } = await merges.merge(here, kept.id, {
        goneId: gone.id,
        version: kept.version,
        goneVersion: gone.version,
        take: [],
      });
      expect(citizen.cases).toEqual([]);
      expect(await ownerOf(file)).toBe(kept.id);
    });

    it('stays two where somebody changed one of them meanwhile, or where they live in two ridings', async () => {
      const { kept, gone } = await twice();
      await citizens.change(here, gone.id, { version: gone.version, givenName: 'Renée' });
      await expect(
        merges.merge(here, kept.id, { goneId: gone.id, version: kept.version, goneVersion: gone.version, take: [] }),
      ).rejects.toMatchObject({ code: 'version_conflict' });
      const elsewhere = await citizens.create(there, { familyName: 'Ouellet', givenName: 'Réjeanne' });
      await expect(
        merges.merge(here, kept.id, { goneId: elsewhere.id, version: kept.version, goneVersion: elsewhere.version, take: [] }),
      ).rejects.toMatchObject({ code: 'not_found' });
    });
  });

  describe('has a history', () => {
    it('of who looked and who changed what, that the manager reads', async () => {
      const { id, version } = await person({ municipality: 'Rivière-Noire' });
      await citizens.open(here, id);
      await citizens.change(contextAt('casework', maude, [HERE]), id, { version, municipality: 'Val-des-Érables' });
      const { items } = await histories.of(managing, id, {});
      expect(items.map(({ act }) => act)).toEqual(expect.arrayContaining(['citizen.create', 'citizen.open', 'citizen.change']));
      expect(items.find(({ act }) => act === 'citizen.change')).toMatchObject({
        who: { id: maude.id },
        changes: [{ field: 'municipality', before: 'Rivière-Noire', after: 'Val-des-Érables' }],
      });
    });

    it('that a caseworker can’t read, neither through the office nor from the table itself', async () => {
      const { id, version } = await person({});
      await citizens.change(here, id, { version, givenName: 'Gigi' });
      await expect(histories.of(here, id, {})).rejects.toThrow();
      expect(await work.read(here, sql`SELECT * FROM citizen_change WHERE citizen_id = ${id}`)).toEqual([]);
      expect(await work.read(managing, sql`SELECT * FROM citizen_change WHERE citizen_id = ${id}`)).toHaveLength(1);
    });
  });

  it('is held in the tables of one list, and in no other', async () => {
    const reached = new Set(['citizen']);
    for (const table of reached)
      for (const { name } of await admin.runner.rows<{ name: string }>(
        sql`SELECT c.relname AS name FROM hanging_on(${`casework.${table}`}::regclass) h JOIN pg_class c ON c.oid = h.child WHERE h.unlink IS NULL`,
      ))
        reached.add(name);
    expect([...reached].sort()).toEqual(Object.keys(HELD_TABLES));
  });
});
