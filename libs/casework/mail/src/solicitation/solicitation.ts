import { ASKS, CIVIC, NAMED_SIDE, SIDE, STRONG } from './solicitation-words';

export const SOLICITATIONS = ['money', 'membership', 'vote'] as const;
export type SolicitationKind = (typeof SOLICITATIONS)[number];

/** A sentence that asks for something for a party. Offsets are UTF-16, in the text that was read. */
export interface Solicitation {
  readonly kind: SolicitationKind;
  readonly start: number;
  readonly end: number;
}

interface Sentence {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** Letters without accents, one unit for one unit so that offsets hold; apostrophes and dashes of one kind. */
function plain(text: string): string {
  return Array.from(text.toLowerCase(), (letter) => {
    const bare = letter.normalize('NFD').replace(/\p{M}/gu, '');
    return bare.length === letter.length ? bare : letter;
  })
    .join('')
    .replace(/[’ʼ`]/gu, "'")
    .replace(/[\u00a0\u202f]/gu, ' ')
    .replace(/[‐‑–—]/gu, '-');
}

function sentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  for (const match of text.matchAll(/[^.!?\n]+(?:[.!?]+(?=\S)[^.!?\n]+)*[.!?\n]*/gu)) {
    const words = plain(match[0]);
    if (words.trim() !== '')
      found.push({ words, start: match.index + words.length - words.trimStart().length, end: match.index + match[0].trimEnd().length });
  }
  return found;
}

const any = (patterns: readonly RegExp[], words: string): boolean => patterns.some((pattern) => pattern.test(words));

/**
 * Sentences by which an office would ask for money, membership or votes for a party. An ask alone isn't enough (organs are given, cooperatives
 * have members, everybody votes): it is one when its own sentence or a neighbour speaks of a party, a campaign or a candidate, and not of a
 * public service. Pure; measured on the corpus beside it.
 */
export function findSolicitation(text: string): readonly Solicitation[] {
  const read = sentences(text);
  return read.flatMap((sentence, index) => {
    const near = [read[index - 1], sentence, read[index + 1]].filter((one) => one !== undefined).map(({ words }) => words);
    const civic = any(CIVIC, sentence.words);
    const sided = any(NAMED_SIDE, sentence.words) || (!civic && near.some((words) => any(SIDE, words) || any(NAMED_SIDE, words)));
    const kind = SOLICITATIONS.find((one) => (!civic && any(STRONG[one], sentence.words)) || (sided && any(ASKS[one], sentence.words)));
    return kind ? [{ kind, start: sentence.start, end: sentence.end }] : [];
  });
}
