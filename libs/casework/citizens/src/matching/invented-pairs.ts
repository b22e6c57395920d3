import type { Comparable } from './person';

/** A small seeded generator (mulberry32): the same people on every machine. */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const FAMILY = (
  'Tremblay Gagnon Roy Côté Bouchard Gauthier Morin Lavoie Fortin Gagné Ouellet Pelletier Bélanger Lévesque Bergeron Leblanc Paquette Girard ' +
  'Simard Boucher Caron Beaulieu Cloutier Dubé Poirier Fournier Lapointe L’Écuyer D’Amours St-Onge Vollant Kanapé Awashish Gull Nguyễn Trần ' +
  'Sanon Haddad Khoury O’Neil MacDonald Chen Benali García Kowalski Lépine-Bouchard Roy-Lachance'
).split(' ');
const GIVEN = (
  'Jean-Guy Marie-Soleil Réjeanne Louis-Philippe Ghislaine Chantale Normand Benoît Noémie Jean-Marc Anne-Sophie Réal Thierry Mathilde Gilles ' +
  'Lise Marthe Heather Fabiola Pierre-Luc Étienne Zoé Maïté François Hélène Shaniss Uapukun Arjun Linh Ketsia Wissam Amira Inês Siobhán Wei Yusuf'
).split(' ');
const STREETS = [
  'rue des Mélèzes',
  'rue du Quai',
  'avenue de la Gare',
  'rue Principale',
  'chemin du Moulin',
  'rang Saint-Joseph',
  '2e Rang',
];
const PLACES = [
  ['Val-des-Érables', 'G0X'],
  ['Lac-aux-Outardes', 'G0W'],
  ['Rivière-Noire', 'G0Y'],
] as const;

export interface InventedPairs {
  readonly records: readonly Comparable[];
  /** The person of each record. */
  readonly truth: ReadonlyMap<string, string>;
}

/**
 * People who never existed, some written down twice as it happens at a counter: without accents, a letter wrong, the names in each other's
 * place, moved, a digit of the birth date wrong. Couples share an address, a phone and an e-mail; a residence shares one e-mail among many; many
 * have no e-mail at all.
 */
export function inventedPairs(people: number, seed = 1763): InventedPairs {
  const below = drawing(seed);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T;
  const records: Comparable[] = [];
  const truth = new Map<string, string>();
  const write = (record: Comparable, person: string): void => {
    records.push(record);
    truth.set(record.id, person);
  };
  for (let index = 0; index < people; index += 1) {
    const [place, prefix] = pick(PLACES);
    const two = (n: number): string => String(n).padStart(2, '0');
    const phone = `418 555-${String(1000 + index)}`;
    const person: Comparable = {
      id: `p${index}`,
      givenName: pick(GIVEN),
      familyName: pick(FAMILY),
      birthDate: `${1930 + below(75)}-${two(1 + below(12))}-${two(1 + below(28))}`,
      addressLine: `${1 + below(900)}, ${pick(STREETS)}`,
      municipality: place,
      postalCode: `${prefix} ${below(10)}${'ABCEGHJKLMNPRSTVWXYZ'[below(20)]}${below(10)}`,
      phones: [phone],
      emails: emailsOf(index, below(4)),
    };
    write(person, person.id);
    if (below(5) === 0) write(again(person, below), person.id);
    if (below(4) === 0)
      write(
        { ...person, id: `c${index}`, givenName: pick(GIVEN.filter((name) => name !== person.givenName)), birthDate: null },
        `c${index}`,
      );
  }
  return { records, truth };
}

function emailsOf(index: number, kind: number): Comparable['emails'] {
  if (kind === 0) return [{ address: 'info@residence.example.org', shared: false }];
  if (kind === 1) return [{ address: '', shared: false }];
  return kind === 2 ? [{ address: `citoyen${index}@exemple.ca`, shared: false }] : [];
}

function again(person: Comparable, below: (most: number) => number): Comparable {
  const slip = (text: string): string => {
    const at = 1 + below(Math.max(1, text.length - 2));
    return `${text.slice(0, at)}${text[at + 1] ?? ''}${text[at] ?? ''}${text.slice(at + 2)}`;
  };
  const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/-/g, ' ');
  const base = { ...person, id: `${person.id}-2`, emails: [] };
  switch (below(6)) {
    case 0:
      return { ...base, givenName: bare(person.givenName), familyName: bare(person.familyName).toUpperCase() };
    case 1:
      return { ...base, familyName: slip(person.familyName), phones: [] };
    case 2:
      return { ...base, givenName: person.familyName, familyName: person.givenName, addressLine: null, postalCode: null };
    case 3:
      return { ...base, addressLine: `${1 + below(900)}, rue Nouvelle`, postalCode: null, municipality: 'Montréal' };
    case 4:
      return {
        ...base,
        birthDate: `${(person.birthDate ?? '').slice(0, 8)}${(person.birthDate ?? '').slice(8).split('').reverse().join('')}`,
      };
    default:
      return { ...base, birthDate: null, givenName: person.givenName.split('-')[0] ?? person.givenName };
  }
}
