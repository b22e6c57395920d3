import type { MonthTable } from './month-table';
import { joinedBlocks } from './suppression';
import type { Block } from './suppression';

/** A period as the sum of what its months have shown. */
export interface PeriodTable {
  readonly opened: number | null;
  readonly closed: number | null;
  readonly onTime: number | null;
  readonly restricted: { readonly opened: number; readonly closed: number };
  readonly categories: readonly Block[];
  readonly municipalities: readonly (Block & { readonly onTime: number | null })[];
  readonly outcomes: readonly Block[];
}

const added = (values: readonly (number | null)[]): number | null => {
  const shown = values.filter((value) => value !== null);
  return shown.length === 0 ? null : shown.reduce((total, value) => total + value, 0);
};

/**
 * Adds the months up. What a month didn't show isn't in the sum; a share on time is a sum only where every month that shows the closed cases
 * shows their share too, since otherwise numerator and denominator would be of different months.
 */
export function periodTable(months: readonly MonthTable[]): PeriodTable {
  const withClosed = months.filter(({ closed }) => closed !== null);
  const shares = withClosed.map(({ onTime }) => onTime);
  const places = joinedBlocks(months.map(({ municipalities }) => municipalities));
  return {
    opened: added(months.map(({ opened }) => opened)),
    closed: added(months.map(({ closed }) => closed)),
    onTime: shares.includes(null) ? null : added(shares),
    restricted: {
      opened: months.reduce((total, { restricted }) => total + restricted.opened, 0),
      closed: months.reduce((total, { restricted }) => total + restricted.closed, 0),
    },
    categories: joinedBlocks(months.map(({ categories }) => categories)),
    municipalities: places.map((block) => ({ ...block, onTime: sharedOnTime(months, block) })),
    outcomes: joinedBlocks(months.map(({ outcomes }) => outcomes)),
  };
}

function sharedOnTime(months: readonly MonthTable[], { keys }: Block): number | null {
  const parts = months.flatMap(({ municipalities }) => municipalities.filter((line) => line.keys.some((key) => keys.includes(key))));
  const shares = parts.map(({ onTime }) => onTime);
  return shares.includes(null) ? null : added(shares);
}

/** What the period before showed of exactly the same keys, or null: a difference with something else would tell of what was merged. */
export function before(blocks: readonly Block[], { keys }: Block): number | null {
  const same = blocks.find((block) => block.keys.length === keys.length && block.keys.every((key, index) => key === keys[index]));
  return same?.counts[0] ?? null;
}
