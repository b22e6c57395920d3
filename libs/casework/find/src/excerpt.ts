import { fold, words } from '@cloison/platform/names';

/** UTF-16 units of a text shown around a hit. */
const SHOWN = 110;
const BEFORE = 32;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text around the first one that begins with a word of what was typed; the beginning of the text where none does. */
export function excerptOf(text: string, typed: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  const wanted = words(typed).filter((word) => word.length > 1);
  const hit = firstHit(plain, wanted);
  const from = hit > BEFORE ? plain.indexOf(' ', hit - BEFORE) + 1 : 0;
  const whole = plain.slice(from);
  if (whole.length <= SHOWN) return `${from > 0 ? '… ' : ''}${whole}`;
  const end = whole.lastIndexOf(' ', SHOWN);
  return `${from > 0 ? '… ' : ''}${whole.slice(0, end > 0 ? end : SHOWN).trimEnd()} …`;
}

function firstHit(text: string, wanted: readonly string[]): number {
  if (wanted.length === 0) return 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const folded = fold(word);
    if (wanted.some((one) => folded.startsWith(one))) return index;
  }
  return 0;
}
