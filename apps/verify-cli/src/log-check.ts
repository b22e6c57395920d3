import { hashesAt, levelCount, pathOf, tilesAt } from './layout';
import { HASH } from './hashing';
import { judgeTree } from './judge-tree';
import { cosignedAt, readCheckpoint, signedBy } from './note';
import type { Checkpoint, Key } from './note';
import type { Problem } from './problem';
import { runRanges } from './parallel';
import type { RangeResult, TimeSpan } from './range';
import { PieceReader } from './source';
import { findTwins } from './twins';
import type { Piece } from './tar';

/** One zone's log: where its files are, and whose signatures it must bear. */
export interface LogUnderCheck {
  readonly zone: string;
  readonly origin: string;
  readonly logKey: Key;
  /** undefined: nobody says that there is a witness */
  readonly witnessKey: Key | undefined;
  /** paths as in the log itself: `checkpoint`, `tile/…` */
  readonly pieces: ReadonlyMap<string, Piece>;
}

export interface LogReport {
  readonly zone: string;
  readonly origin: string;
  readonly size: number;
  /** hexadecimal */
  readonly root: string;
  readonly signed: boolean;
  /** ms; undefined if nobody cosigned */
  readonly cosignedAt: number | undefined;
  readonly refused: number;
  readonly codes: ReadonlyMap<string, number>;
  readonly times: TimeSpan | undefined;
  readonly problems: readonly Problem[];
}

/** Recomputes a log from its entries, and holds against that the checkpoint, its signatures and every tile. */
export async function checkLog(log: LogUnderCheck, workerScript?: URL): Promise<LogReport> {
  const reader = new PieceReader();
  try {
    const piece = log.pieces.get('checkpoint');
    const bytes = piece && reader.read(piece);
    const checkpoint = bytes && readCheckpoint(bytes);
    const nothing = {
      size: 0,
      root: '',
      signed: false,
      cosignedAt: undefined,
      refused: 0,
      codes: new Map<string, number>(),
      times: undefined,
    };
    const { zone, origin } = log;
    if (!checkpoint) {
      const problem: Problem = { what: bytes ? 'checkpoint_malformed' : 'file_missing', path: 'checkpoint' };
      return { zone, origin, ...nothing, problems: [{ zone, ...problem }] };
    }
    const head = judgeHead(log, checkpoint);
    const body = await checkTree(log, checkpoint, reader, workerScript);
    const problems = [...head.problems, ...body.problems].map((problem) => ({ zone, ...problem }));
    return { zone, origin, size: checkpoint.size, root: checkpoint.root.toString('hex'), ...head, ...body, problems };
  } finally {
    reader.close();
  }
}

function judgeHead(log: LogUnderCheck, checkpoint: Checkpoint): { signed: boolean; cosignedAt: number | undefined; problems: Problem[] } {
  const problems: Problem[] = [];
  const signed = signedBy(checkpoint.note, log.logKey);
  const at = log.witnessKey && cosignedAt(checkpoint.note, log.witnessKey);
  if (checkpoint.origin !== log.origin || log.logKey.name !== log.origin) problems.push({ what: 'checkpoint_origin' });
  if (!signed) problems.push({ what: 'checkpoint_unsigned' });
  if (log.witnessKey && at === undefined) problems.push({ what: 'checkpoint_uncosigned' });
  return { signed, cosignedAt: at, problems };
}

async function checkTree(log: LogUnderCheck, { size, root }: Checkpoint, reader: PieceReader, workerScript?: URL) {
  const problems: Problem[] = fileProblems(log.pieces, size);
  const bundles = tilesAt('entries', size).map((tile) => ({
    width: tile.width,
    entries: log.pieces.get(pathOf(tile)),
    tile: log.pieces.get(pathOf({ ...tile, level: 0 })),
  }));
  const results = await runRanges(log.zone, bundles, workerScript);
  const roots = Buffer.alloc(bundles.length * HASH);
  for (const result of results) roots.set(result.roots, result.first * HASH);
  const faults = results.flatMap((result) => result.faults);
  const unreadable = new Set(faults.filter(({ what }) => what === 'bundle_cut' || what === 'bundle_surplus').map(({ bundle }) => bundle));
  bundles.forEach(({ entries }, bundle) => entries ?? unreadable.add(bundle));
  const held = upperTiles(log.pieces, size, reader, problems);
  const verdict =
    size === 0
      ? []
      : judgeTree({
          size,
          root,
          roots,
          unreadable,
          disagreements: new Map(results.flatMap((result) => result.disagreements.map((item) => [item.bundle, item] as const))),
          tile: (level, index) => held.get(`${level}/${index}`),
        });
  problems.push(...verdict, ...formProblems(faults, verdict, unreadable, size), ...findTwins(results, bundles));
  const codes = new Map<string, number>();
  for (const [code, count] of results.flatMap((result) => [...result.codes])) codes.set(code, (codes.get(code) ?? 0) + count);
  return { problems, codes, refused: results.reduce((sum, result) => sum + result.refused, 0), times: joinTimes(results) };
}

/** Every file that the tree needs and nothing else. */
function fileProblems(pieces: ReadonlyMap<string, Piece>, size: number): Problem[] {
  const needed = new Set(['checkpoint']);
  for (const level of ['entries' as const, ...Array(levelCount(size)).keys()])
    for (const tile of tilesAt(level, size)) needed.add(pathOf(tile));
  const missing = [...needed].filter((path) => !pieces.has(path)).map((path): Problem => ({ what: 'file_missing', path }));
  const surplus = [...pieces.keys()].filter((path) => !needed.has(path)).map((path): Problem => ({ what: 'file_unexpected', path }));
  return [...missing, ...surplus];
}

function upperTiles(pieces: ReadonlyMap<string, Piece>, size: number, reader: PieceReader, problems: Problem[]) {
  const held = new Map<string, Buffer>();
  for (let level = 1; hashesAt(level, size) > 0; level++) {
    for (const tile of tilesAt(level, size)) {
      const path = pathOf(tile);
      const piece = pieces.get(path);
      if (!piece) continue;
      const bytes = reader.read(piece);
      if (bytes.length === tile.width * HASH) held.set(`${level}/${tile.index}`, bytes);
      else problems.push({ what: 'tile_length', path });
    }
  }
  return held;
}

/** Faults of form, but for the entries already named as changed: what they hold now isn't what was sealed. */
function formProblems(
  faults: readonly RangeResult['faults'][number][],
  verdict: readonly Problem[],
  unreadable: ReadonlySet<number>,
  size: number,
): Problem[] {
  const changed = verdict.filter(({ what }) => what === 'entry_changed');
  const named = (index: number) => changed.some(({ index: first = 0, to = first }) => index >= first && index <= to);
  return faults.flatMap((fault): Problem[] => {
    const { bundle, ...problem } = fault;
    if (problem.what === 'tile_length')
      return [{ what: 'tile_length', path: pathOf({ level: 0, index: bundle, width: Math.min(256, size - bundle * 256) }) }];
    if (problem.what === 'bundle_cut' || problem.what === 'bundle_surplus') return [problem];
    return named(problem.index) || unreadable.has(bundle) ? [] : [problem];
  });
}

function joinTimes(results: readonly RangeResult[]): TimeSpan | undefined {
  const spans = results.flatMap(({ times }) => times ?? []);
  const [first] = spans;
  if (!first) return undefined;
  return spans.slice(1).reduce((whole, span) => {
    const backwards = span.backwards.milliseconds > whole.backwards.milliseconds ? span.backwards : whole.backwards;
    return { first: whole.first, last: span.last, backwards };
  }, first);
}
