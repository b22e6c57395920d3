/** A passage that says what somebody thinks. Offsets are in UTF-16 units of the text as it was given. */
export interface Opinion {
  readonly start: number;
  readonly end: number;
  /** Which rule found it: a word of a closed list, without content. */
  readonly rule: string;
}

const STRONG = /(?<!\p{L})(?:sympathisant|donatrice|supporter)(?:e?s)?(?!\p{L})/giu;

/** Passages of free text that say what somebody thinks. */
export function findOpinions(text: string): readonly Opinion[] {
  return [...text.matchAll(STRONG)].map(({ index, 0: found }) => ({ start: index, end: index + found.length, rule: 'side' }));
}

/** What a short label may say besides, and a sentence may not: `[S]`, `PQ`, `++`. */
export function findLabelOpinions(label: string): readonly Opinion[] {
  const mark = /^\s*[[(]?\s*(?:s|o|pq|plq|caq|qs|pcq|symp|opp)\.?\s*[\])]?\s*$/i.exec(label);
  return mark ? [{ start: 0, end: label.length, rule: 'label' }] : [];
}
