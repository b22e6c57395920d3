import { HASH_BYTES } from './merkle';

/** Hashes in a full tile, entries in a full bundle. */
export const TILE_WIDTH = 256;
export const TILE_BYTES = TILE_WIDTH * HASH_BYTES;

/** Where a tile stands: hashes at `level`, from `index * 256`, `width` of them (256 when full). */
export interface TileAddress {
  readonly level: number | 'entries';
  readonly index: number;
  readonly width: number;
}

/** 1234067 → `x001/x234/067` (C2SP tlog-tiles, Merkle Tree). */
export function tileIndexPath(index: number): string {
  const groups: string[] = [];
  let rest = index;
  do {
    groups.unshift(String(rest % 1000).padStart(3, '0'));
    rest = Math.floor(rest / 1000);
  } while (rest > 0);
  return groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/');
}

/** `tile/<L>/<N>` or `tile/<L>/<N>.p/<W>`. */
export function tilePath({ level, index, width }: TileAddress): string {
  const path = `tile/${level}/${tileIndexPath(index)}`;
  return width === TILE_WIDTH ? path : `${path}.p/${width}`;
}

const PATH = /^tile\/(entries|0|[1-9][0-9]?)\/((?:x[0-9]{3}\/)*[0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/;

/** The address a path names, or undefined if it isn't written exactly as C2SP tlog-tiles says (no leading zeroes, level ≤ 63, width ≤ 255). */
export function parseTilePath(path: string): TileAddress | undefined {
  const match = PATH.exec(path);
  if (!match) return undefined;
  const [, levelText = '', indexText = '', widthText] = match;
  const level = levelText === 'entries' ? ('entries' as const) : Number(levelText);
  const width = widthText === undefined ? TILE_WIDTH : Number(widthText);
  if ((level !== 'entries' && level > 63) || (widthText !== undefined && width >= TILE_WIDTH)) return undefined;
  const index = Number(indexText.replaceAll(/[x/]/g, ''));
  if (!Number.isSafeInteger(index * TILE_WIDTH) || tileIndexPath(index) !== indexText) return undefined;
  return { level, index, width };
}

/** How many hashes stand at a level of a tree of `size` leaves: complete subtrees of 256^level leaves. */
export function hashesAtLevel(level: number, size: number): number {
  return Math.floor(size / TILE_WIDTH ** level);
}

/** Every tile and entry bundle of a tree of `size` leaves, partial ones included, level by level. */
export function* tilesOfTree(size: number): Generator<TileAddress> {
  for (const level of ['entries', ...levelsOfTree(size)] as const) {
    const count = level === 'entries' ? size : hashesAtLevel(level, size);
    for (let index = 0; index * TILE_WIDTH < count; index++) {
      yield { level, index, width: Math.min(TILE_WIDTH, count - index * TILE_WIDTH) };
    }
  }
}

/** 0 … the highest level that holds a hash. */
export function levelsOfTree(size: number): number[] {
  const levels: number[] = [];
  for (let level = 0; hashesAtLevel(level, size) > 0; level++) levels.push(level);
  return levels;
}
