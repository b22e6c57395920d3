import { MUNICIPALITIES, POSTAL_LETTERS } from './places';
import type { Municipality } from './places';
import { NAME_GROUPS } from './names';
import { SeededRandom } from './random';

/** The header of a generated list, which the shipped mapping `generated` reads. Separator `;`, UTF-8, CRLF (RFC 4180). */
export const GENERATED_COLUMNS = [
  'IDENTIFIANT',
  'NOM',
  'PRENOM',
  'DATE_NAISSANCE',
  'NO_CIVIQUE',
  'VOIE',
  'APPARTEMENT',
  'MUNICIPALITE',
  'CODE_POSTAL',
  'SECTION_VOTE',
] as const;

export interface GeneratedListOptions {
  /** Number of electors, faulty lines not counted. At least 3 for the three people below to be in it. */
  readonly count: number;
  readonly seed: number;
  readonly district: string;
  /** Lines to add that an import must refuse, one of each kind in turn. */
  readonly faults?: number;
}

interface Address {
  readonly municipality: Municipality;
  readonly number: number;
  readonly street: string;
  readonly apartment: string;
  readonly postalCode: string;
  readonly division: number;
}

/** People that demonstrations rely on: two namesakes, and somebody who also asks her member's office for help. */
const KNOWN_PEOPLE = [
  ['Tremblay', 'Jean-Guy', '1951-03-14', '118', 'rue des Mélèzes', '', 'Val-des-Érables', 'G6V 2H4', '014'],
  ['Tremblay', 'Jean-Guy', '1974-11-02', '9', 'rue du Quai', '3', 'Val-des-Érables', 'G6V 1L8', '015'],
  ['Thivierge', 'Ghislaine', '1948-06-21', '215', 'rang Saint-Joseph', '', 'Lac-aux-Outardes', 'G0T 1B0', '083'],
] as const;

/**
 * A list of electors of an invented riding: the header line, then a line per elector, as strings of one or more whole lines.
 * The same options give the same bytes. Birth dates make everyone 18 or more on 2026-01-01.
 */
export function* generatedList(options: GeneratedListOptions): Generator<string> {
  const random = new SeededRandom(`${options.district}:${options.seed}`);
  const faults = faultLines(options.faults ?? 0, random);
  const every = Math.max(1, Math.floor(options.count / (faults.length + 1)));
  yield line(GENERATED_COLUMNS);
  let made = 0;
  for (const person of people(options.count, random)) {
    yield line([identifier(random), ...person]);
    made += 1;
    if (made % every === 0) {
      const fault = faults.pop();
      if (fault !== undefined) yield fault;
    }
  }
  while (faults.length > 0) yield faults.pop() as string;
}

function* people(count: number, random: SeededRandom): Generator<readonly string[]> {
  let left = count;
  for (const person of KNOWN_PEOPLE.slice(0, count)) {
    left -= 1;
    yield person;
  }
  while (left > 0) {
    const address = newAddress(random);
    for (const person of household(random).slice(0, left)) {
      left -= 1;
      yield [
        ...person,
        String(address.number),
        address.street,
        address.apartment,
        address.municipality.name,
        address.postalCode,
        String(address.division).padStart(3, '0'),
      ];
    }
  }
}

/** One to four adults; children of age sometimes carry both names. */
function household(random: SeededRandom): (readonly [family: string, given: string, born: string])[] {
  const group = random.weighted(NAME_GROUPS);
  const families = [random.pick(group.family), random.pick(group.family)] as const;
  const elder = 1932 + random.below(70);
  const adults = 1 + (random.chance(58) ? 1 : 0);
  const children = elder < 1984 && random.chance(22) ? 1 + random.below(2) : 0;
  const members: (readonly [string, string, string])[] = [];
  for (let i = 0; i < adults; i += 1) {
    members.push([families[i] as string, random.pick(group.given), birthDate(random, Math.min(2007, elder + random.below(7)))]);
  }
  for (let i = 0; i < children; i += 1) {
    const compound = adults === 2 && families[0] !== families[1] && random.chance(group.compound * 2);
    const family = compound ? `${families[0]}-${families[1]}` : families[0];
    members.push([family, random.pick(group.given), birthDate(random, Math.min(2007, elder + 22 + random.below(10)))]);
  }
  return members;
}

function newAddress(random: SeededRandom): Address {
  const municipality = random.weighted(MUNICIPALITIES);
  const first = firstDivision(municipality);
  const street = random.below(municipality.streets.length);
  const division = first + ((street * 7 + random.below(5)) % municipality.divisions);
  return {
    municipality,
    number: 1 + random.below(1_400),
    street: municipality.streets[street] as string,
    apartment: random.chance(17) ? random.pick(['1', '2', '3', '4', '12', '201', '304', 'A', 'B', '1/2']) : '',
    postalCode: `${municipality.prefix} ${1 + random.below(9)}${random.pick([...POSTAL_LETTERS])}${random.below(10)}`,
    division,
  };
}

function firstDivision(municipality: Municipality): number {
  let first = 1;
  for (const other of MUNICIPALITIES) {
    if (other === municipality) break;
    first += other.divisions;
  }
  return first;
}

function birthDate(random: SeededRandom, year: number): string {
  const month = 1 + random.below(12);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${String(month).padStart(2, '0')}-${String(1 + random.below(days)).padStart(2, '0')}`;
}

/** As the federal list has: unique and random, it says nothing about the person. 60 bits. */
function identifier(random: SeededRandom): string {
  const part = (): string => (random.next() >>> 2).toString(36).padStart(6, '0');
  return `${part()}${part()}`.toUpperCase();
}

/** RFC 4180: quoted only where it must be. */
function line(fields: readonly string[]): string {
  return `${fields.map((field) => (/[";\r\n]/u.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(';')}\r\n`;
}

/** Lines that must be refused, each for one reason of the closed list. */
function faultLines(count: number, random: SeededRandom): string[] {
  const place = ['4', 'rue King', '', 'Rivière-Noire', 'G0N 1A0', '070'];
  const kinds: ((id: string) => string)[] = [
    (id) => line([id, '', '', '1970-01-01', ...place]),
    (id) => line([id, 'Sansjour', 'Février', '1970-02-30', ...place]),
    (id) => line([id, 'Sanscode', 'Denise', '1970-01-01', '4', 'rue King', '', 'Rivière-Noire', 'G0N OI0', '070']),
    (id) => `${id};Courte;Ligne;1970-01-01\r\n`,
    (id) => line([id, 'Nul\u0000', 'Octet', '1970-01-01', ...place]),
    (id) => line([id, 'Demain', 'Née', '2999-01-01', ...place]),
    (id) => `${id};"Ouvrard" et fils;Guillemet;1970-01-01;${place.join(';')}\r\n`,
    (id) => line([id, 'N'.repeat(101), 'Longue', '1970-01-01', ...place]),
  ];
  return Array.from({ length: count }, (_, i) => (kinds[i % kinds.length] as (id: string) => string)(identifier(random)));
}
