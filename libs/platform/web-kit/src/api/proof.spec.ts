import { base64url, calculateJwkThumbprint, decodeProtectedHeader, EmbeddedJWK, jwtVerify } from 'jose';

import { createDeviceKey, makeProof } from './proof';

describe('the proof of a device', () => {
  it('is a DPoP proof that an independent library verifies', async () => {
    const key = await createDeviceKey();
    const now = new Date('2026-11-17T14:42:00.900Z');

    const proof = await makeProof(key, {
      method: 'get',
      url: 'http://casework.localhost:4310/api/citizens?search=tremblay#top',
      nonce: 'n-1',
      accessToken: 'a.b.c',
      now,
      id: 'one',
    });

    expect(decodeProtectedHeader(proof)).toEqual({ typ: 'dpop+jwt', alg: 'ES256', jwk: key.publicJwk });
    const { payload } = await jwtVerify(proof, EmbeddedJWK, { typ: 'dpop+jwt', algorithms: ['ES256'], currentDate: now });
    expect(payload).toEqual({
      jti: 'one',
      htm: 'GET',
      htu: 'http://casework.localhost:4310/api/citizens',
      iat: 1794926520,
      nonce: 'n-1',
      ath: base64url.encode(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode('a.b.c')))),
    });
  });

  it('never repeats its number, and leaves out what it does not have', async () => {
    const key = await createDeviceKey();
    const claims = async () => {
      const { payload } = await jwtVerify(
        await makeProof(key, { method: 'POST', url: 'http://casework.localhost:4310/api/session' }),
        EmbeddedJWK,
      );
      return payload;
    };

    const [first, second] = [await claims(), await claims()];

    expect(first['jti']).not.toBe(second['jti']);
    expect(Object.keys(first).sort()).toEqual(['htm', 'htu', 'iat', 'jti']);
  });

  it('shows nothing of the private key', async () => {
    const key = await createDeviceKey();

    expect(key.privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('jwk', key.privateKey)).rejects.toThrow();
    expect(await calculateJwkThumbprint(key.publicJwk)).toHaveLength(43);
  });
});
