import fc from 'fast-check';
import { decodeBundle, encodeBundle } from './entry-bundle';
import { hashesAtLevel, levelsOfTree, parseTilePath, tileIndexPath, tilePath, tilesOfTree } from './tile';

describe('tile paths', () => {
  it.each([
    [0, '000'],
    [5, '005'],
    [999, '999'],
    [1000, 'x001/000'],
    [1_234_067, 'x001/x234/067'],
  ])('writes tile %d as %s', (index, path) => {
    expect(tileIndexPath(index)).toBe(path);
  });

  it('reads back every address that it writes', () => {
    const address = fc.record({
      level: fc.oneof(fc.constant('entries' as const), fc.integer({ min: 0, max: 63 })),
      index: fc.integer({ min: 0, max: 2 ** 44 }),
      width: fc.integer({ min: 1, max: 256 }),
    });
    fc.assert(fc.property(address, (item) => expect(parseTilePath(tilePath(item))).toEqual(item)));
  });

  it.each([
    'tile/0/0',
    'tile/0/1000',
    'tile/00/000',
    'tile/64/000',
    'tile/0/x000/000',
    'tile/0/001/000',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/01',
    'tile/0/000.p/',
    'tile/0/000/',
    'tile/-1/000',
    'tile/entries',
    'tile/entries/../000',
    'tile/0/x999/x999/x999/x999/x999/x999/999',
    '',
  ])('knows no tile at %s', (path) => {
    expect(parseTilePath(path)).toBeUndefined();
  });
});

describe('the tiles of a tree', () => {
  const paths = (size: number) => [...tilesOfTree(size)].map(tilePath);

  it('counts as the specification’s example: 70,000 entries', () => {
    const all = [...tilesOfTree(70_000)];
    const of = (level: number, full: boolean) => all.filter((tile) => tile.level === level && (tile.width === 256) === full);
    expect([of(0, true).length, of(0, false).map((tile) => tile.width)]).toEqual([273, [112]]);
    expect([of(1, true).length, of(1, false).map((tile) => tile.width)]).toEqual([1, [17]]);
    expect([of(2, true).length, of(2, false).map((tile) => tile.width)]).toEqual([0, [1]]);
    expect(all.filter((tile) => tile.level === 'entries')).toHaveLength(274);
  });

  it('has one full tile and one of width one at 256 entries, and none at none', () => {
    expect(paths(256)).toEqual(['tile/entries/000', 'tile/0/000', 'tile/1/000.p/1']);
    expect(paths(0)).toEqual([]);
    expect(paths(1)).toEqual(['tile/entries/000.p/1', 'tile/0/000.p/1']);
  });

  it('never hashes a partial tile upward', () => {
    expect([hashesAtLevel(1, 511), hashesAtLevel(1, 512), levelsOfTree(255), levelsOfTree(65_536)]).toEqual([1, 2, [0], [0, 1, 2]]);
  });
});

describe('entry bundles', () => {
  it('come back as they went in', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 }), (raw) => {
        const entries = raw.map((item) => Buffer.from(item));
        expect(decodeBundle(encodeBundle(entries))).toEqual(entries);
      }),
    );
  });

  it('hold the longest entry and no longer one', () => {
    expect(decodeBundle(encodeBundle([Buffer.alloc(65_535)]))[0]).toHaveLength(65_535);
    expect(() => encodeBundle([Buffer.alloc(65_536)])).toThrow(RangeError);
  });

  it('are refused when cut short', () => {
    const bundle = encodeBundle([Buffer.from('one'), Buffer.from('two')]);
    for (const length of [1, 3, 6, 9]) expect(() => decodeBundle(bundle.subarray(0, length))).toThrow('cut short');
  });
});
