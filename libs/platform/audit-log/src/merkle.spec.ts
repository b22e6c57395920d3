import fc from 'fast-check';
import { EMPTY_ROOT, foldHashes, leafHash, nodeHash, rootOf, sha256, splitPoint } from './merkle';
import { LEAVES, ROOTS } from './test-vectors';

const hex = (bytes: Buffer) => bytes.toString('hex');

/** MTH exactly as RFC 6962 §2.1 writes it. */
function recursiveRoot(entries: readonly Buffer[]): Buffer {
  if (entries.length === 0) return sha256(Buffer.alloc(0));
  if (entries.length === 1) return leafHash(entries[0] as Buffer);
  const k = splitPoint(entries.length);
  return nodeHash(recursiveRoot(entries.slice(0, k)), recursiveRoot(entries.slice(k)));
}

describe('Merkle hashing', () => {
  it('gives the roots that Certificate Transparency’s reference gives for its eight leaves', () => {
    expect(ROOTS.map((_, size) => hex(rootOf(LEAVES.slice(0, size))))).toEqual(ROOTS);
  });

  it('gives an empty tree the hash of nothing', () => {
    expect(hex(EMPTY_ROOT)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(foldHashes([])).toEqual(EMPTY_ROOT);
  });

  it('tells a leaf from a node: an entry that spells two hashes is not their parent', () => {
    const [left, right] = [leafHash(Buffer.from('a')), leafHash(Buffer.from('b'))];
    expect(leafHash(Buffer.concat([left, right]))).not.toEqual(nodeHash(left, right));
    expect(leafHash(Buffer.concat([Buffer.from([1]), left, right]))).not.toEqual(nodeHash(left, right));
  });

  it('pairs neighbours to the same root as the recursive definition, for any log', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 70 }), (raw) => {
        const entries = raw.map((item) => Buffer.from(item));
        expect(rootOf(entries)).toEqual(recursiveRoot(entries));
      }),
    );
  });

  it('splits at the largest power of two below', () => {
    expect([2, 3, 4, 5, 8, 9, 257].map(splitPoint)).toEqual([1, 2, 2, 4, 4, 8, 256]);
  });
});
