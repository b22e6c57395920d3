import { sql } from '@cloison/platform/database';
import type { StatementRunner, Tx } from '@cloison/platform/database';
import { fold } from '@cloison/platform/names';
import { addBusinessDays } from '@cloison/casework/calendar';
import { caseNumber, dayHere } from '@cloison/casework/cases';
import type { EventKind, Status } from '@cloison/casework/cases';
import { seeded } from './random';

const MATTERS: readonly { category: string; fr: string }[] = [
  { category: 'health_insurance', fr: 'Carte d’assurance maladie expirée' },
  { category: 'vehicle_licensing', fr: 'Permis suspendu après un déménagement' },
  { category: 'work_injury', fr: 'Indemnité interrompue' },
  { category: 'taxes', fr: 'Crédit d’impôt pour maintien à domicile' },
  { category: 'sponsorship', fr: 'Parrainage sans nouvelles' },
  { category: 'housing', fr: 'Reprise de logement contestée' },
  { category: 'child_care', fr: 'Place en garderie promise puis retirée' },
  { category: 'pension', fr: 'Rente de conjoint survivant' },
  { category: 'energy', fr: 'Facture contestée' },
  { category: 'civil_status', fr: 'Changement de nom d’un enfant' },
];

interface Line {
  readonly kind: EventKind;
  readonly body: string | null;
  readonly minutes?: number;
  readonly direction?: 'in' | 'out';
}

interface ToDo {
  readonly what: string;
  /** Days from today; null for an item of the checklist. */
  readonly inDays: number | null;
  readonly time?: string;
  readonly done?: true;
}

interface PlannedCase {
  readonly citizen: number;
  readonly matter: number;
  /** Days from today; late when negative. */
  readonly due: number;
  /** Days since the last line. */
  readonly quiet: number;
  readonly status?: Status;
  readonly title?: string;
  readonly summary?: string;
  readonly lines: readonly Line[];
  readonly toDo?: readonly ToDo[];
}

const RESTRICTED = 'Situation familiale délicate';

/** The cases of the first screens: one told at length, some late, some for today, one restricted. */
const TOLD: readonly PlannedCase[] = [
  {
    citizen: 0,
    matter: 0,
    due: -3,
    quiet: 1,
    status: 'waiting_body',
    title: 'Carte d’assurance maladie refusée',
    summary:
      'Carte expirée le 2 septembre, renouvellement refusé : adresse jugée douteuse après son déménagement. Doit voir un spécialiste sous peu. Révision demandée par écrit.',
    lines: [
      { kind: 'call', body: 'Sa carte est expirée et la demande est refusée. Elle attend un spécialiste.', minutes: 6, direction: 'in' },
      { kind: 'note', body: 'Renouvellement refusé : adresse jugée douteuse après son déménagement.', minutes: 5 },
      { kind: 'follow_up', body: 'Relancer la RAMQ' },
      { kind: 'note', body: 'Révision demandée par écrit, avec le bail et deux factures.', minutes: 15 },
      { kind: 'status', body: 'waiting_body' },
      {
        kind: 'call',
        body: 'Toujours sans nouvelles de la RAMQ. Inquiète pour le spécialiste. Demande qu’on lui écrive plutôt que d’appeler.',
        minutes: 4,
        direction: 'in',
      },
    ],
    toDo: [
      { what: 'Joindre les preuves de résidence', inDays: null, done: true },
      { what: 'Relancer la RAMQ', inDays: -2 },
      { what: 'Lui écrire le résultat', inDays: 9 },
    ],
  },
  {
    citizen: 1,
    matter: 1,
    due: -1,
    quiet: 2,
    title: 'Permis suspendu par erreur',
    lines: [{ kind: 'note', body: 'Permis suspendu par erreur, doit voir un spécialiste mardi.' }],
    toDo: [{ what: 'Envoyer le rapport médical', inDays: -1 }],
  },
  {
    citizen: 2,
    matter: 3,
    due: 6,
    quiet: 1,
    title: 'Crédit de solidarité non reçu',
    lines: [{ kind: 'call', body: 'Rien reçu depuis juillet ; elle apportera ses papiers.', minutes: 5, direction: 'in' }],
    toDo: [{ what: 'La rappeler après son rendez-vous', inDays: 0, time: '11:45' }],
  },
  {
    citizen: 3,
    matter: 5,
    due: 4,
    quiet: 1,
    title: 'Supplément au loyer',
    lines: [{ kind: 'call', body: 'Veut savoir où en est sa demande.', minutes: 3, direction: 'in' }],
    toDo: [{ what: 'Appeler l’office d’habitation', inDays: 0, time: '16:00' }],
  },
  { citizen: 5, matter: 6, due: 0, quiet: 3, lines: [{ kind: 'note', body: 'Répondre à son courriel d’hier.', minutes: 5 }] },
  {
    citizen: 1,
    matter: 2,
    due: -1,
    quiet: 2,
    title: 'Indemnité suspendue',
    lines: [{ kind: 'call', body: 'Son chèque n’est pas arrivé.', minutes: 4, direction: 'in' }],
    toDo: [{ what: 'Rappeler après 10 h', inDays: -1 }],
  },
  {
    citizen: 7,
    matter: 4,
    due: 8,
    quiet: 1,
    title: 'Permis d’études',
    lines: [{ kind: 'call', body: 'Demande si on peut écrire pour elle.', minutes: 3, direction: 'in' }],
    toDo: [{ what: 'Remettre au palier fédéral', inDays: 0 }],
  },
  {
    citizen: 9,
    matter: 6,
    due: 5,
    quiet: 2,
    lines: [{ kind: 'note', body: 'La garderie n’a pas rappelé.', minutes: 2 }],
    toDo: [{ what: 'Appeler la garderie', inDays: 0, time: '15:00' }],
  },
  { citizen: 10, matter: 7, due: 12, quiet: 21, status: 'waiting_body', lines: [{ kind: 'note', body: 'Formulaire envoyé.', minutes: 6 }] },
  {
    citizen: 11,
    matter: 8,
    due: 14,
    quiet: 17,
    status: 'waiting_citizen',
    lines: [{ kind: 'note', body: 'Attend sa facture.', minutes: 2 }],
  },
  { citizen: 12, matter: 9, due: 16, quiet: 15, status: 'waiting_body', lines: [{ kind: 'note', body: 'Acte demandé.', minutes: 3 }] },
  {
    citizen: 6,
    matter: 2,
    due: 12,
    quiet: 1,
    title: RESTRICTED,
    lines: [{ kind: 'note', body: 'À traiter en confidence.' }],
  },
];

/**
 * A plausible week of cases: some late, some due, some silent.
 * @returns how many there are
 */
export async function seedCases(
  tx: Tx,
  districtId: string,
  citizenIds: readonly string[],
  caseworkerId: string,
  today: Date,
): Promise<number> {
  const random = seeded(26);
  const running = new Map<string, number>();
  const usual = Array.from({ length: 40 }, (_, index): PlannedCase => {
    const quiet = 1 + random.upTo(10);
    return {
      citizen: 14 + index * 7,
      matter: random.upTo(MATTERS.length),
      due: 1 + random.upTo(30),
      quiet,
      status: random.chance(0.4) ? 'waiting_body' : random.chance(0.3) ? 'waiting_citizen' : 'open',
      lines: random.chance(0.6) ? [{ kind: 'note', body: 'Appel reçu, documents à venir.', minutes: 4 }] : [],
    };
  });
  const plan = [...TOLD, ...usual];
  for (const planned of plan) {
    const citizenId = citizenIds[planned.citizen];
    const about = MATTERS[planned.matter];
    if (!citizenId || !about) continue;
    const next = (running.get(about.category) ?? 0) + 1;
    running.set(about.category, next);
    const number = caseNumber(about.category, today.getFullYear(), next);
    await seedCase(
      tx,
      districtId,
      { planned, citizenId, number, category: about.category, title: planned.title ?? about.fr },
      caseworkerId,
      today,
    );
  }
  for (const [category, last] of running) {
    const series = caseNumber(category, today.getFullYear(), 0).slice(0, -5);
    await tx.execute(
      sql`INSERT INTO case_counter (district_id, series, last) VALUES (${districtId}, ${series}, ${last})
          ON CONFLICT (district_id, series) DO UPDATE SET last = greatest(case_counter.last, excluded.last)`,
    );
  }
  return plan.length;
}

interface SeededCase {
  readonly planned: PlannedCase;
  readonly citizenId: string;
  readonly number: string;
  readonly category: string;
  readonly title: string;
}

async function seedCase(
  tx: Tx,
  districtId: string,
  { planned, citizenId, number, category, title }: SeededCase,
  caseworkerId: string,
  today: Date,
): Promise<void> {
  const opened = new Date(`${day(today, -planned.quiet - 2 * planned.lines.length - 14)}T14:20:00Z`);
  const last = new Date(`${day(today, -planned.quiet)}T14:38:00Z`);
  const due = planned.due > 0 ? addBusinessDays(day(today, planned.due), 0) : day(today, planned.due);
  const file = await tx.one<{ id: string }>(
    sql`INSERT INTO case_file (district_id, citizen_id, number, title, category, status, summary, due_on, assignee_id, opened_by, opened_at,
          last_event_at, search)
        VALUES (${districtId}, ${citizenId}, ${number}, ${title}, ${category}, ${planned.status ?? 'open'}, ${planned.summary ?? null}, ${due},
          ${caseworkerId}, ${caseworkerId}, ${opened}, ${last}, ${` ${fold(`${number} ${title} ${planned.summary ?? ''}`)}`}) RETURNING id`,
  );
  const caseId = file?.id ?? null;
  const lines: readonly Line[] = [{ kind: 'opened', body: null }, ...planned.lines];
  for (const [index, line] of lines.entries()) {
    const share = lines.length === 1 ? 0 : index / (lines.length - 1);
    const at =
      index === 0
        ? opened
        : index === lines.length - 1
          ? last
          : atWork(opened.getTime() + share * (last.getTime() - opened.getTime()), index);
    await tx.execute(
      sql`INSERT INTO case_event (district_id, case_id, kind, body, minutes, direction, at, author_id)
          VALUES (${districtId}, ${caseId}, ${line.kind}, ${line.body}, ${line.minutes ?? null}, ${line.direction ?? null}, ${at}, ${caseworkerId})`,
    );
  }
  for (const { what, inDays, time = null, done = false } of planned.toDo ?? [])
    await tx.execute(
      sql`INSERT INTO follow_up (district_id, case_id, what, due_on, due_time, done_at, done_by, created_by)
          VALUES (${districtId}, ${caseId}, ${what}, ${inDays === null ? null : day(today, inDays)}, ${time}, ${done ? last : null},
            ${done ? caseworkerId : null}, ${caseworkerId})`,
    );
}

/** The day of an instant, at an hour when the office is open. */
function atWork(instant: number, index: number): Date {
  return new Date(
    `${new Date(instant).toISOString().slice(0, 10)}T${String(14 + (index % 6))}:${String((index * 17) % 60).padStart(2, '0')}:00Z`,
  );
}

/** One case that only the people named see: as the owner, since whoever has no account is named on none. */
export async function restrictSeededCase(owner: StatementRunner, districtId: string, accountIds: readonly string[]): Promise<void> {
  await owner.execute(
    sql`UPDATE case_file SET restricted_to = ${accountIds}::uuid[] WHERE district_id = ${districtId} AND title = ${RESTRICTED}`,
  );
}

/** Day `offset` days from today in the office, as `YYYY-MM-DD`. */
function day(today: Date, offset: number): string {
  return new Date(Date.parse(`${dayHere(today)}T12:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10);
}
