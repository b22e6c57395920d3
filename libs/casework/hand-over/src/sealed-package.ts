import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';

const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 ** 2 } as const;

/** A package as it travels: JSON text that says how it was locked, and nothing of what is inside. */
interface Envelope {
  readonly format: 'cloison-hand-over-1';
  readonly kdf: 'scrypt';
  readonly n: number;
  readonly r: number;
  readonly p: number;
  readonly cipher: 'aes-256-gcm';
  readonly salt: string;
  readonly iv: string;
  readonly tag: string;
  readonly data: string;
}

/** Locks a package with a passphrase: scrypt (RFC 7914) for the key, AES-256-GCM for the content. Both are in every language's library. */
export function sealed(content: object, passphrase: string): Buffer {
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', scryptSync(passphrase.normalize('NFC'), salt, 32, COST), iv);
  const data = Buffer.concat([cipher.update(JSON.stringify(content)), cipher.final()]);
  const envelope: Envelope = {
    format: 'cloison-hand-over-1',
    kdf: 'scrypt',
    n: COST.N,
    r: COST.r,
    p: COST.p,
    cipher: 'aes-256-gcm',
    salt: salt.toString('base64'),
    iv: iv.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    data: data.toString('base64'),
  };
  return Buffer.from(`${JSON.stringify(envelope)}\n`);
}

/** @throws Error where the passphrase is another one or a byte was changed */
export function opened(bytes: Buffer, passphrase: string): unknown {
  const { n, r, p, salt, iv, tag, data } = JSON.parse(bytes.toString('utf8')) as Envelope;
  const key = scryptSync(passphrase.normalize('NFC'), Buffer.from(salt, 'base64'), 32, { N: n, r, p, maxmem: COST.maxmem });
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64')).setAuthTag(Buffer.from(tag, 'base64'));
  return JSON.parse(Buffer.concat([decipher.update(Buffer.from(data, 'base64')), decipher.final()]).toString('utf8'));
}
