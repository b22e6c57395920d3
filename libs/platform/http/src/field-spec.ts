/** A JSON Schema fragment of the dialect that OpenAPI 3.1 and the response serializer share. */
export interface FieldSchema {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly description?: string;
}

/** The closed list of what can be wrong with a field. A word, its sentence, and at most the declared limit: never what was sent. */
export const FIELD_PROBLEMS = [
  'required',
  'unknown_field',
  'not_an_object',
  'not_text',
  'characters_not_allowed',
  'empty',
  'too_short',
  'too_long',
  'not_an_id',
  'not_in_list',
  'not_an_email',
  'not_a_date',
  'not_a_number',
  'too_small',
  'too_large',
  'not_true_or_false',
  'not_a_list',
  'too_many',
  'wording',
  'column_refused',
  'not_valid',
] as const;
export type FieldProblemWord = (typeof FIELD_PROBLEMS)[number];

/** What a check answers: nothing, or a word, with the declared limit where there is one. */
export type CheckResult = FieldProblemWord | readonly [FieldProblemWord, number] | null;

export interface FieldSpec {
  readonly name: string;
  readonly schema: FieldSchema;
  /** Judges one value (one element, in a list); it is never called with undefined or null. */
  readonly check: (value: unknown) => CheckResult;
  readonly optional: boolean;
  readonly nullable: boolean;
  /** The most elements, where the field is a list. */
  readonly many: number | null;
  /** The class of a nested object. A function, since classes may refer to each other. */
  readonly of: (() => new () => object) | null;
  /** A query string only has text: how to read a value of this kind there. */
  readonly fromText: ((text: string) => unknown) | null;
}

const specs = new Map<object, Map<string, FieldSpec>>();

/** Remembers a field of a class. @internal used by the field decorators */
export function declareField(prototype: object, spec: FieldSpec): void {
  const own = specs.get(prototype) ?? new Map<string, FieldSpec>();
  own.set(spec.name, spec);
  specs.set(prototype, own);
}

/** The declared fields of a class, inherited ones first; null for a class without any. */
export function fieldsOf(target: new () => object): ReadonlyMap<string, FieldSpec> | null {
  const chain: Map<string, FieldSpec>[] = [];
  for (
    let prototype: object | null = target.prototype as object;
    prototype;
    prototype = Object.getPrototypeOf(prototype) as object | null
  ) {
    const own = specs.get(prototype);
    if (own) chain.unshift(own);
  }
  return chain.length === 0 ? null : new Map(chain.flatMap((own) => [...own]));
}

/** Names of all classes with fields that a class mentions, itself included. */
export function classesUnder(target: new () => object, found = new Set<new () => object>()): Set<new () => object> {
  const fields = fieldsOf(target);
  if (!fields || found.has(target)) return found;
  found.add(target);
  for (const spec of fields.values()) if (spec.of) classesUnder(spec.of(), found);
  return found;
}
