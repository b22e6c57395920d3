import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { sha256 } from './merkle';
import { decodeBase64 } from './base64';

/** C2SP signed-note, Signature types: Ed25519 over the text, and timestamped cosignature/v1. */
export const SIGNATURE_TYPES = { ed25519: 0x01, cosignature: 0x04 } as const;
export type SignatureType = (typeof SIGNATURE_TYPES)[keyof typeof SIGNATURE_TYPES];

/** What a verifier holds: a name, an Ed25519 key, and what its signatures mean. */
export interface VerifierKey {
  readonly name: string;
  readonly type: SignatureType;
  /** first 4 bytes of SHA-256(name ‖ LF ‖ type ‖ public key) */
  readonly id: Buffer;
  readonly publicKey: KeyObject;
}

/** A verifier key with its secret half. */
export interface SignerKey extends VerifierKey {
  /** `name+hex(id)+base64(type ‖ public key)` */
  readonly vkey: string;
  /** 64 bytes, RFC 8032: the same bytes each time for the same message */
  sign(message: Uint8Array): Buffer;
}

/** Names are non-empty, without Unicode spaces and without plus (C2SP signed-note, Format). */
export function isKeyName(name: string): boolean {
  return name.length > 0 && !/[\s\p{Z}+\p{Cc}]/u.test(name);
}

function rawPublicKey(key: KeyObject): Buffer {
  const { crv, x } = key.export({ format: 'jwk' }) as { crv?: string; x?: string };
  if (crv !== 'Ed25519' || !x) throw new Error('not an Ed25519 key');
  return Buffer.from(x, 'base64url');
}

function keyId(name: string, material: Buffer): Buffer {
  return sha256(Buffer.concat([Buffer.from(`${name}\n`), material])).subarray(0, 4);
}

/** @param pem an Ed25519 private key in PKCS #8 PEM */
export function signerKey(name: string, pem: string | Buffer, type: SignatureType = SIGNATURE_TYPES.ed25519): SignerKey {
  if (!isKeyName(name)) throw new Error('a key name has no spaces and no plus');
  const privateKey = createPrivateKey(pem);
  const publicKey = createPublicKey(privateKey);
  const material = Buffer.concat([Buffer.from([type]), rawPublicKey(publicKey)]);
  const id = keyId(name, material);
  const vkey = `${name}+${id.toString('hex')}+${material.toString('base64')}`;
  return { name, type, id, publicKey, vkey, sign: (message) => sign(null, message, privateKey) };
}

/** Reads `name+hex(id)+base64(type ‖ key)`; throws if it is malformed or its id isn't that of its key (C2SP signed-note, Verifier keys). */
export function parseVerifierKey(vkey: string): VerifierKey {
  const [name = '', hex = '', ...rest] = vkey.split('+');
  const material = decodeBase64(rest.join('+'));
  const type = material?.[0] as SignatureType | undefined;
  if (!isKeyName(name) || !material || material.length !== 33 || !Object.values<number | undefined>(SIGNATURE_TYPES).includes(type)) {
    throw new Error('not a verifier key of a kind that is known here');
  }
  const id = keyId(name, material);
  if (id.toString('hex') !== hex) throw new Error('the verifier key’s id is not that of its key');
  const x = material.subarray(1).toString('base64url');
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return { name, type: type as SignatureType, id, publicKey };
}

/** Plain RFC 8032 verification. */
export function signatureHolds(key: VerifierKey, message: Uint8Array, signature: Uint8Array): boolean {
  return signature.length === 64 && verify(null, message, key.publicKey, signature);
}
