import { compare } from './compare';
import type { Comparison, CompareOptions, Frequencies } from './compare';
import { soundOf } from './likeness';
import { prepare } from './person';
import type { Comparable, Prepared } from './person';
import type { USUAL } from './weights';

/** A block of more records than this says nothing but that its key is common; its pairs are left to the other keys. */
const LARGEST_BLOCK = 120;

/** A phone or an e-mail that more records than this have is an office's or a crowd's, and says nothing of one person. */
export const MOST_HOLDERS = 4;

export interface Pair extends Comparison {
  readonly first: string;
  readonly second: string;
}

export interface PairOptions {
  readonly withoutBirthDate?: boolean;
}

/**
 * From how many bits two of `count` records are more likely one person than two: a record has some one other of its person among all the
 * others, so the odds before anything is compared are 1 to `count`.
 */
export const evenOdds = (count: number): number => Math.log2(Math.max(count, 512));

/** The keys under which a record is looked for. Two records without a key in common aren't compared. No key is made of an empty value. */
export function blockingKeys(person: Prepared, { withoutBirthDate = false }: PairOptions = {}): string[] {
  const { given, family, birth, number, street, more, place, postal, phones, emails } = person;
  const sounds = [soundOf(family), soundOf(given)].sort().join('|');
  return [
    ...key('n', given && family && sounds),
    ...(withoutBirthDate ? [] : [...key('b', birth), ...key('y', birth && family && `${birth.slice(0, 4)}${soundOf(family)}`)]),
    ...key('f', family && postal && `${soundOf(family)}${postal}`),
    ...key('g', given && postal && `${soundOf(given)}${postal}`),
    ...key('a', number && street && `${number}|${street}`),
    ...key('a', number && more && `${number}|${more}`),
    ...key('h', number && postal && `${number}|${postal}`),
    ...key('m', family && place && `${soundOf(family)}|${place}`),
    ...key('s', given && street && `${soundOf(given)}|${street}`),
    ...key('r', family && street && `${soundOf(family)}|${street}`),
    ...phones.map((phone) => `p${phone}`),
    ...emails.map((email) => `e${email}`),
  ];
}

const key = (kind: string, value: string): string[] => (value === '' ? [] : [`${kind}${value}`]);

/** A shorter list than this can't say how common anything is. */
const ENOUGH_TO_COUNT = 200;

/** How common each name, street, number, place and postal code is in these records. */
export function countFrequencies(people: readonly Prepared[]): Frequencies {
  if (people.length < ENOUGH_TO_COUNT) return { of: () => undefined };
  const fields = ['given', 'family', 'street', 'number', 'place', 'postal'] as const;
  const counts = new Map<keyof typeof USUAL, Map<string, number>>(fields.map((field) => [field, new Map<string, number>()]));
  for (const person of people)
    for (const field of fields) {
      const value = person[field];
      if (value !== '') counts.get(field)?.set(value, (counts.get(field)?.get(value) ?? 0) + 1);
    }
  return {
    // one more of each: a value seen once isn't known to be rarer than one in the list
    of: (field, value) => ((counts.get(field)?.get(value) ?? 0) + 1) / people.length,
  };
}

/**
 * Pairs of records that are likelier one person than two, the likeliest first. It proposes; joining is a person's act.
 * @param records of one riding; what they carry of e-mails that are shared or nobody's is dropped
 */
export function likelyPairs(records: readonly Comparable[], options: PairOptions = {}): Pair[] {
  const search = pairsBlockByBlock(records, options);
  for (let step = search.next(); ; step = search.next()) if (step.done) return step.value;
}

/** How long others wait for their turn while a long list is compared. */
const TURN_MS = 15;

/** The same, giving way to other requests every few milliseconds. */
export async function likelyPairsBetweenRequests(records: readonly Comparable[], options: PairOptions = {}): Promise<Pair[]> {
  const search = pairsBlockByBlock(records, options);
  let turn = performance.now();
  for (let step = search.next(); ; step = search.next()) {
    if (step.done) return step.value;
    if (performance.now() - turn < TURN_MS) continue;
    await new Promise((resume) => setImmediate(resume));
    turn = performance.now();
  }
}

/** Compares one block after the other, and stops after each. */
function* pairsBlockByBlock(records: readonly Comparable[], options: PairOptions): Generator<void, Pair[]> {
  const people = withoutCrowds(records.map(prepare));
  const compareOptions: CompareOptions = { ...options, frequencies: countFrequencies(people) };
  const least = evenOdds(people.length);
  const pairs: Pair[] = [];
  const seen = new Set<number>();
  for (const block of blocksOf(people, options)) {
    for (const [i, j] of couplesIn(block)) {
      const both = i * people.length + j;
      const [first, second] = [people[i], people[j]];
      if (seen.has(both) || !first || !second) continue;
      seen.add(both);
      const found = compare(first, second, compareOptions);
      if (found.weight >= least) pairs.push({ first: first.id, second: second.id, ...found });
    }
    yield;
  }
  return pairs.sort((one, other) => other.weight - one.weight);
}

/** Places of the records that share a key, key by key; blocks that say nothing are left out. */
function blocksOf(people: readonly Prepared[], options: PairOptions): number[][] {
  const blocks = new Map<string, number[]>();
  people.forEach((person, index) => {
    for (const name of new Set(blockingKeys(person, options))) {
      const block = blocks.get(name);
      if (block) block.push(index);
      else blocks.set(name, [index]);
    }
  });
  return [...blocks.values()].filter(({ length }) => length >= 2 && length <= LARGEST_BLOCK);
}

const couplesIn = (block: readonly number[]): (readonly [number, number])[] =>
  block.flatMap((i, place) => block.slice(place + 1).map((j) => [i, j] as const));

/** The records without the phones and e-mails that a crowd has in common. */
function withoutCrowds(people: readonly Prepared[]): Prepared[] {
  const holders = new Map<string, number>();
  for (const { phones, emails } of people) for (const way of [...phones, ...emails]) holders.set(way, (holders.get(way) ?? 0) + 1);
  const few = (way: string): boolean => (holders.get(way) ?? 0) <= MOST_HOLDERS;
  return people.map((person) => ({ ...person, phones: person.phones.filter(few), emails: person.emails.filter(few) }));
}
