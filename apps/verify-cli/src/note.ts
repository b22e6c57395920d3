import { createPublicKey, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { HASH, sha256 } from './hashing';

/** A public key as C2SP signed-note writes it: name, id, type and key. */
export interface Key {
  readonly name: string;
  readonly id: string;
  /** 0x01 a log's Ed25519, 0x04 a witness's cosignature/v1 */
  readonly type: number;
  readonly publicKey: KeyObject;
}

export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  readonly note: Note;
}

export interface Note {
  readonly text: string;
  readonly lines: readonly { readonly name: string; readonly id: string; readonly signature: Buffer }[];
}

/** Base64 in its one spelling, or undefined. */
function strictBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}

/** `name+hex id+base64(type ‖ key)`; undefined if malformed or if the id isn't that of its key. */
export function readKey(vkey: string): Key | undefined {
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(vkey);
  const [, name = '', id = '', encoded = ''] = match ?? [];
  const material = strictBase64(encoded);
  const type = material?.[0];
  if (!material || material.length !== 33 || (type !== 1 && type !== 4)) return undefined;
  const named = sha256(Buffer.concat([Buffer.from(`${name}\n`), material]));
  if (named.toString('hex', 0, 4) !== id) return undefined;
  const x = material.subarray(1).toString('base64url');
  return { name, id, type, publicKey: createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }) };
}

/** Text, blank line, signature lines (C2SP signed-note); undefined if it is anything else. */
export function readNote(bytes: Buffer): Note | undefined {
  const whole = bytes.toString('utf8');
  if (!Buffer.from(whole).equals(bytes) || /[\u0000-\u0009\u000b-\u001f]/.test(whole) || !whole.endsWith('\n')) return undefined;
  const split = whole.lastIndexOf('\n\n');
  if (split < 0) return undefined;
  const lines = whole.slice(split + 2, -1).split('\n');
  const read = lines.map((line) => {
    const [, name = '', encoded = ''] = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/.exec(line) ?? [];
    const raw = strictBase64(encoded);
    return raw && raw.length > 4 ? { name, id: raw.toString('hex', 0, 4), signature: raw.subarray(4) } : undefined;
  });
  return read.every((line) => line !== undefined) ? { text: whole.slice(0, split + 1), lines: read } : undefined;
}

/** Origin, size, root, and not a line more (C2SP tlog-checkpoint; extension lines could not be checked). */
export function readCheckpoint(bytes: Buffer): Checkpoint | undefined {
  const note = readNote(bytes);
  const match = /^([^\n]+)\n(0|[1-9][0-9]{0,15})\n([A-Za-z0-9+/]{43}=)\n$/.exec(note?.text ?? '');
  const [, origin = '', size = '', encoded = ''] = match ?? [];
  const root = strictBase64(encoded);
  if (!note || !match || root?.length !== HASH || !Number.isSafeInteger(Number(size))) return undefined;
  return { origin, size: Number(size), root, note };
}

/** Is there a signature line of this key, and do all lines that say they are its own hold? */
export function signedBy(note: Note, key: Key): boolean {
  return key.type === 1 && ownLines(note, key, (signature) => verify(null, Buffer.from(note.text), key.publicKey, signature));
}

/** The latest time, in ms, at which this witness cosigned the note (C2SP tlog-cosignature); undefined if it didn't. */
export function cosignedAt(note: Note, key: Key): number | undefined {
  let latest = 0;
  const holds = (signature: Buffer): boolean => {
    if (signature.length !== 72) return false;
    const seconds = signature.readBigUInt64BE();
    latest = Math.max(latest, Number(seconds) * 1000);
    const message = Buffer.from(`cosignature/v1\ntime ${seconds}\n${note.text}`);
    return seconds > 0n && seconds <= 8_640_000_000_000n && verify(null, message, key.publicKey, signature.subarray(8));
  };
  return key.type === 4 && ownLines(note, key, holds) ? latest : undefined;
}

function ownLines(note: Note, key: Key, holds: (signature: Buffer) => boolean): boolean {
  const own = note.lines.filter((line) => line.name === key.name && line.id === key.id);
  return own.length > 0 && own.every((line) => holds(line.signature));
}
