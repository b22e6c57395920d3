import { sha256Hex } from './hashing';
import { checkLog } from './log-check';
import type { LogReport, LogUnderCheck } from './log-check';
import { keyOfType, readManifest } from './manifest';
import type { Manifest } from './manifest';
import { readNote, signedBy } from './note';
import type { Problem } from './problem';
import { openSource, PieceReader, Unreadable } from './source';
import type { Source } from './source';
import type { Piece } from './tar';

/** whose log key signs the manifest */
const SIGNING_ZONE = 'oversight';

export interface VerifyOptions {
  /** keys learnt elsewhere, by zone; `witness` for the witness */
  readonly keys?: ReadonlyMap<string, string>;
  /** see parallel.ts */
  readonly workerScript?: URL;
}

export interface Verdict {
  readonly sound: boolean;
  readonly kind: 'bundle' | 'log';
  readonly installation: string | undefined;
  readonly madeAt: string | undefined;
  /** hex SHA-256 of the manifest, which holds each checkpoint's and so covers all; of a single log, its root */
  readonly fingerprint: string;
  readonly logs: readonly LogReport[];
  readonly files: number;
  readonly problems: readonly Problem[];
  /** what this check leaves open */
  readonly open: readonly (
    'keys_from_bundle' | 'witness_absent' | 'manifest_unsigned' | 'state_unsealed' | 'catalogue_as_stated' | 'outside'
  )[];
}

/**
 * Checks evidence offline, trusting nothing that it contains but what follows from the keys.
 * @throws Unreadable if this isn't evidence at all
 */
export async function verify(path: string, { keys = new Map<string, string>(), workerScript }: VerifyOptions = {}): Promise<Verdict> {
  const source = openSource(path);
  if (source.pieces.has('manifest.json')) return verifyBundle(source, keys, workerScript);
  if (source.pieces.has('checkpoint')) return verifyLog(source, keys, workerScript);
  if (source.faults.length === 0) throw new Unreadable('not_evidence');
  return unsound('bundle', '', source.faults, source.pieces.size);
}

function unsound(kind: Verdict['kind'], fingerprint: string, problems: readonly Problem[], files: number): Verdict {
  return { sound: false, kind, installation: undefined, madeAt: undefined, fingerprint, logs: [], files, problems, open: ['outside'] };
}

async function verifyLog({ pieces, faults }: Source, keys: ReadonlyMap<string, string>, workerScript?: URL): Promise<Verdict> {
  const pinned = [...keys].find(([zone]) => zone !== 'witness');
  const logKey = pinned && keyOfType(pinned[1], 1);
  const witness = keys.get('witness');
  const witnessKey = witness === undefined ? undefined : keyOfType(witness, 4);
  if (!pinned || !logKey || (witness !== undefined && !witnessKey)) throw new Unreadable('key_needed');
  const log = await checkLog({ zone: pinned[0], origin: logKey.name, logKey, witnessKey, pieces }, workerScript);
  const problems = [...faults, ...log.problems];
  return {
    sound: problems.length === 0,
    kind: 'log',
    installation: undefined,
    madeAt: undefined,
    fingerprint: log.root,
    logs: [log],
    files: pieces.size,
    problems,
    open: [...(witnessKey ? [] : (['witness_absent'] as const)), 'state_unsealed', 'outside'],
  };
}

async function verifyBundle({ pieces, faults }: Source, pins: ReadonlyMap<string, string>, workerScript?: URL): Promise<Verdict> {
  const reader = new PieceReader();
  try {
    const bytes = reader.read(pieces.get('manifest.json') as Piece);
    const fingerprint = sha256Hex(bytes);
    const manifest = readManifest(bytes);
    if (!manifest) return unsound('bundle', fingerprint, [...faults, { what: 'manifest_malformed', path: 'manifest.json' }], pieces.size);
    const problems: Problem[] = [...faults, ...manifestNoteProblems(pieces, reader, manifest, fingerprint, pins.get(SIGNING_ZONE))];
    const logs = await checkLogs(manifest, pieces, pins, problems, workerScript);
    problems.push(...fileProblems(manifest, pieces, reader));
    const strangers = [...pins.keys()].filter((zone) => zone !== 'witness' && !manifest.zones.some((item) => item.zone === zone));
    problems.push(...strangers.map((zone): Problem => ({ what: 'key_differs', zone })));
    return {
      sound: problems.length === 0,
      kind: 'bundle',
      installation: manifest.installation,
      madeAt: manifest.madeAt,
      fingerprint,
      logs,
      files: pieces.size,
      problems,
      open: [
        ...(manifest.zones.every(({ zone }) => pins.has(zone)) ? [] : (['keys_from_bundle'] as const)),
        ...(manifest.zones.every(({ witnessKey }) => witnessKey) ? [] : (['witness_absent'] as const)),
        ...(pieces.has('manifest.note') ? [] : (['manifest_unsigned'] as const)),
        'state_unsealed',
        'catalogue_as_stated',
        'outside',
      ],
    };
  } finally {
    reader.close();
  }
}

async function checkLogs(
  manifest: Manifest,
  pieces: ReadonlyMap<string, Piece>,
  pins: ReadonlyMap<string, string>,
  problems: Problem[],
  workerScript?: URL,
): Promise<LogReport[]> {
  const logs: LogReport[] = [];
  for (const { zone, origin, logKey: stated, witnessKey: statedWitness } of manifest.zones) {
    const [pin, witnessPin] = [pins.get(zone), pins.get('witness')];
    if ((pin !== undefined && pin !== stated) || (witnessPin !== undefined && witnessPin !== statedWitness))
      problems.push({ what: 'key_differs', zone });
    const logKey = keyOfType(pin ?? stated, 1);
    const vkey = witnessPin ?? statedWitness;
    const witnessKey = vkey === null ? undefined : keyOfType(vkey, 4);
    if (!logKey || (vkey !== null && !witnessKey)) {
      problems.push({ what: 'key_malformed', zone });
      continue;
    }
    const log: LogUnderCheck = { zone, origin, logKey, witnessKey, pieces: under(pieces, `logs/${zone}/`) };
    const report = await checkLog(log, workerScript);
    logs.push(report);
    problems.push(...report.problems.map((problem) => (problem.path ? { ...problem, path: `logs/${zone}/${problem.path}` } : problem)));
  }
  return logs;
}

function under(pieces: ReadonlyMap<string, Piece>, folder: string): Map<string, Piece> {
  return new Map([...pieces].flatMap(([path, piece]) => (path.startsWith(folder) ? [[path.slice(folder.length), piece] as const] : [])));
}

/**
 * The manifest against the files: each there, each with its hash, none beside them; what should be JSON is. Tiles and entries aren't listed:
 * the checkpoint covers them, and checkLog has found any that is missing or surplus.
 */
function fileProblems(manifest: Manifest, pieces: ReadonlyMap<string, Piece>, reader: PieceReader): Problem[] {
  const problems: Problem[] = [];
  const accounted = new Set(['manifest.json', 'manifest.note', ...manifest.files.map(({ path }) => path)]);
  const logs = manifest.zones.map(({ zone }) => `logs/${zone}/tile/`);
  for (const { path, sha256 } of manifest.files) {
    const piece = pieces.get(path);
    if (!piece) {
      problems.push({ what: 'file_missing', path });
      continue;
    }
    const bytes = reader.read(piece);
    if (sha256Hex(bytes) !== sha256) problems.push({ what: 'file_changed', path });
    else if (path.endsWith('.json') && !isJson(bytes)) problems.push({ what: 'json_malformed', path });
  }
  for (const path of pieces.keys()) {
    if (!accounted.has(path) && !logs.some((folder) => path.startsWith(folder))) problems.push({ what: 'file_unexpected', path });
  }
  return problems;
}

function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return true;
  } catch {
    return false;
  }
}

/**
 * The manifest's signature is by the oversight log's key: each zone holds its own log's key, and would otherwise sign what it says of itself.
 * Whoever gave that key expects the signature; without a key its absence is said, and leaves the verdict limited.
 */
function manifestNoteProblems(
  pieces: ReadonlyMap<string, Piece>,
  reader: PieceReader,
  manifest: Manifest,
  fingerprint: string,
  pin: string | undefined,
): Problem[] {
  const path = 'manifest.note';
  const piece = pieces.get(path);
  if (!piece) return pin === undefined ? [] : [{ what: 'file_missing', path }];
  const note = readNote(reader.read(piece));
  if (!note) return [{ what: 'manifest_note_malformed', path }];
  const vkey = pin ?? manifest.zones.find(({ zone }) => zone === SIGNING_ZONE)?.logKey;
  const key = vkey === undefined ? undefined : keyOfType(vkey, 1);
  const holds = note.text === `cloison evidence manifest v1\n${fingerprint}\n` && key !== undefined && signedBy(note, key);
  return holds ? [] : [{ what: 'manifest_note_false', path }];
}
