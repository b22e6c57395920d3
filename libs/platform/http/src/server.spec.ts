import { Body, Controller, Get, Module, Post, Query } from '@nestjs/common';
import { pino } from 'pino';
import type { RequestContext } from '@cloison/platform/access';
import { Refusal } from '@cloison/platform/access';
import type { UnitOfWork } from '@cloison/platform/database';
import {
  Answers,
  AnswersNothing,
  Context,
  Cursor,
  DeviceOnly,
  Doorkeeper,
  IdParam,
  Nested,
  PageSize,
  Permission,
  Public,
  readZoneSettings,
  startZoneServer,
  Text,
  unstatedHandlers,
  Uuid,
  VersionNumber,
} from './index';
import type { RunningZone } from './index';

class Inner {
  @Text({ min: 1, max: 5 }) word!: string;
}
class Input {
  @Text({ min: 1, max: 20 }) title!: string;
  @VersionNumber({ optional: true }) version?: number;
  @Nested(() => Inner, { optional: true, many: 2 }) inner?: Inner[];
}
class Search {
  @Text({ max: 50, optional: true }) search?: string;
  @PageSize() limit?: number;
  @Cursor() cursor?: string;
}
class View {
  @Uuid() id!: string;
  @Text() title!: string;
  @Text({ nullable: true }) note!: string | null;
}

const ID = '0191a8a0-0000-7000-8000-000000000001';

@Controller('api/things')
class ThingController {
  @Get()
  @Public()
  @Answers(View)
  list(@Query() query: Search): View {
    return { id: ID, title: `${query.search}/${query.limit}`, note: null, secret: 'never' } as View;
  }

  @Post()
  @Public()
  @Answers(View, 201)
  create(@Body() body: Input): View {
    return { id: ID, title: body.title, note: null };
  }

  @Get('broken')
  @Public()
  @Answers(View)
  broken(): View {
    throw new Error('duplicate key (name)=(Tremblay)');
  }

  @Get('mine')
  @Permission('read', 'Thing')
  @Answers(View)
  mine(@Context() context: RequestContext): View {
    return { id: ID, title: context.zone, note: null };
  }

  @Post(':id/close')
  @DeviceOnly()
  @AnswersNothing()
  close(@IdParam('id') _id: string): void {
    return;
  }
}

class Closed extends Doorkeeper {
  override async admit(): Promise<RequestContext> {
    throw new Refusal('device_unknown');
  }
}

@Module({ controllers: [ThingController], providers: [{ provide: Doorkeeper, useClass: Closed }] })
class ThingModule {}

const settings = readZoneSettings('casework', {
  CASEWORK_DATABASE_URL: 'postgresql://u@127.0.0.1/x',
  CASEWORK_PUBLIC_PORT: '0',
  CASEWORK_INTERNAL_PORT: '0',
  CASEWORK_HOST: 'casework.localhost',
  CASEWORK_KEYS_DIR: '/nowhere',
});

describe('a zone’s server', () => {
  let zone: RunningZone;
  const entries: { act: string; code?: string }[] = [];
  const lines: string[] = [];
  let logWorks = true;
  const at = (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${zone.publicPort}${path}`, init);
  const post = (path: string, body: string, type = 'application/json') =>
    at(path, { method: 'POST', body, headers: { 'content-type': type } });

  beforeAll(async () => {
    const unitOfWork = {
      record: async (_context: RequestContext, drafts: readonly { act: string }[]) => {
        if (!logWorks) throw new Error('disk');
        entries.push(...drafts);
      },
      runner: { one: async () => ({ one: 1 }) },
      close: async () => undefined,
    } as unknown as UnitOfWork;
    const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
    zone = await startZoneServer({ settings, unitOfWork, modules: [ThingModule], logger });
  });
  afterAll(() => zone.close());

  it('answers with declared fields only', async () => {
    const answer = await at('/api/things?search=a&limit=5');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ id: ID, title: 'a/5', note: null });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it.each([
    ['unknown field', '{"title":"a","secret":1}', '', 'unknown_field'],
    ['missing', '{}', 'title', 'required'],
    ['null', '{"title":null}', 'title', 'required'],
    ['number', '{"title":4}', 'title', 'not_text'],
    ['blank', '{"title":"   "}', 'title', 'empty'],
    ['long', JSON.stringify({ title: 'x'.repeat(21) }), 'title', 'too_long'],
    ['NUL', '{"title":"a\\u0000"}', 'title', 'characters_not_allowed'],
    ['lone surrogate', '{"title":"a\\ud800"}', 'title', 'characters_not_allowed'],
    ['text for a number', '{"title":"a","version":"1"}', 'version', 'not_a_number'],
    ['nested', '{"title":"a","inner":[{"word":"abcdefg"}]}', 'inner.0.word', 'too_long'],
    ['many', '{"title":"a","inner":[{"word":"a"},{"word":"a"},{"word":"a"}]}', 'inner', 'too_many'],
    ['a list', '[]', '', 'not_an_object'],
  ])('refuses a body with %s, naming the field and never the value', async (_name, body, field, constraint) => {
    const answer = await post('/api/things', body);
    const problem = (await answer.json()) as { code: string; fields: object[] };
    expect([answer.status, problem.code]).toEqual([422, 'input_not_valid']);
    expect(problem.fields).toContainEqual(expect.objectContaining({ field, constraint }));
    expect(JSON.stringify(problem)).not.toContain('secret');
  });

  it.each([
    ['malformed JSON', () => post('/api/things', '{'), 400, 'request_malformed'],
    ['a poisoned prototype', () => post('/api/things', '{"__proto__":{"a":1}}'), 400, 'request_malformed'],
    ['another content type', () => post('/api/things', 'a=b', 'application/x-www-form-urlencoded'), 415, 'media_type_not_supported'],
    ['plain text', () => post('/api/things', 'a', 'text/plain'), 415, 'media_type_not_supported'],
    ['too large a body', () => post('/api/things', JSON.stringify({ title: 'x'.repeat(300_000) })), 413, 'body_too_large'],
    ['a wrong method', () => at('/api/things', { method: 'DELETE' }), 405, 'method_not_allowed'],
    ['GET where only POST is', () => at(`/api/things/${ID}/close`), 405, 'method_not_allowed'],
    ['no such address', () => at('/api/nothing'), 404, 'not_found'],
    ['an unreadable address', () => at('/api/%zz'), 400, 'request_malformed'],
    ['a failing handler', () => at('/api/things/broken'), 500, 'internal'],
    ['a foreign parameter', () => at('/api/things?fields=stance'), 422, 'input_not_valid'],
    ['a parameter given twice', () => at('/api/things?search=a&search=b'), 422, 'input_not_valid'],
  ])('answers %s with a problem of the closed list', async (_name, ask, status, code) => {
    const answer = await ask();
    const text = await answer.text();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json; charset=utf-8']);
    expect(JSON.parse(text)).toMatchObject({ status, code, instance: expect.stringMatching(/^R-[0-9A-Z]{4}-[0-9A-Z]{4}$/) });
    expect(text).not.toMatch(/Tremblay|node_modules|\.ts:/);
  });

  it('names the methods that an address answers to', async () => {
    expect((await at('/api/things', { method: 'DELETE' })).headers.get('allow')).toBe('GET, POST');
  });

  it('speaks the person’s language', async () => {
    const titles = await Promise.all(
      ['en-CA,fr;q=0.5', 'fr-CA', ''].map(
        async (language) => ((await (await at('/api/no', { headers: { 'accept-language': language } })).json()) as { title: string }).title,
      ),
    );
    expect(titles).toEqual(['Not found', 'Introuvable', 'Introuvable']);
  });

  it('answers a protected address at its own host name only, and records the refusal before it answers', async () => {
    entries.length = 0;
    expect((await at('/api/things/mine')).status).toBe(404);
    const { status, code } = await atHost(zone.publicPort, 'casework.localhost', '/api/things/mine');
    expect([status, code]).toEqual([403, 'device_unknown']);
    expect(entries).toEqual([{ act: 'access.refused', decision: 'refused', code: 'device_unknown' }]);
    logWorks = false;
    expect((await atHost(zone.publicPort, 'casework.localhost', '/api/things/mine')).status).toBe(503);
    logWorks = true;
    expect((await atHost(zone.publicPort, 'elsewhere.example', '/api/zone')).status).toBe(404);
  });

  it('writes neither addresses with their parameters, nor values, nor messages into the operator’s log', async () => {
    await at('/api/things?search=Ghislaine');
    await at('/api/things/broken');
    expect(lines.join('')).toContain('"route":"/api/things"');
    expect(lines.join('')).not.toMatch(/Ghislaine|Tremblay/);
  });

  it('describes itself in OpenAPI 3.1, with closed schemas', async () => {
    const document = (await (await at('/api/openapi.json')).json()) as {
      openapi: string;
      paths: object;
      components: { schemas: Record<string, unknown> };
    };
    expect(document.openapi).toBe('3.1.0');
    expect(document.components.schemas['View']).toEqual({
      type: 'object',
      additionalProperties: false,
      required: ['id', 'title', 'note'],
      properties: { id: { type: 'string', format: 'uuid' }, title: { type: 'string' }, note: { type: ['string', 'null'] } },
    });
    expect(Object.keys(document.paths)).toContain('/api/things/{id}/close');
  });

  it('serves figures on the internal port only', async () => {
    const metrics = await (await fetch(`http://127.0.0.1:${zone.internalPort}/metrics`)).text();
    expect(metrics).toContain('cloison_refusals_total');
    expect((await at('/metrics')).status).toBe(404);
  });

  it('finds handlers that state nothing, or too much', () => {
    class Careless {
      @Get('a') a(): void {}
      @Get('b') @Public() @DeviceOnly() @AnswersNothing() b(): void {}
    }
    expect(unstatedHandlers([Careless])).toEqual([
      'Careless.a: 0 requirements stated instead of one',
      'Careless.a: no answer declared',
      'Careless.b: 2 requirements stated instead of one',
    ]);
    expect(unstatedHandlers([ThingController])).toEqual([]);
  });
});

async function atHost(port: number, host: string, path: string): Promise<{ status: number; code: string }> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, headers: { host } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => (text += part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, code: (JSON.parse(text) as { code: string }).code }));
    })
      .on('error', reject)
      .end();
  });
}
