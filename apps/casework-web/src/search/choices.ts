import type { Found, FoundCase, FoundCitizen, FoundText } from './find-api';

/** One line that can be chosen. */
export type Choice =
  | { readonly kind: 'citizen'; readonly citizen: FoundCitizen }
  | { readonly kind: 'case'; readonly file: FoundCase }
  | { readonly kind: 'text'; readonly text: FoundText }
  | { readonly kind: 'more'; readonly count: number }
  | { readonly kind: 'create' };

/** People shown before the matters below them come into view; five namesakes fit. */
const FIRST_PEOPLE = 5;

export interface ChoiceGroup {
  readonly title: 'citizens' | 'casesAndTexts' | null;
  readonly choices: readonly Choice[];
}

interface Showing {
  /** A search for whom to open a case shows people alone. */
  readonly peopleOnly: boolean;
  /** All the people found, rather than the first of them. */
  readonly everybody: boolean;
  /** Whether a new record may be offered. */
  readonly mayCreate: boolean;
}

/** What was found, in the order in which it is shown; creation comes last. */
export function groupsOf(found: Found, { peopleOnly, everybody, mayCreate }: Showing): readonly ChoiceGroup[] {
  const citizens = found.citizens.map((citizen): Choice => ({ kind: 'citizen', citizen }));
  const files = found.cases.map((file): Choice => ({ kind: 'case', file }));
  const texts = found.texts.map((text): Choice => ({ kind: 'text', text }));
  const matters: ChoiceGroup = { title: 'casesAndTexts', choices: [...files, ...texts] };
  const whole = everybody || peopleOnly || matters.choices.length === 0 || citizens.length <= FIRST_PEOPLE + 1;
  const rest: Choice = { kind: 'more', count: citizens.length - FIRST_PEOPLE };
  const people: ChoiceGroup = { title: 'citizens', choices: whole ? citizens : [...citizens.slice(0, FIRST_PEOPLE), rest] };
  const shown = peopleOnly ? [people] : found.first === 'cases' ? [matters, people] : [people, matters];
  const create: ChoiceGroup = { title: null, choices: mayCreate ? [{ kind: 'create' }] : [] };
  return [...shown, create].filter(({ choices }) => choices.length > 0);
}

export function resultsOf({ citizens, cases, texts }: Found, peopleOnly: boolean): number {
  return citizens.length + (peopleOnly ? 0 : cases.length + texts.length);
}

export type Destination =
  | { readonly to: '/citizens/$citizenId'; readonly params: { readonly citizenId: string } }
  | { readonly to: '/citizens/$citizenId/new-case'; readonly params: { readonly citizenId: string } }
  | { readonly to: '/cases/$caseId'; readonly params: { readonly caseId: string } }
  | { readonly to: '/mail/$folder/$mailId'; readonly params: { readonly folder: string; readonly mailId: string } }
  | { readonly to: '/citizens/new' }
  | { readonly to: '/constituency' };

/** Where a text lives: in its case, else with its person, else, for a mail, in the mailbox. */
export function placeOf({ id, kind, caseId, citizen }: FoundText): Destination | null {
  if (caseId !== null) return { to: '/cases/$caseId', params: { caseId } };
  if (kind === 'mail') return { to: '/mail/$folder/$mailId', params: { folder: 'new', mailId: id } };
  return citizen === null ? null : { to: '/citizens/$citizenId', params: { citizenId: citizen.id } };
}
