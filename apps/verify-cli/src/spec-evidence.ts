import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** A log's keeper, for specs: the format written a second time, straight from docs/log-format.md. */
export const sha = (...parts: (Uint8Array | string)[]): Buffer => parts.reduce((h, part) => h.update(part), createHash('sha256')).digest();

export interface Keys {
  readonly name: string;
  readonly type: number;
  readonly privateKey: KeyObject;
  readonly vkey: string;
  readonly id: Buffer;
}

export function keysOf(name: string, type = 1): Keys {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const material = Buffer.concat([Buffer.from([type]), Buffer.from(publicKey.export({ format: 'jwk' }).x as string, 'base64url')]);
  const id = sha(`${name}\n`, material).subarray(0, 4);
  return { name, type, privateKey, id, vkey: `${name}+${id.toString('hex')}+${material.toString('base64')}` };
}

const line = (keys: Keys, signature: Buffer): string => `— ${keys.name} ${Buffer.concat([keys.id, signature]).toString('base64')}\n`;
export const signed = (text: string, keys: Keys): string => `${text}\n${line(keys, sign(null, Buffer.from(text), keys.privateKey))}`;

export function cosigned(text: string, keys: Keys, seconds: number): string {
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(seconds));
  return line(keys, Buffer.concat([time, sign(null, Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`), keys.privateKey)]));
}

export const rootOf = (row: readonly Buffer[]): Buffer => {
  if (row.length === 0) return sha('');
  if (row.length === 1) return row[0] as Buffer;
  let k = 1;
  while (k * 2 < row.length) k *= 2;
  return sha(Buffer.from([1]), rootOf(row.slice(0, k)), rootOf(row.slice(k)));
};

export const leafOf = (entry: Buffer): Buffer => sha(Buffer.from([0]), entry);

const idOf = (n: number): string =>
  sha(`id ${n}`)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');

/** A well-formed entry; `more` overrides its members, undefined takes one away. */
export function entryOf(n: number, zone: string, more: Record<string, unknown> = {}): Buffer {
  const members: Record<string, unknown> = {
    account: idOf(-1),
    act: 'citizen.open',
    assurance: 'software',
    at: new Date(1_790_000_000_000 + n * 1000).toISOString(),
    decision: n % 5 === 0 ? 'refused' : 'allowed',
    code: n % 5 === 0 ? 'device_unknown' : undefined,
    device: n % 3 === 0 ? null : idOf(-2),
    funder: 'assembly',
    id: idOf(n),
    network: 'other',
    period: 'ordinary',
    purpose: null,
    request: 'R-7QK4-M2XD',
    role: 'caseworker',
    subjects: [sha(`subject ${n}`).toString('base64url')],
    v: 1,
    zone,
    ...more,
  };
  const sorted = Object.fromEntries(Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1)));
  return Buffer.from(JSON.stringify(sorted));
}

const tilePath = (kind: string, index: number, width: number): string => {
  const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0');
  const groups = digits.match(/.{3}/g) as string[];
  return `tile/${kind}/${groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/')}${width < 256 ? `.p/${width}` : ''}`;
};

export type Files = Map<string, Buffer>;

/** A log's files: checkpoint, entry bundles, tiles. */
export function logFiles(entries: readonly Buffer[], log: Keys, witness?: Keys): Files {
  const files: Files = new Map();
  const leaves = entries.map(leafOf);
  const text = `${log.name}\n${entries.length}\n${rootOf(leaves).toString('base64')}\n`;
  files.set('checkpoint', Buffer.from(signed(text, log) + (witness ? cosigned(text, witness, 1_795_262_400) : '')));
  const cut = <T>(row: readonly T[], index: number): T[] => row.slice(index * 256, (index + 1) * 256);
  for (let i = 0; i * 256 < entries.length; i++) {
    const part = cut(entries, i).map((entry) => Buffer.concat([Buffer.from([entry.length >> 8, entry.length & 255]), entry]));
    files.set(tilePath('entries', i, part.length), Buffer.concat(part));
  }
  for (let level = 0, row = leaves; row.length > 0; level++) {
    for (let i = 0; i * 256 < row.length; i++) files.set(tilePath(String(level), i, cut(row, i).length), Buffer.concat(cut(row, i)));
    const below = row;
    row = Array.from({ length: Math.floor(below.length / 256) }, (_, i) => rootOf(cut(below, i)));
  }
  return files;
}

/** The manifest's signature. */
export const noteOf = (manifest: Buffer, keys: Keys): Buffer =>
  Buffer.from(signed(`cloison evidence manifest v1\n${sha(manifest).toString('hex')}\n`, keys));

export interface BundledLog {
  readonly zone: string;
  readonly log: Keys;
  readonly witness?: Keys;
  readonly files: Files;
}

/** Everything under one manifest, signed by the oversight log's key if that log is there. */
export function bundleFiles(
  logs: readonly BundledLog[],
  others: Readonly<Record<string, string>> = {},
  change?: (manifest: Record<string, unknown>) => void,
): Files {
  const files: Files = new Map();
  for (const { zone, files: own } of logs) for (const [path, bytes] of own) files.set(`logs/${zone}/${path}`, bytes);
  for (const [path, text] of Object.entries(others)) files.set(path, Buffer.from(text));
  const manifest: Record<string, unknown> = {
    version: 1,
    installation: 'Essai',
    madeAt: '2026-11-21T12:00:00.000Z',
    zones: logs.map(({ zone, log, witness }) => ({ zone, origin: log.name, logKey: log.vkey, witnessKey: witness?.vkey ?? null })),
    files: [...files].filter(([path]) => !path.includes('/tile/')).map(([path, bytes]) => ({ path, sha256: sha(bytes).toString('hex') })),
  };
  change?.(manifest);
  const bytes = Buffer.from(JSON.stringify(manifest));
  files.set('manifest.json', bytes);
  const signer = logs.find(({ zone }) => zone === 'oversight');
  if (signer) files.set('manifest.note', noteOf(bytes, signer.log));
  return files;
}

/** A ustar archive of these files. */
export function tarOf(files: Files): Buffer {
  const blocks: Buffer[] = [];
  for (const [path, bytes] of files) {
    const header = Buffer.alloc(512);
    header.write(path);
    header.write('0000644\u00000000000\u00000000000\u0000', 100);
    header.write(`${bytes.length.toString(8).padStart(11, '0')}\u0000${(1_795_262_400).toString(8)}\u0000        0`, 124);
    header.write('ustar\u000000', 257);
    header.write(
      `${header
        .reduce((sum, byte) => sum + byte, 0)
        .toString(8)
        .padStart(6, '0')}\u0000 `,
      148,
    );
    blocks.push(header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512));
  }
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}
