import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import { readZoneSettings } from '@cloison/platform/http';
import { openLog } from '@cloison/platform/runtime';
import { contextAt, testZone } from '@cloison/platform/testing';
import type { TestZone } from '@cloison/platform/testing';
import { CitizensService } from '@cloison/casework/citizens';
import { CASEWORK_MIGRATIONS } from '@cloison/casework/migrations';
import { caseServices } from './spec-support/case-services';

const HERE = 'qc-val-des-erables';
const THERE = 'qc-lac-aux-outardes';

describe('an office at work', () => {
  let zone: TestZone;
  let work: UnitOfWork;
  let admin: UnitOfWork;
  let citizens: CitizensService;
  let cases: ReturnType<typeof caseServices>['cases'];
  let opening: ReturnType<typeof caseServices>['opening'];
  let notes: ReturnType<typeof caseServices>['notes'];
  let plans: ReturnType<typeof caseServices>['followUps'];
  let reader: ReturnType<typeof caseServices>['reader'];
  const maude = { id: crypto.randomUUID(), role: 'caseworker' };
  const here: RequestContext = contextAt('casework', maude, [HERE]);
  const there = contextAt('casework', { id: maude.id, role: 'caseworker' }, [THERE]);
  const member = contextAt('casework', { id: maude.id, role: 'member' }, [HERE]);
  const names = async (search: string): Promise<string[]> =>
    (await citizens.list(here, { search })).items.map(({ givenName, familyName }) => `${givenName} ${familyName}`);
  const entries = async (): Promise<Record<string, unknown>[]> =>
    (await admin.runner.rows<{ entry: Buffer }>(sql`SELECT entry FROM log_pending`)).map(
      ({ entry }) => JSON.parse(entry.toString()) as Record<string, unknown>,
    );

  beforeAll(async () => {
    zone = await testZone('casework', CASEWORK_MIGRATIONS);
    const settings = readZoneSettings('casework', zone.environment);
    work = await UnitOfWork.open({ url: settings.databaseUrl, schema: 'casework' });
    admin = await UnitOfWork.open({ url: zone.database.url('admin'), schema: 'casework' });
    openLog(work, settings);
    citizens = new CitizensService(work, settings);
    ({ cases, opening, notes, followUps: plans, reader } = caseServices(work, settings));
    for (const id of [HERE, THERE]) await admin.runner.execute(sql`INSERT INTO district VALUES (${id}, ${id}, ${id})`);
    await admin.runner.execute(
      sql`INSERT INTO account (id, email, name, role) VALUES (${maude.id}, 'maude@bureau.demo', 'Maude Pelletier', 'caseworker')`,
    );
    for (const [givenName, familyName, addressLine, phone] of [
      ['Ghislaine', 'Thivierge', '215, rang Saint-Joseph', '418 555-0128'],
      ['Jean-Guy', 'Tremblay', '12, rue des Mélèzes', '418 555-0142'],
      ['Jean-Guy', 'Tremblay', '340, 2e Rang', '418 555-0177'],
      ['Zoé', 'L’Écuyer', '3, rue du Quai', null],
      ['Linh', 'Nguyễn', '9, rue Principale', null],
      ['Élisapie', 'Annahatak', '1, chemin du Lac', null],
    ] as const)
      await citizens.create(here, { givenName, familyName, addressLine, phone, postalCode: 'g0x2b7' });
    await citizens.create(there, { givenName: 'Ghislaine', familyName: 'Thivierge-Ailleurs' });
  });

  afterAll(async () => {
    await Promise.all([work.close(), admin.close()]);
    await zone.drop();
  });

  it.each([
    ['thivierge', 'Ghislaine Thivierge'],
    ['THIVIERGE ghis', 'Ghislaine Thivierge'],
    ['lecuyer', 'Zoé L’Écuyer'],
    ['l’ecuyer', 'Zoé L’Écuyer'],
    ['zoe l ecuyer', 'Zoé L’Écuyer'],
    ['nguyen', 'Linh Nguyễn'],
    ['elisapie', 'Élisapie Annahatak'],
    ['4185550128', 'Ghislaine Thivierge'],
    ['(418) 555-0128', 'Ghislaine Thivierge'],
    ['215 rang st', 'Ghislaine Thivierge'],
    ['215 rang saint', 'Ghislaine Thivierge'],
    ['thivierje', 'Ghislaine Thivierge'],
    ['ghislene thivierge', 'Ghislaine Thivierge'],
  ])('finds %s → %s', async (typed, found) => {
    expect((await names(typed))[0]).toBe(found);
  });

  it('shows both namesakes, with what tells them apart', async () => {
    const { items } = await citizens.list(here, { search: 'jean guy tremb' });
    expect(items.map((item) => item.addressLine)).toEqual(expect.arrayContaining(['12, rue des Mélèzes', '340, 2e Rang']));
  });

  it('finds nobody of another riding, by name, by address or by guess', async () => {
    expect(await names('ailleurs')).toEqual([]);
    expect((await citizens.list(there, {})).items.map((item) => item.familyName)).toEqual(['Thivierge-Ailleurs']);
    const theirs = (await citizens.list(there, {})).items[0];
    await expect(citizens.open(here, theirs?.id ?? '')).rejects.toMatchObject({ code: 'not_found' });
    await expect(opening.create(here, { citizenId: theirs?.id ?? '', title: 'x', category: 'other' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('pages through everybody once, by name', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await citizens.list(here, { limit: 2, cursor });
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(6);
    expect(seen).toHaveLength(6);
  });

  it.each(['eyJ', 'bm90IGpzb24', Buffer.from('["a"]').toString('base64url'), Buffer.from('[1,2]').toString('base64url')])(
    'refuses the made-up cursor %s',
    async (cursor) => {
      await expect(citizens.list(here, { cursor })).rejects.toMatchObject({ code: 'input_not_valid' });
    },
  );

  it('works a case from the call to its end, with a timeline that tells the story', async () => {
    const [citizen] = (await citizens.list(here, { search: 'thivierge' })).items;
    const opened = await opening.create(here, {
      citizenId: citizen?.id ?? '',
      title: 'Carte refusée',
      category: 'health_insurance',
      dueOn: '2026-12-08',
    });
    expect(opened.number).toMatch(/^RAMQ-\d\d-0001$/);
    await notes.addNote(here, opened.id, { body: 'Adresse jugée douteuse.' });
    const { followUps } = await plans.add(here, opened.id, { what: 'Relancer la RAMQ', dueOn: '2026-12-01' });
    await plans.finish(here, opened.id, followUps[0]?.id ?? '');
    const closed = await cases.close(here, opened.id, { version: opened.version, outcome: 'Carte reçue' });
    expect(closed.timeline.map((event) => event.kind)).toEqual(['opened', 'note', 'follow_up', 'follow_up_done', 'closed']);
    expect(closed).toMatchObject({ status: 'closed', outcome: 'Carte reçue', assignee: { name: 'Maude Pelletier' } });
    await expect(plans.add(here, opened.id, { what: 'x', dueOn: '2026-12-01' })).rejects.toMatchObject({ code: 'state_conflict' });
    const again = await cases.reopen(here, opened.id, { version: closed.version });
    expect(again).toMatchObject({ status: 'open', outcome: null, closedAt: null });
  });

  it('refuses the second of two changes that started from the same version, and loses neither person’s text silently', async () => {
    const [citizen] = (await citizens.list(here, { search: 'nguyen' })).items;
    const before = await citizens.open(here, citizen?.id ?? '');
    await citizens.change(here, before.id, { version: before.version, phone: '418 555-0199' });
    await expect(citizens.change(here, before.id, { version: before.version, phone: '418 555-0100' })).rejects.toMatchObject({
      code: 'version_conflict',
    });
    expect((await citizens.open(here, before.id)).phone).toBe('418 555-0199');
  });

  it('refuses a change and a closing of a case that start from an older version', async () => {
    const [citizen] = (await citizens.list(here, { search: 'nguyen' })).items;
    const { id, version } = await opening.create(here, { citizenId: citizen?.id ?? '', title: 'Permis', category: 'other' });
    await cases.change(here, id, { version, title: 'Permis de conduire' });
    const stale = { code: 'version_conflict' };
    await expect(cases.change(here, id, { version, title: 'Permis de pêche' })).rejects.toMatchObject(stale);
    await expect(cases.close(here, id, { version, outcome: 'x' })).rejects.toMatchObject(stale);
    expect(await reader.open(here, id)).toMatchObject({ title: 'Permis de conduire', status: 'open' });
  });

  it('numbers cases without a gap or a double, however many are opened at once', async () => {
    const [citizen] = (await citizens.list(here, { search: 'annahatak' })).items;
    const opened = await Promise.all(
      Array.from({ length: 12 }, () => opening.create(here, { citizenId: citizen?.id ?? '', title: 'x', category: 'housing' })),
    );
    const running = opened.map(({ number }) => Number(number.slice(-4))).sort((a, b) => a - b);
    expect(running).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  });

  it('lets the member read and change nothing', async () => {
    const [file] = (await reader.list(member, {})).items;
    await expect(notes.addNote(member, file?.id ?? '', { body: 'x' })).rejects.toMatchObject({ code: 'role_not_permitted' });
  });

  it('lists what is due first, and finds a case by its number or its words', async () => {
    const due = (await reader.list(here, { status: 'open' })).items.map((item) => item.dueOn ?? '9999');
    expect(due).toEqual([...due].sort());
    expect((await reader.list(here, { search: 'ramq carte' })).items[0]?.title).toBe('Carte refusée');
  });

  it('logs every opening, search and change, and no name, address or word of a note', async () => {
    const written = await entries();
    const acts = new Set(written.map((entry) => entry['act']));
    for (const act of [
      'citizen.create',
      'citizen.search',
      'citizen.list',
      'citizen.open',
      'citizen.change',
      'case.create',
      'case.note',
      'case.close',
      'case.list',
      'case.search',
    ])
      expect(acts).toContain(act);
    const text = JSON.stringify(written);
    for (const secret of ['Thivierge', 'thivierge', 'Ghislaine', 'rang Saint-Joseph', '0128', 'douteuse', 'Carte refusée', 'RAMQ-'])
      expect(text).not.toContain(secret);
  });
});
