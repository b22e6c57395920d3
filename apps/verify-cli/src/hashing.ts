import { hash } from 'node:crypto';

export const HASH = 32;

/** One-shot SHA-256 in hexadecimal. */
export const sha256Hex = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex');

/** One-shot SHA-256. */
export const sha256 = (bytes: Uint8Array): Buffer => Buffer.from(hash('sha256', bytes, 'binary'), 'binary');

/** SHA-256(0x01 ‖ left ‖ right), RFC 6962 §2.1. */
export function parent(left: Uint8Array, right: Uint8Array): Buffer {
  const both = Buffer.allocUnsafe(1 + 2 * HASH);
  both[0] = 1;
  both.set(left, 1);
  both.set(right, 1 + HASH);
  return sha256(both);
}

/** Root over 1 or more hashes laid end to end: neighbours paired, an odd last one carried up. */
export function foldRow(hashes: Uint8Array): Buffer {
  let row = Buffer.from(hashes);
  while (row.length > HASH) {
    const pairs = Math.floor(row.length / (2 * HASH));
    const odd = row.length % (2 * HASH) !== 0;
    const next = Buffer.allocUnsafe((pairs + (odd ? 1 : 0)) * HASH);
    for (let i = 0; i < pairs; i++) {
      const at = 2 * i * HASH;
      next.set(parent(row.subarray(at, at + HASH), row.subarray(at + HASH, at + 2 * HASH)), i * HASH);
    }
    if (odd) next.set(row.subarray(row.length - HASH), pairs * HASH);
    row = next;
  }
  return row;
}

/**
 * Hashes up to 256 leaves and folds them without allocating: each pair of hashes lies behind a byte 0x01, so that a parent is one call on a
 * view made beforehand.
 */
export class TileHasher {
  private readonly rows: { readonly bytes: Buffer; readonly pairs: Buffer[] }[] = [];
  private count = 0;

  constructor() {
    for (let pairs = 128; pairs >= 1; pairs /= 2) {
      const bytes = Buffer.alloc(pairs * 65);
      for (let i = 0; i < pairs; i++) bytes[i * 65] = 1;
      this.rows.push({ bytes, pairs: Array.from({ length: pairs }, (_, i) => bytes.subarray(i * 65, (i + 1) * 65)) });
    }
  }

  /** Begins a new tile. */
  clear(): void {
    this.count = 0;
  }

  /** @param leaf 0x00 ‖ entry */
  add(leaf: Uint8Array): void {
    this.place(0, this.count++, hash('sha256', leaf, 'binary'));
  }

  /** Root of the leaves added; 256 of them on the fast way. */
  root(): Buffer {
    if (this.count !== 256) return foldRow(this.leaves());
    for (let depth = 0; depth < 7; depth++) {
      const { pairs } = this.rows[depth] as { pairs: Buffer[] };
      for (let i = 0; i < pairs.length; i++) this.place(depth + 1, i, hash('sha256', pairs[i] as Buffer, 'binary'));
    }
    return sha256((this.rows[7] as { pairs: Buffer[] }).pairs[0] as Buffer);
  }

  /** The first leaf that isn't the one at its place in `tile`, or -1. */
  firstDifference(tile: Buffer): number {
    const { bytes } = this.rows[0] as { bytes: Buffer };
    for (let i = 0; i < this.count; i += 2) {
      const end = Math.min(2, this.count - i) * HASH;
      const at = (i / 2) * 65 + 1;
      if (tile.compare(bytes, at, at + end, i * HASH, i * HASH + end) !== 0) {
        return tile.compare(bytes, at, at + HASH, i * HASH, (i + 1) * HASH) !== 0 ? i : i + 1;
      }
    }
    return -1;
  }

  /** The leaf hashes end to end. */
  leaves(): Buffer {
    const { bytes } = this.rows[0] as { bytes: Buffer };
    const out = Buffer.allocUnsafe(this.count * HASH);
    for (let i = 0; i < this.count; i++) {
      const at = (i >> 1) * 65 + 1 + (i & 1) * HASH;
      out.set(bytes.subarray(at, at + HASH), i * HASH);
    }
    return out;
  }

  private place(depth: number, index: number, binary: string): void {
    const { bytes } = this.rows[depth] as { bytes: Buffer };
    bytes.write(binary, (index >> 1) * 65 + 1 + (index & 1) * HASH, HASH, 'latin1');
  }
}
