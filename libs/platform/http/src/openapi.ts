import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { CODES } from '@cloison/platform/access';
import { classesUnder, FIELD_PROBLEMS, fieldsOf } from './field-spec';
import type { FieldSpec } from './field-spec';
import { statementOf } from './needs';
import { controllersOf } from './statements';

type JsonSchema = Record<string, unknown>;

/** JSON Schema 2020-12 of a declared class: every field, and nothing but (`additionalProperties: false`). */
export function classSchema(target: new () => object): JsonSchema {
  const fields = [...(fieldsOf(target)?.values() ?? [])];
  const required = fields.filter((spec) => !spec.optional).map((spec) => spec.name);
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(fields.map((spec) => [spec.name, fieldSchema(spec)])),
    ...(required.length > 0 ? { required } : {}),
  };
}

function fieldSchema(spec: FieldSpec): JsonSchema {
  const one: JsonSchema = spec.of ? { $ref: `#/components/schemas/${spec.of().name}` } : { ...spec.schema };
  const schema: JsonSchema = spec.many === null ? one : { type: 'array', maxItems: spec.many, items: one };
  if (!spec.nullable) return schema;
  if (typeof schema.type === 'string' && schema.enum === undefined) return { ...schema, type: [schema.type, 'null'] };
  return { anyOf: [schema, { type: 'null' }] };
}

const PROBLEM: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['type', 'title', 'detail', 'status', 'code', 'instance'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    detail: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(CODES) },
    instance: { type: 'string', pattern: '^R-[0-9A-Z]{4}-[0-9A-Z]{4}$' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['field', 'problem', 'constraint'],
        properties: { field: { type: 'string' }, problem: { type: 'string' }, constraint: { type: 'string', enum: FIELD_PROBLEMS } },
      },
    },
  },
};

/** The zone's OpenAPI 3.1 document. The schemas come from the field declarations alone, whatever the explorer guessed. */
export function createDocument(app: INestApplication, title: string, version = '0.1.0'): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle(title)
    .setVersion(version)
    .setOpenAPIVersion('3.1.0')
    .addSecurity('dpop', { type: 'http', scheme: 'DPoP', description: 'RFC 9449: a token bound to the device’s key, and a proof of it' })
    .addSecurity('proof', { type: 'apiKey', in: 'header', name: 'DPoP', description: 'RFC 9449: a proof of the device’s key' })
    .build();
  const document = SwaggerModule.createDocument(app, config, { operationIdFactory: (controller, method) => `${controller}.${method}` });
  const classes = new Map<string, new () => object>();
  for (const controller of controllersOf(app))
    for (const found of declaredClasses(controller.prototype as object)) {
      // a schema is named after its class: a second class of that name would take the first one's place
      if ((classes.get(found.name) ?? found) !== found) throw new Error(`Two classes are called ${found.name}`);
      classes.set(found.name, found);
    }
  document.components ??= {};
  const schemas = (document.components.schemas ?? {}) as Record<string, JsonSchema>;
  for (const [name, found] of classes) schemas[name] = classSchema(found);
  schemas.Problem = PROBLEM;
  document.components.schemas = schemas;
  const problem = {
    description: 'A refusal',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, { responses?: Record<string, unknown> }>)) {
      if (operation.responses) operation.responses.default = problem;
    }
  }
  return document;
}

/** The classes with declared fields that a controller's handlers take or give. */
function declaredClasses(prototype: object): Set<new () => object> {
  const found = new Set<new () => object>();
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const handler = Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown;
    if (typeof handler !== 'function' || name === 'constructor') continue;
    const { answer } = statementOf(handler);
    if (answer?.kind === 'view') classesUnder(answer.view, found);
    for (const type of (Reflect.getMetadata('design:paramtypes', prototype, name) ?? []) as unknown[]) {
      if (typeof type === 'function' && type.prototype) classesUnder(type as new () => object, found);
    }
  }
  return found;
}
