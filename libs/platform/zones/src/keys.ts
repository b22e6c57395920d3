import { createHash, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeOnce } from './private-file';
import type { Zone } from './zone';

/** Ed25519 private key, PKCS #8 in PEM (RFC 8410). */
function ed25519(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** 32 random bytes in base64, one line. */
function secret(): string {
  return `${randomBytes(32).toString('base64')}\n`;
}

const MAKERS: Readonly<Record<string, () => string>> = {
  'log-signing.pem': ed25519,
  'token-signing.pem': ed25519,
  'subject-wrapping.key': secret,
  'nonce.key': secret,
};

/** What one zone alone has: the office wraps its documents, the commissioner witnesses the logs. */
const OWN: Readonly<Record<Zone, Readonly<Record<string, () => string>>>> = {
  casework: { 'document-wrapping.key': secret },
  partisan: {},
  oversight: { 'witness.pem': ed25519 },
};

function makersOf(zone: Zone): Readonly<Record<string, () => string>> {
  return { ...MAKERS, ...OWN[zone] };
}

/** Names of the key files of a zone. */
export function keyFiles(zone: Zone): readonly string[] {
  return Object.keys(makersOf(zone));
}

/**
 * Makes the zone's keys that don't exist yet (folder 0700, files 0600) and leaves the others alone: a key that changed would break the log's
 * signatures and every session.
 * @returns the folder
 */
export function ensureKeys(zone: Zone, folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if ((statSync(folder).mode & 0o077) !== 0) chmodSync(folder, 0o700);
  for (const [file, make] of Object.entries(makersOf(zone))) writeOnce(join(folder, file), make);
  return folder;
}

/** C2SP signed-note, Signature types: a log's checkpoints, and a witness's timestamped cosignatures. */
const SIGNATURE_TYPE = { log: 0x01, witness: 0x04 } as const;

/**
 * Public half of a log's or a witness's key in one line, `name+hex(id)+base64(type ‖ key)` (C2SP signed-note, Verifier keys), to be handed to those
 * who check the signatures.
 * @param name of a log its origin (`casework.localhost/log`), of the witness `oversight.localhost/witness`
 */
export function verifierKey(name: string, pemFile: string, kind: keyof typeof SIGNATURE_TYPE): string {
  const { x } = createPublicKey(readFileSync(pemFile)).export({ format: 'jwk' });
  const material = Buffer.concat([Buffer.from([SIGNATURE_TYPE[kind]]), Buffer.from(x ?? '', 'base64url')]);
  const id = createHash('sha256').update(`${name}\n`).update(material).digest().subarray(0, 4);
  return `${name}+${id.toString('hex')}+${material.toString('base64')}`;
}
