import { applyDecorators, createParamDecorator, HttpCode, Param } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiResponse, ApiSecurity } from '@nestjs/swagger';
import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants';
import type { FastifyRequest } from 'fastify';
import type { RequestContext } from '@cloison/platform/access';
import { IdPipe } from './input';

/** What a handler asks of whoever knocks. There is no fourth kind, and a route without one doesn't boot. */
export type Need =
  | { readonly kind: 'public' }
  /** The key of a device is proved, but nobody needs to be signed in: enrolment, sign-in. */
  | { readonly kind: 'device' }
  /** A session on an admitted device, and this act permitted to the role. */
  | { readonly kind: 'permission'; readonly action: string; readonly subject: string }
  /** A session on an admitted device; the act is on the session itself. */
  | { readonly kind: 'session' };

/** How an answer leaves: the class whose declared fields are serialised, a media type sent as it is, or nothing. */
export type Answer =
  | { readonly kind: 'view'; readonly view: new () => object; readonly many: boolean }
  | { readonly kind: 'raw'; readonly mediaType: string }
  | { readonly kind: 'nothing' };

/** What each route of the public server carries; Fastify hands it to the hooks as `routeOptions.config`. */
export interface RouteStatement {
  readonly need?: Need;
  readonly answer?: Answer;
  readonly status?: number;
  /** A body of this media type is handed over as a stream instead of being parsed. */
  readonly streams?: string;
  /** How many requirements were stated: exactly one is allowed. */
  readonly stated?: number;
}

function state(part: RouteStatement): MethodDecorator {
  return (_target, _key, descriptor) => {
    const handler = descriptor.value as object;
    const before = (Reflect.getMetadata(FASTIFY_ROUTE_CONFIG_METADATA, handler) ?? {}) as RouteStatement;
    const stated = (before.stated ?? 0) + (part.need ? 1 : 0);
    Reflect.defineMetadata(FASTIFY_ROUTE_CONFIG_METADATA, { ...before, ...part, stated }, handler);
  };
}

/** What a handler states of itself. */
export function statementOf(handler: object): RouteStatement {
  return (Reflect.getMetadata(FASTIFY_ROUTE_CONFIG_METADATA, handler) ?? {}) as RouteStatement;
}

/** Anybody: no account, no device, no personal data in the answer. */
export function Public(): MethodDecorator {
  return state({ need: { kind: 'public' } });
}

/** A proof of a device's key, no session. */
export function DeviceOnly(): MethodDecorator {
  return applyDecorators(state({ need: { kind: 'device' } }), ApiSecurity('proof'));
}

/** Whoever is signed in on an admitted device, about his own session. */
export function SignedIn(): MethodDecorator {
  return applyDecorators(state({ need: { kind: 'session' } }), ApiSecurity('dpop'));
}

/** A session, an admitted device, and the role's permission for this act on this kind of thing; services ask again with the instance. */
export function Permission(action: string, subject: string): MethodDecorator {
  return applyDecorators(
    state({ need: { kind: 'permission', action, subject } }),
    ApiSecurity('dpop'),
    ApiHeader({ name: 'Cloison-Purpose', required: false, schema: { type: 'string', pattern: '^[a-z_]{1,40}$' } }),
  );
}

/** The success answer: only the fields that `view` declares leave. */
export function Answers(view: new () => object, status = 200): MethodDecorator {
  return applyDecorators(
    state({ answer: { kind: 'view', view, many: false }, status }),
    HttpCode(status),
    ApiResponse({ status, type: view }),
  );
}

/** A list as the whole answer. */
export function AnswersMany(view: new () => object, status = 200): MethodDecorator {
  return applyDecorators(
    state({ answer: { kind: 'view', view, many: true }, status }),
    HttpCode(status),
    ApiResponse({ status, type: view, isArray: true }),
  );
}

/** A file or a text that isn't JSON; the handler sets `content-type` to the media type declared. */
export function AnswersRaw(mediaType: string, status = 200): MethodDecorator {
  return applyDecorators(
    state({ answer: { kind: 'raw', mediaType }, status }),
    HttpCode(status),
    ApiResponse({ status, content: { [mediaType]: { schema: { type: 'string', format: 'binary' } } } }),
  );
}

/** 204, no body. */
export function AnswersNothing(): MethodDecorator {
  return applyDecorators(state({ answer: { kind: 'nothing' }, status: 204 }), HttpCode(204), ApiResponse({ status: 204 }));
}

/** The body is a stream of this media type, of any length; any other media type is refused. */
export function StreamsIn(mediaType: string): MethodDecorator {
  return state({ streams: mediaType });
}

/** An id of the path, checked: `@IdParam('id') id: string`. */
export function IdParam(name: string): ParameterDecorator {
  return (target, key, index) => {
    Param(name, IdPipe)(target, key, index);
    if (key === undefined) return;
    const descriptor = Object.getOwnPropertyDescriptor(target, key);
    if (descriptor) ApiParam({ name, required: true, schema: { type: 'string', format: 'uuid' } })(target, key, descriptor);
  };
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, on what, from where: set before the body is read; `account` and `device` stay null on a public route. */
    cloison: RequestContext;
  }
  interface FastifyContextConfig extends RouteStatement {}
}

/** The request's context as a handler's parameter: `@Context() context: RequestContext`. */
export const Context = createParamDecorator(
  (_data: unknown, execution: ExecutionContext): RequestContext => execution.switchToHttp().getRequest<FastifyRequest>().cloison,
);
