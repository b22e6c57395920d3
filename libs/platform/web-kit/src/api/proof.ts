/** The public half of a device key, as RFC 7517 writes a P-256 key. */
export interface PublicJwk {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
}

export interface DeviceKey {
  /** Not extractable: the browser signs with it and never shows it. */
  readonly privateKey: CryptoKey;
  readonly publicJwk: PublicJwk;
}

export interface ProofInput {
  readonly method: string;
  /** The whole address; query and fragment are left out of the proof (RFC 9449, section 4.2). */
  readonly url: string;
  /** The server's latest nonce, once it has given one. */
  readonly nonce?: string | null;
  /** The access token that the request carries; its SHA-256 becomes `ath`. */
  readonly accessToken?: string | null;
  readonly now?: Date;
  readonly id?: string;
}

/**
 * A DPoP proof (RFC 9449): a JWT of type `dpop+jwt` signed with ES256 by the device's key, good for one request. The signature is the raw
 * r‖s that WebCrypto gives, which is what JWS asks for.
 */
export async function makeProof(key: DeviceKey, input: ProofInput): Promise<string> {
  const { kty, crv, x, y } = key.publicJwk;
  const header = { typ: 'dpop+jwt', alg: 'ES256', jwk: { kty, crv, x, y } };
  const payload = {
    jti: input.id ?? crypto.randomUUID(),
    htm: input.method.toUpperCase(),
    htu: withoutQuery(input.url),
    iat: Math.floor((input.now ?? new Date()).getTime() / 1000),
    ...(input.nonce ? { nonce: input.nonce } : {}),
    ...(input.accessToken ? { ath: await sha256(input.accessToken) } : {}),
  };
  const signed = `${base64url(utf8(JSON.stringify(header)))}.${base64url(utf8(JSON.stringify(payload)))}`;
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key.privateKey, utf8(signed));
  return `${signed}.${base64url(new Uint8Array(signature))}`;
}

/** A new key pair whose private half can't leave the browser. It isn't kept until `keepDeviceKey`. */
export async function createDeviceKey(): Promise<DeviceKey> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
  const { x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  if (!x || !y) throw new Error('the browser made a key without coordinates');
  return { privateKey: pair.privateKey, publicJwk: { kty: 'EC', crv: 'P-256', x, y } };
}

function withoutQuery(address: string): string {
  const url = new URL(address);
  return `${url.origin}${url.pathname}`;
}

async function sha256(text: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text))));
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}
