import { readFile } from 'node:fs/promises';
import { Refusal } from '@cloison/platform/access';
import { Nested, OneOf, readInput, Text, TrueOrFalse } from '@cloison/platform/http';
import { DATE_STYLES } from './dates';
import type { DateStyle } from './dates';
import { ENCODINGS } from './encodings';
import type { ListEncoding } from './encodings';

/** One column of the file, as a part of a field. */
export class ColumnPart {
  /** The name in the header (case, accents and punctuation don't matter), or, in a file without header, the position from 1. */
  @Text({ min: 1, max: 120 }) column!: string;
  /** Other names under which the same column arrives. */
  @Text({ min: 1, max: 120, many: 12, optional: true }) or?: string[];
  /** What stands between the parts before and this one, where both have text; a space by default. */
  @Text({ max: 12, optional: true }) before?: string;
}

/** Where a field comes from: columns in order, or a text that is the same for the whole list. */
export class FieldSource {
  @Nested(() => ColumnPart, { many: 12, optional: true }) parts?: ColumnPart[];
  @Text({ max: 100, optional: true }) constant?: string;
  /** Whether the file may lack the column, and a line its text. */
  @TrueOrFalse({ optional: true }) optional?: boolean;
}

/** The fields of an elector that a list can fill. `identifier` isn't kept: it only tells the lines of a list apart. */
export class MappedFields {
  @Nested(() => FieldSource, { optional: true }) identifier?: FieldSource;
  @Nested(() => FieldSource) familyName!: FieldSource;
  @Nested(() => FieldSource, { optional: true }) givenName?: FieldSource;
  @Nested(() => FieldSource, { optional: true }) birthDate?: FieldSource;
  @Nested(() => FieldSource) addressLine!: FieldSource;
  @Nested(() => FieldSource, { optional: true }) municipality?: FieldSource;
  @Nested(() => FieldSource, { optional: true }) postalCode?: FieldSource;
  @Nested(() => FieldSource, { optional: true }) pollingDivision?: FieldSource;
}

export type ElectorField = keyof MappedFields;
export const ELECTOR_FIELDS = [
  'identifier',
  'familyName',
  'givenName',
  'birthDate',
  'addressLine',
  'municipality',
  'postalCode',
  'pollingDivision',
] as const satisfies readonly ElectorField[];

/**
 * How a list is to be read. No layout of a Canadian list of electors is published, so a list is read through a mapping that whoever holds the
 * list can write: docs/importing-electors.md.
 */
export class ListMapping {
  @Text({ min: 1, max: 60, pattern: /^[a-z0-9_-]+$/ }) name!: string;
  @Text({ min: 1, max: 120 }) titleFr!: string;
  @Text({ min: 1, max: 120 }) titleEn!: string;
  @OneOf([',', ';', '\t', '|']) delimiter!: string;
  @OneOf(ENCODINGS) encoding!: ListEncoding;
  @TrueOrFalse() header!: boolean;
  /** Whether `"` encloses fields; true by default. */
  @TrueOrFalse({ optional: true }) quotes?: boolean;
  /** Styles of birth dates, tried in order; needed where there is a birth date. */
  @OneOf(DATE_STYLES, { many: 4, optional: true }) dates?: DateStyle[];
  /** `canada` checks and spaces a postal code (A1A 1A1); `any` takes what is there. `canada` by default. */
  @OneOf(['canada', 'any'], { optional: true }) postalCodes?: 'canada' | 'any';
  @Nested(() => MappedFields) fields!: MappedFields;
}

const AMBIGUOUS: readonly (readonly [DateStyle, DateStyle])[] = [
  ['DD/MM/YYYY', 'MM/DD/YYYY'],
  ['DD-MM-YYYY', 'MM-DD-YYYY'],
];

/**
 * Checks a mapping read from JSON.
 * @throws Refusal `input_not_valid` naming the members at fault
 */
export function readMapping(sent: unknown): ListMapping {
  const mapping = readInput(ListMapping, sent, 'body');
  const fault = (field: string): never => {
    throw new Refusal('input_not_valid', [{ field, problem: 'not_valid' }]);
  };
  for (const field of ELECTOR_FIELDS) {
    const source = mapping.fields[field];
    if (!source) continue;
    if ((source.parts?.length ?? 0) > 0 === (source.constant !== undefined)) fault(`fields.${field}`);
    if (!mapping.header && source.parts?.some((part) => !/^[1-9]\d{0,3}$/.test(part.column) || part.or)) fault(`fields.${field}.parts`);
  }
  if (mapping.fields.birthDate && !mapping.dates?.length) fault('dates');
  // 03/04/1971 would be read as one day or the other, depending on the rest of the list.
  if (AMBIGUOUS.some((pair) => pair.every((style) => mapping.dates?.includes(style)))) fault('dates');
  return mapping;
}

/** Reads a mapping that somebody wrote himself. */
export async function readMappingFile(path: string): Promise<ListMapping> {
  const text = await readFile(path, 'utf8');
  let sent: unknown;
  try {
    sent = JSON.parse(text);
  } catch {
    throw new Refusal('request_malformed');
  }
  return readMapping(sent);
}
