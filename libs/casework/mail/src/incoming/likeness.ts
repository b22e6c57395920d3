import { ownLines, straight } from '../text/plain-lines';

const HASHES = 32;
const ROWS_PER_BAND = 4;
const SHINGLE = 3;
/** Shorter texts are alike by chance. */
const LEAST_WORDS = 18;
/** Share of equal values of two signatures from which two mails are one text. */
export const ALIKE = 0.7;

const GREETING =
  /^(?:bonjour|bonsoir|madame|monsieur|mesdames|cher|chere|chers|hello|hi|dear|good (?:day|morning|afternoon)|a l'attention|to whom|salut)\b/u;
const CLOSING =
  /^(?:cordialement|bien cordialement|sinceres salutations|salutations|merci|respectueusement|veuillez (?:agreer|accepter|recevoir)|bien a vous|sincerely|regards|kind regards|best regards|yours|respectfully|thank you|thanks)\b.{0,60}$/u;
const VARIABLE = /\b(?:[a-z]\d[a-z] ?\d[a-z]\d|[\w.+-]+@[\w.-]+|https?:\/\/\S+|\d[\d .()-]*)\b/gu;

/**
 * What a mass mail keeps when its senders fill in their names: the words between greeting and signature, without numbers, addresses and postal
 * codes; as a MinHash signature, so that two of them are compared by counting. Empty for a text too short to tell.
 */
export function likenessOf(text: string): number[] {
  const words = common(text);
  if (words.length < LEAST_WORDS) return [];
  const least = new Array<number>(HASHES).fill(0x7fffffff);
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    const base = hash(words.slice(at, at + SHINGLE).join(' '));
    for (let index = 0; index < HASHES; index++) {
      const value = mixed(base, index);
      if (value < (least[index] ?? 0)) least[index] = value;
    }
  }
  return least;
}

/** Keys of which two alike signatures share at least one (nearly always), and two others none: what the database's index looks for. */
export function bandsOf(likeness: readonly number[]): number[] {
  const bands: number[] = [];
  for (let from = 0; from < likeness.length; from += ROWS_PER_BAND)
    bands.push(hash(`${from}:${likeness.slice(from, from + ROWS_PER_BAND).join(',')}`));
  return bands;
}

/** 0 to 1: the estimated share of common word triples. */
export function alike(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || one.length !== other.length) return 0;
  return one.filter((value, index) => value === other[index]).length / one.length;
}

function common(text: string): string[] {
  const lines = ownLines(text)
    .map(straight)
    .filter((line) => line !== '');
  const closing = lines.findLastIndex((line) => CLOSING.test(line));
  const kept = (closing > 0 ? lines.slice(0, closing) : lines).filter((line, index) => index > 1 || !GREETING.test(line));
  return kept
    .join(' ')
    .replace(VARIABLE, ' ')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}

/** FNV-1a, as a signed 32-bit number: what an integer column holds. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value | 0;
}

function mixed(base: number, index: number): number {
  let value = Math.imul(base ^ Math.imul(index + 1, 0x9e3779b1), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) & 0x7fffffff;
}
