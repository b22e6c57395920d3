import { operatorContext } from '@cloison/platform/access';
import { asOwner, sql } from '@cloison/platform/database';
import type { UnitOfWork } from '@cloison/platform/database';
import type { ZoneSettings } from '@cloison/platform/http';
import { nameFolded, searchText } from '@cloison/casework/citizens';
import { inventedCitizens } from './invented-citizens';
import { restrictSeededCase, seedCases } from './seed-cases';
import { seedCitizens } from './seed-citizens';
import { seedFind } from './seed-find';
import { seedHistory } from './seed-history';
import { seedLetters } from './seed-letters';
import { seedMailings } from './seed-mailings';
import { seedMail } from './seed-mail';
import { seedPapers } from './seed-papers';

export const DEMO_DISTRICT = 'qc-val-des-erables';

/** Two ridings, so that the walk-through shows that one doesn't see the other. */
const DISTRICTS = [
  { id: DEMO_DISTRICT, fr: 'Val-des-Érables', en: 'Val-des-Érables' },
  { id: 'qc-lac-aux-outardes', fr: 'Lac-aux-Outardes', en: 'Lac-aux-Outardes' },
] as const;

/** The office's people. They have no password yet: the links that are printed at the start give them one. */
const PEOPLE = [
  { email: 'maude@bureau.demo', name: 'Maude Pelletier', role: 'caseworker' },
  { email: 'odile@bureau.demo', name: 'Odile Garneau', role: 'registrar' },
  { email: 'samuel@bureau.demo', name: 'Samuel Diabo', role: 'office_manager' },
  { email: 'noemie@bureau.demo', name: 'Noémie Vollant', role: 'caseworker' },
  { email: 'aline@bureau.demo', name: 'Aline Cloutier', role: 'member' },
] as const;

export interface SeedOptions {
  readonly work: UnitOfWork;
  /** `postgresql://casework_migrator:…`: ridings are named by the owner alone. */
  readonly ownerUrl: string;
  readonly citizens?: number;
  readonly today?: Date;
  /** The zone's settings, for what needs its keys: documents and consents. Without them, there are none. */
  readonly settings?: ZoneSettings;
}

/**
 * Fills an empty office with invented people and a plausible week of cases: some late, some due, some silent.
 * @returns how many citizens and cases now exist
 */
export async function seedDemo({
  work,
  ownerUrl,
  citizens: count = 2_000,
  today = new Date(),
  settings,
}: SeedOptions): Promise<{ citizens: number; cases: number }> {
  await asOwner(ownerUrl, 'casework', async (owner) => {
    for (const { id, fr, en } of DISTRICTS)
      await owner.execute(sql`INSERT INTO district (id, name_fr, name_en) VALUES (${id}, ${fr}, ${en}) ON CONFLICT DO NOTHING`);
  });
  for (const { email, name, role } of PEOPLE)
    await work.runner.execute(
      sql`INSERT INTO account (id, email, name, role, districts) VALUES (gen_random_uuid(), ${email}, ${name}, ${role}, ${[DEMO_DISTRICT]}::text[])
          ON CONFLICT (email) DO NOTHING`,
    );
  const caseworker = await work.runner.one<{ id: string }>(sql`SELECT id FROM account WHERE email = ${PEOPLE[0].email}`);
  const caseworkerId = caseworker?.id ?? '';
  const manager = await work.runner.one<{ id: string }>(sql`SELECT id FROM account WHERE email = ${PEOPLE[2].email}`);
  const colleague = await work.runner.one<{ id: string }>(sql`SELECT id FROM account WHERE email = ${PEOPLE[3].email}`);
  const context = operatorContext('casework', [DEMO_DISTRICT], today);
  const seeded = await work.transaction(context, async (tx) => {
    const existing = await tx.one<{ n: number }>(sql`SELECT count(*)::integer AS n FROM citizen`);
    if (existing && existing.n > 0) return { citizens: existing.n, cases: 0 };
    const people = inventedCitizens(count);
    const ids = people.map(() => crypto.randomUUID());
    const column = (of: (person: (typeof people)[number]) => unknown): unknown[] => people.map(of);
    await tx.execute(
      sql`INSERT INTO citizen (district_id, id, family_name, given_name, birth_date, language, address_line, municipality, postal_code, phone,
            email, accommodation, in_riding, name_folded, search, created_by)
          SELECT ${DEMO_DISTRICT}, p.*, ${caseworkerId}::uuid FROM unnest(${ids}::uuid[], ${column((p) => p.familyName)}::text[],
            ${column((p) => p.givenName)}::text[], ${column((p) => p.birthDate)}::date[], ${column((p) => p.language)}::text[],
            ${column((p) => p.addressLine)}::text[], ${column((p) => p.municipality)}::text[], ${column((p) => p.postalCode)}::text[],
            ${column((p) => p.phone)}::text[], ${column((p) => p.email)}::text[], ${column((p) => p.accommodation)}::text[],
            ${column((p) => p.inRiding)}::boolean[], ${column(nameFolded)}::text[], ${column(searchText)}::text[]) AS p`,
    );
    const cases = await seedCases(tx, DEMO_DISTRICT, ids, caseworkerId, today);
    await seedCitizens(tx, { districtId: DEMO_DISTRICT, citizenIds: ids, people, caseworkerId, today });
    await seedFind(tx, DEMO_DISTRICT);
    await seedLetters(tx, { districtId: DEMO_DISTRICT, citizenIds: ids, caseworkerId, today });
    await seedHistory(tx, {
      districtId: DEMO_DISTRICT,
      citizenIds: ids,
      places: people.map(({ municipality }) => municipality),
      caseworkerId: colleague?.id ?? caseworkerId,
      managerId: manager?.id ?? caseworkerId,
      today,
    });
    tx.log({ act: 'demo.seed', count, district: DEMO_DISTRICT });
    return { citizens: count, cases };
  });
  if (settings && seeded.cases > 0) {
    await seedPapers({ work, settings, ownerUrl, districtId: DEMO_DISTRICT, caseworkerId, today });
    if (manager) await seedMailings({ work, settings, districtId: DEMO_DISTRICT, managerId: manager.id, today });
    await seedMail({ work, settings, ownerUrl, districtId: DEMO_DISTRICT, caseworkerId, today });
  }
  if (seeded.cases > 0)
    await asOwner(ownerUrl, 'casework', (owner) => restrictSeededCase(owner, DEMO_DISTRICT, [caseworkerId, manager?.id ?? caseworkerId]));
  // without statistics the planner reads whole ridings until the server's own analysis comes round (measured: searches 20 times slower)
  await asOwner(ownerUrl, 'casework', (owner) => owner.execute(sql`ANALYZE citizen, contact_point, case_file, case_event`));
  return seeded;
}
