import type { Found, FoundCase, FoundCitizen, FoundText } from './find-api';

/** One line that can be chosen. */
export type Choice =
  | { readonly kind: 'citizen'; readonly citizen: FoundCitizen }
  | { readonly kind: 'case'; readonly file: FoundCase }
  | { readonly kind: 'text'; readonly text: FoundText }
  | { readonly kind: 'create' };

export interface ChoiceGroup {
  readonly title: 'citizens' | 'casesAndTexts' | null;
  readonly choices: readonly Choice[];
}

/**
 * What was found, in the order in which it is shown. A search for whom to open a case shows people alone; creation comes last.
 * @param mayCreate whether a new record may be offered
 */
export function groupsOf(found: Found, { peopleOnly, mayCreate }: { peopleOnly: boolean; mayCreate: boolean }): readonly ChoiceGroup[] {
  const citizens = found.citizens.map((citizen): Choice => ({ kind: 'citizen', citizen }));
  const files = found.cases.map((file): Choice => ({ kind: 'case', file }));
  const texts = found.texts.map((text): Choice => ({ kind: 'text', text }));
  const people: ChoiceGroup = { title: 'citizens', choices: citizens };
  const matters: ChoiceGroup = { title: 'casesAndTexts', choices: [...files, ...texts] };
  const shown = peopleOnly ? [people] : found.first === 'cases' ? [matters, people] : [people, matters];
  const create: ChoiceGroup = { title: null, choices: mayCreate ? [{ kind: 'create' }] : [] };
  return [...shown, create].filter(({ choices }) => choices.length > 0);
}

export type Destination =
  | { readonly to: '/citizens/$citizenId'; readonly params: { readonly citizenId: string } }
  | { readonly to: '/citizens/$citizenId/new-case'; readonly params: { readonly citizenId: string } }
  | { readonly to: '/cases/$caseId'; readonly params: { readonly caseId: string } }
  | { readonly to: '/citizens/new' }
  | { readonly to: '/constituency' };

/** Where a text lives: in its case, else with its person. */
export function placeOf({ caseId, citizen }: FoundText): Destination | null {
  if (caseId !== null) return { to: '/cases/$caseId', params: { caseId } };
  return citizen === null ? null : { to: '/citizens/$citizenId', params: { citizenId: citizen.id } };
}
