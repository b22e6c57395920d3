import { EMPTY_ROOT, HASH_BYTES, leafHash, nodeHash } from '@cloison/platform/audit-log';

/**
 * The right edge of a tree that is read once, entry by entry: at most one hash a height. With it a follower knows, without keeping the tree,
 * whether what it was shown so far is what the log's head commits to (RFC 6962 §2.1).
 */
export class CompactRange {
  private constructor(
    private count: number,
    /** Complete subtrees from the largest to the smallest: one for each bit that is set in `count`. */
    private readonly subtrees: Buffer[],
  ) {}

  static empty(): CompactRange {
    return new CompactRange(0, []);
  }

  /** @param edge what `edge()` gave for a range of that size; throws RangeError where it can't be */
  static at(size: number, edge: Buffer): CompactRange {
    const subtrees = Array.from({ length: edge.length / HASH_BYTES }, (_, i) => edge.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES));
    if (subtrees.length !== size.toString(2).replaceAll('0', '').length) throw new RangeError('not the edge of a tree of that size');
    return new CompactRange(size, subtrees);
  }

  get size(): number {
    return this.count;
  }

  append(entry: Uint8Array): void {
    let hash = leafHash(entry);
    for (let rest = this.count; rest % 2 === 1; rest = Math.floor(rest / 2)) hash = nodeHash(this.subtrees.pop() as Buffer, hash);
    this.subtrees.push(hash);
    this.count += 1;
  }

  root(): Buffer {
    if (this.subtrees.length === 0) return EMPTY_ROOT;
    return this.subtrees.reduceRight((right, left) => nodeHash(left, right));
  }

  /** The hashes side by side, 32 bytes each. */
  edge(): Buffer {
    return Buffer.concat(this.subtrees);
  }
}
