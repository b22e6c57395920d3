const PLAIN = /^[a-z0-9 ]*$/;
const MARKS = /\p{M}+/gu;
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', đ: 'd', ł: 'l', ð: 'd', þ: 'th', ı: 'i' };
const LIGATURE = /[œæßøđłðþı]/g;
const NEITHER_LETTER_NOR_DIGIT = /[^\p{L}\p{N}]+/gu;

/**
 * A name or an address as it is searched: lower case, without accents, apostrophes, hyphens or double spaces. « L'Écuyer-St‑Onge » and
 * “lecuyer st onge” don't differ by more than a space. The same function folds what is stored and what is typed, so the two always agree.
 * Letters of other scripts stay.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower))
    return lower.includes('  ') || lower.startsWith(' ') || lower.endsWith(' ') ? lower.trim().replace(/ +/g, ' ') : lower;
  return lower
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(LIGATURE, (letter) => LIGATURES[letter] ?? letter)
    .replace(NEITHER_LETTER_NOR_DIGIT, ' ')
    .trim();
}

/** The words of a folded text, in order. */
export function words(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}
