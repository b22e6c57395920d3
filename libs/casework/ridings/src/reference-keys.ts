import { words } from '@cloison/platform/names';

/** Words of an address that people write or leave out as they like. */
const WITHOUT_WEIGHT = new Set(
  'rue avenue av ave boulevard boul blvd chemin ch rang rg route rte place pl montee mtee cote terrasse impasse allee street road rd drive dr lane ln court crescent cres de du des la le les l d the of'.split(
    ' ',
  ),
);
const UNIT_WORD = new Set(['app', 'apt', 'appartement', 'apartment', 'unite', 'unit', 'suite', 'bureau', 'porte', 'logement', 'log']);
const LONG: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', n: 'nord', s: 'sud', e: 'est', o: 'ouest', w: 'ouest' };

const long = (word: string): string => LONG[word] ?? word;
const inOrder = (parts: readonly string[]): string => [...new Set(parts.map(long))].sort().join(' ');

export interface ReferenceName {
  readonly givenName: string;
  readonly familyName: string;
}

/** The key under which a person of the list is kept: family name and first given name, folded, whatever their order. */
export function nameKey({ givenName, familyName }: ReferenceName): string {
  const [first = ''] = givenName.trim().split(/[\s,]+/);
  return inOrder([...words(familyName), ...words(first)]);
}

/** « Tremblay, Jean-Guy » or « Jean-Guy Tremblay » as its two parts. */
export function namesOf(fullName: string): ReferenceName {
  const [before = '', after] = fullName.split(',', 2);
  if (after !== undefined) return { familyName: before.trim(), givenName: after.trim() };
  const [first = '', ...rest] = before.trim().split(/\s+/);
  return { givenName: first, familyName: rest.join(' ') };
}

/** The keys under which the person of a question may be kept: with one given name, or with both parts of a double one. */
export function nameKeys(name: ReferenceName): string[] {
  const given = words(name.givenName);
  const family = words(name.familyName);
  return [...new Set([nameKey(name), inOrder([...family, ...given]), inOrder([...family, ...given.slice(0, 1)])])];
}

export const familyKey = (familyName: string): string => words(familyName).map(long).join(' ');

/** The family name as a whole, and each part of a double one. */
export function familyKeys(familyName: string): string[] {
  return [...new Set([familyKey(familyName), ...words(familyName).map(long)])];
}

interface Address {
  readonly civic: readonly string[];
  readonly unit: readonly string[];
}

/** « 8-1205, av. du Parc » and « 1205, avenue du Parc, app. 8 » are one address. */
function addressOf(line: string): Address {
  const parts = words(line);
  const hyphenated = /^\s*(\d+[a-z]?)\s*-\s*\d/i.exec(line);
  const unit: string[] = hyphenated?.[1] ? [hyphenated[1].toLowerCase()] : [];
  const civic: string[] = [];
  parts.forEach((word, index) => {
    if (UNIT_WORD.has(parts[index - 1] ?? '')) unit.push(word);
    else if (!UNIT_WORD.has(word) && !WITHOUT_WEIGHT.has(word) && !(word === 'st' && index === parts.length - 1)) civic.push(word);
  });
  return { civic: hyphenated ? civic.slice(1) : civic, unit };
}

const keyOf = ({ civic, unit }: Address): string => `${inOrder(civic)}${unit.length > 0 ? ` #${unit.join(' ')}` : ''}`;

export const addressKey = (line: string): string => keyOf(addressOf(line));

/** With and without the door's number. */
export function addressKeys(line: string): string[] {
  const address = addressOf(line);
  return [...new Set([keyOf(address), keyOf({ ...address, unit: [] })])];
}
