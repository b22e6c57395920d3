import type { Problem } from './problem';
import type { RangeResult, RangeTask } from './range';
import { PieceReader } from './source';

/**
 * Entries whose id an earlier one has: something was sealed twice. The ranges bring 52 bits of each id, sorted; only where two agree are the
 * entries read again.
 */
export function findTwins(results: readonly Pick<RangeResult, 'idTails'>[], bundles: RangeTask['bundles']): Problem[] {
  const suspects = repeated(results.map(({ idTails }) => idTails));
  if (suspects.size === 0) return [];
  const first = new Map<string, number>();
  const problems: Problem[] = [];
  const reader = new PieceReader();
  try {
    bundles.forEach(({ entries, width }, bundle) => {
      const bytes = entries ? reader.borrow(entries) : Buffer.alloc(0);
      for (let i = 0, p = 0; i < width && p + 2 <= bytes.length; i++) {
        const end = p + 2 + bytes.readUInt16BE(p);
        const id = /"id":"([0-9a-f-]{36})"/.exec(bytes.toString('latin1', p + 2, end))?.[1] ?? '';
        if (suspects.has(parseInt(id.slice(-14).replace('-', ''), 16))) {
          if (first.has(id)) problems.push({ what: 'entry_twice', index: bundle * 256 + i });
          else first.set(id, bundle * 256 + i);
        }
        p = end;
      }
    });
  } finally {
    reader.close();
  }
  return problems;
}

/** Values that occur more than once in sorted lists taken together. */
function repeated(lists: readonly Float64Array[]): Set<number> {
  const found = new Set<number>();
  const at = lists.map(() => 0);
  let last = -1;
  for (;;) {
    let least = Infinity;
    let where = -1;
    for (let i = 0; i < lists.length; i++) {
      const value = (lists[i] as Float64Array)[at[i] as number];
      if (value !== undefined && value < least) {
        least = value;
        where = i;
      }
    }
    if (where < 0) return found;
    at[where] = (at[where] as number) + 1;
    if (least === last) found.add(least);
    last = least;
  }
}
