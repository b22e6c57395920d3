import { words } from '@cloison/platform/names';

/** Longer runs of letters are attachments' codes, not words that somebody types. */
const LONGEST_WORD = 60;
const MOST_WORDS = 20_000;
/** A phone number inside a sentence: seven digits or more, with the signs that people put between them. */
const PHONE_IN_TEXT = /(?<![\p{L}\d])\+?\d[\d ().-]{5,18}\d(?![\p{L}\d])/gu;

/** Digits of a phone number, without the country's 1. */
export function phoneDigits(text: string): string {
  const digits = text.replace(/\D/g, '');
  return digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
}

/** The folded words of a text, each once; a phone number in any format is one word of its digits besides. */
export function textWords(text: string): string[] {
  const found = new Set<string>();
  for (const word of words(text)) if (word.length <= LONGEST_WORD && found.size < MOST_WORDS) found.add(word);
  for (const [phone] of text.matchAll(PHONE_IN_TEXT)) {
    const digits = phoneDigits(phone);
    if (digits.length >= 7) found.add(digits);
  }
  return [...found];
}
