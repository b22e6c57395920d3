/** A tile or an entry bundle of a tree: C2SP tlog-tiles. */
export interface Tile {
  readonly level: number | 'entries';
  readonly index: number;
  /** hashes or entries in it; 256 when full */
  readonly width: number;
}

/** `tile/0/x001/234`, `tile/entries/000.p/7` */
export function pathOf({ level, index, width }: Tile): string {
  let digits = String(index);
  digits = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const groups = digits.match(/.{3}/g) as string[];
  const last = groups.pop() as string;
  return `tile/${level}/${groups.map((group) => `x${group}/`).join('')}${last}${width < 256 ? `.p/${width}` : ''}`;
}

/** Hashes that a tree of `size` leaves has at a level: complete groups of 256^level leaves. */
export const hashesAt = (level: number, size: number): number => Math.floor(size / 256 ** level);

/** Levels that hold a hash. */
export function levelCount(size: number): number {
  let levels = 0;
  while (hashesAt(levels, size) > 0) levels++;
  return levels;
}

/** The tiles of one level, or the entry bundles. */
export function tilesAt(level: number | 'entries', size: number): Tile[] {
  const count = level === 'entries' ? size : hashesAt(level, size);
  return Array.from({ length: Math.ceil(count / 256) }, (_, index) => ({ level, index, width: Math.min(256, count - index * 256) }));
}
