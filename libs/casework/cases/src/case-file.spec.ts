import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import { readZoneSettings } from '@cloison/platform/http';
import { openLog } from '@cloison/platform/runtime';
import { contextAt, testZone } from '@cloison/platform/testing';
import type { TestZone } from '@cloison/platform/testing';
import { addBusinessDays } from '@cloison/casework/calendar';
import { CitizensService } from '@cloison/casework/citizens';
import { CASEWORK_MIGRATIONS } from '@cloison/casework/migrations';
import type { CaseView } from './case.dto';
import type { CategoryInput } from './category.dto';
import { dayHere } from './office-day';
import { caseServices } from './spec-support/case-services';

const HERE = 'qc-val-des-erables';
const THERE = 'qc-lac-aux-outardes';

describe('a case file', () => {
  let zone: TestZone;
  let work: UnitOfWork;
  let admin: UnitOfWork;
  let office: ReturnType<typeof caseServices>;
  let ghislaine: string;
  let roger: string;
  const account = (role: string, district = HERE) => ({ id: crypto.randomUUID(), role, district });
  const people = {
    maude: account('caseworker'),
    samuel: account('office_manager'),
    lise: account('caseworker'),
    member: account('member'),
    elsewhere: account('caseworker', THERE),
    odile: account('registrar'),
  };
  type Name = keyof typeof people;
  const as = (name: Name): RequestContext => contextAt('casework', people[name], [people[name].district]);
  const opened = (title = 'Carte refusée', category = 'other'): Promise<CaseView> =>
    office.opening.create(as('maude'), { citizenId: ghislaine, title, category });

  beforeAll(async () => {
    zone = await testZone('casework', CASEWORK_MIGRATIONS);
    const settings = readZoneSettings('casework', zone.environment);
    work = await UnitOfWork.open({ url: settings.databaseUrl, schema: 'casework' });
    admin = await UnitOfWork.open({ url: zone.database.url('admin'), schema: 'casework' });
    openLog(work, settings);
    office = caseServices(work, settings);
    for (const id of [HERE, THERE]) await admin.runner.execute(sql`INSERT INTO district VALUES (${id}, ${id}, ${id})`);
    for (const [name, { id, role, district }] of Object.entries(people))
      await admin.runner.execute(
        sql`INSERT INTO account (id, email, name, role, districts) VALUES (${id}, ${`${name}@bureau.demo`}, ${name}, ${role}, ${[district]})`,
      );
    const citizens = new CitizensService(work, settings);
    ghislaine = (await citizens.create(as('maude'), { givenName: 'Ghislaine', familyName: 'Thivierge' })).id;
    roger = (await citizens.create(as('maude'), { givenName: 'Roger', familyName: 'Thivierge' })).id;
  });

  afterAll(async () => {
    await Promise.all([work.close(), admin.close()]);
    await zone.drop();
  });

  it('is due by its category’s delay in business days, with the category’s checklist to do', async () => {
    const file = await opened('Carte refusée', 'health_insurance');
    expect(file.dueOn).toBe(addBusinessDays(dayHere(new Date()), 10));
    expect(file.followUps.map(({ what, dueOn }) => [what, dueOn])).toEqual([
      ['Obtenir le consentement', null],
      ['Joindre les preuves de résidence', null],
    ]);
    expect(
      (await office.opening.create(as('maude'), { citizenId: ghislaine, title: 'x', category: 'other', dueOn: null })).dueOn,
    ).toBeNull();
  });

  it('is of a category that the office has', async () => {
    await expect(opened('x', 'no_such_thing')).rejects.toMatchObject({ code: 'input_not_valid' });
  });

  it('goes through its states, ends with a kind of outcome, and begins again', async () => {
    const file = await opened();
    const waiting = await office.cases.setStatus(as('lise'), file.id, { version: file.version, status: 'waiting_body' });
    await expect(office.cases.setStatus(as('maude'), file.id, { version: file.version, status: 'on_hold' })).rejects.toMatchObject({
      code: 'version_conflict',
    });
    const closed = await office.cases.close(as('maude'), file.id, {
      version: waiting.version,
      outcome: 'Réglé',
      outcomeKind: 'solved',
      minutes: 5,
    });
    expect(closed).toMatchObject({ status: 'closed', outcomeKind: 'solved', minutes: 5 });
    await expect(office.cases.setStatus(as('maude'), file.id, { version: closed.version, status: 'open' })).rejects.toMatchObject({
      code: 'state_conflict',
    });
    const again = await office.cases.reopen(as('maude'), file.id, { version: closed.version });
    expect(again).toMatchObject({ status: 'open', outcomeKind: null });
    expect(again.timeline.map(({ kind, body }) => [kind, body])).toEqual([
      ['opened', null],
      ['status', 'waiting_body'],
      ['closed', 'Réglé'],
      ['reopened', null],
    ]);
  });

  it('adds up the time that calls and notes took', async () => {
    const { id } = await opened();
    await office.notes.addCall(as('maude'), id, { body: 'Elle attend toujours.', direction: 'in', minutes: 4 });
    const file = await office.notes.addNote(as('maude'), id, { body: 'Lettre relue.', minutes: 11 });
    expect(file.minutes).toBe(15);
    expect(file.timeline.find(({ kind }) => kind === 'call')).toMatchObject({ direction: 'in', minutes: 4 });
  });

  it('begins with a call, named by its first words', async () => {
    const file = await office.notes.logCall(as('maude'), {
      citizenId: ghislaine,
      body: 'Son permis est suspendu. Elle travaille de nuit.',
      direction: 'in',
      minutes: 3,
    });
    expect(file).toMatchObject({ title: 'Son permis est suspendu', category: 'other', minutes: 3 });
    expect(file.timeline.map(({ kind }) => kind)).toEqual(['opened', 'call']);
    await expect(office.notes.logCall(as('maude'), { body: 'x', direction: 'in' })).rejects.toMatchObject({ code: 'input_not_valid' });
  });

  it('keeps the first of two rewritings of a note, and refuses the second whole', async () => {
    const { id } = await opened();
    const { timeline } = await office.notes.addNote(as('maude'), id, { body: 'Adresse douteuse' });
    const note = timeline.at(-1);
    const eventId = note?.id ?? '';
    await office.notes.rewrite(as('lise'), id, eventId, { version: 1, body: 'Adresse prouvée' });
    await expect(office.notes.rewrite(as('maude'), id, eventId, { version: 1, body: 'Adresse perdue' })).rejects.toMatchObject({
      code: 'version_conflict',
    });
    expect((await office.reader.open(as('maude'), id)).timeline.at(-1)).toMatchObject({ body: 'Adresse prouvée', version: 2 });
    const other = await opened();
    await expect(office.notes.rewrite(as('maude'), other.id, eventId, { version: 2, body: 'x' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('has a follower, watchers, several citizens and cases beside it', async () => {
    const first = await opened('Carte');
    const second = await opened('Changement d’adresse');
    await office.people.assign(as('maude'), first.id, { accountId: people.lise.id });
    await office.people.watch(as('samuel'), first.id, people.samuel.id);
    await office.people.addPerson(as('maude'), first.id, { citizenId: roger, role: 'spouse' });
    const file = await office.people.link(as('maude'), first.id, second.id);
    expect(file).toMatchObject({
      assignee: { name: 'lise' },
      watchers: [{ name: 'samuel' }],
      people: [{ role: 'spouse', citizen: { givenName: 'Roger' } }],
      links: [{ number: second.number }],
    });
    expect(file.timeline.at(-1)).toMatchObject({ kind: 'linked', refName: second.number });
    expect((await office.reader.open(as('maude'), second.id)).links.map(({ id }) => id)).toEqual([first.id]);
    expect((await office.reader.list(as('samuel'), { scope: 'watched' })).items.map(({ id }) => id)).toEqual([first.id]);
    const left = await office.people.unlink(as('maude'), first.id, second.id);
    expect([left.links, (await office.people.removePerson(as('maude'), first.id, roger)).people]).toEqual([[], []]);
  });

  it.each(['elsewhere', 'odile'] as const)('can’t be given to %s, who sees no case of this riding', async (name) => {
    const { id } = await opened();
    await expect(office.people.assign(as('maude'), id, { accountId: people[name].id })).rejects.toMatchObject({ code: 'input_not_valid' });
    await expect(office.people.watch(as('maude'), id, people[name].id)).rejects.toMatchObject({ code: 'input_not_valid' });
  });

  describe('restricted to named people', () => {
    let secret: CaseView;
    let beside: CaseView;
    beforeAll(async () => {
      const file = await opened('Signalement zibeline');
      await office.notes.addNote(as('maude'), file.id, { body: 'Une note zibeline' });
      await office.followUps.add(as('maude'), file.id, { what: 'Rappeler zibeline', dueOn: dayHere(new Date()), dueTime: '10:00' });
      beside = await opened('Dossier voisin');
      const linked = await office.people.link(as('maude'), file.id, beside.id);
      secret = await office.people.restrict(as('maude'), file.id, { version: linked.version, accountIds: [people.samuel.id] });
    });

    it('always keeps whoever restricts it', () => {
      expect(secret.restrictedTo?.map(({ name }) => name)).toEqual(['maude', 'samuel']);
      expect(secret.restricted).toBe(true);
    });

    it.each(['maude', 'samuel'] as const)('shows it to %s', async (name) => {
      expect((await office.reader.open(as(name), secret.id)).timeline.some(({ kind }) => kind === 'note')).toBe(true);
      expect((await office.reader.list(as(name), { search: 'zibeline' })).items.map(({ id }) => id)).toEqual([secret.id]);
    });

    it.each(['lise', 'member', 'elsewhere'] as const)('hides from %s that somebody asked for help in confidence', async (name) => {
      await expect(office.reader.open(as(name), secret.id)).rejects.toMatchObject({ code: 'not_found' });
      await expect(office.notes.addNote(as(name), secret.id, { body: 'x' })).rejects.toMatchObject({ code: 'not_found' });
      for (const query of [{}, { search: 'zibeline' }, { search: 'signalement zibelin' }, { search: secret.number }])
        expect((await office.reader.list(as(name), query)).items.map(({ id }) => id)).not.toContain(secret.id);
    });

    it('hides its lines, follow-ups, links and people from whoever isn’t named', async () => {
      const rows = await work.read(
        as('lise'),
        sql`
        SELECT 'line' AS what FROM case_event WHERE case_id = ${secret.id} UNION ALL SELECT 'follow-up' FROM follow_up WHERE case_id = ${secret.id}
        UNION ALL SELECT 'link' FROM case_link WHERE case_id = ${secret.id} UNION ALL SELECT 'watcher' FROM case_watcher WHERE case_id = ${secret.id}`,
      );
      expect(rows).toEqual([]);
      const neighbour = await office.reader.open(as('lise'), beside.id);
      expect(neighbour.links).toEqual([]);
      expect(JSON.stringify(neighbour)).not.toContain(secret.number);
    });

    it('is found in no other way by the search function than by whoever is named', async () => {
      const found = (name: Name) => work.read(as(name), sql`SELECT found_id FROM search_cases(ARRAY['zibeline'], 50)`);
      expect(await found('maude')).toHaveLength(1);
      for (const name of ['lise', 'member', 'elsewhere'] as const) expect(await found(name)).toEqual([]);
    });

    it('is let go by the same people, and seen by all again', async () => {
      const shared = await office.people.restrict(as('samuel'), secret.id, { version: secret.version, accountIds: null });
      expect(shared.restrictedTo).toBeNull();
      expect((await office.reader.open(as('lise'), secret.id)).id).toBe(secret.id);
    });
  });

  it('lists what is late, and what has been silent for as long as the office says', async () => {
    const late = await office.opening.create(as('lise'), {
      citizenId: ghislaine,
      title: 'En retard',
      category: 'other',
      dueOn: '2026-01-05',
    });
    const silent = await office.opening.create(as('lise'), { citizenId: ghislaine, title: 'Silence', category: 'other', dueOn: null });
    await admin.runner.execute(sql`UPDATE case_file SET last_event_at = now() - interval '15 days' WHERE id = ${silent.id}`);
    expect((await office.reader.list(as('lise'), { scope: 'mine', late: true })).items.map(({ id }) => id)).toContain(late.id);
    expect((await office.reader.list(as('lise'), { scope: 'mine', silent: true })).items.map(({ id }) => id)).toEqual([silent.id]);
  });

  it('shows my day, with the calls promised for today', async () => {
    const { id } = await office.opening.create(as('lise'), { citizenId: ghislaine, title: 'Rappel', category: 'other' });
    await office.followUps.add(as('maude'), id, { what: 'Rappeler après 10 h', dueOn: dayHere(new Date()), dueTime: '10:30' });
    const day = await office.day.read(as('lise'));
    expect(day.reminders).toEqual([expect.objectContaining({ caseId: id, time: '10:30', citizen: 'Ghislaine Thivierge' })]);
    expect(day.cases.every(({ assignee }) => assignee?.name === 'lise')).toBe(true);
    expect(day.silentAfterDays).toBe(14);
  });

  describe('a draft', () => {
    it('is kept for its writer, and comes back', async () => {
      await office.drafts.keep(as('maude'), { place: 'case-1', value: '"Bonjour, je"' });
      await office.drafts.keep(as('maude'), { place: 'case-1', value: '"Bonjour, je fais suite"' });
      expect((await office.drafts.list(as('maude'), 'case-1')).map(({ value }) => value)).toEqual(['"Bonjour, je fais suite"']);
      await office.drafts.forget(as('maude'), 'case-1');
      expect(await office.drafts.list(as('maude'))).toEqual([]);
    });

    it.each(['samuel', 'lise', 'member', 'elsewhere'] as const)('isn’t seen by %s, who would read words that nobody sent', async (name) => {
      await office.drafts.keep(as('maude'), { place: 'case-2', value: 'words' });
      expect(await office.drafts.list(as(name), 'case-2')).toEqual([]);
      expect(await work.read(as(name), sql`SELECT place FROM draft`)).toEqual([]);
    });
  });

  describe('the office’s tree', () => {
    const input = (over: Partial<CategoryInput>): CategoryInput => ({
      version: 0,
      parent: null,
      nameFr: 'Halte routière',
      nameEn: 'Rest area',
      bodyKey: 'mtmd',
      delayDays: 20,
      checklistFr: ['Noter l’endroit'],
      checklistEn: ['Note the place'],
      hidden: false,
      ...over,
    });

    it('takes a category of the office’s own, and puts a shipped one away', async () => {
      const { categories } = await office.tree.putCategory(as('samuel'), input({ parent: 'municipal' }));
      const own = categories.find(({ key }) => key === 'office_halte_routiere');
      expect(own).toMatchObject({ shipped: false, series: 'MUN', version: 1 });
      expect((await opened('Halte', 'office_halte_routiere')).number).toMatch(/^MUN-\d\d-\d{4}$/);
      const energy = categories.find(({ key }) => key === 'energy');
      expect(energy).toMatchObject({ shipped: true, series: 'HQ', version: 0 });
      await office.tree.putCategory(as('samuel'), input({ ...energy, hidden: true }));
      await expect(opened('Facture', 'energy')).rejects.toMatchObject({ code: 'input_not_valid' });
    });

    it('refuses a change that starts from an older version, a circle, and a body that isn’t there', async () => {
      await expect(office.tree.putCategory(as('samuel'), input({ key: 'energy', version: 0 }))).rejects.toMatchObject({
        code: 'version_conflict',
      });
      await expect(office.tree.putCategory(as('samuel'), input({ parent: 'sponsorship' }))).rejects.toMatchObject({
        code: 'input_not_valid',
      });
      await expect(office.tree.putCategory(as('samuel'), input({ key: 'housing', parent: 'taxes' }))).rejects.toMatchObject({
        code: 'input_not_valid',
      });
      await expect(office.tree.putCategory(as('samuel'), input({ bodyKey: 'nobody' }))).rejects.toMatchObject({ code: 'input_not_valid' });
    });

    it('keeps what an office knows of a body to that office', async () => {
      const body = {
        key: 'ramq',
        version: 0,
        nameFr: 'RAMQ',
        nameEn: 'RAMQ',
        short: 'RAMQ',
        level: 'quebec' as const,
        phone: '418 555-0100',
        email: null,
        address: null,
        announcedDays: 9,
        hidden: false,
      };
      await office.tree.putBody(as('samuel'), body);
      const phoneOf = async (name: Name) => (await office.tree.read(as(name))).bodies.find(({ key }) => key === 'ramq')?.phone;
      expect([await phoneOf('lise'), await phoneOf('elsewhere')]).toEqual(['418 555-0100', null]);
    });

    it.each(['maude', 'lise', 'member'] as const)('isn’t changed by %s', async (name) => {
      await expect(office.tree.putCategory(as(name), input({}))).rejects.toMatchObject({ code: 'role_not_permitted' });
    });
  });

  it('tells its open pages of each act, once it is done', async () => {
    const { id } = await opened();
    const heard: string[] = [];
    const stop = office.live.listen(`case:${id}`, ({ what, by }) => heard.push(`${what} ${by === people.lise.id}`));
    await office.notes.addNote(as('lise'), id, { body: 'Bonjour' });
    await expect(office.notes.addNote(as('member'), id, { body: 'x' })).rejects.toMatchObject({ code: 'role_not_permitted' });
    stop();
    await office.notes.addNote(as('lise'), id, { body: 'Encore' });
    expect(heard).toEqual(['note true']);
  });

  it.each([
    ['change', (id: string, name: Name) => office.cases.change(as(name), id, { version: 1, title: 'x' })],
    ['set the state of', (id: string, name: Name) => office.cases.setStatus(as(name), id, { version: 1, status: 'on_hold' })],
    ['note a call in', (id: string, name: Name) => office.notes.addCall(as(name), id, { body: 'x', direction: 'in' })],
    ['give away', (id: string, name: Name) => office.people.assign(as(name), id, { accountId: null })],
    ['put somebody on', (id: string, name: Name) => office.people.addPerson(as(name), id, { citizenId: roger, role: 'spouse' })],
    ['restrict', (id: string, name: Name) => office.people.restrict(as(name), id, { version: 1, accountIds: [] })],
    ['plan in', (id: string, name: Name) => office.followUps.add(as(name), id, { what: 'x' })],
  ] as const)('lets nobody but the office’s caseworkers %s it', async (_what, act) => {
    const { id } = await opened();
    for (const [name, code] of [
      ['member', 'role_not_permitted'],
      ['odile', 'not_found'],
      ['elsewhere', 'not_found'],
    ] as const)
      await expect(act(id, name)).rejects.toMatchObject({ code });
    expect((await office.reader.open(as('maude'), id)).version).toBe(1);
  });
});
