import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
import type { ValidationArguments } from 'class-validator';
import { declareField } from './field-spec';
import type { CheckResult, FieldSchema, FieldSpec } from './field-spec';

/** What every field may say besides its kind. */
export interface FieldOptions {
  /** May be left out. */
  readonly optional?: boolean;
  /** May be null. */
  readonly nullable?: boolean;
  /** A list of at most so many. */
  readonly many?: number;
  readonly description?: string;
}

/** The longest text of a field that names no limit of its own, in UTF-16 units. */
export const DEFAULT_MAX_LENGTH = 1_000;

/** C0 and C1 controls but tab and line ends; NUL, which PostgreSQL can't hold, among them. */
const CONTROLS = new RegExp('[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]', 'u');
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const EMAIL = /^[^\s@<>"(),:;\\[\]]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/i;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a value is an id of ours: the form every identifier of an address or a field must have. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}

/** Text that can be stored and shown: well-formed Unicode without control characters. */
export function checkText(value: unknown, min = 0, max = DEFAULT_MAX_LENGTH): CheckResult {
  if (typeof value !== 'string') return 'not_text';
  if (value.length > max) return ['too_long', max];
  if (!value.isWellFormed() || CONTROLS.test(value)) return 'characters_not_allowed';
  if (min > 0 && value.trim() === '') return 'empty';
  if (value.trim().length < min) return ['too_short', min];
  return null;
}

export function isCalendarDate(value: unknown): value is string {
  if (typeof value !== 'string' || !DATE.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

interface Kind {
  readonly schema: FieldSchema;
  readonly check: (value: unknown) => CheckResult;
  readonly fromText?: (text: string) => unknown;
  readonly of?: () => new () => object;
}

/**
 * One declaration, four uses: class-validator's check, the OpenAPI property, the response serializer's allow-list and the reading of query
 * strings. There is no second place that says what a field is.
 */
function field(kind: Kind, options: FieldOptions): PropertyDecorator {
  return (prototype, key) => {
    const spec: FieldSpec = {
      name: String(key),
      schema: options.description ? { ...kind.schema, description: options.description } : kind.schema,
      check: kind.check,
      optional: options.optional ?? false,
      nullable: options.nullable ?? false,
      many: options.many ?? null,
      of: kind.of ?? null,
      fromText: kind.fromText ?? null,
    };
    declareField(prototype, spec);
    ValidateBy({
      name: 'field',
      validator: {
        validate: (value: unknown) => judge(spec, value) === null,
        defaultMessage: (args?: ValidationArguments) => encodeProblem(judge(spec, args?.value)),
      },
    })(prototype, key);
    // createDocument() replaces the schema itself by the one made from `spec`; the explorer only has to know that the property exists.
    ApiProperty({
      required: !spec.optional,
      ...(kind.of ? { type: kind.of } : { ...(kind.schema as object), type: kind.schema.type ?? 'string' }),
      ...(spec.many === null ? {} : { isArray: true, maxItems: spec.many }),
    } as Parameters<typeof ApiProperty>[0])(prototype, key);
  };
}

/** Judges a whole field: presence, null, list length, then each element. */
export function judge(spec: FieldSpec, value: unknown): CheckResult {
  if (value === undefined) return spec.optional ? null : 'required';
  if (value === null) return spec.nullable ? null : 'required';
  if (spec.many === null) return spec.check(value);
  if (!Array.isArray(value)) return 'not_a_list';
  if (value.length > spec.many) return ['too_many', spec.many];
  for (const element of value as unknown[]) {
    const result = element === undefined || element === null ? 'required' : spec.check(element);
    if (result !== null) return result;
  }
  return null;
}

/** `too_long` or `too_long:200`: a problem as class-validator's message carries it. */
function encodeProblem(result: CheckResult): string {
  if (result === null) return 'not_valid';
  return typeof result === 'string' ? result : `${result[0]}:${result[1]}`;
}

/** Text of `min` (0) to `max` (1,000) characters; with `min` ≥ 1 it can't be blank. */
export function Text(
  options: FieldOptions & { readonly min?: number; readonly max?: number; readonly pattern?: RegExp } = {},
): PropertyDecorator {
  const { min = 0, max, pattern } = options;
  return field(
    {
      schema: {
        type: 'string',
        ...(min > 0 ? { minLength: min } : {}),
        ...(max === undefined ? {} : { maxLength: max }),
        ...(pattern ? { pattern: pattern.source } : {}),
      },
      check: (value) => checkText(value, min, max) ?? (pattern && !pattern.test(value as string) ? 'not_valid' : null),
    },
    options,
  );
}

/** A secret that is typed: 12 to 200 characters by default, any of them but control characters. */
export function Password(options: FieldOptions & { readonly min?: number } = {}): PropertyDecorator {
  const { min = 12 } = options;
  return field(
    { schema: { type: 'string', format: 'password', minLength: min, maxLength: 200 }, check: (value) => checkText(value, min, 200) },
    options,
  );
}

export function Uuid(options: FieldOptions = {}): PropertyDecorator {
  return field({ schema: { type: 'string', format: 'uuid' }, check: (value) => (isUuid(value) ? null : 'not_an_id') }, options);
}

/** One word of a closed list. */
export function OneOf(values: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  const allowed = new Set<unknown>(values);
  return field({ schema: { type: 'string', enum: values }, check: (value) => (allowed.has(value) ? null : 'not_in_list') }, options);
}

/** An address that can be written to: ASCII domain, at most 254 characters (RFC 5321 §4.5.3.1). */
export function Email(options: FieldOptions = {}): PropertyDecorator {
  return field(
    {
      schema: { type: 'string', maxLength: 254 },
      check: (value) => checkText(value, 1, 254) ?? (EMAIL.test(value as string) ? null : 'not_an_email'),
    },
    options,
  );
}

/** A day: `2026-11-21`. */
export function CalendarDate(options: FieldOptions = {}): PropertyDecorator {
  return field({ schema: { type: 'string', format: 'date' }, check: (value) => (isCalendarDate(value) ? null : 'not_a_date') }, options);
}

/** An instant, ISO 8601 in UTC; a handler may answer with a Date. */
export function Instant(options: FieldOptions = {}): PropertyDecorator {
  return field(
    {
      schema: { type: 'string', format: 'date-time' },
      check: (value) => (typeof value === 'string' && value.length <= 40 && !Number.isNaN(Date.parse(value)) ? null : 'not_a_date'),
    },
    options,
  );
}

const readInteger = (text: string): unknown => (/^-?\d{1,15}$/.test(text) ? Number(text) : text);

/** A whole number from `min` (0) to `max` (2^53 − 1). */
export function Whole(options: FieldOptions & { readonly min?: number; readonly max?: number } = {}): PropertyDecorator {
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = options;
  return field(
    {
      schema: { type: 'integer', minimum: min, maximum: max },
      check: (value) => {
        if (typeof value !== 'number' || !Number.isInteger(value)) return 'not_a_number';
        if (value < min) return ['too_small', min];
        return value > max ? ['too_large', max] : null;
      },
      fromText: readInteger,
    },
    options,
  );
}

/** The version a change starts from (optimistic lock). */
export function VersionNumber(options: FieldOptions = {}): PropertyDecorator {
  return Whole({ min: 1, max: 2_147_483_647, ...options });
}

/** How many rows of a list: 1 to `max`; optional. */
export function PageSize(max = 100): PropertyDecorator {
  return Whole({ min: 1, max, optional: true });
}

/** Where the next page of a list begins: what the previous answer gave as `nextCursor`. Opaque, base64url; optional in a query. */
export function Cursor(options: FieldOptions = { optional: true }): PropertyDecorator {
  return Text({ max: 400, pattern: /^[A-Za-z0-9_-]+$/, ...options });
}

export function TrueOrFalse(options: FieldOptions = {}): PropertyDecorator {
  return field(
    {
      schema: { type: 'boolean' },
      check: (value) => (typeof value === 'boolean' ? null : 'not_true_or_false'),
      fromText: (text) => (text === 'true' ? true : text === 'false' ? false : text),
    },
    options,
  );
}

/** An object of another declared class (or a list of them, with `many`). */
export function Nested(of: () => new () => object, options: FieldOptions = {}): PropertyDecorator {
  return field(
    { schema: { type: 'object' }, check: (value) => (typeof value === 'object' && !Array.isArray(value) ? null : 'not_an_object'), of },
    options,
  );
}
