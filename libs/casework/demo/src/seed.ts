import { operatorContext } from '@cloison/platform/access';
import { asOwner, sql } from '@cloison/platform/database';
import type { Tx, UnitOfWork } from '@cloison/platform/database';
import { fold } from '@cloison/platform/names';
import { nameFolded, searchText } from '@cloison/casework/citizens';
import { caseNumber } from '@cloison/casework/cases';
import { inventedCitizens } from './invented-citizens';
import { seeded } from './random';
import { seedFind } from './seed-find';

export const DEMO_DISTRICT = 'qc-val-des-erables';

const MATTERS: readonly { category: string; fr: string }[] = [
  { category: 'health_insurance', fr: 'Carte d’assurance maladie expirée' },
  { category: 'vehicle_licensing', fr: 'Permis suspendu après un déménagement' },
  { category: 'work_injury', fr: 'Indemnité interrompue' },
  { category: 'taxes', fr: 'Crédit d’impôt pour maintien à domicile' },
  { category: 'immigration', fr: 'Parrainage sans nouvelles' },
  { category: 'housing', fr: 'Reprise de logement contestée' },
  { category: 'child_care', fr: 'Place en garderie promise puis retirée' },
  { category: 'pension', fr: 'Rente de conjoint survivant' },
  { category: 'energy', fr: 'Facture contestée' },
  { category: 'civil_status', fr: 'Changement de nom d’un enfant' },
];

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
] as const;

export interface SeedOptions {
  readonly work: UnitOfWork;
  /** `postgresql://casework_migrator:…`: ridings are named by the owner alone. */
  readonly ownerUrl: string;
  readonly citizens?: number;
  readonly today?: Date;
}

/** Day `offset` days from `today`, as `YYYY-MM-DD`. */
function day(today: Date, offset: number): string {
  return new Date(today.getTime() + offset * 86_400_000).toISOString().slice(0, 10);
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
    const cases = await seedCases(tx, ids, caseworkerId, today);
    await seedFind(tx, DEMO_DISTRICT);
    tx.log({ act: 'demo.seed', count, district: DEMO_DISTRICT });
    return { citizens: count, cases };
  });
  // without statistics the planner reads whole ridings until the server's own analysis comes round (measured: searches 20 times slower)
  await asOwner(ownerUrl, 'casework', (owner) => owner.execute(sql`ANALYZE citizen, case_file, case_event`));
  return seeded;
}

async function seedCases(tx: Tx, citizenIds: readonly string[], caseworkerId: string, today: Date): Promise<number> {
  const random = seeded(26);
  const running = new Map<string, number>();
  const plan = [
    {
      citizen: 0,
      matter: 0,
      due: -3,
      notes: ['Renouvellement refusé : adresse jugée douteuse après son déménagement.', 'Révision demandée par écrit.'],
    },
    { citizen: 1, matter: 1, due: -1, notes: ['Permis suspendu par erreur, doit voir un spécialiste mardi.'] },
    ...Array.from({ length: 40 }, (_, index) => ({
      citizen: 4 + index * 7,
      matter: random.upTo(MATTERS.length),
      due: random.upTo(30) - 4,
      notes: random.chance(0.6) ? ['Appel reçu, documents à venir.'] : [],
    })),
  ];
  for (const { citizen, matter, due, notes } of plan) {
    const citizenId = citizenIds[citizen];
    const about = MATTERS[matter];
    if (!citizenId || !about) continue;
    const next = (running.get(about.category) ?? 0) + 1;
    running.set(about.category, next);
    const number = caseNumber(about.category, today.getFullYear(), next);
    const opened = day(today, -20 - random.upTo(20));
    const file = await tx.one<{ id: string }>(
      sql`INSERT INTO case_file (district_id, citizen_id, number, title, category, due_on, assignee_id, opened_by, opened_at, last_event_at, search)
          VALUES (${DEMO_DISTRICT}, ${citizenId}, ${number}, ${about.fr}, ${about.category}, ${day(today, due)}, ${caseworkerId}, ${caseworkerId},
            ${opened}::date, ${day(today, -1 - random.upTo(25))}::date, ${` ${fold(`${number} ${about.fr}`)}`}) RETURNING id`,
    );
    const events = [{ kind: 'opened', body: null as string | null }, ...notes.map((body) => ({ kind: 'note', body }))];
    for (const [index, event] of events.entries())
      await tx.execute(
        sql`INSERT INTO case_event (district_id, case_id, kind, body, at, author_id)
            VALUES (${DEMO_DISTRICT}, ${file?.id ?? null}, ${event.kind}, ${event.body}, ${opened}::date + ${`${index} days ${9 + index} hours`}::interval, ${caseworkerId})`,
      );
  }
  for (const [category, last] of running) {
    const series = caseNumber(category, today.getFullYear(), 0).slice(0, -5);
    await tx.execute(sql`INSERT INTO case_counter (district_id, series, last) VALUES (${DEMO_DISTRICT}, ${series}, ${last})`);
  }
  return plan.length;
}
