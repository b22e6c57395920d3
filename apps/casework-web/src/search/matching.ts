import type { FoundCitizen } from './find-api';

/** A run of text, matched by what was typed or not. */
export interface Run {
  readonly text: string;
  readonly matched: boolean;
}

/** Letters without case and accents, one for one with the letters of the text. */
function folded(text: string): string {
  return Array.from(text, (letter) => (letter.normalize('NFD').charAt(0) || letter).toLowerCase()).join('');
}

/** Splits a text into runs, marking where a word of what was typed begins a word of it. Accents and case are forgiven. */
export function runsOf(text: string, typed: string): readonly Run[] {
  const letters = Array.from(text);
  const plain = folded(text);
  const matched = letters.map(() => false);
  for (const word of folded(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((one) => one.length > 0)) {
    for (let at = plain.indexOf(word); at !== -1; at = plain.indexOf(word, at + 1)) {
      if (at > 0 && /[\p{L}\p{N}]/u.test(plain.charAt(at - 1))) continue;
      matched.fill(true, at, at + word.length);
    }
  }
  const runs: { text: string; matched: boolean }[] = [];
  letters.forEach((letter, index) => {
    const last = runs.at(-1);
    if (last && last.matched === matched[index]) last.text += letter;
    else runs.push({ text: letter, matched: matched[index] ?? false });
  });
  return runs;
}

/** What a namesake is told apart by. */
type Person = Pick<FoundCitizen, 'id' | 'familyName' | 'givenName' | 'birthYear' | 'addressLine' | 'municipality' | 'phone'>;

export type Distinguishing = 'birthYear' | 'addressLine' | 'municipality' | 'phone';

const BY_IMPORTANCE: readonly Distinguishing[] = ['birthYear', 'addressLine', 'municipality', 'phone'];

/**
 * What tells each person apart from their namesakes in a list: for people of the same name, the fields whose values differ among them, the
 * two most telling ones. Nobody else has any.
 */
export function distinguishing(people: readonly Person[]): ReadonlyMap<string, readonly Distinguishing[]> {
  const namesakes = Map.groupBy(people, (person) => folded(`${person.familyName} ${person.givenName}`));
  const result = new Map<string, readonly Distinguishing[]>();
  for (const group of namesakes.values()) {
    if (group.length < 2) continue;
    const differing = BY_IMPORTANCE.filter((field) => new Set(group.map((person) => person[field])).size > 1);
    for (const person of group) result.set(person.id, differing.filter((field) => person[field] !== null).slice(0, 2));
  }
  return result;
}

/** What was typed, as the beginning of a new record. */
export interface Beginning {
  readonly givenName: string;
  readonly familyName: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly postalCode: string | null;
}

const EMAIL = /\S+@\S+\.\S+/;
const PHONE = /(?<![\p{L}\d])\+?\d(?:[ ().-]{0,2}\d){6,14}(?![\p{L}\d])|\(\d{3}\)[ ]?\d{3}[ .-]?\d{4}/u;
const POSTAL_CODE = /\b[abceghj-nprstvxy]\d[abceghj-nprstv-z][ -]?\d[abceghj-nprstv-z]\d\b/i;

/** A phone number, an e-mail or a postal code where there is one; the rest is a given name and a family name as people say them. */
export function beginningOf(typed: string): Beginning {
  let text = typed;
  const take = (pattern: RegExp): string | null => {
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined) text = text.replace(found, ' ');
    return found?.trim() ?? null;
  };
  const email = take(EMAIL);
  const phone = take(PHONE);
  const postalCode = take(POSTAL_CODE);
  return { ...namesOf(text.trim().replace(/\s+/g, ' ')), phone, email, postalCode };
}

function namesOf(text: string): { givenName: string; familyName: string } {
  const comma = text.split(/\s*,\s*/);
  if (comma.length === 2) return { familyName: titled(comma[0] ?? ''), givenName: titled(comma[1] ?? '') };
  const [first = '', ...rest] = text.split(' ');
  return rest.length === 0
    ? { givenName: '', familyName: titled(first) }
    : { givenName: titled(first), familyName: titled(rest.join(' ')) };
}

/** `jean-guy` is written Jean-Guy; what already has a capital stays as typed. */
function titled(name: string): string {
  return /\p{Lu}/u.test(name)
    ? name
    : name.replace(/(^|[\s'’-])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toLocaleUpperCase('fr'));
}
