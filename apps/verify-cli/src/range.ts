import { EntryForm } from './entry-form';
import type { EntryFault } from './entry-form';
import { HASH, TileHasher } from './hashing';
import { PieceReader } from './source';
import type { Piece } from './tar';

/** Entry bundles to check, with the level-0 tile beside each. */
export interface RangeTask {
  readonly zone: string;
  /** index of the first bundle */
  readonly first: number;
  readonly bundles: readonly { readonly width: number; readonly entries?: Piece; readonly tile?: Piece }[];
}

/** A bundle that doesn't say what its tile says. */
export interface Disagreement {
  readonly bundle: number;
  /** hashes of the entries as far as they can be read, end to end */
  readonly leaves: Uint8Array;
  /** the tile's hashes */
  readonly tile: Uint8Array;
}

/** What is wrong with a bundle or a tile as a file, or with the form of an entry. */
export type RangeFault =
  | { readonly what: 'bundle_cut' | 'bundle_surplus' | 'tile_length'; readonly bundle: number; readonly index: number }
  | ({ readonly bundle: number; readonly index: number } & EntryFault);

export interface RangeResult {
  readonly first: number;
  /** root of each bundle's entries, end to end; zeroes where they can't be read */
  readonly roots: Uint8Array;
  /** root of each level-0 tile where it differs from the entries' */
  readonly disagreements: Disagreement[];
  readonly faults: RangeFault[];
  readonly entries: number;
  readonly refused: number;
  readonly codes: Map<string, number>;
  readonly times: TimeSpan | undefined;
  /** 52 bits of each id, sorted */
  readonly idTails: Float64Array;
}

/** First and last time in log order, in ms, and the largest step back. */
export interface TimeSpan {
  readonly first: number;
  readonly last: number;
  readonly backwards: { readonly milliseconds: number; readonly index: number };
}

/** More faults than these are counted, not kept. */
const MOST_FAULTS = 100;

/** Recomputes a run of bundles: every leaf, every subtree of 256, every entry's form. */
export function checkRange({ zone, first, bundles }: RangeTask): RangeResult {
  const reader = new PieceReader();
  const hasher = new TileHasher();
  const tally = new EntryTally(
    zone,
    bundles.reduce((sum, { width }) => sum + width, 0),
  );
  const roots = new Uint8Array(bundles.length * HASH);
  const disagreements: Disagreement[] = [];
  try {
    bundles.forEach(({ width, entries, tile }, i) => {
      const bundle = first + i;
      hasher.clear();
      let whole = false;
      if (entries) {
        const bytes = reader.borrow(entries);
        whole = readBundle(bytes, width, bundle, hasher, tally);
        if (whole) roots.set(hasher.root(), i * HASH);
      }
      if (!tile) return;
      const hashes = reader.borrow(tile);
      if (hashes.length !== width * HASH) tally.fault({ what: 'tile_length', bundle, index: bundle * 256 });
      else if (!whole || hasher.firstDifference(hashes) >= 0)
        disagreements.push({ bundle, leaves: hasher.leaves(), tile: Uint8Array.from(hashes) });
    });
  } finally {
    reader.close();
  }
  return { first, roots, disagreements, ...tally.result() };
}

/** Hashes and judges the entries of one bundle; false if their lengths don't fit. */
function readBundle(bytes: Buffer, width: number, bundle: number, hasher: TileHasher, tally: EntryTally): boolean {
  let p = 0;
  for (let i = 0; i < width; i++) {
    const index = bundle * 256 + i;
    const end = p + 2 <= bytes.length ? p + 2 + (bytes[p] as number) * 256 + (bytes[p + 1] as number) : Infinity;
    if (end > bytes.length) {
      tally.fault({ what: 'bundle_cut', bundle, index });
      return false;
    }
    tally.entry(bytes, p + 2, end, index);
    // The byte before the entry is its length's low half, read already: the leaf's 0x00 takes its place, and no copy is needed.
    bytes[p + 1] = 0;
    hasher.add(bytes.subarray(p + 1, end));
    p = end;
  }
  if (p === bytes.length) return true;
  tally.fault({ what: 'bundle_surplus', bundle, index: bundle * 256 + width });
  return false;
}

/** Counts and remembers what is said of entries. */
class EntryTally {
  private readonly form: EntryForm;
  private readonly faults: RangeFault[] = [];
  private readonly codes = new Map<string, number>();
  private readonly tails: Float64Array;
  private entries = 0;
  private refused = 0;
  private times: { first: number; last: number; backwards: { milliseconds: number; index: number } } | undefined;

  constructor(zone: string, capacity: number) {
    this.form = new EntryForm(zone);
    this.tails = new Float64Array(capacity);
  }

  fault(fault: RangeFault): void {
    if (this.faults.length < MOST_FAULTS) this.faults.push(fault);
  }

  entry(b: Buffer, from: number, end: number, index: number): void {
    const { form } = this;
    if (!form.holds(b, from, end)) return this.fault({ bundle: Math.floor(index / 256), index, ...form.fault(b.subarray(from, end)) });
    this.tails[this.entries++] = form.idTail(b);
    if (form.refused(b)) {
      this.refused++;
      const code = form.code(b);
      this.codes.set(code, (this.codes.get(code) ?? 0) + 1);
    }
    this.time(b, index);
  }

  private time(b: Buffer, index: number): void {
    const at = this.form.time(b);
    const { times } = this;
    if (!times) {
      this.times = { first: at, last: at, backwards: { milliseconds: 0, index } };
      return;
    }
    if (times.last - at > times.backwards.milliseconds) times.backwards = { milliseconds: times.last - at, index };
    times.last = at;
  }

  result() {
    const { faults, codes, entries, refused, times } = this;
    return { faults, codes, entries, refused, times, idTails: this.tails.subarray(0, entries).sort() };
  }
}
