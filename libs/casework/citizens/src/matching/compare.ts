import { jaroWinkler, oneSlip } from './likeness';
import type { Prepared } from './person';
import { bits, BITS, CHANCE, M, U_BIRTH, USUAL } from './weights';

/** What two records agree on, as words that a screen can show; the heaviest first. */
export const REASONS = ['name', 'close_name', 'birth_date', 'close_birth_date', 'phone', 'email', 'address', 'postal_code'] as const;
export type Reason = (typeof REASONS)[number];

/** How common a value is in the list, 0 to 1; undefined where nobody counted. */
export interface Frequencies {
  of(field: keyof typeof USUAL, value: string): number | undefined;
}

export interface Comparison {
  /** Bits for one person (positive) or for two (negative). */
  readonly weight: number;
  readonly why: readonly Reason[];
}

export interface CompareOptions {
  readonly frequencies?: Frequencies;
  /** Leave the birth date out, as where nobody asked for it. */
  readonly withoutBirthDate?: boolean;
}

type Level = 'same' | 'close' | 'part' | 'other' | 'missing';
type Found = readonly [bits: number, reason: Reason | null];

/** Weighs two records: how much more likely they are one person than two. Symmetric; empty and shared e-mails weigh nothing. */
export function compare(a: Prepared, b: Prepared, options: CompareOptions = {}): Comparison {
  const common = (field: keyof typeof USUAL, value: string): number => options.frequencies?.of(field, value) ?? USUAL[field];
  const names = compareNames(a, b, common);
  const birth: Found = options.withoutBirthDate ? [0, null] : compareBirth(a.birth, b.birth);
  const address = compareAddress(a, b, common);
  const phone = comparePhones(a.phones, b.phones);
  // Under one roof and with another given name, it is another person of the household: an e-mail in common is then the household's.
  const otherPerson = names.given === 'other';
  const email: Found = !otherPerson && a.emails.some((one) => b.emails.includes(one)) ? [BITS.email, 'email'] : [0, null];
  const household = Math.min(otherPerson ? BITS.otherPersonMost : BITS.householdMost, address[0] + phone[0]);
  const found = [names.found, birth, address, phone, email].filter(([, reason]) => reason !== null).sort((one, other) => other[0] - one[0]);
  return { weight: names.found[0] + birth[0] + household + email[0], why: found.flatMap(([, reason]) => reason ?? []) };
}

function comparePhones(a: readonly string[], b: readonly string[]): Found {
  if (a.length === 0 || b.length === 0) return [0, null];
  return a.some((one) => b.includes(one)) ? [BITS.phone, 'phone'] : [BITS.otherPhone, null];
}

function compareNames(
  a: Prepared,
  b: Prepared,
  common: (field: 'given' | 'family', value: string) => number,
): { found: Found; given: Level } {
  const straight = pairOfNames(a.given, b.given, a.family, b.family, common);
  const crossed = pairOfNames(a.given, b.family, a.family, b.given, common);
  const swapped = crossed.weight + BITS.swapped;
  const best = swapped > straight.weight && crossed.alike ? { ...crossed, weight: swapped, same: false } : straight;
  return { found: [best.weight, best.alike ? (best.same ? 'name' : 'close_name') : null], given: best.given };
}

function pairOfNames(g1: string, g2: string, f1: string, f2: string, common: (field: 'given' | 'family', value: string) => number) {
  // a name is as common as it is in either place: many family names are given names, and forms get them crossed
  const asName = (name: string, place: 'given' | 'family'): number =>
    Math.max(common(place, name), common(place === 'given' ? 'family' : 'given', name));
  const given = levelOfName(g1, g2);
  const family = levelOfName(f1, f2);
  return {
    weight:
      nameBits(given, Math.max(asName(g1, 'given'), asName(g2, 'given'))) +
      nameBits(family, Math.max(asName(f1, 'family'), asName(f2, 'family'))),
    given,
    same: given === 'same' && family === 'same',
    alike: given !== 'other' && family !== 'other' && !(given === 'missing' && family === 'missing'),
  };
}

function levelOfName(a: string, b: string): Level {
  if (a === '' || b === '') return 'missing';
  if (a === b || a.replaceAll(' ', '') === b.replaceAll(' ', '')) return 'same';
  if (Math.min(a.length, b.length) >= 4 && oneSlip(a, b)) return 'close';
  const likeness = jaroWinkler(a, b);
  if (likeness >= 0.92) return 'close';
  return likeness >= 0.88 || onePartOf(a, b) ? 'part' : 'other';
}

/** Jean and Jean Guy, Tremblay and Tremblay Ouellet, an initial and the name it begins. */
function onePartOf(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.split(' ').includes(short) || (short.length === 1 && long.startsWith(short));
}

function nameBits(level: Level, chance: number): number {
  switch (level) {
    case 'missing':
      return 0;
    case 'same':
      return Math.min(BITS.nameMost, bits(M.name.same, chance));
    case 'close':
      return Math.min(BITS.nameMost - 2, bits(M.name.close, chance * CHANCE.close) + 3);
    case 'part':
      return bits(M.name.part, Math.min(0.02, chance * CHANCE.part));
    case 'other':
      return bits(M.name.other, 0.95);
  }
}

function compareBirth(a: string, b: string): Found {
  if (a === '' || b === '') return [0, null];
  if (a === b) return [bits(M.birth.same, U_BIRTH.same), 'birth_date'];
  const [yearA = '', monthA = '', dayA = ''] = a.split('-');
  const [yearB = '', monthB = '', dayB = ''] = b.split('-');
  const turned = yearA === yearB && monthA === dayB && dayA === monthB;
  if (turned || oneSlip(a.replaceAll('-', ''), b.replaceAll('-', ''))) return [bits(M.birth.slip, U_BIRTH.slip), 'close_birth_date'];
  const alike = Number(yearA === yearB) + Number(monthA === monthB) + Number(dayA === dayB);
  return alike === 2 ? [bits(M.birth.part, U_BIRTH.part), null] : [bits(M.birth.other, 0.96), null];
}

function compareAddress(a: Prepared, b: Prepared, common: (field: keyof typeof USUAL, value: string) => number): Found {
  if ((a.street === '' && a.postal === '' && a.place === '') || (b.street === '' && b.postal === '' && b.place === '')) return [0, null];
  const street = sameStreet(a, b);
  const number = a.number !== '' && b.number !== '' && (a.number === b.number || (a.number.length > 1 && oneSlip(a.number, b.number)));
  const postal = a.postal !== '' && b.postal !== '' && (a.postal === b.postal || oneSlip(a.postal, b.postal));
  const place = a.place !== '' && b.place !== '' && jaroWinkler(a.place, b.place) >= 0.9;
  if (!postal && !number && (street || place) && a.number !== '' && b.number !== '') return [BITS.otherDoor, null];
  let weight = 0;
  if (street) weight += bits(0.8, common('street', a.street));
  if (number) weight += a.number === b.number ? bits(0.8, common('number', a.number)) : 1;
  if (postal) weight += a.postal === b.postal ? bits(0.8, common('postal', a.postal)) : 2;
  if (place) weight += bits(0.9, common('place', a.place));
  if (!street && !postal && !place) return [BITS.otherAddress, null];
  return [Math.min(BITS.addressMost, weight), street && (number || postal) ? 'address' : postal ? 'postal_code' : null];
}

function sameStreet(a: Prepared, b: Prepared): boolean {
  const linesOf = ({ street, more }: Prepared): string[] => [street, more].filter((line) => line.length >= 4);
  return linesOf(a).some((one) => linesOf(b).some((other) => one === other || oneSlip(one, other) || jaroWinkler(one, other) >= 0.93));
}
