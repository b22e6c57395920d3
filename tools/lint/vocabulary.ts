import { readFileSync } from 'node:fs';

interface WordList {
  readonly words: readonly string[];
  readonly phrases: readonly string[];
  readonly labels: readonly string[];
}

const lists = Object.values(JSON.parse(readFileSync(new URL('./vocabulary.json', import.meta.url), 'utf8')) as Record<string, WordList>);

/** Lower case, without accents: `Pointé` and `POINTE` are one word. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of a text; camelCase, snake_case and kebab-case names are several words each. */
function split(text: string): string[] {
  return text
    .normalize('NFC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
    .map(fold);
}

const words = new Set(lists.flatMap((list) => list.words.map(fold)));
const phrases = lists.flatMap((list) => list.phrases.map((phrase) => split(phrase)));
const labels = new Set(lists.flatMap((list) => list.labels.map(fold)));

/**
 * The first committed word of the other side found in a text, as listed, or null. Inside longer words it isn't looked for: `instance`,
 * `distance` and `canvasSize` are ordinary words.
 */
export function forbiddenWord(text: string): string | null {
  const found = split(text);
  for (const [index, word] of found.entries()) {
    if (words.has(word)) return word;
    for (const phrase of phrases) {
      if (phrase.every((part, offset) => found[index + offset] === part)) return phrase.join(' ');
    }
  }
  return null;
}

/** Words that are ordinary in a sentence and forbidden as the whole of a label. */
export function forbiddenLabel(label: string): string | null {
  const word = fold(label.trim());
  return labels.has(word) ? word : null;
}

export interface Finding {
  readonly word: string;
  /** Some text on both sides of it. */
  readonly around: string;
}

const inArtefact = new RegExp(
  `(?<!\\p{L})(?:${[...words, 'non[^\\p{L}]{0,6}pointe', 'not[^\\p{L}]{0,6}scored'].join('|')})|(["'\`>])(?:${[...labels].join('|')})(?=["'\`<])`,
  'giu',
);
const asHump = new RegExp(
  `(?<=\\p{Ll})(?:${[...words].map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('|')})(?!\\p{Ll})`,
  'gu',
);

/** The first forbidden word of a built artefact; a whole string literal or element text counts as a label. */
export function forbiddenInArtefact(artefact: string): Finding | null {
  const text = withoutAccents(withoutEscapes(artefact));
  const finding = (index: number, word: string): Finding => ({ word, around: text.slice(Math.max(0, index - 40), index + 60) });
  for (const match of text.matchAll(inArtefact)) {
    const word = match[1] === undefined ? forbiddenWord(wholeWords(text, match.index, match[0].length)) : forbiddenLabel(match[0].slice(1));
    if (word !== null) return finding(match.index, word);
  }
  for (const match of text.matchAll(asHump)) return finding(match.index, match[0].toLowerCase());
  return null;
}

/** Bundlers write `\xE9` for é, and a word may follow a `\n` without a gap. */
function withoutEscapes(text: string): string {
  return text
    .replace(/\\x([0-9a-f]{2})|\\u([0-9a-f]{4})/gi, (_, two?: string, four?: string) =>
      String.fromCharCode(parseInt(two ?? four ?? '', 16)),
    )
    .replace(/\\[nrtbfv]/g, '  ');
}

function withoutAccents(text: string): string {
  return text.replace(/\p{M}/gu, '').replace(/[\u00c0-\u024f]/g, (letter) => letter.normalize('NFD').charAt(0));
}

/** The match widened to the end of its last word, so that `stance` doesn't answer for `stanceless`. */
function wholeWords(text: string, index: number, length: number): string {
  const rest = /^\p{L}*/u.exec(text.slice(index + length, index + length + 40))?.[0] ?? '';
  return text.slice(index, index + length) + rest;
}
