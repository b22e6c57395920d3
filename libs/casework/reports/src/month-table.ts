import { mergedCells, showable, shownTotal } from './suppression';
import type { Block, Cell } from './suppression';
import { boundsOf } from './periods';

/** One case as a report sees it: no number, no name, no id. Days are the office's own. */
export interface Fact {
  /** The top of the category's branch. */
  readonly category: string;
  readonly municipality: string | null;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly dueOn: string | null;
  readonly outcome: string | null;
}

/** Keys of a table, shown together, with what is known of them. */
export interface Line extends Block {
  /** Of the cases closed, those that didn't overrun their due date; null where the share isn't shown. */
  readonly onTime: number | null;
}

/** What a month shows, for good: sums of five at least. The keys of a merged block are kept so that longer periods can be joined. */
export interface MonthTable {
  readonly month: string;
  readonly opened: number | null;
  readonly closed: number | null;
  readonly onTime: number | null;
  /** Restricted cases, rounded down to a multiple of five; in no table. */
  readonly restricted: { readonly opened: number; readonly closed: number };
  /** Opened and closed in the halves of the month, or in the month as one. */
  readonly halves: readonly Block[];
  /** Opened. */
  readonly categories: readonly Block[];
  /** Opened, closed. */
  readonly municipalities: readonly Line[];
  /** Closed. */
  readonly outcomes: readonly Block[];
}

/** The key of what has no municipality. */
export const UNKNOWN = '';

export function monthTable(month: string, facts: readonly Fact[], restricted: MonthTable['restricted']): MonthTable {
  const [from, before] = boundsOf(month);
  const within = (day: string | null): boolean => day !== null && day >= from && day < before;
  const opened = facts.filter(({ openedOn }) => within(openedOn));
  const closed = facts.filter(({ closedOn }) => within(closedOn));
  const late = closed.filter(isLate);
  const half = (day: string): string => (Number(day.slice(8)) <= 15 ? `${month}-1` : `${month}-2`);
  const place = ({ municipality }: Fact): string => municipality ?? UNKNOWN;
  return {
    month,
    opened: shownTotal(opened.length),
    closed: shownTotal(closed.length),
    onTime: showable([{ key: 'all', counts: [late.length, closed.length - late.length] }]).size > 0 ? closed.length - late.length : null,
    restricted,
    halves: mergedCells(counted([opened.map(({ openedOn }) => half(openedOn)), closed.map(({ closedOn }) => half(closedOn ?? ''))])),
    categories: mergedCells(counted([opened.map(({ category }) => category)])),
    municipalities: withShares(mergedCells(counted([opened.map(place), closed.map(place)])), closed, place),
    outcomes: mergedCells(counted([closed.map(({ outcome }) => outcome ?? 'other')])),
  };
}

/** Closed after its due date. A case without one overran nothing. */
export function isLate({ closedOn, dueOn }: Fact): boolean {
  return closedOn !== null && dueOn !== null && closedOn > dueOn;
}

/** Counts each key in each list. */
function counted(lists: readonly (readonly string[])[]): Cell[] {
  const counts = new Map<string, number[]>();
  for (const [measure, keys] of lists.entries())
    for (const key of keys) {
      const row = counts.get(key) ?? lists.map(() => 0);
      row[measure] = (row[measure] ?? 0) + 1;
      counts.set(key, row);
    }
  return [...counts].map(([key, row]) => ({ key, counts: row }));
}

/** The share on time of each block whose late and timely cases can both be told without telling those of another. */
function withShares(blocks: readonly Block[], closed: readonly Fact[], keyOf: (fact: Fact) => string): Line[] {
  const cells = blocks.map(({ keys }, index) => {
    const those = closed.filter((fact) => keys.includes(keyOf(fact)));
    const late = those.filter(isLate).length;
    return { key: String(index), counts: [late, those.length - late] };
  });
  const shown = showable(cells);
  return blocks.map((block, index) => ({ ...block, onTime: shown.has(String(index)) ? (cells[index]?.counts[1] ?? null) : null }));
}
