import type { Language } from './sentences';

const NARROW = '\u202f';
const HARD = '\u00a0';

/** French punctuation keeps its non-breaking spaces, however a sentence was put together. */
export function typeset(sentence: string, language: Language): string {
  if (language === 'en') return sentence;
  return sentence
    .replaceAll(/ ([;!?])/g, `${NARROW}$1`)
    .replaceAll(/ :/g, `${HARD}:`)
    .replaceAll('« ', `«${HARD}`)
    .replaceAll(' »', `${HARD}»`);
}

/** `4a5e 1e4b …`: groups of four, to be read aloud. */
export const inFours = (hex: string): string => hex.match(/.{1,4}/g)?.join(' ') ?? '';

export const figure = (n: number, language: Language): string => new Intl.NumberFormat(language === 'fr' ? 'fr-CA' : 'en-CA').format(n);

/** A moment in UTC, `2026-11-21 12:00:00 UTC`. */
export const moment = (milliseconds: number): string => `${new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
