import { MARKS } from './marks';
import { withoutNames } from './names';
import type { Rule } from './rule';
import { KINDS } from './rules-kinds';
import { ENGLISH } from './rules-en';
import { FRENCH } from './rules-fr';
import { tokensOf } from './tokens';
import type { Token } from './tokens';

/** A passage that says what somebody thinks. Offsets are in UTF-16 units of the text as it was given. */
export interface Opinion {
  readonly start: number;
  readonly end: number;
  /** The kind of rule that found it, a word of a closed list: side, vote, label, opinion, money, work or mark. */
  readonly rule: string;
}

const LONGEST_CALL = 14;
const calls = callsOf([...FRENCH, ...ENGLISH, ...KINDS, ...MARKS]);

/**
 * Passages of free text that say what somebody thinks, how he votes or what he does for a party, in French and English, in the order of the
 * text and without overlap. Harmless uses of the same words pass. Nothing is changed, and nothing is remembered.
 */
export function findOpinions(text: string): readonly Opinion[] {
  const seen = new Map<string, readonly Rule[]>();
  const called = (word: string): readonly Rule[] => {
    const known = seen.get(word) ?? rulesOf(word);
    seen.set(word, known);
    return known;
  };
  return withoutOverlap(sentencesOf(withoutNames(tokensOf(text))).flatMap((sentence) => opinionsIn(sentence, called)));
}

/** Rules by the beginnings of the words that call them. */
function callsOf(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const map = new Map<string, Rule[]>();
  for (const one of rules) for (const beginning of one.on) map.set(beginning, [...(map.get(beginning) ?? []), one]);
  return map;
}

function opinionsIn(sentence: readonly Token[], rulesCalledBy: (word: string) => readonly Rule[]): Opinion[] {
  const called = new Set(sentence.flatMap(({ text }) => rulesCalledBy(text)));
  if (called.size === 0) return [];
  const line = ` ${sentence.map(({ text }) => text).join(' ')} `;
  const starts = startsOf(sentence);
  const found: Opinion[] = [];
  for (const one of called) {
    if (one.unless?.test(line)) continue;
    one.pattern.lastIndex = 0;
    for (let match = one.pattern.exec(line); match; match = one.pattern.exec(line)) {
      const tokens = sentence.slice(tokenAt(starts, match.index + 1), tokenAt(starts, match.index + match[0].length - 1) + 1);
      const [from] = tokens;
      const to = tokens.at(-1);
      const named = !one.capital || tokens.some(({ capital, text }) => capital && isParty(text));
      if (from && to && named) found.push({ start: from.start, end: to.end, rule: one.name });
    }
  }
  return found;
}

const isParty = (text: string): boolean =>
  /^(?:liberal|conservative|tor(?:y|ies)|nd|grit|new|pequist|bloquist|caquist|pq|plq|caq|qs|pc|plc|npd|bq|lpc|cpc|gpc)/.test(text);

function rulesOf(word: string): readonly Rule[] {
  const found: Rule[] = [];
  for (let length = 1; length <= Math.min(LONGEST_CALL, word.length); length += 1) found.push(...(calls.get(word.slice(0, length)) ?? []));
  return found;
}

/** Where each token stands in the line that the patterns see. */
function startsOf(sentence: readonly Token[]): number[] {
  let at = 1;
  return sentence.map(({ text }) => {
    const start = at;
    at += text.length + 1;
    return start;
  });
}

/** The token that holds an offset of the line: the last that starts at it or before. */
function tokenAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A stop behind these ends no sentence. */
const SHORT = new Set(['symp', 'opp', 'supp', 'm', 'mm', 'mme', 'mr', 'mrs', 'ms', 'dr', 'no', 'st', 'ste']);
const MOST_TOKENS = 400;

function sentencesOf(tokens: readonly Token[]): Token[][] {
  const sentences: Token[][] = [];
  let sentence: Token[] = [];
  for (const token of tokens) {
    const stop = /^[.!?;…]$/.test(token.text) && !(token.text === '.' && SHORT.has(sentence.at(-1)?.text ?? ''));
    if (!stop && !(token.text === '.' || IGNORED.has(token.text))) sentence.push(token);
    if (stop || sentence.length >= MOST_TOKENS) {
      sentences.push(sentence);
      sentence = [];
    }
  }
  sentences.push(sentence);
  return sentences.filter(({ length }) => length > 0);
}

const IGNORED = new Set(["'", '’', '‘', '`', '"', '“', '”', '«', '»', '…', '/', '\\', '_', '·']);

function withoutOverlap(opinions: readonly Opinion[]): Opinion[] {
  const kept: Opinion[] = [];
  for (const one of [...opinions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || one.start >= last.end) kept.push(one);
    else if (one.end > last.end) kept[kept.length - 1] = { ...last, end: one.end };
  }
  return kept;
}
