import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { validateSync } from 'class-validator';
import { Refusal } from '@cloison/platform/access';
import type { FieldProblem } from '@cloison/platform/access';
import { fieldsOf } from './field-spec';
import type { FieldSpec } from './field-spec';
import { isUuid } from './fields';

type Source = 'body' | 'query';
type DtoClass = new () => object;

/** An unknown field is reported without its name: the name came from outside, and could be anything. */
const UNKNOWN: FieldProblem = { field: '', problem: 'unknown_field' };

/**
 * Makes a declared input object from what was sent: declared fields only, each judged; everything that is wrong is told at once.
 * @throws Refusal `input_not_valid` with field names and words of the closed list
 */
export function readInput<T extends object>(target: new () => T, sent: unknown, source: Source): T {
  const problems: FieldProblem[] = [];
  const result = fill(target, sent ?? {}, source, '', problems);
  if (problems.length > 0) throw new Refusal('input_not_valid', problems.slice(0, 50));
  return result as T;
}

function fill(target: DtoClass, sent: unknown, source: Source, path: string, problems: FieldProblem[]): object | undefined {
  const fields = fieldsOf(target);
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent) || !fields) {
    problems.push({ field: path, problem: 'not_an_object' });
    return undefined;
  }
  const values = sent as Record<string, unknown>;
  if (Object.keys(values).some((key) => !fields.has(key))) problems.push(UNKNOWN);
  const instance = new target() as Record<string, unknown>;
  for (const spec of fields.values()) {
    if (!Object.hasOwn(values, spec.name)) continue;
    instance[spec.name] = source === 'query' ? fromQuery(spec, values[spec.name]) : values[spec.name];
  }
  for (const error of validateSync(instance, { forbidUnknownValues: false, stopAtFirstError: true })) {
    problems.push({ field: join(path, error.property), problem: error.constraints?.field ?? 'not_valid' });
  }
  for (const spec of fields.values()) {
    const value = instance[spec.name];
    if (spec.of && value !== undefined && value !== null)
      instance[spec.name] = nested(spec, spec.of(), value, source, join(path, spec.name), problems);
  }
  return instance;
}

function nested(spec: FieldSpec, of: DtoClass, value: unknown, source: Source, path: string, problems: FieldProblem[]): unknown {
  if (spec.many === null) return typeof value === 'object' && !Array.isArray(value) ? fill(of, value, source, path, problems) : value;
  if (!Array.isArray(value) || value.length > spec.many) return value;
  return value.map((element: unknown, index) =>
    typeof element === 'object' && element !== null ? fill(of, element, source, `${path}.${index}`, problems) : element,
  );
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

/** A query string has text only, and one text for a list of one. */
function fromQuery(spec: FieldSpec, value: unknown): unknown {
  const read = (one: unknown) => (typeof one === 'string' && spec.fromText ? spec.fromText(one) : one);
  if (spec.many === null) return read(value);
  return (Array.isArray(value) ? value : [value]).map(read);
}

/** The one pipe of all handlers: bodies and queries must have a declared class; ids in paths go through `IdParam`. */
@Injectable()
export class InputPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (type === 'custom' || type === 'param') return value;
    if (type === 'body' && value instanceof Readable) return value;
    return readInput((metatype ?? Object) as new () => object, value, type === 'query' ? 'query' : 'body');
  }
}

/** An id in a path. What isn't an id names nothing: 404. */
@Injectable()
export class IdPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (!isUuid(value)) throw new Refusal('not_found');
    return value.toLowerCase();
  }
}
