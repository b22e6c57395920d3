import type { Pair } from './pairs';

export interface Measure {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * How well pairs found agree with the truth, as precision, recall and F1 over pairs.
 * @param truth the person of each record's id
 */
export function measure(pairs: readonly Pair[], truth: ReadonlyMap<string, string>): Measure {
  const sizes = new Map<string, number>();
  for (const person of truth.values()) sizes.set(person, (sizes.get(person) ?? 0) + 1);
  const wanted = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const right = pairs.filter(({ first, second }) => truth.get(first) === truth.get(second)).length;
  const precision = pairs.length === 0 ? 1 : right / pairs.length;
  const recall = wanted === 0 ? 1 : right / wanted;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
