import fastJsonStringify from 'fast-json-stringify';
import type { ObjectSchema, Schema } from 'fast-json-stringify';
import { fieldsOf } from './field-spec';
import type { FieldSpec } from './field-spec';
import type { Answer } from './needs';

type Stringify = (answer: unknown) => string;
const compiled = new Map<new () => object, { one: Stringify; many: Stringify }>();

/**
 * The allow-list of an answer, compiled once per class: only declared fields are read from the object, so a column that somebody adds to an
 * entity can't leave by itself. A declared field that is missing throws (and the person gets `internal`), rather than being left out.
 */
export function serializerOf(answer: Extract<Answer, { kind: 'view' }>): Stringify {
  let pair = compiled.get(answer.view);
  if (!pair) {
    const schema = viewSchema(answer.view);
    const one = fastJsonStringify(schema) as Stringify;
    pair = { one, many: fastJsonStringify({ type: 'array', items: schema }) as Stringify };
    compiled.set(answer.view, pair);
  }
  return answer.many ? pair.many : pair.one;
}

function viewSchema(view: new () => object): ObjectSchema {
  const fields = [...(fieldsOf(view)?.values() ?? [])];
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((spec) => [spec.name, propertySchema(spec)])),
    required: fields.filter((spec) => !spec.optional).map((spec) => spec.name),
  };
}

function propertySchema(spec: FieldSpec): Schema {
  const { type, format } = spec.schema;
  const one = spec.of ? viewSchema(spec.of()) : { type, ...(format === 'date-time' || format === 'date' ? { format } : {}) };
  const schema = spec.many === null ? one : { type: 'array', items: one };
  return { ...schema, ...(spec.nullable ? { nullable: true } : {}) } as Schema;
}
