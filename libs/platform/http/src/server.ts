import { existsSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import type { DynamicModule, INestApplication, Provider, Type } from '@nestjs/common';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { fastify } from 'fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { newRequestId, Refusal } from '@cloison/platform/access';
import { UnitOfWork } from '@cloison/platform/database';
import { Doorkeeper, strangerContext } from './door';
import { InputPipe } from './input';
import { describeError, Metrics, openLogger } from './observability';
import { createDocument } from './openapi';
import { PlatformModule, Readiness } from './platform.controller';
import { PROBLEM_MEDIA_TYPE, problemDocument } from './problem';
import { ProblemFilter } from './problem-filter';
import { RouteList } from './routes';
import { SECURITY_HEADERS } from './security-headers';
import { serializerOf } from './serializer';
import { ZoneSettings } from './settings';
import { assertStated } from './statements';
import { WebApp } from './web-app';

/** Largest JSON body, in bytes; streams (`@StreamsIn`) have limits of their own. */
export const BODY_LIMIT = 256 * 1024;

export interface ZoneServerOptions {
  readonly settings: ZoneSettings;
  readonly unitOfWork: UnitOfWork;
  /** The zone's modules; one of them provides `Doorkeeper` (identity does). */
  readonly modules: readonly (Type | DynamicModule)[];
  /** Providers that every module may inject. */
  readonly providers?: readonly Provider[];
  /** Title of the OpenAPI document. */
  readonly title?: string;
  /** Adds routes to the internal server, which listens on the loopback interface only. */
  readonly internal?: (server: FastifyInstance, app: INestApplication) => void | Promise<void>;
  /** Called last when the server stops, before the database closes. */
  readonly onClose?: () => Promise<void>;
  readonly logger?: Logger;
}

export interface RunningZone {
  readonly app: NestFastifyApplication;
  readonly publicPort: number;
  readonly internalPort: number;
  /** Stops listening, lets requests in flight end, closes the modules, then the database. */
  close(): Promise<void>;
}

const LOOPBACK_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Starts a zone's two servers. Every route of the public one states who may use it, or the process doesn't boot; the doorkeeper is asked
 * before a body is read; answers leave through the serializer of their declared class.
 */
export async function startZoneServer(options: ZoneServerOptions): Promise<RunningZone> {
  const { settings, unitOfWork } = options;
  const logger = options.logger ?? openLogger(settings.zone, settings.logLevel);
  const metrics = new Metrics(settings.zone);
  const routes = new RouteList();
  const web = settings.webRoot === null || !existsSync(settings.webRoot) ? null : await WebApp.load(settings.webRoot);
  if (settings.webRoot !== null && !web) logger.warn({ during: 'start' }, 'The web app isn’t built: the API is served alone');
  const publicServer = openPublicServer();
  routes.watch(publicServer);
  const filter = new ProblemFilter({ logger, metrics, routes, unitOfWork });
  let doorkeeper: Doorkeeper | null = null;

  publicServer.decorateRequest('cloison', null as never);
  publicServer.decorateRequest('origin', null as never);
  publicServer.decorateRequest('claimedAccount', null);
  publicServer.decorateRequest('proof', null);
  publicServer.addHook('onRoute', (route) => {
    if (!(route.config as { need?: unknown } | undefined)?.need)
      throw new Error(`Route ${String(route.method)} ${route.url} doesn't state who may use it`);
  });
  publicServer.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    const { context, origin } = strangerContext(request, settings);
    request.cloison = context;
    request.origin = origin;
    reply.headers(SECURITY_HEADERS);
    const { need, answer, streams } = request.routeOptions.config;
    checkHost(request, reply, settings, need === undefined || need.kind === 'public');
    if (reply.sent || need === undefined) return;
    if (streams && mediaTypeOf(request) !== streams) throw new Refusal('media_type_not_supported');
    // Fastify leaves the content type to whoever sets a serializer.
    if (answer?.kind === 'view') reply.serializer(serializerOf(answer)).type('application/json; charset=utf-8');
    if (need.kind !== 'public') {
      if (!doorkeeper) throw new Refusal('unavailable');
      request.cloison = await doorkeeper.admit(request, reply, need);
    }
  });
  publicServer.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.answered(request.method, route, reply.statusCode, reply.elapsedTime / 1_000);
    logger.info({
      requestId: request.cloison?.requestId,
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    });
    done();
  });
  publicServer.removeContentTypeParser('text/plain');
  publicServer.addContentTypeParser(/^text\/|^application\/octet-stream/, (request, payload, done) => {
    if (request.routeOptions.config.streams === mediaTypeOf(request)) done(null, payload);
    else done(new Refusal('media_type_not_supported'));
  });

  const app = await NestFactory.create<NestFastifyApplication>(
    {
      module: class ZoneModule {},
      global: true,
      imports: [PlatformModule, ...options.modules],
      providers: [
        { provide: ZoneSettings, useValue: settings },
        { provide: UnitOfWork, useValue: unitOfWork },
        { provide: Metrics, useValue: metrics },
        Readiness,
        ...(options.providers ?? []),
      ],
      exports: [ZoneSettings, UnitOfWork, Metrics, Readiness, ...(options.providers ?? []).map(tokenOf)],
    },
    new FastifyAdapter(publicServer as never),
    { bodyParser: false, logger: false, abortOnError: false },
  );
  app.useGlobalPipes(new InputPipe());
  app.useGlobalFilters(filter);
  assertStated(app);

  let document: string | null = null;
  publicServer.get('/api/openapi.json', { config: { need: { kind: 'public' } } }, async (_request, reply) => {
    document ??= JSON.stringify(createDocument(app, options.title ?? `Cloison: ${settings.zone}`));
    return reply.header('content-type', 'application/json; charset=utf-8').send(document);
  });
  publicServer.get('/*', { config: { need: { kind: 'public' } } }, async (request, reply) => {
    const path = (request.raw.url ?? '/').split('?', 1)[0] ?? '/';
    const isService = /^\/(api|log|health)(\/|$)/.test(path);
    if (isService || !web || !(await web.send(path, request, reply))) await filter.answer(noSuchAddress(), request, reply);
    return reply;
  });
  await app.init();
  doorkeeper = app.get(Doorkeeper, { strict: false });

  const internalServer = fastify({ logger: false });
  internalServer.get('/metrics', async (_request, reply) =>
    reply.header('content-type', metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
  await options.internal?.(internalServer, app);
  await app.listen(settings.publicPort, '127.0.0.1');
  await internalServer.listen({ port: settings.internalPort, host: '127.0.0.1' });

  let closing: Promise<void> | null = null;
  return {
    app,
    publicPort: (publicServer.server.address() as AddressInfo).port,
    internalPort: (internalServer.server.address() as AddressInfo).port,
    close: () =>
      (closing ??= (async () => {
        await Promise.all([app.close(), internalServer.close()]);
        await options.onClose?.();
        await unitOfWork.close();
        logger.flush();
      })()),
  };
}

/** Closes the zone at the first SIGINT or SIGTERM, and gives up waiting after ten seconds. */
export function closeOnSignals(zone: RunningZone, logger: Pick<Logger, 'error'>): void {
  const stop = () => {
    setTimeout(() => process.exit(1), 10_000).unref();
    zone.close().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error(describeError(error));
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function openPublicServer(): FastifyInstance {
  const unreadable = (language: 'fr' | 'en' = 'fr') => JSON.stringify(problemDocument('request_malformed', newRequestId(), language));
  return fastify({
    logger: false,
    bodyLimit: BODY_LIMIT,
    exposeHeadRoutes: false,
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    requestTimeout: 600_000,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (_error, _request, reply) => {
      const answer = reply as unknown as FastifyReply;
      void answer.code(400).headers(SECURITY_HEADERS).header('content-type', PROBLEM_MEDIA_TYPE).send(unreadable());
    },
    clientErrorHandler(error, socket) {
      if (error.code === 'ECONNRESET' || !socket.writable) return;
      const body = unreadable();
      socket.end(
        `HTTP/1.1 400 Bad Request\r\ncontent-type: ${PROBLEM_MEDIA_TYPE}\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
      );
    },
  });
}

/** The zone has one host name, so that browsers keep its storage apart. Loopback names serve public answers and lead people to the right one. */
function checkHost(request: FastifyRequest, reply: FastifyReply, settings: ZoneSettings, isPublic: boolean): void {
  const host = (request.headers.host ?? '').toLowerCase();
  const name = host.replace(/:\d{1,5}$/, '');
  if (name === settings.host) return;
  if (!LOOPBACK_NAMES.has(name) || !isPublic) throw new Refusal('not_found');
  if (settings.webRoot !== null && request.routeOptions.url === '/*' && !/^\/(api|log|health)(\/|$)/.test(request.raw.url ?? '')) {
    const port = /:\d{1,5}$/.exec(host)?.[0] ?? '';
    void reply.redirect(`http://${settings.host}${port}/`, 307);
  }
}

function mediaTypeOf(request: FastifyRequest): string {
  return (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

function noSuchAddress(): Error {
  return Object.assign(new Error(), { code: 'FST_ERR_NOT_FOUND', statusCode: 404 });
}

function tokenOf(provider: Provider): Type | string | symbol {
  return typeof provider === 'function' ? provider : (provider.provide as Type | string | symbol);
}
