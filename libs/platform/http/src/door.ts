import type { FastifyReply, FastifyRequest } from 'fastify';
import { newRequestId } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { languageOf } from './language';
import type { Need } from './needs';
import { originOf, periodAt } from './network';
import type { Origin } from './network';
import type { ZoneSettings } from './settings';

/**
 * Decides who passes. Implemented by `@cloison/platform/identity`; the server asks it before it reads a body, on every route that isn't
 * public. It answers with the full context, or throws a Refusal; what it learnt before refusing it leaves in `request.cloison` and
 * `request.claimedAccount`, for the log.
 */
export abstract class Doorkeeper {
  abstract admit(request: FastifyRequest, reply: FastifyReply, need: Exclude<Need, { kind: 'public' }>): Promise<RequestContext>;
}

declare module 'fastify' {
  interface FastifyRequest {
    origin: Origin;
    /** The account that a token or a sign-in form named, before it was proved. */
    claimedAccount: string | null;
  }
}

const PURPOSE = /^[a-z_]{1,40}$/;

/** The context of somebody who has proved nothing yet. */
export function strangerContext(request: FastifyRequest, settings: ZoneSettings): { context: RequestContext; origin: Origin } {
  const at = new Date();
  const origin = originOf(request.raw.socket.remoteAddress ?? '', request.headers, settings);
  const purpose = request.headers['cloison-purpose'];
  return {
    origin,
    context: {
      requestId: newRequestId(),
      zone: settings.zone,
      account: null,
      session: null,
      device: null,
      network: origin.network,
      purpose: typeof purpose === 'string' && PURPOSE.test(purpose) ? purpose : null,
      period: periodAt(at, settings.electionPeriods),
      districts: [],
      at,
      language: languageOf(request.headers['accept-language']),
    },
  };
}
