import { createHash } from 'node:crypto';
import type { CatalogueSnapshot } from './types';

/** JSON with keys in code-unit order and no white space: the same value gives the same bytes, whoever writes it. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const record = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(record).filter((key) => record[key] !== undefined);
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(record[key])}`)
    .join(',')}}`;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A list in the order of its members' canonical JSON: no collation of any server decides it. */
export function inCanonicalOrder<T>(list: readonly T[]): T[] {
  return list
    .map((item) => ({ item, text: canonicalJson(item) }))
    .sort((a, b) => byText(a.text, b.text))
    .map(({ item }) => item);
}

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const hashes = new WeakMap<CatalogueSnapshot, string>();

/** The catalogue hash: sha256 (hexadecimal) over the canonical JSON of the snapshot. Computed once per snapshot. */
export function catalogueHash(snapshot: CatalogueSnapshot): string {
  const known = hashes.get(snapshot);
  if (known !== undefined) return known;
  const hash = sha256(canonicalJson(snapshot));
  hashes.set(snapshot, hash);
  return hash;
}
