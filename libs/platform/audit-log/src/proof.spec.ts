import fc from 'fast-check';
import { foldHashes, leafHash, nodeHash, rootOf, splitPoint } from './merkle';
import { ProofMaker } from './proof';
import type { TileSource } from './proof';
import { consistencyHolds, inclusionHolds } from './proof-check';
import { CONSISTENCIES, LEAVES, PATHS, ROOTS } from './test-vectors';

/** Tiles of a log of these entries, hashed level by level. */
function tilesOver(entries: readonly Buffer[]): TileSource {
  const levels = [entries.map(leafHash)];
  for (let row = levels[0] as Buffer[]; row.length >= 256;) {
    row = Array.from({ length: Math.floor(row.length / 256) }, (_, i) => foldHashes(row.slice(i * 256, (i + 1) * 256)));
    levels.push(row);
  }
  return async (level, index) => Buffer.concat((levels[level] ?? []).slice(index * 256, (index + 1) * 256));
}

/** PATH(m, D) as RFC 6962 §2.1.1 writes it. */
function path(m: number, entries: readonly Buffer[]): Buffer[] {
  if (entries.length <= 1) return [];
  const k = splitPoint(entries.length);
  return m < k
    ? [...path(m, entries.slice(0, k)), rootOf(entries.slice(k))]
    : [...path(m - k, entries.slice(k)), rootOf(entries.slice(0, k))];
}

/** PROOF(m, D) as RFC 6962 §2.1.2 writes it. */
function subproof(m: number, entries: readonly Buffer[], whole: boolean): Buffer[] {
  if (m === entries.length) return whole ? [] : [rootOf(entries)];
  const k = splitPoint(entries.length);
  return m <= k
    ? [...subproof(m, entries.slice(0, k), whole), rootOf(entries.slice(k))]
    : [...subproof(m - k, entries.slice(k), false), rootOf(entries.slice(0, k))];
}

const someEntries = (count: number) => Array.from({ length: count }, (_, i) => Buffer.from(`entry ${i}`));
const hexes = (hashes: readonly Buffer[]) => hashes.map((item) => item.toString('hex'));

describe('proofs from tiles', () => {
  it.each(PATHS)('finds the reference’s inclusion path of leaf %d in %d', async (index, size, expected) => {
    const proof = await new ProofMaker(tilesOver(LEAVES)).inclusion(index, size);
    expect(hexes(proof)).toEqual(expected);
    expect(inclusionHolds(leafHash(LEAVES[index] as Buffer), index, size, proof, Buffer.from(ROOTS[size] as string, 'hex'))).toBe(true);
  });

  it.each(CONSISTENCIES)('finds the reference’s consistency proof from %d to %d', async (old, size, expected) => {
    const proof = await new ProofMaker(tilesOver(LEAVES)).consistency(old, size);
    expect(hexes(proof)).toEqual(expected);
    expect(consistencyHolds(old, Buffer.from(ROOTS[old] as string, 'hex'), size, Buffer.from(ROOTS[size] as string, 'hex'), proof)).toBe(
      true,
    );
  });

  it.each([1, 2, 255, 256, 257, 511, 512, 513, 1000, 65_535, 65_536, 65_537, 66_100])(
    'agrees with the recursive definitions across tile borders: %d entries',
    async (size) => {
      const entries = someEntries(size);
      const maker = new ProofMaker(tilesOver(entries));
      const root = rootOf(entries);
      expect(await maker.root(size)).toEqual(root);
      for (const index of new Set([0, 1, 255, 256, Math.floor(size / 2), size - 1].filter((item) => item >= 0 && item < size))) {
        const proof = await maker.inclusion(index, size);
        if (size <= 1000) expect(proof).toEqual(path(index, entries));
        expect(inclusionHolds(leafHash(entries[index] as Buffer), index, size, proof, root)).toBe(true);
      }
      for (const old of new Set([1, 255, 256, 257, Math.floor(size / 3), size].filter((item) => item > 0 && item <= size))) {
        const proof = await maker.consistency(old, size);
        if (size <= 1000) expect(proof).toEqual(subproof(old, entries, true));
        expect(consistencyHolds(old, rootOf(entries.slice(0, old)), size, root, proof)).toBe(true);
      }
    },
  );

  it('refuses to make proofs of what isn’t there', async () => {
    const maker = new ProofMaker(tilesOver(someEntries(5)));
    await expect(maker.inclusion(5, 5)).rejects.toThrow(RangeError);
    await expect(maker.inclusion(-1, 5)).rejects.toThrow(RangeError);
    await expect(maker.consistency(6, 5)).rejects.toThrow(RangeError);
    await expect(maker.inclusion(7, 9)).rejects.toThrow('hole');
  });
});

describe('checking proofs', () => {
  const size = fc.integer({ min: 2, max: 300 });

  it('accepts every true inclusion and refuses it for any other index, size, leaf or root', async () => {
    await fc.assert(
      fc.asyncProperty(size, fc.nat(), fc.nat(), async (count, a, b) => {
        const entries = someEntries(count);
        const [index, other] = [a % count, b % count];
        const proof = await new ProofMaker(tilesOver(entries)).inclusion(index, count);
        const [leaf, root] = [leafHash(entries[index] as Buffer), rootOf(entries)];
        expect(inclusionHolds(leaf, index, count, proof, root)).toBe(true);
        if (other !== index) {
          expect(inclusionHolds(leaf, other, count, proof, root)).toBe(false);
          expect(inclusionHolds(leafHash(entries[other] as Buffer), index, count, proof, root)).toBe(false);
        }
        expect(inclusionHolds(leaf, index, count, proof, rootOf(entries.slice(1)))).toBe(false);
        expect(inclusionHolds(leaf, index + count, count, proof, root)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('refuses a proof that was shortened, lengthened, reordered or changed in one bit', async () => {
    await fc.assert(
      fc.asyncProperty(size, fc.nat(), fc.nat(), fc.integer({ min: 0, max: 255 }), async (count, a, b, bit) => {
        const entries = someEntries(count);
        const index = a % count;
        const proof = await new ProofMaker(tilesOver(entries)).inclusion(index, count);
        const [leaf, root] = [leafHash(entries[index] as Buffer), rootOf(entries)];
        const changed = proof.map((item) => Buffer.from(item));
        const hit = changed[b % changed.length] as Buffer;
        hit[bit >> 3] = (hit[bit >> 3] as number) ^ (1 << (bit & 7));
        for (const forged of [proof.slice(1), proof.slice(0, -1), [...proof, leaf], [leaf, ...proof], changed]) {
          expect(inclusionHolds(leaf, index, count, forged, root)).toBe(false);
        }
        if (proof.length > 1) expect(inclusionHolds(leaf, index, count, [...proof].reverse(), root)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('accepts a tree that grew and refuses one whose past was rewritten', async () => {
    await fc.assert(
      fc.asyncProperty(size, fc.nat(), fc.nat(), async (count, a, b) => {
        const entries = someEntries(count);
        const old = 1 + (a % (count - 1));
        const oldRoot = rootOf(entries.slice(0, old));
        const maker = new ProofMaker(tilesOver(entries));
        const proof = await maker.consistency(old, count);
        expect(consistencyHolds(old, oldRoot, count, rootOf(entries), proof)).toBe(true);
        const rewritten = [...entries];
        rewritten[b % old] = Buffer.from('something else');
        const forged = await new ProofMaker(tilesOver(rewritten)).consistency(old, count);
        expect(consistencyHolds(old, oldRoot, count, rootOf(rewritten), forged)).toBe(false);
        expect(consistencyHolds(old, oldRoot, count, rootOf(rewritten), proof)).toBe(false);
        expect(consistencyHolds(old, oldRoot, count, rootOf(entries), proof.slice(1))).toBe(false);
        expect(consistencyHolds(old, oldRoot, count, rootOf(entries), [...proof, oldRoot])).toBe(false);
        expect(consistencyHolds(count, rootOf(entries), old, oldRoot, proof)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('knows the edges: nothing grows into anything, a tree is consistent with itself, and only with itself', () => {
    const [one, two] = [rootOf(someEntries(1)), rootOf(someEntries(2))];
    expect(consistencyHolds(0, rootOf([]), 2, two, [])).toBe(true);
    expect(consistencyHolds(0, one, 2, two, [])).toBe(false);
    expect(consistencyHolds(0, rootOf([]), 2, two, [one])).toBe(false);
    expect(consistencyHolds(2, two, 2, two, [])).toBe(true);
    expect(consistencyHolds(2, two, 2, one, [])).toBe(false);
    expect(consistencyHolds(2, two, 2, two, [one])).toBe(false);
    expect(consistencyHolds(1, one, 2, two, [])).toBe(false);
    expect(inclusionHolds(one, 0, 0, [], one)).toBe(false);
    expect(inclusionHolds(one, Number.NaN, 1, [], one)).toBe(false);
    expect(inclusionHolds(one, 0, 2, [Buffer.alloc(31)], nodeHash(one, Buffer.alloc(31)))).toBe(false);
  });
});
