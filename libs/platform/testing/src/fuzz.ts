import fc from 'fast-check';
import type { Answer, DpopClient } from './dpop-client';
import type { OpenApiDocument, OpenApiOperation } from './openapi-check';

type Schema = {
  readonly type?: string | readonly string[];
  readonly $ref?: string;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly minimum?: number;
  readonly maximum?: number;
};

export interface FuzzCase {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly raw?: string;
  readonly contentType?: string;
}

export interface FuzzResult {
  readonly sent: number;
  /** How often each status was answered. */
  readonly statuses: Readonly<Record<number, number>>;
}

/** What nobody should send: every kind of wrong value, in turn. */
const HOSTILE: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    1e308,
    Number.MAX_SAFE_INTEGER,
    0.5,
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\udfff x',
    '\u202e\u2066',
    "' OR 1=1 --",
    '%00',
    '../../etc/passwd',
    '<script>alert(1)</script>',
    '${7*7}',
    'NaN',
    '9'.repeat(400),
    'x'.repeat(5_000),
    'é'.repeat(3_000),
    '2026-02-30',
    '99999-99-99',
    '00000000-0000-0000-0000-000000000000',
    [],
    {},
    [[]],
    { $gt: '' },
    { length: 1e9 },
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.integer(),
  fc.double(),
  fc.array(fc.anything({ maxDepth: 1 }), { maxLength: 5 }),
  fc.json({ maxDepth: 2 }),
);

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const;

/** A value that a schema would take: so that some requests come through validation and reach the database. */
function plausible(schema: Schema, document: OpenApiDocument, depth = 0): fc.Arbitrary<unknown> {
  if (schema.$ref) {
    const named = document.components?.schemas?.[schema.$ref.split('/').pop() ?? ''] as Schema | undefined;
    return depth > 3 || !named ? fc.constant({}) : plausible(named, document, depth + 1);
  }
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => plausible(one, document, depth + 1)));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const type = Array.isArray(schema.type) ? (schema.type as readonly string[])[0] : schema.type;
  switch (type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([name, property]) => [name, plausible(property, document, depth + 1)]),
        ),
        { requiredKeys: [...(schema.required ?? [])] },
      );
    case 'array':
      return fc.array(plausible(schema.items ?? {}, document, depth + 1), { maxLength: 3 });
    case 'integer':
    case 'number':
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 1_000, 2_147_483_647) });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      if (schema.format === 'uuid') return fc.uuid({ version: 4 });
      if (schema.format === 'date') return fc.constantFrom('2026-11-21', '1999-12-31');
      return fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
  }
}

function pathArbitrary(path: string): fc.Arbitrary<string> {
  const parts = path
    .split('/')
    .map((part) =>
      part.startsWith('{')
        ? fc.oneof(
            { weight: 3, arbitrary: fc.uuid({ version: 4 }) },
            fc.constantFrom('0', '%00', '..', '%ff', 'x'.repeat(300), '-1', '%F0%9F%92%A9', "'", '%2e%2e%2f', 'null'),
          )
        : fc.constant(part),
    );
  return fc.tuple(...parts).map((pieces) => pieces.join('/'));
}

function queryArbitrary(operation: OpenApiOperation, document: OpenApiDocument): fc.Arbitrary<string> {
  const names = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
  const pairs = names.map((parameter) =>
    fc.option(
      fc.oneof(plausible((parameter.schema ?? {}) as Schema, document), HOSTILE).map((value) => `${parameter.name}=${inQuery(value)}`),
      { nil: null },
    ),
  );
  const strange = fc.option(fc.constantFrom('fields=*', '__proto__=1', 'limit=1&limit=2', '%00=1', 'a[b]=c', 'constructor=x'), {
    nil: null,
    freq: 4,
  });
  return fc.tuple(...pairs, strange).map((parts) => {
    const present = parts.filter((part) => part !== null);
    return present.length === 0 ? '' : `?${present.join('&')}`;
  });
}

function inQuery(value: unknown): string {
  const text = typeof value === 'string' ? value : String(JSON.stringify(value));
  return encodeURIComponent(text.toWellFormed()).slice(0, 2_000);
}

function bodyArbitrary(
  operation: OpenApiOperation,
  document: OpenApiDocument,
): fc.Arbitrary<Pick<FuzzCase, 'body' | 'raw' | 'contentType'>> {
  const schema = operation.requestBody?.content?.['application/json']?.schema as Schema | undefined;
  const named = schema?.$ref ? (document.components?.schemas?.[schema.$ref.split('/').pop() ?? ''] as Schema | undefined) : schema;
  const fields = Object.keys(named?.properties ?? {});
  const base = schema ? plausible(schema, document) : fc.constant(undefined);
  const mutated =
    fields.length === 0
      ? HOSTILE
      : fc
          .tuple(base, fc.constantFrom(...fields, 'unheard', '__proto__'), HOSTILE)
          .map(([good, field, bad]) => ({ ...(good as object), [field]: bad }));
  return fc.oneof(
    { weight: 3, arbitrary: base.map((body) => ({ body })) },
    { weight: 4, arbitrary: mutated.map((body) => ({ body })) },
    { weight: 1, arbitrary: HOSTILE.map((body) => ({ body })) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        { raw: '{' },
        { raw: '{"a":1e999}' },
        { raw: '{"__proto__":{"admin":true}}' },
        { raw: '{"constructor":{"prototype":{}}}' },
        { raw: '[[[[[[[[[[' },
        { raw: '\u0000' },
        { raw: '' },
        { raw: 'a=b', contentType: 'application/x-www-form-urlencoded' },
        { raw: '<x/>', contentType: 'text/xml' },
        { raw: '{}', contentType: 'application/json; charset=utf-16' },
        { raw: `{"x":"${'y'.repeat(300_000)}"}` },
      ),
    },
  );
}

function caseArbitrary(document: OpenApiDocument): fc.Arbitrary<FuzzCase> {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      // Ending the client's own session, or locking its own device out, would leave nothing to test.
      .filter(([method]) => !(path === '/api/session' && method === 'delete'))
      .map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  return fc.constantFrom(...operations).chain(({ path, method, operation }) =>
    fc
      .tuple(
        fc.oneof({ weight: 9, arbitrary: fc.constant(method) }, fc.constantFrom(...METHODS)),
        pathArbitrary(path),
        queryArbitrary(operation, document),
        bodyArbitrary(operation, document),
      )
      .map(([verb, address, query, body]) => ({
        method: verb === 'DELETE' && address === '/api/session' ? 'GET' : verb,
        path: address + query,
        ...(verb === 'GET' || verb === 'HEAD' ? {} : body),
      })),
  );
}

const FORBIDDEN_TEXT = /node_modules|\bat \S+ \(|\.ts:\d|\.js:\d|syntax error|duplicate key|violates|relation "|SELECT |stack/;

function fault(answer: Answer): string | null {
  if (answer.status >= 500) return `status ${answer.status}`;
  if (answer.status >= 400 && answer.method !== 'HEAD' && !answer.headers['content-type']?.startsWith('application/problem+json')) {
    return `status ${answer.status} as ${answer.headers['content-type'] ?? 'nothing'}`;
  }
  return answer.status >= 400 && FORBIDDEN_TEXT.test(answer.text) ? 'an internal text in the answer' : null;
}

/**
 * Sends `n` generated requests against a zone's own document: plausible ones, and ones with wrong types, lengths, characters, ids, methods,
 * media types. The same seed sends the same requests.
 *
 * @throws Error that shows the request, if any answer is a 5xx, isn't a problem document, or tells something of the inside
 */
export async function fuzz(document: OpenApiDocument, client: DpopClient, n: number, seed = 20_261_121): Promise<FuzzResult> {
  const statuses: Record<number, number> = {};
  let sent = 0;
  for (const one of fc.sample(caseArbitrary(document), { numRuns: n, seed })) {
    const { method, path, body, raw, contentType } = one;
    const answer = await client.request(method, path, {
      ...(raw === undefined ? { body } : { raw }),
      ...(contentType ? { contentType } : {}),
    });
    sent += 1;
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
    const problem = fault(answer);
    if (problem)
      throw new Error(
        `${method} ${path.slice(0, 300)} ${String(raw ?? JSON.stringify(body)).slice(0, 600)}: ${problem}: ${answer.text.slice(0, 300)}`,
      );
  }
  return { sent, statuses };
}
