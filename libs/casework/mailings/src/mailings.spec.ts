import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { sql, UnitOfWork } from '@cloison/platform/database';
import { readZoneSettings } from '@cloison/platform/http';
import { openLog } from '@cloison/platform/runtime';
import { contextAt, testZone } from '@cloison/platform/testing';
import type { TestZone } from '@cloison/platform/testing';
import { CASEWORK_MIGRATIONS } from '@cloison/casework/migrations';
import {
  ContactsService,
  hashOf,
  MailingAccess,
  MailingAnswers,
  MailingDestruction,
  MailingExports,
  MailingsService,
  PURPOSES,
  SOURCE_RULES,
  SOURCES,
} from './index';
import type { MailingTrial, MailingView } from './index';

const HERE = 'qc-val-des-erables';
const THERE = 'qc-lac-aux-outardes';
const GREETING: MailingTrial = { purpose: 'greeting', channel: 'post', wanted: { people: 'citizens' } };

/** Everybody of the riding, and what a greeting list says of each. */
const PEOPLE = [
  { name: 'Aline Donnée', source: 'given_by_citizen', expected: 'in' },
  { name: 'Bruno Annuaire', source: 'public_directory', expected: 'in' },
  { name: '=HYPERLINK("http://x") Formule', source: 'given_by_citizen', expected: 'in' },
  { name: 'Carla Défunte', source: 'given_by_citizen', deceased: true, expected: 'deceased' },
  { name: 'Denis Silence', source: 'given_by_citizen', silent: true, expected: 'do_not_contact' },
  { name: 'Édith Ailleurs', source: 'given_by_citizen', elsewhere: true, expected: 'elsewhere' },
  { name: 'Félix Sansadresse', source: null, expected: 'no_address' },
  { name: 'Gaston Reprise', source: 'imported', expected: 'source_not_allowed' },
  { name: 'Hélène Inconnue', source: 'unknown', expected: 'source_not_allowed' },
  { name: 'Ivan Parlé', source: 'given_by_spokesperson', expected: 'source_not_allowed' },
] as const;

describe('a mailing', () => {
  let zone: TestZone;
  let work: UnitOfWork;
  let admin: UnitOfWork;
  let mailings: MailingsService;
  let exports: MailingExports;
  let destruction: MailingDestruction;
  let answers: MailingAnswers;
  let contacts: ContactsService;
  const maude = crypto.randomUUID();
  const samuel = crypto.randomUUID();
  const caseworker = contextAt('casework', { id: maude, role: 'caseworker' }, [HERE]);
  const manager = contextAt('casework', { id: samuel, role: 'office_manager' }, [HERE]);
  const member = contextAt('casework', { id: maude, role: 'member' }, [HERE]);
  const elsewhere = contextAt('casework', { id: samuel, role: 'office_manager' }, [THERE]);
  const ids = new Map<string, string>();

  const person = async (district: string, name: string, flags: { deceased?: boolean; silent?: boolean; elsewhere?: boolean } = {}) => {
    const [givenName = '', ...family] = name.split(' ');
    const row = await admin.runner.one<{ id: string }>(
      sql`INSERT INTO citizen (district_id, given_name, family_name, municipality, name_folded, search, created_by, deceased, do_not_contact, in_riding)
          VALUES (${district}, ${givenName}, ${family.join(' ')}, 'Val-d’Or', 'x', 'x', ${maude}, ${flags.deceased ?? false}, ${flags.silent ?? false},
            ${!flags.elsewhere}) RETURNING id`,
    );
    ids.set(name, row?.id ?? '');
    return row?.id ?? '';
  };
  const address = (citizenId: string, source: string, value: string) =>
    admin.runner.execute(
      sql`INSERT INTO contact_point (district_id, citizen_id, kind, value, municipality, postal_code, source, given_on, normal)
          VALUES (${HERE}, ${citizenId}, 'address', ${value}, 'Val-d’Or', 'J9P 1A1', ${source}, '2026-01-01', ${value})`,
    );
  const greetings = (name = 'Vœux'): Promise<MailingView> => mailings.create(caseworker, { ...GREETING, name });
  const takenBy = async (id: string): Promise<string[]> => (await mailings.people(caseworker, id, {})).items.map(({ name }) => name);
  const csvOf = async (id: string): Promise<string[][]> =>
    parse((await exports.csv(caseworker, id)).bytes.toString(), { bom: true, relax_column_count: true });
  const entries = async (act: string): Promise<Record<string, unknown>[]> =>
    (await admin.runner.rows<{ entry: Buffer }>(sql`SELECT entry FROM log_pending`))
      .map(({ entry }) => JSON.parse(entry.toString()) as Record<string, unknown>)
      .filter((entry) => entry['act'] === act);
  const rowsAbout = async (id: string): Promise<number> =>
    (
      await admin.runner.one<{ n: number }>(
        sql`SELECT (SELECT count(*) FROM mailing_person WHERE mailing_id = ${id})::integer + (SELECT count(*) FROM mailing_export_person p
              JOIN mailing_export x ON x.id = p.export_id WHERE x.mailing_id = ${id})::integer AS n`,
      )
    )?.n ?? -1;

  beforeAll(async () => {
    zone = await testZone('casework', CASEWORK_MIGRATIONS);
    const settings = readZoneSettings('casework', zone.environment);
    work = await UnitOfWork.open({ url: settings.databaseUrl, schema: 'casework' });
    admin = await UnitOfWork.open({ url: zone.database.url('admin'), schema: 'casework' });
    openLog(work, settings);
    const access = new MailingAccess(settings);
    mailings = new MailingsService(work, access);
    exports = new MailingExports(work, access);
    destruction = new MailingDestruction(work, access);
    answers = new MailingAnswers(work, access);
    contacts = new ContactsService(work, access);
    for (const id of [HERE, THERE]) await admin.runner.execute(sql`INSERT INTO district VALUES (${id}, ${id}, ${id})`);
    for (const [id, name, role] of [
      [maude, 'Maude Pelletier', 'caseworker'],
      [samuel, 'Samuel Diabo', 'office_manager'],
    ])
      await admin.runner.execute(
        sql`INSERT INTO account (id, email, name, role) VALUES (${id}, ${`${role}@bureau.demo`}, ${name}, ${role})`,
      );
    for (const one of PEOPLE) {
      const id = await person(HERE, one.name, {
        deceased: 'deceased' in one,
        silent: 'silent' in one,
        elsewhere: 'elsewhere' in one,
      });
      if (one.source) await address(id, one.source, `12, rue ${one.name.slice(0, 5)}`);
    }
    await person(THERE, 'Zoé Voisine');
  });
  afterAll(async () => {
    await Promise.all([work.close(), admin.close()]);
    await zone.drop();
  });

  it('judges every source for every purpose, once, and says why', () => {
    expect(new Set(SOURCE_RULES.map(({ source, purpose }) => `${source} ${purpose}`)).size).toBe(SOURCES.length * PURPOSES.length);
    expect(SOURCE_RULES).toHaveLength(SOURCES.length * PURPOSES.length);
    for (const { source, allowed, reasonFr, reasonEn } of SOURCE_RULES) {
      expect(reasonFr && reasonEn).toBeTruthy();
      if (['imported', 'unknown', 'electors_list'].includes(source)) expect(allowed).toBe(false);
    }
  });

  it('takes whom it may, and says of everybody else why not', async () => {
    const list = await greetings();
    const out = (await mailings.people(caseworker, list.id, { out: true })).items;
    for (const { name, expected } of PEOPLE) {
      const taken = (await takenBy(list.id)).includes(name);
      expect([name, taken ? 'in' : out.find((one) => one.name === name)?.reason]).toEqual([name, expected]);
    }
    expect([list.taken, list.leftOut]).toEqual([3, 7]);
    expect(list.reasons.reduce((sum, { count }) => sum + count, 0)).toBe(7);
    const preview = await mailings.preview(caseworker, GREETING);
    expect([preview.taken, preview.leftOut, preview.out.length]).toEqual([3, 7, 7]);
  });

  it('leaves out whoever has a forbidden source, even where another person, a contact or the electors’ reference holds the same address', async () => {
    const gaston = ids.get('Gaston Reprise') ?? '';
    const neighbour = await person(HERE, 'Jeanne Voisine');
    await address(neighbour, 'given_by_citizen', '12, rue Gasto');
    await admin.runner.execute(
      sql`WITH list AS (
            INSERT INTO reference_list (district_id, jurisdiction, source, vintage, received_on, undertaking, undertaking_on, destroy_on, state, loaded_by)
            VALUES (${HERE}, 'quebec', 'dge', '2026-09-01', '2026-09-15', 'x', '2026-09-15', '2027-01-15', 'in_force', ${maude}) RETURNING id
          )
          INSERT INTO reference_line SELECT ${HERE}, id, 1, 'gaston reprise', 'reprise', '12 rue gasto' FROM list`,
    );
    await contacts.create(caseworker, {
      name: 'Gaston Reprise',
      language: 'fr',
      addressLine: '12, rue Gasto',
      municipality: 'Val-d’Or',
      source: 'public_directory',
      notedOn: '2026-11-01',
    });
    const list = await greetings();
    const [row] = (await mailings.people(caseworker, list.id, { out: true })).items.filter(({ id }) => id === gaston);
    expect(row).toMatchObject({ reason: 'source_not_allowed', source: null });
    expect(await takenBy(list.id)).toContain('Jeanne Voisine');
    expect((await csvOf(list.id)).flat().join('\n')).not.toContain('Reprise');
  });

  it('has no way to ask anybody else: no network, no other zone, no table outside the office', () => {
    const folder = new URL('.', import.meta.url);
    const sources = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));
    const texts = sources.map((file) => readFileSync(new URL(file, folder), 'utf8'));
    const imported = new Set(texts.flatMap((text) => [...text.matchAll(/from '([^.][^']*)'/g)].map(([, name = '']) => name)));
    expect([...imported].sort()).toEqual([
      '@cloison/casework/access',
      '@cloison/casework/team',
      '@cloison/casework/vocabulary-guard',
      '@cloison/platform/access',
      '@cloison/platform/database',
      '@cloison/platform/http',
      '@cloison/platform/paper',
      '@nestjs/common',
      'fastify',
      'node:crypto',
    ]);
    expect(texts.filter((text) => /\bfetch\(|WebSocket|\belector_/.test(text))).toEqual([]);
  });

  it('writes to the press at work, and to nobody at home', async () => {
    for (const [name, source, email] of [
      ['Agence de presse', 'press_gallery', 'salle@exemple.ca'],
      ['Mairie', 'official', 'mairie@exemple.ca'],
    ] as const)
      await contacts.create(caseworker, { name, language: 'fr', email, source, notedOn: '2026-11-01' });
    const list = await mailings.create(caseworker, {
      name: 'Communiqué',
      purpose: 'press_notice',
      channel: 'email',
      wanted: { people: 'contacts' },
    });
    expect(await takenBy(list.id)).toEqual(['Agence de presse']);
    const people = await mailings.preview(caseworker, { purpose: 'press_notice', channel: 'post', wanted: { people: 'citizens' } });
    expect(people.taken).toBe(0);
  });

  it('asks which matter an answer is about', async () => {
    await expect(mailings.preview(caseworker, { ...GREETING, purpose: 'matter_answer' })).rejects.toMatchObject({
      fields: [{ field: 'wanted.category', problem: 'required' }],
    });
  });

  it('keeps the parent of a copy, and judges each address anew for another purpose', async () => {
    const first = await greetings();
    const copy = await mailings.derive(caseworker, first.id, { derivation: 'copy', name: 'Invitation', purpose: 'event_invitation' });
    expect(copy).toMatchObject({ parentId: first.id, derivation: 'copy', taken: first.taken, leftOut: 0 });
    const press = await mailings.derive(caseworker, copy.id, {
      derivation: 'subset',
      name: 'Presse',
      purpose: 'press_notice',
      language: 'fr',
    });
    expect(press).toMatchObject({ taken: 0, leftOut: copy.taken });
    expect(press.lineage.map(({ id, parentId }) => [id, parentId])).toEqual([
      [first.id, null],
      [copy.id, first.id],
      [press.id, copy.id],
    ]);
  });

  it('refuses a name that says what people think', async () => {
    await expect(greetings('Les nôtres [S]')).rejects.toMatchObject({ code: 'wording_refused' });
  });

  it('exports who is on it, escaped, with who took it, and logs how many and whom', async () => {
    const list = await greetings();
    const before = (await entries('mailing.export_csv.greeting')).length;
    const rows = await csvOf(list.id);
    const names = rows.slice(1, -1).map(([name]) => name);
    expect(names).toHaveLength(list.taken);
    expect(names).toContain(`'=HYPERLINK("http://x") Formule`);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(rows.at(-1)?.[0]).toMatch(/Envoi E-\d\d-\d{4} · Vœux · exporté par .* · ne sert qu’à cela/);
    const logged = await entries('mailing.export_csv.greeting');
    expect(logged).toHaveLength(before + 1);
    expect(logged.at(-1)).toMatchObject({ count: list.taken });
    expect(logged.at(-1)?.['subjects']).toHaveLength(list.taken);
    expect(JSON.stringify(logged)).not.toMatch(/Donnée|Annuaire|rue/);
  });

  it('prints labels with the same people, and its mark on the page', async () => {
    const list = await greetings();
    const { bytes } = await exports.labels(caseworker, list.id);
    const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const { items } = await (await document.getPage(1)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    expect(text).toContain('Aline Donnée');
    expect(text).toContain(list.number);
    expect(text).not.toMatch(/Défunte|Silence|Ailleurs|Reprise/);
  });

  it('exports nobody who asked meanwhile not to be written to', async () => {
    const list = await greetings();
    await admin.runner.execute(sql`UPDATE citizen SET do_not_contact = true WHERE id = ${ids.get('Bruno Annuaire') ?? ''}`);
    const names = (await csvOf(list.id)).map(([name]) => name);
    await admin.runner.execute(sql`UPDATE citizen SET do_not_contact = false WHERE id = ${ids.get('Bruno Annuaire') ?? ''}`);
    expect(names).toContain('Aline Donnée');
    expect(names).not.toContain('Bruno Annuaire');
  });

  it('answers how many, which ones and by whom', async () => {
    const list = await mailings.create(manager, { ...GREETING, name: 'Service', purpose: 'service_information' });
    await exports.csv(manager, list.id);
    const question = { purpose: 'service_information', by: samuel } as const;
    const answer = await answers.answer(caseworker, question);
    expect(answer).toMatchObject({ people: list.taken, lists: 1, exports: 1, erased: 0 });
    expect(answer.lines.map(({ kind, by }) => [kind, by.name])).toEqual([
      ['csv', 'Samuel Diabo'],
      ['list', 'Samuel Diabo'],
    ]);
    const which = await answers.people(caseworker, question);
    expect(which.total).toBe(list.taken);
    expect(which.items.find(({ name }) => name === 'Ivan Parlé')).toMatchObject({ lists: 1, exports: 1 });
    expect(await answers.answer(caseworker, { ...question, to: '2020-01-01' })).toMatchObject({ people: 0, lists: 0, exports: 0 });
    expect(await answers.answer(caseworker, { ...question, by: maude })).toMatchObject({ people: 0 });
  });

  it('destroys with a list every list that came from it, and certifies it without a name', async () => {
    const first = await greetings();
    const copy = await mailings.derive(caseworker, first.id, { derivation: 'copy', name: 'Copie', purpose: 'greeting' });
    const part = await mailings.derive(caseworker, copy.id, { derivation: 'subset', name: 'Partie', purpose: 'greeting', language: 'fr' });
    await exports.csv(caseworker, part.id);
    const kept = await greetings();
    const certificate = await destruction.destroy(manager, first.id);

    for (const { id } of [first, copy, part]) expect(await rowsAbout(id)).toBe(0);
    expect(await rowsAbout(kept.id)).toBeGreaterThan(0);
    const { statement, hash } = certificate;
    expect(statement.lists.map(({ number }) => number)).toEqual([first.number, copy.number, part.number]);
    expect(statement.people).toBe(first.taken + first.leftOut);
    expect(statement.lists.at(-1)?.exports).toHaveLength(1);
    expect(hashOf(statement)).toBe(hash);
    expect(hashOf({ ...statement, people: statement.people + 1 })).not.toBe(hash);
    expect(await destruction.certificate(caseworker, part.id)).toEqual(certificate);
    const paper = (await destruction.certificatePdf(caseworker, part.id)).bytes;
    for (const { name } of PEOPLE) expect(JSON.stringify(certificate) + paper.toString('latin1')).not.toContain(name);
    for (const { id } of [first, part]) {
      await expect(exports.csv(caseworker, id)).rejects.toMatchObject({ code: 'state_conflict' });
      await expect(destruction.destroy(manager, id)).rejects.toMatchObject({ code: 'state_conflict' });
    }
    expect((await mailings.open(caseworker, part.id)).certificateNumber).toBe(statement.number);
    expect((await answers.answer(caseworker, {})).erased).toBe(first.taken + copy.taken + part.taken);
  });

  it('is refused to whoever may not: the member makes none, a caseworker destroys none, another riding sees none', async () => {
    const list = await greetings();
    const refused = { code: 'role_not_permitted' };
    await expect(mailings.create(member, { ...GREETING, name: 'x' })).rejects.toMatchObject(refused);
    await expect(exports.csv(member, list.id)).rejects.toMatchObject(refused);
    await expect(destruction.destroy(caseworker, list.id)).rejects.toMatchObject(refused);
    for (const act of [
      mailings.open(elsewhere, list.id),
      mailings.people(elsewhere, list.id, {}),
      exports.csv(elsewhere, list.id),
      exports.labels(elsewhere, list.id),
      destruction.destroy(elsewhere, list.id),
      mailings.derive(elsewhere, list.id, { derivation: 'copy', name: 'x', purpose: 'greeting' }),
    ])
      await expect(act).rejects.toMatchObject({ code: 'not_found' });
    expect((await mailings.list(elsewhere)).items).toEqual([]);
    expect(await answers.answer(elsewhere, {})).toMatchObject({ people: 0, lists: 0 });
  });
});
