import fc from 'fast-check';
import { joinedBlocks, LEAST, mergedCells, showable } from './suppression';
import type { Block, Cell } from './suppression';

/** One published number: the sum over these unknowns. */
type Equation = readonly number[];

/** Whether a sum of unknowns follows from published sums: whether its row lies in the span of theirs (Gaussian elimination). */
function follows(published: readonly Equation[], wanted: Equation): boolean {
  const rows = published.map((row) => [...row]);
  const target = [...wanted];
  let at = 0;
  for (let column = 0; column < target.length; column += 1) {
    const pivot = rows.findIndex((row, index) => index >= at && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    [rows[at], rows[pivot]] = [rows[pivot] as number[], rows[at] as number[]];
    const lead = rows[at] as number[];
    const clear = (row: number[]): void => {
      const factor = (row[column] ?? 0) / (lead[column] as number);
      if (factor !== 0) lead.forEach((value, index) => (row[index] = (row[index] ?? 0) - factor * value));
    };
    rows.forEach((row, index) => index !== at && clear(row));
    clear(target);
    at += 1;
  }
  return target.every((value) => Math.abs(value) < 1e-9);
}

const letters = ['a', 'b', 'c', 'd', 'e', 'f'];
const subsets = (size: number): number[][] =>
  Array.from({ length: 2 ** size - 1 }, (_, mask) => Array.from({ length: size }, (_, index) => ((mask + 1) >> index) & 1));
const cellsOf = (counts: readonly (readonly number[])[]): Cell[] =>
  counts.map((row, index) => ({ key: letters[index] as string, counts: row }));
const rowOf = (block: Block): Equation => letters.map((letter) => (block.keys.includes(letter) ? 1 : 0));
const few = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { minLength: 1, maxLength: letters.length });

describe('counts that leave the office', () => {
  it('are five at least, in every part and every measure, and lose nobody', () => {
    fc.assert(
      fc.property(few, (counts) => {
        const blocks = mergedCells(cellsOf(counts));
        for (const block of blocks) expect(Math.min(...block.counts)).toBeGreaterThanOrEqual(LEAST);
        for (const measure of [0, 1]) {
          const all = counts.reduce((total, row) => total + (row[measure] ?? 0), 0);
          if (blocks.length > 0) expect(blocks.reduce((total, block) => total + (block.counts[measure] ?? 0), 0)).toBe(all);
        }
      }),
    );
  });

  it('give, by any subtraction from the totals shown, nothing under five', () => {
    fc.assert(
      fc.property(few, (counts) => {
        const blocks = mergedCells(cellsOf(counts));
        const published = [...blocks.map(rowOf), letters.map((_, index) => (index < counts.length ? 1 : 0))];
        if (blocks.length === 0) return;
        for (const group of subsets(counts.length)) {
          const wanted = letters.map((_, index) => group[index] ?? 0);
          if (!follows(published, wanted)) continue;
          const value = counts.reduce((total, row, index) => total + (group[index] === 1 ? row[0] : 0), 0);
          // keys that nobody asked about are in no part: their absence says that they are nought only where no part is merged
          if (value > 0) expect(value).toBeGreaterThanOrEqual(LEAST);
        }
      }),
    );
  });

  it('give nothing under five across two tables that share their total', () => {
    const table = fc.array(fc.array(fc.nat(9), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(table, (counts) => {
        const total = counts.flat().reduce((a, b) => a + b, 0);
        const rows = mergedCells(cellsOf(counts.map((row) => [row.reduce((a, b) => a + b, 0)])));
        const columns = mergedCells(cellsOf([0, 1, 2].map((column) => [counts.reduce((sum, row) => sum + (row[column] ?? 0), 0)])));
        if (total < LEAST) return;
        const unknowns = counts.flatMap((row, r) => row.map((value, c) => ({ r, c, value })));
        const published = [
          unknowns.map(() => 1),
          ...rows.map((block) => unknowns.map(({ r }) => (block.keys.includes(letters[r] as string) ? 1 : 0))),
          ...columns.map((block) => unknowns.map(({ c }) => (block.keys.includes(letters[c] as string) ? 1 : 0))),
        ];
        for (const group of subsets(unknowns.length)) {
          if (!follows(published, group)) continue;
          const value = unknowns.reduce((sum, cell, index) => sum + (group[index] === 1 ? cell.value : 0), 0);
          if (value > 0) expect(value).toBeGreaterThanOrEqual(LEAST);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('give nothing under five when a quarter is compared with its months', () => {
    const month = fc.array(fc.nat(11), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.tuple(month, month, month), (months) => {
        const shown = months.map((counts) => mergedCells(cellsOf(counts.map((count) => [count]))));
        const quarter = joinedBlocks(shown);
        const unknowns = months.flatMap((counts, m) => counts.map((value, k) => ({ m, key: letters[k] as string, value })));
        const published = [
          ...shown.flatMap((blocks, m) =>
            blocks.map((block) => unknowns.map((cell) => (cell.m === m && block.keys.includes(cell.key) ? 1 : 0))),
          ),
          ...quarter.map((block) => unknowns.map((cell) => (shown[cell.m]?.length && block.keys.includes(cell.key) ? 1 : 0))),
        ];
        for (const block of quarter) {
          const counted = unknowns.filter(({ m, key }) => shown[m]?.length && block.keys.includes(key));
          const real = counted.reduce((total, { value }) => total + value, 0);
          expect(block.counts[0]).toBe(real);
        }
        for (const group of subsets(unknowns.length)) {
          if (!follows(published, group)) continue;
          const value = unknowns.reduce((total, cell, index) => total + (group[index] === 1 ? cell.value : 0), 0);
          if (value > 0) expect(value).toBeGreaterThanOrEqual(LEAST);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('leave out a share whose complement would be under five, and a second one where the total would give it away', () => {
    // late, on time: only « a » is small, so that the total would give it away; « b », the next smallest, goes with it
    expect([
      ...showable(
        cellsOf([
          [2, 30],
          [9, 30],
          [12, 30],
        ]),
      ),
    ]).toEqual(['c']);
    expect(
      [
        ...showable(
          cellsOf([
            [6, 30],
            [9, 30],
            [12, 30],
          ]),
        ),
      ].sort(),
    ).toEqual(['a', 'b', 'c']);
    expect([...showable(cellsOf([[1, 2]]))]).toEqual([]);
  });
});
