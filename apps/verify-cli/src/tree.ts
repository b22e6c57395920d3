import { foldRow, HASH } from './hashing';
import { hashesAt, levelCount } from './layout';

const EMPTY = Buffer.alloc(0);

/** Hashes of every level of a tree, recomputed from below: `rows[L]` end to end, for L ≥ 1; and the ragged right end of the entries. */
export interface Rows {
  readonly size: number;
  /** rows[0] is unused: level 0 is never held as a whole */
  readonly rows: readonly Buffer[];
}

/** @param roots of every bundle, the last one perhaps partial */
export function rowsAbove(size: number, roots: Buffer): Rows {
  const rows: Buffer[] = [EMPTY];
  let below: Buffer = roots.subarray(0, hashesAt(1, size) * HASH);
  for (let level = 1; below.length > 0; level++) {
    rows.push(below);
    const groups = Math.floor(below.length / (256 * HASH));
    const next = Buffer.alloc(groups * HASH);
    for (let i = 0; i < groups; i++) next.set(foldRow(below.subarray(i * 256 * HASH, (i + 1) * 256 * HASH)), i * HASH);
    below = next;
  }
  return { size, rows };
}

/** Hashes of tile (level, index), level ≥ 1. */
export function tileOf({ rows }: Rows, level: number, index: number): Buffer {
  return (rows[level] ?? EMPTY).subarray(index * 256 * HASH, (index + 1) * 256 * HASH);
}

/** How wide the incomplete last tile of each level is; 0 where the level ends with a full one. */
export function edgeWidths(size: number): number[] {
  return Array.from({ length: levelCount(size) }, (_, level) => hashesAt(level, size) % 256);
}

/**
 * The tree's root from the incomplete tiles at its right edge alone, lowest level first: each is folded together with what came up from
 * below. Everything else of the tree is already a hash in one of them.
 */
export function rootFromEdge(edge: readonly Uint8Array[]): Buffer {
  let carried: Uint8Array = EMPTY;
  for (const tile of edge) {
    const row = Buffer.concat([tile, carried]);
    if (row.length > 0) carried = foldRow(row);
  }
  return Buffer.from(carried);
}

/**
 * Two versions of a tile, neither of which has the hash it should: is there a mixture of them that has? Then each place says which version
 * was altered there.
 * @returns the true hashes, or undefined if no mixture fits or there are too many to try
 */
export function reconcile(one: Uint8Array, other: Uint8Array, expected: Uint8Array): Buffer | undefined {
  if (one.length !== other.length) return undefined;
  const places = differingPlaces(one, other);
  if (places.length > 10) return undefined;
  for (let mask = 0; mask < 2 ** places.length; mask++) {
    const mixed = Buffer.from(one);
    places.forEach((place, bit) => {
      if (mask & (1 << bit)) mixed.set(other.subarray(place * HASH, (place + 1) * HASH), place * HASH);
    });
    if (foldRow(mixed).equals(expected)) return mixed;
  }
  return undefined;
}

/** Places at which two rows of hashes differ; where one is longer, every place beyond the other. */
export function differingPlaces(one: Uint8Array, other: Uint8Array): number[] {
  const places: number[] = [];
  for (let at = 0; at < Math.max(one.length, other.length); at += HASH) {
    if (!Buffer.from(one.subarray(at, at + HASH)).equals(Buffer.from(other.subarray(at, at + HASH)))) places.push(at / HASH);
  }
  return places;
}
