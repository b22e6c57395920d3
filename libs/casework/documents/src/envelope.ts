import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Refusal } from '@cloison/platform/access';
import type { WrappingKey } from './document-keys';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Which document an envelope belongs to. Both are authenticated: bytes or a key moved to another row don't open there. */
export interface EnvelopeOwner {
  readonly districtId: string;
  readonly id: string;
}

/** A document as it is stored: its bytes under a key of its own, and that key under the zone's. */
export interface SealedDocument {
  readonly keyId: string;
  readonly wrappedKey: Buffer;
  readonly content: Buffer;
}

/** nonce ‖ ciphertext ‖ tag, AES-256-GCM (NIST SP 800-38D). A nonce is random and a content key seals once, so none repeats. */
function seal(key: Buffer, plain: Buffer, bound: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(bound));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @throws Refusal `document_damaged` for a byte changed, another key or another owner: never a wrong text */
function unseal(key: Buffer, sealed: Buffer, bound: string): Buffer {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) throw new Refusal('document_damaged');
  const tagAt = sealed.length - TAG_BYTES;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(bound))
      .setAuthTag(sealed.subarray(tagAt));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, tagAt)), decipher.final()]);
  } catch {
    throw new Refusal('document_damaged');
  }
}

const contentOf = ({ districtId, id }: EnvelopeOwner): string => `cloison document v1\n${districtId}\n${id}`;
const keyOf = ({ districtId, id }: EnvelopeOwner, keyId: string): string => `cloison document key v1\n${keyId}\n${districtId}\n${id}`;

export function sealDocument(owner: EnvelopeOwner, plain: Buffer, wrapping: WrappingKey): SealedDocument {
  const key = randomBytes(32);
  return {
    keyId: wrapping.id,
    wrappedKey: seal(wrapping.bytes, key, keyOf(owner, wrapping.id)),
    content: seal(key, plain, contentOf(owner)),
  };
}

/** @throws Refusal `document_damaged` */
export function openDocument(owner: EnvelopeOwner, { wrappedKey, content }: Omit<SealedDocument, 'keyId'>, wrapping: WrappingKey): Buffer {
  return unseal(unseal(wrapping.bytes, wrappedKey, keyOf(owner, wrapping.id)), content, contentOf(owner));
}

/** The document's own key under another of the zone's keys; the content stays as it is. @throws Refusal `document_damaged` */
export function rewrapKey(owner: EnvelopeOwner, wrappedKey: Buffer, from: WrappingKey, to: WrappingKey): Buffer {
  return seal(to.bytes, unseal(from.bytes, wrappedKey, keyOf(owner, from.id)), keyOf(owner, to.id));
}
