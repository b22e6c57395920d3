import { BASE64URL, DIGIT, HEX, REQUEST_LETTER } from './byte-forms';

/** A value that varies from entry to entry: which bytes it may hold, and which stand fixed within it. */
export interface Varying {
  readonly length: number;
  /** by pair of bytes, the sum of 0 for each that may vary, 1 for each that separates, more than any count for all others */
  readonly weights: Uint16Array;
  /** offsets of the separators */
  readonly separators: readonly number[];
}

function varying(layout: string, table: Uint8Array): Varying {
  const separators = [...layout].flatMap((letter, i) => (letter === '#' ? [] : [i]));
  const single: number[] = Array.from({ length: 256 }, (_, byte) => (table[byte] ? 0 : 1000));
  for (const i of separators) single[layout.charCodeAt(i)] = 1;
  const weights = new Uint16Array(65_536);
  for (let pair = 0; pair < weights.length; pair++) weights[pair] = (single[pair >> 8] as number) + (single[pair & 255] as number);
  return { length: layout.length, weights, separators };
}

export const UUID = varying('########-####-####-####-############', HEX);
export const TIME = varying('####-##-##T##:##:##.###Z', DIGIT);
export const REQUEST = varying('####-####', REQUEST_LETTER);
export const COMMITMENT = varying('#'.repeat(43), BASE64URL);

interface Run {
  readonly at: number;
  readonly end: number;
  readonly weights: Uint16Array;
  readonly sum: number;
}

/**
 * The shape of an entry that was found in form: which bytes belong to an id, a time or a commitment and may be any of their class, and what
 * all the others are. Nearly every entry has the shape of one before it, and is then judged in one pass over its bytes: the fixed ones four
 * at a time, the varying ones by a sum that only the right number of separators gives (and these are fixed).
 */
export class EntryShape {
  private readonly fixed: DataView;
  private readonly runs: Run[] = [];
  private readonly points: number[] = [];
  private gaps: { readonly at: number; readonly end: number }[];

  constructor(
    bytes: Uint8Array,
    /** where each member's value begins, from the entry's first byte; -1 if it isn't there */
    readonly starts: Int32Array,
  ) {
    this.fixed = new DataView(Uint8Array.from(bytes).buffer);
    this.gaps = [{ at: 0, end: bytes.length }];
  }

  /** @param at from the entry's first byte */
  vary(at: number, { length, weights, separators }: Varying): void {
    const end = at + length;
    this.runs.push({ at, end, weights, sum: separators.length });
    this.points.push(...separators.map((offset) => at + offset));
    this.gaps = this.gaps.flatMap((gap) =>
      at >= gap.end || end <= gap.at
        ? [gap]
        : [
            { at: gap.at, end: at },
            { at: end, end: gap.end },
          ].filter((rest) => rest.end > rest.at),
    );
  }

  fits(view: DataView, from: number): boolean {
    const { fixed, gaps, runs, points } = this;
    for (let k = 0; k < gaps.length; k++) {
      const { at, end } = gaps[k] as { at: number; end: number };
      let i = at;
      for (; i + 4 <= end; i += 4) if (view.getUint32(from + i) !== fixed.getUint32(i)) return false;
      for (; i < end; i++) if (view.getUint8(from + i) !== fixed.getUint8(i)) return false;
    }
    for (let k = 0; k < runs.length; k++) {
      const { at, end, weights, sum } = runs[k] as Run;
      let weight = 0;
      for (let i = at; i + 2 <= end; i += 2) weight += weights[view.getUint16(from + i)] as number;
      // Of an odd number the last byte is weighed once more with its neighbour, neither of which separates anything.
      if ((end - at) % 2 === 1) weight += weights[view.getUint16(from + end - 2)] as number;
      if (weight !== sum) return false;
    }
    for (let k = 0; k < points.length; k++) {
      const i = points[k] as number;
      if (view.getUint8(from + i) !== fixed.getUint8(i)) return false;
    }
    return true;
  }
}
