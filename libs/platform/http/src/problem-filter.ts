import { Catch, HttpException } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { CODES, newRequestId, Refusal } from '@cloison/platform/access';
import type { RefusalCode } from '@cloison/platform/access';
import { refusalFor } from '@cloison/platform/database';
import type { UnitOfWork } from '@cloison/platform/database';
import { languageOf } from './language';
import { describeError } from './observability';
import type { Metrics } from './observability';
import { authenticateHeader, PROBLEM_MEDIA_TYPE, problemDocument } from './problem';
import type { RouteList } from './routes';

/** Part of the protocol rather than of an attempt to pass: not worth an entry. */
const UNLOGGED = new Set<RefusalCode>(['use_dpop_nonce', 'token_expired']);

/** An attempt to write down what has no place here is an attempt like one at a closed door. */
const WRITTEN_DOWN_BESIDES = new Set<RefusalCode>(['wording_refused']);

/** Refusals a minute that are written down for one address without an enrolled device; beyond, it is told to wait, so that nobody floods the log. */
const STRANGERS_ENTRIES = 300;

export interface FilterParts {
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly routes: RouteList;
  readonly unitOfWork: Pick<UnitOfWork, 'record'>;
}

/** Turns whatever was thrown into an answer of the closed list, after the attempt is in the log: no log, no answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly strangers = new RateLimiterMemory({ points: STRANGERS_ENTRIES, duration: 60 });

  constructor(private readonly parts: FilterParts) {}

  async catch(exception: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    await this.answer(exception, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  async answer(exception: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { logger, metrics } = this.parts;
    let refusal = this.refusalOf(exception, request, reply);
    const context = request.cloison ?? null;
    const requestId = context?.requestId ?? newRequestId();
    if (refusal.status >= 500) logger.error({ requestId, refusal: refusal.code, ...describeError(exception) });
    if (isAttempt(refusal) && context) {
      refusal = await this.writeDown(refusal, request);
    }
    metrics.refused(refusal.code);
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    const language = context?.language ?? languageOf(request.headers['accept-language']);
    if (refusal.status === 401) reply.header('www-authenticate', authenticateHeader(refusal.code));
    if (refusal.status === 429) reply.header('retry-after', '60');
    if (refusal.status === 413 || refusal.status === 503) reply.header('connection', 'close');
    reply
      .code(refusal.status)
      .header('content-type', PROBLEM_MEDIA_TYPE)
      .header('content-language', language)
      .serializer((text: string) => text)
      .send(JSON.stringify(problemDocument(refusal.code, requestId, language, refusal.fields)));
  }

  /** @returns the refusal, once it is in the log; another one where it can't be, or where this address has filled its share */
  private async writeDown(refusal: Refusal, request: FastifyRequest): Promise<Refusal> {
    const context = request.cloison;
    if (!context.device && !(await this.mayFill(request.origin.address))) return new Refusal('too_many_requests');
    const claimed = request.claimedAccount ? { claimedAccount: request.claimedAccount } : {};
    try {
      const attempt = { act: 'access.refused', decision: 'refused' as const, code: refusal.code, ...claimed, ...fieldsOf(refusal) };
      await this.parts.unitOfWork.record(context, [attempt]);
      return refusal;
    } catch (failure) {
      this.parts.logger.error({ requestId: context.requestId, refusal: 'unavailable', ...describeError(failure) });
      return new Refusal('unavailable');
    }
  }

  private async mayFill(address: string): Promise<boolean> {
    return this.strangers.consume(address).then(
      () => true,
      () => false,
    );
  }

  private refusalOf(exception: unknown, request: FastifyRequest, reply: FastifyReply): Refusal {
    if (exception instanceof Refusal) return exception;
    const status = statusOf(exception);
    if (status === 404) return this.notFound(request, reply);
    if (status !== null) return new Refusal(codeOfStatus(status));
    return refusalFor(exception) ?? new Refusal('internal');
  }

  private notFound(request: FastifyRequest, reply: FastifyReply): Refusal {
    const path = (request.raw.url ?? '/').split('?', 1)[0] ?? '/';
    const methods = this.parts.routes.methodsOf(path);
    if (methods.length === 0 || methods.includes(request.method)) return new Refusal('not_found');
    reply.header('allow', methods.join(', '));
    return new Refusal('method_not_allowed');
  }
}

function isAttempt({ status, code }: Refusal): boolean {
  return ((status === 401 || status === 403) && !UNLOGGED.has(code)) || WRITTEN_DOWN_BESIDES.has(code);
}

/** Names of declared fields for the entry, as short as the log takes them: `columns.3` is `columns`. */
function fieldsOf({ fields }: Refusal): { fields?: string[] } {
  const names = [...new Set(fields.map(({ field }) => /^[a-z]\w{0,63}/.exec(field)?.[0] ?? 'other'))].slice(0, 64);
  return names.length === 0 ? {} : { fields: names };
}

/** The status that the framework meant, for its own errors (unreadable body, wrong type, too large, no such address). */
function statusOf(exception: unknown): number | null {
  if (exception instanceof HttpException) return exception.getStatus();
  const { statusCode, code } = (exception ?? {}) as { statusCode?: unknown; code?: unknown };
  return typeof statusCode === 'number' && typeof code === 'string' && code.startsWith('FST_') ? statusCode : null;
}

function codeOfStatus(status: number): RefusalCode {
  if (status >= 500) return 'internal';
  const exact = { 401: 'token_not_valid', 403: 'role_not_permitted', 404: 'not_found', 405: 'method_not_allowed' } as const;
  const found = Object.entries(CODES).find(
    ([code, text]) => text.status === status && ['body_too_large', 'media_type_not_supported', 'too_many_requests'].includes(code),
  );
  return (found?.[0] as RefusalCode | undefined) ?? exact[status as keyof typeof exact] ?? 'request_malformed';
}
