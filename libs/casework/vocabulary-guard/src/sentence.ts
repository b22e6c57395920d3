const END = new Set(['.', '!', '?', '…', '\n', ';']);
/** « Mme Roy », « c. » : a stop behind one to three letters, and before a digit or a small letter, ends nothing. */
const ABBREVIATION = /(?:^|[\s([«“"’'])[\p{L}]{1,3}$/u;

/**
 * The sentence around a passage, with the spaces behind it, so that taking it out leaves no double space.
 *
 * @returns offsets in UTF-16 units
 */
export function sentenceAround(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  while (from > 0 && !endsBefore(text, from)) from -= 1;
  while (from < start && /\s/u.test(text[from] ?? '')) from += 1;
  let to = Math.max(end, from);
  while (to < text.length && !endsBefore(text, to)) to += 1;
  while (to < text.length && (text[to] === ' ' || text[to] === '\u00a0')) to += 1;
  return { start: from, end: to };
}

/** Whether a sentence ends just before this offset. */
function endsBefore(text: string, offset: number): boolean {
  const last = text[offset - 1] ?? '';
  if (!END.has(last)) return false;
  if (last !== '.') return true;
  const next = text[offset] ?? ' ';
  if (/[\p{L}\p{N}.]/u.test(next)) return false;
  return !ABBREVIATION.test(text.slice(Math.max(0, offset - 5), offset - 1));
}
