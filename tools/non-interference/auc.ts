/** How well one number tells two kinds apart: 0.5 not at all, 1 always. */
export interface Auc {
  /** Area under the ROC curve, folded: never under 0.5, since whoever guesses wrong every time guesses right. */
  readonly area: number;
  /** 95 % interval of the area before folding, by its normal approximation under no difference (Mann–Whitney). */
  readonly interval: readonly [number, number];
  readonly toString: () => string;
}

/** Area under the ROC curve of `positives` against `negatives` (Mann–Whitney U over the number of pairs; equal values count half). */
export function auc(negatives: readonly number[], positives: readonly number[]): Auc {
  const all = [...negatives.map((value) => ({ value, positive: 0 })), ...positives.map((value) => ({ value, positive: 1 }))];
  all.sort((a, b) => a.value - b.value);
  let rankSum = 0;
  for (let from = 0; from < all.length;) {
    let to = from;
    while (to < all.length && all[to]?.value === all[from]?.value) to += 1;
    const rank = (from + 1 + to) / 2;
    for (let at = from; at < to; at += 1) rankSum += (all[at]?.positive ?? 0) * rank;
    from = to;
  }
  const [n, m] = [negatives.length, positives.length];
  const area = (rankSum - (m * (m + 1)) / 2) / (n * m);
  const half = 1.96 * Math.sqrt((n + m + 1) / (12 * n * m));
  const interval = [area - half, area + half] as const;
  return {
    area: Math.max(area, 1 - area),
    interval,
    toString: () => `${area.toFixed(4)} [${interval[0].toFixed(4)}, ${interval[1].toFixed(4)}]`,
  };
}
