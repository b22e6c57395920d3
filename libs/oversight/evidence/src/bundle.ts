import { createHash } from 'node:crypto';
import { signNote } from '@cloison/platform/audit-log';
import type { SignerKey } from '@cloison/platform/audit-log';
import { TAR_END, tarFile } from './tar-writer';

/** A zone's log in the bundle, and the public keys that its checkpoint is to be checked with. */
export interface BundledZone {
  readonly zone: string;
  readonly origin: string;
  /** C2SP verifier key of the log, type 0x01 */
  readonly logKey: string;
  /** of the witness, type 0x04; null only if no checkpoint of this log was ever cosigned: with a key, the checker demands a cosignature */
  readonly witnessKey: string | null;
}

export interface BundleOptions {
  /** what the installation calls itself */
  readonly installation: string;
  readonly madeAt: Date;
  readonly zones: readonly BundledZone[];
  /** the oversight zone's log key: signs the manifest */
  readonly sign?: SignerKey;
  /** Told the SHA-256 of the manifest, hexadecimal: the fingerprint that the checker shows, to be compared by voice. */
  readonly onFingerprint?: (fingerprint: string) => void;
}

export interface BundlePart {
  readonly path: string;
  readonly bytes: Buffer;
}

/** Where each kind of file stands; docs/log-format.md, The evidence bundle. */
const PATHS = [
  /^logs\/[a-z][a-z0-9_]*\/(checkpoint|tile\/(entries|[0-9]{1,2})\/(x[0-9]{3}\/)*[0-9]{3}(\.p\/[1-9][0-9]{0,2})?)$/,
  /^(catalogues|probes|inventories)\/[a-z0-9][a-z0-9-]*\.json$/,
  /^separation\.json$/,
  /^decision-table\/[a-z0-9][a-z0-9-]*\.csv$/,
];

/** Files that the checkpoint of their log covers. */
const COVERED = /^logs\/[a-z0-9_]+\/tile\//;

/** The text that the manifest's signature covers. */
export function manifestText(manifest: Buffer): string {
  return `cloison evidence manifest v1\n${createHash('sha256').update(manifest).digest('hex')}\n`;
}

/**
 * An evidence bundle (`*.cloison`, a ustar archive) as a stream of buffers: the parts in the order given, then `manifest.json` with the
 * SHA-256 of each that no checkpoint covers, then `manifest.note`, its signature. Nothing but one part is held in memory at a time.
 */
export async function* writeBundle(
  { installation, madeAt, zones, sign, onFingerprint }: BundleOptions,
  parts: AsyncIterable<BundlePart> | Iterable<BundlePart>,
): AsyncGenerator<Buffer> {
  const files: { path: string; sha256: string }[] = [];
  const seen = new Set<string>();
  for await (const { path, bytes } of parts) {
    if (!PATHS.some((pattern) => pattern.test(path)) || seen.has(path)) throw new RangeError(`a bundle has no place for ${path}`);
    seen.add(path);
    // A log's checkpoint signs its tiles and entries already, and says more of them than a file's hash could.
    if (!COVERED.test(path)) files.push({ path, sha256: createHash('sha256').update(bytes).digest('hex') });
    yield* tarFile(path, bytes, madeAt);
  }
  const manifest = Buffer.from(`${JSON.stringify({ version: 1, installation, madeAt: madeAt.toISOString(), zones, files }, null, 1)}\n`);
  onFingerprint?.(createHash('sha256').update(manifest).digest('hex'));
  yield* tarFile('manifest.json', manifest, madeAt);
  if (sign) yield* tarFile('manifest.note', Buffer.from(signNote(manifestText(manifest), sign)), madeAt);
  yield TAR_END;
}
