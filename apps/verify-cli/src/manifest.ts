import { readKey } from './note';
import type { Key } from './note';

export interface Manifest {
  readonly installation: string;
  readonly madeAt: string;
  readonly zones: readonly {
    readonly zone: string;
    readonly origin: string;
    readonly logKey: string;
    readonly witnessKey: string | null;
  }[];
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}

type Members = Record<string, (value: unknown) => boolean>;

const text = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value);
const members =
  (forms: Members) =>
  (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === Object.keys(forms).length &&
    Object.entries(forms).every(([name, holds]) => holds((value as Record<string, unknown>)[name]));
const list = (holds: (value: unknown) => boolean) => (value: unknown) => Array.isArray(value) && value.every(holds);

const isManifest = members({
  version: (value) => value === 1,
  installation: text(/^[^\p{Cc}]{1,200}$/u),
  madeAt: text(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
  zones: list(
    members({
      zone: text(/^[a-z][a-z0-9_]{0,30}$/),
      origin: text(/^[^\s+]{1,200}$/),
      logKey: text(/^[^\n]{1,300}$/),
      witnessKey: (value) => value === null || text(/^[^\n]{1,300}$/)(value),
    }),
  ),
  files: list(members({ path: text(/^[\x21-\x7e]{1,100}$/), sha256: text(/^[0-9a-f]{64}$/) })),
});

/** The manifest, or undefined unless it has exactly the members that docs/log-format.md gives it, no zone and no file twice. */
export function readManifest(bytes: Buffer): Manifest | undefined {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (!isManifest(parsed)) return undefined;
    const { zones, files } = parsed as Manifest;
    const unique =
      new Set(zones.map(({ zone }) => zone)).size === zones.length && new Set(files.map(({ path }) => path)).size === files.length;
    return unique ? (parsed as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

/** A key of the wanted type. */
export function keyOfType(vkey: string, type: 1 | 4): Key | undefined {
  const key = readKey(vkey);
  return key?.type === type ? key : undefined;
}
