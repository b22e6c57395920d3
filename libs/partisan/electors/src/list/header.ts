import { Refusal } from '@cloison/platform/access';
import { fold } from '@cloison/platform/names';
import { ELECTOR_FIELDS } from './mapping';
import type { ElectorField, FieldSource, ListMapping } from './mapping';
import type { DateStyle } from './dates';

export interface CompiledSource {
  readonly field: ElectorField;
  readonly parts: readonly { readonly index: number; readonly before: string }[];
  readonly constant: string;
  readonly optional: boolean;
}

/** A mapping whose columns have been found in a given file. */
export interface CompiledMapping extends Readonly<Record<Exclude<ElectorField, 'identifier'>, CompiledSource>> {
  readonly identifier: CompiledSource | null;
  readonly columnCount: number;
  /** Columns of the file that the mapping takes nothing from, by name or position. */
  readonly ignored: readonly string[];
  readonly dates: readonly DateStyle[];
  readonly canadianPostalCodes: boolean;
}

/** A field that may be empty even where the file has the column. */
const MAY_BE_EMPTY: ReadonlySet<ElectorField> = new Set(['givenName', 'birthDate', 'postalCode', 'municipality', 'pollingDivision']);

/**
 * Finds a mapping's columns in a file.
 * @param first the file's first record: its header, or, without one, a line that shows how many columns there are
 * @throws Refusal `list_not_readable` with the fields whose columns are missing or doubled
 */
export function compileMapping(mapping: ListMapping, first: readonly string[]): CompiledMapping {
  const positions = new Map<string, number>();
  const doubled = new Set<string>();
  first.forEach((title, index) => {
    const key = mapping.header ? fold(title) : String(index + 1);
    if (positions.has(key)) doubled.add(key);
    positions.set(key, index);
  });
  const taken = new Set<number>();
  const faults: ElectorField[] = [];
  const compile = (field: ElectorField, source: FieldSource | undefined): CompiledSource => {
    const optional = source === undefined || source.optional === true || MAY_BE_EMPTY.has(field);
    const parts = (source?.parts ?? []).flatMap((part) => {
      const keys = [part.column, ...(part.or ?? [])].map((name) => (mapping.header ? fold(name) : name));
      const key = keys.find((name) => positions.has(name));
      if (key === undefined || doubled.has(key)) {
        if (source?.optional !== true || key !== undefined) faults.push(field);
        return [];
      }
      const index = positions.get(key) as number;
      taken.add(index);
      return [{ index, before: part.before ?? ' ' }];
    });
    return { field, parts, constant: source?.constant?.trim() ?? '', optional };
  };
  const compiled = Object.fromEntries(ELECTOR_FIELDS.map((field) => [field, compile(field, mapping.fields[field])])) as Record<
    ElectorField,
    CompiledSource
  >;
  if (faults.length > 0) {
    throw new Refusal(
      'list_not_readable',
      [...new Set(faults)].map((field) => ({ field, problem: 'required' })),
    );
  }
  return {
    ...compiled,
    identifier: compiled.identifier.parts.length > 0 ? compiled.identifier : null,
    columnCount: first.length,
    ignored: first.flatMap((title, index) => (taken.has(index) ? [] : [mapping.header ? title.trim().slice(0, 120) : String(index + 1)])),
    dates: mapping.dates ?? [],
    canadianPostalCodes: (mapping.postalCodes ?? 'canada') === 'canada',
  };
}
