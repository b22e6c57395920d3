import { addBusinessDays } from '@cloison/casework/calendar';
import { seeded } from './random';

/** What people ask for, how often, whom the office writes to, and how many business days that body usually takes. */
const MATTERS = [
  { category: 'health_insurance', fr: 'Carte d’assurance maladie refusée', share: 24, body: 'ramq', days: 8 },
  { category: 'housing', fr: 'Reprise de logement contestée', share: 17, body: 'housing_office', days: 27 },
  { category: 'taxes', fr: 'Crédit d’impôt non reçu', share: 15, body: 'revenu_quebec', days: 10 },
  { category: 'work_injury', fr: 'Indemnité interrompue', share: 13, body: 'cnesst', days: 25 },
  { category: 'vehicle_licensing', fr: 'Permis suspendu', share: 11, body: 'saaq', days: 6 },
  { category: 'pension', fr: 'Rente de conjoint survivant', share: 9, body: 'retraite_quebec', days: 12 },
  { category: 'child_care', fr: 'Place en garderie retirée', share: 7, body: null, days: 0 },
  { category: 'employment_insurance', fr: 'Prestations en attente', share: 4, body: null, days: 0 },
  { category: 'energy', fr: 'Facture contestée', share: 3, body: null, days: 0 },
  { category: 'municipal', fr: 'Rue mal déneigée', share: 2, body: null, days: 0 },
] as const;

/** What these bodies are said to announce: invented, like the rest. Business days. */
export const ANNOUNCED: Readonly<Record<string, number>> = {
  ramq: 10,
  saaq: 10,
  revenu_quebec: 15,
  cnesst: 20,
  retraite_quebec: 15,
  housing_office: 20,
};

const OUTCOMES = [
  { kind: 'solved', fr: 'La personne a obtenu ce qu’elle demandait.', share: 62 },
  { kind: 'partly_solved', fr: 'Une partie de la demande est acceptée.', share: 14 },
  { kind: 'refused', fr: 'L’organisme maintient sa décision ; le recours est expliqué.', share: 10 },
  { kind: 'referred', fr: 'La personne est dirigée vers un autre service.', share: 8 },
  { kind: 'withdrawn', fr: 'La personne ne donne pas suite.', share: 4 },
  { kind: 'no_answer', fr: 'Sans nouvelles après trois appels.', share: 2 },
] as const;

/** Where people live: two large places, two small ones. */
const PLACES = { 'Val-des-Érables': 46, 'Saint-Anselme-des-Érables': 29, 'Lac-aux-Outardes': 20, 'Rivière-Noire': 5 } as const;

const MONTHS = 7;
const A_MONTH = 92;
const RISING = { category: 'health_insurance', by: 16 };

export interface PastCase {
  readonly id: string;
  readonly citizen: number;
  readonly category: string;
  readonly title: string;
  readonly openedOn: string;
  readonly dueOn: string;
  readonly closedOn: string | null;
  readonly outcome: { readonly kind: string; readonly fr: string } | null;
  readonly asked: { readonly body: string; readonly on: string; readonly answeredOn: string } | null;
}

const plus = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * Seven months of an office's past, the last one under way: the same for the same people and the same day.
 * @param places municipality of each citizen, in order
 * @param today `YYYY-MM-DD`
 */
export function inventedHistory(places: readonly string[], today: string): PastCase[] {
  const random = seeded(410);
  const by = Map.groupBy([...places.keys()], (index) => places[index] ?? '');
  const weighted = <T extends { readonly share: number }>(from: readonly T[]): T => {
    let at = random.upTo(from.reduce((total, { share }) => total + share, 0));
    return from.find(({ share }) => (at -= share) < 0) ?? (from[0] as T);
  };
  const livesIn = Object.entries(PLACES).map(([place, share]) => ({ place, share }));
  const one = (openedOn: string, matter: (typeof MATTERS)[number]): PastCase => {
    const citizen = random.pick(by.get(weighted(livesIn).place) ?? [0]);
    const dueOn = addBusinessDays(openedOn, 20);
    const last = random.chance(0.9) ? 3 + random.upTo(24) : 30 + random.upTo(12);
    const closedOn = plus(openedOn, last);
    const isClosed = closedOn < today;
    const askedOn = addBusinessDays(openedOn, 1);
    const answeredOn = addBusinessDays(
      askedOn,
      Math.max(1, matter.days + random.upTo(Math.ceil(matter.days * 0.9)) - Math.floor(matter.days * 0.4)),
    );
    return {
      id: crypto.randomUUID(),
      citizen,
      category: matter.category,
      title: matter.fr,
      openedOn,
      dueOn,
      closedOn: isClosed ? closedOn : null,
      outcome: isClosed ? weighted(OUTCOMES) : null,
      asked: matter.body !== null && answeredOn < today ? { body: matter.body, on: askedOn, answeredOn } : null,
    };
  };
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  return Array.from({ length: MONTHS }, (_, back) => {
    const first = new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 10);
    const days = new Date(Date.UTC(year, month - back, 0)).getUTCDate();
    const count = A_MONTH + random.upTo(14);
    const rising = back === 1 ? RISING.by : 0;
    const matters = [
      ...Array.from({ length: count }, () => weighted(MATTERS)),
      ...Array.from({ length: rising }, () => MATTERS.find(({ category }) => category === RISING.category) ?? MATTERS[0]),
    ];
    return matters.map((matter) => one(plus(first, random.upTo(days)), matter)).filter(({ openedOn }) => openedOn < today);
  }).flat();
}
