import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import { readZoneSettings } from '@cloison/platform/http';
import { openLog } from '@cloison/platform/runtime';
import { contextAt, testZone } from '@cloison/platform/testing';
import type { TestZone } from '@cloison/platform/testing';
import { CitizenReader, CitizensService, HELD_TABLES } from '@cloison/casework/citizens';
import { CASEWORK_MIGRATIONS } from '@cloison/casework/migrations';
import { RidingOf } from '@cloison/casework/ridings';
import { WordingFlags } from '@cloison/casework/vocabulary-guard';
import { CitizenDestruction, fingerprintOf } from './citizen-destruction';
import { CitizenExport } from './citizen-export';
import { exportPage } from './export-page';
import { RetentionRules } from './retention-rules';
import { RetentionService } from './retention.service';

const HERE = 'qc-val-des-erables';
const SECRET = 'Zwentibold';

describe('what an office keeps and lets go', () => {
  let zone: TestZone;
  let work: UnitOfWork;
  let admin: UnitOfWork;
  let citizens: CitizensService;
  let retention: RetentionService;
  const maude = { id: crypto.randomUUID(), role: 'caseworker' };
  const samuel = { id: crypto.randomUUID(), role: 'office_manager' };
  const here: RequestContext = contextAt('casework', maude, [HERE]);
  const managing: RequestContext = contextAt('casework', samuel, [HERE]);

  beforeAll(async () => {
    zone = await testZone('casework', CASEWORK_MIGRATIONS);
    const settings = readZoneSettings('casework', zone.environment);
    work = await UnitOfWork.open({ url: settings.databaseUrl, schema: 'casework' });
    admin = await UnitOfWork.open({ url: zone.database.url('admin'), schema: 'casework' });
    openLog(work, settings);
    citizens = new CitizensService(work, settings);
    retention = new RetentionService(
      work,
      settings,
      new CitizenReader(new RidingOf()),
      new CitizenExport(),
      new CitizenDestruction(),
      new RetentionRules(),
      new WordingFlags(),
    );
    await admin.runner.execute(sql`INSERT INTO district VALUES (${HERE}, ${HERE}, ${HERE})`);
    for (const { id, role } of [maude, samuel])
      await admin.runner.execute(
        sql`INSERT INTO account (id, email, name, role) VALUES (${id}, ${`${role}@bureau.demo`}, ${role}, ${role})`,
      );
  });
  afterAll(async () => {
    await Promise.all([work.close(), admin.close()]);
    await zone.drop();
  });

  const caseOf = async (citizenId: string, more: { closed?: string; category?: string; restrictedTo?: string } = {}): Promise<string> => {
    const row = await admin.runner.one<{ id: string }>(
      sql`INSERT INTO case_file (district_id, citizen_id, number, title, category, status, closed_at, restricted_to, opened_by, search)
          VALUES (${HERE}, ${citizenId}, ${crypto.randomUUID().slice(0, 8)}, ${SECRET}, ${more.category ?? 'other'},
            ${more.closed ? 'closed' : 'open'}, ${more.closed ?? null}, ${more.restrictedTo ? [more.restrictedTo] : null}::uuid[], ${maude.id}, '')
          RETURNING id`,
    );
    const id = row?.id ?? '';
    await admin.runner.execute(
      sql`INSERT INTO case_event (district_id, case_id, kind, body, author_id) VALUES (${HERE}, ${id}, 'note', ${SECRET}, ${maude.id})`,
    );
    return id;
  };
  const person = (familyName = 'Thivierge') =>
    citizens.create(here, { familyName, givenName: SECRET, phone: '418 555-0128', email: 'z@exemple.ca', postalCode: 'g0x2b7' });
  /** How many rows of each table mention any of these ids. */
  const mentions = async (ids: readonly string[]): Promise<string[]> => {
    const tables = await admin.runner.rows<{ name: string }>(
      sql`SELECT relname AS name FROM pg_class WHERE relnamespace = 'casework'::regnamespace AND relkind = 'r' AND relname NOT LIKE 'log_%'`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await admin.runner.rows<{ whole: string }>(
        sql`SELECT query_to_xml(format('SELECT * FROM casework.%I', ${name}::text), false, true, '')::text AS whole`,
      );
      if (rows.some(({ whole }) => ids.some((id) => whole.includes(id)))) found.push(name);
    }
    return found;
  };

  it('exports everything on one person, as data and as a page with its language, headings and no script', async () => {
    const { id } = await person();
    await caseOf(id);
    const held = await retention.export(managing, id);
    expect(Object.keys(held)).toEqual(expect.arrayContaining(['citizen', 'contact_point', 'case_file', 'case_event']));
    expect(Object.keys(held).filter((table) => !(table in HELD_TABLES))).toEqual([]);
    expect(held['citizen']?.[0]).toMatchObject({ given_name: SECRET, postal_code: 'G0X 2B7' });
    expect(JSON.stringify(held)).not.toContain('name_folded');
    const page = exportPage(held, 'fr', '2026-11-22');
    expect(page).toContain('<html lang="fr-CA">');
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page).toMatch(/<h2 id="case_event">Fil des dossiers<\/h2>/);
    expect(page).not.toMatch(/<script|<link|src=/);
    expect(exportPage({ citizen: [{ given_name: '<script>alert(1)</script>' }] }, 'en', '2026-11-22')).not.toContain('<script>');
  });

  it('exports and destroys for nobody but the manager', async () => {
    const { id } = await person();
    for (const role of ['caseworker', 'member', 'registrar']) {
      const other = contextAt('casework', { id: maude.id, role }, [HERE]);
      await expect(retention.export(other, id)).rejects.toThrow();
      await expect(retention.destroy(other, { citizenIds: [id], reason: 'request' })).rejects.toThrow();
      await expect(retention.review(other)).rejects.toThrow();
    }
    expect(await citizens.open(here, id)).toMatchObject({ id });
  });

  it('destroys a person whole, in every table, merged records and restricted cases included, with a certificate that names nobody', async () => {
    const [kept, gone, neighbour] = [await person('Roy'), await person('Roi'), await person('Voisin')];
    const cases = [await caseOf(kept.id), await caseOf(gone.id, { restrictedTo: maude.id }), await caseOf(neighbour.id)];
    await admin.runner.execute(
      sql`INSERT INTO case_person (district_id, case_id, citizen_id, role) VALUES (${HERE}, ${cases[2] ?? ''}, ${kept.id}, 'relative')`,
    );
    await admin.runner.execute(
      sql`INSERT INTO draft (district_id, account_id, place, value) VALUES (${HERE}, ${maude.id}, ${`note-${cases[0]}`}, ${SECRET})`,
    );
    await work.transaction(here, (tx) => tx.rows(sql`SELECT merge_citizens(${kept.id}, ${gone.id}, '{}', '{}')`));
    const before = await admin.runner.rows(sql`SELECT entry_id FROM log_pending UNION ALL SELECT entry_id FROM log_entry`);

    const { items } = await retention.destroy(managing, { citizenIds: [kept.id], reason: 'request' });
    expect(items).toMatchObject([{ number: 'D-2026-0001', cases: 2, reason: 'request', by: 'office_manager' }]);
    expect(await mentions([kept.id, gone.id, cases[0] ?? '', cases[1] ?? ''])).toEqual([]);
    expect(await admin.runner.rows(sql`SELECT 1 FROM subject_key WHERE subject_id IN (${kept.id}, ${gone.id})`)).toEqual([]);
    expect(await admin.runner.rows(sql`SELECT 1 FROM log_subject WHERE subject_id IN (${kept.id}, ${gone.id})`)).toEqual([]);
    const after = await admin.runner.rows(sql`SELECT entry_id FROM log_pending UNION ALL SELECT entry_id FROM log_entry`);
    expect(after.length).toBeGreaterThan(before.length);
    expect(await citizens.open(here, neighbour.id)).toMatchObject({ familyName: 'Voisin', cases: [{ id: cases[2] }] });
    expect(JSON.stringify(items)).not.toMatch(/Roy|Zwentibold/);
  });

  it('certifies with a fingerprint of the certificate’s own words', async () => {
    const { id } = await person('Certes');
    const [certificate] = (await retention.destroy(managing, { citizenIds: [id], reason: 'mistake' })).items;
    const stored = await admin.runner.one<{ counts: Record<string, number> }>(
      sql`SELECT counts FROM destruction_certificate WHERE number = ${certificate?.number ?? ''}`,
    );
    const words = {
      number: certificate?.number ?? '',
      day: managing.at.toISOString().slice(0, 10),
      by: samuel.id,
      reason: 'mistake',
      counts: stored?.counts ?? {},
    };
    expect(certificate?.fingerprint).toBe(fingerprintOf(words));
    expect(fingerprintOf({ ...words, counts: { ...words.counts, citizen: 2 } })).not.toBe(certificate?.fingerprint);
  });

  it('proposes what no rule keeps any longer, and destroys nothing by itself', async () => {
    const [old, taxes, going] = [await person('Ancien'), await person('Impôt'), await person('Courant')];
    await caseOf(old.id, { closed: '2021-01-01' });
    await caseOf(taxes.id, { closed: '2021-06-01', category: 'taxes' });
    await caseOf(going.id, { closed: '2015-01-01' });
    await caseOf(going.id);
    const proposed = async (): Promise<string[]> => (await retention.review(managing)).items.map(({ familyName }) => familyName);
    expect(await proposed()).toEqual(['Ancien']);
    await retention.setRule(managing, { category: 'taxes', years: 2 });
    expect(await proposed()).toEqual(['Impôt', 'Ancien']);
    await retention.hold(managing, old.id, { reason: 'Demande d’accès en cours' });
    expect((await retention.review(managing)).items[1]).toMatchObject({ heldFor: 'Demande d’accès en cours' });
    await expect(retention.destroy(managing, { citizenIds: [old.id], reason: 'retention' })).rejects.toMatchObject({
      code: 'state_conflict',
    });
    await retention.release(managing, old.id);
    expect((await retention.destroy(managing, { citizenIds: [old.id, taxes.id], reason: 'retention' })).items).toHaveLength(2);
    expect(await proposed()).toEqual([]);
  });

  it('destroys by rule nobody with an open case, not even one that the manager isn’t named on', async () => {
    const { id } = await person('Secret');
    await caseOf(id, { restrictedTo: maude.id });
    await expect(retention.destroy(managing, { citizenIds: [id], reason: 'retention' })).rejects.toMatchObject({ code: 'state_conflict' });
  });
});
