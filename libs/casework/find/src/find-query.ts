import { words } from '@cloison/platform/names';
import { phoneDigits } from './text-words';

/** What somebody typed, in the forms that the search functions take. */
export interface FindQuery {
  /** LIKE patterns that a record's search text must all match; empty where nothing can be looked for. */
  readonly patterns: readonly string[];
  /** The two most telling patterns, for the index to intersect; the same one twice where there is one. */
  readonly first: string | null;
  readonly second: string | null;
  /** The folded words, for likeness. */
  readonly phrase: string;
  /** The longest of them. */
  readonly word: string;
  /** Case numbers as they are stored, where what was typed may be one. */
  readonly numbers: readonly string[];
  /** A tsquery of the words, or null. */
  readonly wanted: string | null;
}

const MOST_WORDS = 8;
/** A phone number among other words, whole or without its area code. */
const PHONE = /(?<![\p{L}\d])\+?\d(?:[ ().-]{0,2}\d){6,14}(?![\p{L}\d])/u;
/** The beginning of a phone number: digits and the signs between them, and nothing else. */
const BEGUN_PHONE = /^\+?[\d ().-]+$/;
/** `RAMQ-26-0412`, `ramq 26 412`, `ramq26412`: series, year, running number. */
const NUMBER = /^([\p{L}]{2,6})[\s-]*(\d{2})[\s-]*(\d{1,5})$/u;
/** Words that are in every text, and so in no search of texts. */
const EVERYWHERE = new Set(
  'a au aux ce d de des du elle en est et il j je l la le les lui m ma mon n ne nous on ou par pas pour qu que qui s sa se son sur t un une vous the to of and in is it for on'.split(
    ' ',
  ),
);

const longestFirst = (texts: readonly string[]): string[] => [...texts].sort((a, b) => b.length - a.length);
const escaped = (word: string): string => word.replace(/[\\%_]/g, '\\$&');

/** Reads what was typed. Accents, case, hyphens, apostrophes and order stop mattering here. */
export function readQuery(typed: string): FindQuery {
  const numbers = numbersIn(typed);
  const { digits, rest } = numbers.length > 0 ? { digits: '', rest: typed } : phoneIn(typed);
  const found = words(rest).slice(0, MOST_WORDS);
  const patterns = [...found.map((word) => `% ${escaped(word)}%`), ...(digits ? [`%${digits}%`] : [])];
  const [first = null, second = first] = longestFirst(patterns);
  const [word = ''] = longestFirst(found);
  return {
    patterns,
    first,
    second,
    phrase: digits && found.length === 0 ? '' : found.join(' '),
    word,
    numbers,
    wanted: tsquery(digits ? [...found, digits] : found),
  };
}

function phoneIn(typed: string): { digits: string; rest: string } {
  const text = typed.trim();
  const digits = phoneDigits(text);
  if (BEGUN_PHONE.test(text) && digits.length >= 6) return { digits, rest: '' };
  const [phone] = PHONE.exec(text) ?? [];
  return phone === undefined ? { digits: '', rest: text } : { digits: phoneDigits(phone), rest: text.replace(phone, ' ') };
}

function numbersIn(typed: string): string[] {
  const [, series = '', year = '', running = ''] = NUMBER.exec(typed.trim()) ?? [];
  return series === '' ? [] : [`${series.toUpperCase()}-${year}-${running.padStart(4, '0')}`];
}

/** Each word as the beginning of a word; words that are everywhere don't count unless there is nothing else. */
function tsquery(found: readonly string[]): string | null {
  const telling = found.filter((word) => !EVERYWHERE.has(word));
  const chosen = telling.length > 0 ? telling : found;
  return chosen.length === 0 ? null : chosen.map((word) => `'${word.replaceAll("'", "''")}':*`).join(' & ');
}
