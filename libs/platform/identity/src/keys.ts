import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SettingsError } from '@cloison/platform/http';

export interface IdentityKeys {
  /** Ed25519: signs the zone's access tokens; every process of the zone holds it. */
  readonly tokenPrivate: KeyObject;
  readonly tokenPublic: KeyObject;
  /** 32 bytes: makes the server's nonces, the same in every process of the zone. */
  readonly nonceKey: Buffer;
}

/**
 * Reads `token-signing.pem` (Ed25519, PKCS #8) and `nonce.key` (32 bytes, base64) from the zone's folder of keys.
 * @throws SettingsError naming `<ZONE>_KEYS_DIR` and the file
 */
export function loadIdentityKeys(zone: string, keysDir: string): IdentityKeys {
  const variable = `${zone.toUpperCase()}_KEYS_DIR`;
  const read = (file: string): string => {
    try {
      return readFileSync(join(keysDir, file), 'utf8');
    } catch {
      throw new SettingsError(variable, `the file ${file} can’t be read there`);
    }
  };
  const pem = read('token-signing.pem');
  let tokenPrivate: KeyObject;
  try {
    tokenPrivate = createPrivateKey(pem);
  } catch {
    throw new SettingsError(variable, 'token-signing.pem is not a private key in PKCS #8');
  }
  if (tokenPrivate.asymmetricKeyType !== 'ed25519') throw new SettingsError(variable, 'token-signing.pem is not an Ed25519 key');
  const nonceKey = Buffer.from(read('nonce.key').trim(), 'base64');
  if (nonceKey.length !== 32) throw new SettingsError(variable, 'nonce.key is not 32 bytes in base64');
  return { tokenPrivate, tokenPublic: createPublicKey(tokenPrivate), nonceKey };
}
