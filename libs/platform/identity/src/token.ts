import { decodeJwt, errors, jwtVerify, SignJWT } from 'jose';
import { isUuid } from '@cloison/platform/http';
import { Refusal } from '@cloison/platform/access';
import type { IdentityKeys } from './keys';

/** Seconds for which an access token is good: what a revocation never waits for, since the session is asked at each request. */
export const TOKEN_LIFETIME = 300;
const MAX_TOKENS = 5_000;

export interface TokenClaims {
  readonly accountId: string;
  readonly sessionId: string;
  /** Thumbprint of the key that the token is bound to (`cnf.jkt`). */
  readonly thumbprint: string;
  /** Seconds since 1970. */
  readonly expires: number;
}

/** The zone's access tokens (RFC 9068 shape): EdDSA, `aud` the zone, bound to a device's key. */
export class Tokens {
  /** Tokens whose signature was verified; a token is presented with each request for five minutes. */
  private readonly verified = new Map<string, TokenClaims>();

  constructor(
    private readonly zone: string,
    private readonly keys: Pick<IdentityKeys, 'tokenPrivate' | 'tokenPublic'>,
  ) {}

  async issue(claims: Omit<TokenClaims, 'expires'>): Promise<{ token: string; expiresAt: Date }> {
    const now = Math.floor(Date.now() / 1_000);
    const token = await new SignJWT({ sid: claims.sessionId, cnf: { jkt: claims.thumbprint } })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt' })
      .setSubject(claims.accountId)
      .setIssuer(this.zone)
      .setJti(crypto.randomUUID())
      .setAudience(this.zone)
      .setIssuedAt(now)
      .setExpirationTime(now + TOKEN_LIFETIME)
      .sign(this.keys.tokenPrivate);
    return { token, expiresAt: new Date((now + TOKEN_LIFETIME) * 1_000) };
  }

  /** The account that a token names, before anything of it is verified: for the log only. */
  claimedAccount(token: string): string | null {
    try {
      const { sub } = decodeJwt(token);
      return isUuid(sub) ? sub.toLowerCase() : null;
    } catch {
      return null;
    }
  }

  /** @throws Refusal `token_wrong_audience`, `token_not_valid` (an expired token verifies: see `isExpired`) */
  async verify(token: string): Promise<TokenClaims> {
    const kept = this.verified.get(token);
    if (kept) return kept;
    let audience: unknown;
    try {
      audience = decodeJwt(token).aud;
    } catch {
      throw new Refusal('token_not_valid');
    }
    if (audience !== this.zone) throw new Refusal('token_wrong_audience');
    const claims = await this.check(token);
    if (this.verified.size >= MAX_TOKENS) this.verified.clear();
    this.verified.set(token, claims);
    return claims;
  }

  isExpired(claims: TokenClaims, now = Date.now()): boolean {
    return claims.expires * 1_000 <= now;
  }

  private async check(token: string): Promise<TokenClaims> {
    let payload;
    try {
      ({ payload } = await jwtVerify(token, this.keys.tokenPublic, {
        algorithms: ['EdDSA'],
        typ: 'at+jwt',
        issuer: this.zone,
        audience: this.zone,
      }));
    } catch (error) {
      // The signature is verified before the claims are, so an expired token is genuine.
      if (!(error instanceof errors.JWTExpired)) throw new Refusal('token_not_valid');
      payload = error.payload;
    }
    const { sub, sid, cnf, exp } = payload as { sub?: unknown; sid?: unknown; cnf?: { jkt?: unknown }; exp?: unknown };
    if (!isUuid(sub) || !isUuid(sid) || typeof cnf?.jkt !== 'string' || typeof exp !== 'number') throw new Refusal('token_not_valid');
    return { accountId: sub, sessionId: sid, thumbprint: cnf.jkt, expires: exp };
  }
}
