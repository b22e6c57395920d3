import type { Passage } from './wording-api';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The sentences around passages, each once, in order. */
export function sentencesOf(passages: readonly Passage[]): readonly Range[] {
  const ranges: Range[] = [];
  for (const { sentenceStart: start, sentenceEnd: end } of [...passages].sort((a, b) => a.sentenceStart - b.sentenceStart)) {
    const last = ranges.at(-1);
    if (last && start < last.end) ranges[ranges.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else ranges.push({ start, end });
  }
  return ranges;
}

/** The text without these sentences, and nothing else changed. */
export function withoutSentences(text: string, passages: readonly Passage[]): string {
  return [...sentencesOf(passages)].reverse().reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}
