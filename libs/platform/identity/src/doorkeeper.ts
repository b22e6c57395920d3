import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actRefusal, deviceRefusal, doorRefusal, Refusal } from '@cloison/platform/access';
import type { RequestContext, ZonePolicy } from '@cloison/platform/access';
import { Doorkeeper, ZoneSettings } from '@cloison/platform/http';
import type { Need } from '@cloison/platform/http';
import { Authenticator } from './authenticator';
import type { Identified } from './authenticator';
import { Nonces } from './nonce';
import { verifyProof } from './proof';
import type { Proof } from './proof';
import { Tokens } from './token';
import type { TokenClaims } from './token';

/** The zone's policy, for whatever module needs it: `@Inject(ZONE_POLICY) policy: ZonePolicy`. */
export const ZONE_POLICY = Symbol('ZONE_POLICY');

declare module 'fastify' {
  interface FastifyRequest {
    /** The proof of the device's key, once verified. */
    proof: Proof | null;
  }
}

type Presented = { readonly claims: TokenClaims } | { readonly refusal: Refusal };

/**
 * Lets in who proves a device's key, on a device that the zone admits, in an open session, for an act that the role permits. In that order:
 * what a device may not do it may not do with any account, and the answer is the same for all of them.
 */
@Injectable()
export class IdentityDoorkeeper extends Doorkeeper {
  constructor(
    @Inject(ZoneSettings) private readonly settings: ZoneSettings,
    @Inject(ZONE_POLICY) private readonly policy: ZonePolicy,
    @Inject(Nonces) private readonly nonces: Nonces,
    @Inject(Tokens) private readonly tokens: Tokens,
    @Inject(Authenticator) private readonly authenticator: Authenticator,
  ) {
    super();
  }

  override async admit(request: FastifyRequest, reply: FastifyReply, need: Exclude<Need, { kind: 'public' }>): Promise<RequestContext> {
    const epoch = await this.authenticator.epoch();
    reply.header('dpop-nonce', this.nonces.issue(epoch));
    const token = tokenOf(request);
    if (token !== null) request.claimedAccount = this.tokens.claimedAccount(token);
    if (request.headers.authorization === undefined && request.headers.dpop === undefined && need.kind !== 'device')
      throw new Refusal('token_missing');

    const proof = await verifyProof(request.headers.dpop, { method: request.method, url: this.urlOf(request), token });
    if (!this.nonces.accepts(proof.nonce, epoch)) {
      reply.header('dpop-nonce', this.nonces.issue(await this.authenticator.currentEpoch()));
      throw new Refusal('use_dpop_nonce');
    }
    request.proof = proof;
    const presented = token === null ? null : await this.present(token);
    if (presented && 'refusal' in presented && presented.refusal.code === 'token_wrong_audience') throw presented.refusal;

    const claims = presented && 'claims' in presented ? presented.claims : null;
    const known = await this.authenticator.identify(
      { jtiHash: proof.jtiHash, thumbprint: proof.thumbprint, sessionId: claims?.sessionId ?? null },
      epoch,
    );
    request.cloison = { ...request.cloison, device: known.device };
    if (!known.fresh) throw new Refusal('proof_replayed');
    return need.kind === 'device' ? request.cloison : this.withSession(request, need, proof, presented, known);
  }

  /** The device, then the token, the session, the account, the act. */
  private withSession(
    request: FastifyRequest,
    need: Exclude<Need, { kind: 'public' | 'device' }>,
    proof: Proof,
    presented: Presented | null,
    known: Identified,
  ): RequestContext {
    const context = request.cloison;
    const claims = presented && 'claims' in presented ? presented.claims : null;
    const isStolen = claims !== null && claims.thumbprint !== proof.thumbprint;
    if (isStolen && known.device === null) throw new Refusal('token_key_mismatch');
    refuse(deviceRefusal(this.policy, this.settings, context));
    if (!presented) throw new Refusal('token_missing');
    if ('refusal' in presented) throw presented.refusal;
    if (isStolen) throw new Refusal('token_key_mismatch');
    if (this.tokens.isExpired(presented.claims)) throw new Refusal('token_expired');
    const { session, account } = known;
    if (!session?.open || !account || session.deviceId !== known.device?.id || account.id !== presented.claims.accountId) {
      throw new Refusal('session_ended');
    }
    if (account.disabled) throw new Refusal('account_locked_down');
    const full: RequestContext = {
      ...context,
      account: { id: account.id, role: account.role, name: account.name },
      session: { id: session.id },
      districts: account.districts,
    };
    // From here on a refusal is written down with the account, which is proved now.
    request.cloison = full;
    refuse(
      need.kind === 'permission'
        ? actRefusal(this.policy, this.settings, full, need.action, need.subject)
        : doorRefusal(this.policy, this.settings, full),
    );
    return full;
  }

  private async present(token: string): Promise<Presented> {
    try {
      return { claims: await this.tokens.verify(token) };
    } catch (error) {
      if (error instanceof Refusal) return { refusal: error };
      throw error;
    }
  }

  /** The address that the client saw: TLS ends at the proxy, so the scheme comes from it, if it is one of ours. */
  private urlOf(request: FastifyRequest): string {
    const forwarded = request.headers['x-forwarded-proto'];
    const isProxy = this.settings.trustedProxies.includes(request.raw.socket.remoteAddress ?? '');
    const scheme = isProxy && forwarded === 'https' ? 'https' : 'http';
    return `${scheme}://${(request.headers.host ?? '').toLowerCase()}${(request.raw.url ?? '/').split('?', 1)[0]}`;
  }
}

function refuse(code: ReturnType<typeof deviceRefusal>): void {
  if (code !== null) throw new Refusal(code);
}

/** The token of `Authorization: DPoP …`; null without one. */
export function tokenOf(request: FastifyRequest): string | null {
  const match = /^DPoP ([\w.-]{1,4096})$/i.exec(request.headers.authorization ?? '');
  return match?.[1] ?? null;
}
