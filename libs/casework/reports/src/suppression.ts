/** The least count that a report shows. */
export const LEAST = 5;

/** What is counted of one key (a category, a municipality …): several measures, each a whole number. */
export interface Cell {
  readonly key: string;
  readonly counts: readonly number[];
}

/** Keys that a report shows together: the sum of their counts, each measure at least `LEAST`. */
export interface Block {
  /** In alphabetical order. Those of a block of several are counted, never named. */
  readonly keys: readonly string[];
  readonly counts: readonly number[];
}

const sum = (cells: readonly { readonly counts: readonly number[] }[]): number[] =>
  (cells[0]?.counts ?? []).map((_, measure) => cells.reduce((total, { counts }) => total + (counts[measure] ?? 0), 0));
const isEnough = (counts: readonly number[]): boolean => counts.every((count) => count >= LEAST);
const bySize = (a: Cell, b: Cell): number => (a.counts[0] ?? 0) - (b.counts[0] ?? 0) || (a.key < b.key ? -1 : 1);

/**
 * Cells as a report may show them: each that is large enough by itself, and all others as one block, to which the smallest of the large ones
 * go until that block is large enough too. What is shown is a partition of which every part has at least `LEAST` in every measure, so that
 * no subtraction from the totals, which are sums of parts, gives less than `LEAST`.
 *
 * @returns no block at all where even everything together isn't enough
 */
export function mergedCells(cells: readonly Cell[]): Block[] {
  const present = cells.filter(({ counts }) => counts.some((count) => count > 0)).sort(bySize);
  if (present.length === 0 || !isEnough(sum(present))) return [];
  const alone = present.filter(({ counts }) => isEnough(counts));
  const together = present.filter(({ counts }) => !isEnough(counts));
  while (together.length > 0 && !isEnough(sum(together))) together.push(...alone.splice(0, 1));
  return [...alone.map((cell) => blockOf([cell])), ...(together.length > 0 ? [blockOf(together)] : [])];
}

function blockOf(cells: readonly Cell[]): Block {
  return { keys: cells.map(({ key }) => key).sort(), counts: sum(cells) };
}

/** The keys whose measures can be shown one by one beside those of the others and their total (complementary suppression). */
export function showable(cells: readonly Cell[]): ReadonlySet<string> {
  return new Set(mergedCells(cells).flatMap(({ keys }) => (keys.length === 1 ? keys : [])));
}

/**
 * Several months as one, made of what the months have shown and of nothing else: two keys that any month showed together stay together.
 * Each of the resulting blocks is a sum of blocks of the months, so that the longer period says nothing that the months didn't.
 *
 * A key that a month doesn't show stood, for all that the month says, among its merged ones: it is joined with them.
 *
 * @param all the blocks of each month; a month that showed nothing is left out of the sum
 */
export function joinedBlocks(all: readonly (readonly Block[])[]): Block[] {
  const months = all.filter((blocks) => blocks.length > 0);
  const keys = [...new Set(months.flatMap((blocks) => blocks.flatMap((block) => block.keys)))].sort();
  const leader = new Map(keys.map((key) => [key, key]));
  const leaderOf = (key: string): string => {
    let at = key;
    while (leader.get(at) !== at) at = leader.get(at) as string;
    return at;
  };
  const join = (group: readonly string[]): void => {
    for (const key of group.slice(1)) leader.set(leaderOf(key), leaderOf(group[0] as string));
  };
  for (const blocks of months) {
    const shown = new Set(blocks.flatMap((block) => block.keys));
    const merged = blocks.find((block) => block.keys.length > 1);
    for (const block of blocks) join(block.keys);
    if (merged) join([...merged.keys, ...keys.filter((key) => !shown.has(key))]);
  }
  const groups = Map.groupBy(keys, leaderOf);
  return [...groups.values()].map((group) => {
    const members = new Set(group);
    return { keys: group, counts: sum(months.flatMap((blocks) => blocks.filter(({ keys: of }) => of.some((key) => members.has(key))))) };
  });
}

/** A total by itself: shown from `LEAST` on. */
export function shownTotal(total: number): number | null {
  return total >= LEAST ? total : null;
}
