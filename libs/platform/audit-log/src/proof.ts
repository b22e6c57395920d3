import { EMPTY_ROOT, foldHashes, HASH_BYTES, nodeHash, splitPoint } from './merkle';
import { TILE_WIDTH } from './tile';

/** The hashes of tile (level, index) as far as they exist, 32 bytes each; an empty buffer where there is none. */
export type TileSource = (level: number, index: number) => Promise<Buffer>;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The subtrees of PATH(index, D[size]), leaf's sibling first (RFC 6962 §2.1.1). */
function inclusionRanges(index: number, { start, end }: Range): Range[] {
  if (end - start <= 1) return [];
  const middle = start + splitPoint(end - start);
  return index < middle
    ? [...inclusionRanges(index, { start, end: middle }), { start: middle, end }]
    : [...inclusionRanges(index, { start: middle, end }), { start, end: middle }];
}

/** The subtrees of SUBPROOF(m, D[start:end], whole) (RFC 6962 §2.1.2); `old` is the end of the old tree. */
function consistencyRanges(old: number, { start, end }: Range, whole: boolean): Range[] {
  if (old === end) return whole ? [] : [{ start, end }];
  const middle = start + splitPoint(end - start);
  return old <= middle
    ? [...consistencyRanges(old, { start, end: middle }, whole), { start: middle, end }]
    : [...consistencyRanges(old, { start: middle, end }, false), { start, end: middle }];
}

/** Makes proofs from tiles. One per proof or two: it remembers the tiles it read, and so must not outlive a checkpoint. */
export class ProofMaker {
  private readonly tiles = new Map<string, Promise<Buffer>>();

  constructor(private readonly source: TileSource) {}

  /** @returns hashes from the leaf's sibling up; throws RangeError unless index < size */
  async inclusion(index: number, size: number): Promise<Buffer[]> {
    if (!(index >= 0 && index < size)) throw new RangeError('no such entry in a tree of that size');
    return Promise.all(inclusionRanges(index, { start: 0, end: size }).map((range) => this.hashOf(range)));
  }

  /** @returns the proof that the tree of `size` begins with the one of `old`; empty when old is 0 or equal to size */
  async consistency(old: number, size: number): Promise<Buffer[]> {
    if (!(old >= 0 && old <= size)) throw new RangeError('the old tree is larger than the new one');
    if (old === 0 || old === size) return [];
    return Promise.all(consistencyRanges(old, { start: 0, end: size }, true).map((range) => this.hashOf(range)));
  }

  /** Root of the tree of `size` leaves. */
  async root(size: number): Promise<Buffer> {
    return size === 0 ? EMPTY_ROOT : this.hashOf({ start: 0, end: size });
  }

  /** MTH(D[start:end]) for a range that a proof needs: a complete subtree, or the ragged right end. */
  private async hashOf({ start, end }: Range): Promise<Buffer> {
    const width = end - start;
    const split = splitPoint(Math.max(2, width));
    if (width > 1 && split * 2 !== width) {
      const left = this.hashOf({ start, end: start + split });
      return nodeHash(await left, await this.hashOf({ start: start + split, end }));
    }
    const level = Math.floor(Math.log2(width) / 8);
    const unit = TILE_WIDTH ** level;
    const first = start / unit;
    const tile = await this.tile(level, Math.floor(first / TILE_WIDTH));
    const from = (first % TILE_WIDTH) * HASH_BYTES;
    const hashes = tile.subarray(from, from + (width / unit) * HASH_BYTES);
    if (hashes.length !== (width / unit) * HASH_BYTES) throw new Error('the tree has a hole');
    return foldHashes(splitHashes(hashes));
  }

  private tile(level: number, index: number): Promise<Buffer> {
    const key = `${level}/${index}`;
    let tile = this.tiles.get(key);
    if (!tile) {
      tile = this.source(level, index);
      this.tiles.set(key, tile);
    }
    return tile;
  }
}

/** A tile's bytes as hashes. */
export function splitHashes(tile: Buffer): Buffer[] {
  return Array.from({ length: tile.length / HASH_BYTES }, (_, i) => tile.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES));
}
