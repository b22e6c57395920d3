/** One measured ratio. Both sides were measured in the same run, in turns. */
export interface Figure {
  /** What was measured, e.g. `list of 50 citizens, with everything`. */
  readonly what: string;
  /** What it is compared with. */
  readonly baseline: string;
  /** Measured value and its unit, for people: `1,843 requests/s`. */
  readonly measured: string;
  readonly against: string;
  /** measured ÷ baseline. */
  readonly ratio: number;
  /** What we aim at: `≥ 0.5`, `≤ 2`. */
  readonly aim: string;
}

/** Whether a figure reaches its aim. */
export function reaches({ ratio, aim }: Figure): boolean {
  const [sign, value] = aim.split(' ');
  return sign === '≥' ? ratio >= Number(value) : ratio <= Number(value);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

export function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}
