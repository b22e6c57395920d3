import { hash } from 'node:crypto';
import { fold } from '@cloison/platform/names';
import { readDate } from './dates';
import type { CompiledMapping, CompiledSource } from './header';
import type { RefusalReason } from './refusal-reasons';
import { remembered } from './remembered';
import { SearchForms } from './search-forms';
import { SeenKeys } from './seen-keys';

/** Columns of a load table, in the order of the lines made here. */
export const LOAD_COLUMNS = [
  'list_key',
  'family_name',
  'given_name',
  'birth_date',
  'address_line',
  'municipality',
  'postal_code',
  'polling_division',
  'search',
] as const;

/** Longest texts, in UTF-16 units. */
const LIMITS = { identifier: 100, name: 100, address: 200, municipality: 100, postalCode: 16, pollingDivision: 20 } as const;

const CONTROLS = new RegExp('[\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f\\ufeff]');
const WHITE = /[\s\u00a0]+/g;
const CANADIAN_POSTAL_CODE = /^([ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z])[ -]?(\d[ABCEGHJ-NPRSTV-Z]\d)$/i;

/** What was wrong with the line handed to `ElectorLines.copyLine` last. */
export interface FieldFault {
  readonly reason: RefusalReason;
  readonly field: string;
}

export interface ElectorLineOptions {
  readonly mapping: CompiledMapping;
  /** Secret of the division: makes `list_key` mean nothing outside this zone and this division. */
  readonly salt: string;
  /** YYYY-MM-DD */
  readonly today: string;
}

/**
 * Turns the fields of a record into a line of COPY text, or says why not. Written for speed (it runs for every line of every list): a line in
 * which nothing is unusual is only trimmed, measured and folded.
 */
export class ElectorLines {
  private readonly seen = new SeenKeys();
  private readonly forms = new SearchForms();
  private readonly date: (text: string) => string | null;
  private fault: FieldFault | null = null;

  constructor(private readonly options: ElectorLineOptions) {
    this.date = remembered((text) => readDate(text, options.mapping.dates, options.today));
  }

  /**
   * @param usual whether no character of the line needs a closer look
   * @returns a line of COPY text with its line end, or null: then `lastFault()` says why
   */
  copyLine(record: readonly string[], usual: boolean): string | null {
    const { mapping, salt } = this.options;
    this.fault = null;
    if (record.length !== mapping.columnCount) return this.refuse('columns_count', '');
    const family = this.text(record, mapping.familyName, usual, LIMITS.name);
    if (family === null) return null;
    const given = this.text(record, mapping.givenName, usual, LIMITS.name);
    if (given === null) return null;
    const address = this.text(record, mapping.addressLine, usual, LIMITS.address);
    if (address === null) return null;
    const municipality = this.text(record, mapping.municipality, usual, LIMITS.municipality);
    if (municipality === null) return null;
    const division = this.text(record, mapping.pollingDivision, usual, LIMITS.pollingDivision);
    if (division === null) return null;
    const postalCode = this.postalCode(record, usual);
    if (postalCode === null) return null;
    const birthDate = this.birthDate(record, usual);
    if (birthDate === null) return null;
    const { core, search } = this.forms.of(family, given, address);
    const identity = mapping.identifier
      ? this.text(record, mapping.identifier, usual, LIMITS.identifier)
      : `${core}\u001f${birthDate}\u001f${fold(municipality)}`;
    if (identity === null) return null;
    const digest = hash('sha256', `${salt}\u001f${identity}`, 'buffer');
    if (!this.seen.add(digest)) return this.refuse('duplicate', '');
    const line = `${digest.toString('hex', 0, 16)}\t${family}\t${given}\t${birthDate || NULL_MARK}\t${address}\t${municipality}\t${postalCode}\t${division}\t${search}\n`;
    return line.includes('\\') ? escapeCopy(line) : line.replace(NULL_MARK, '\\N');
  }

  lastFault(): FieldFault {
    return this.fault ?? { reason: 'columns_count', field: '' };
  }

  private refuse(reason: RefusalReason, field: string): null {
    this.fault = { reason, field };
    return null;
  }

  private text(record: readonly string[], source: CompiledSource, usual: boolean, limit: number): string | null {
    const { parts } = source;
    let whole = parts.length === 1 ? (record[(parts[0] as { index: number }).index] as string).trim() : source.constant;
    if (parts.length > 1) {
      for (const { index, before } of parts) {
        const part = (record[index] as string).trim();
        if (part !== '') whole = whole === '' ? part : whole + before + part;
      }
    }
    if (!usual) {
      const cleaned = this.clean(whole, source.field);
      if (cleaned === null) return null;
      whole = cleaned;
    }
    if (whole === '') return source.optional ? whole : this.refuse('missing', source.field);
    return whole.length > limit ? this.refuse('too_long', source.field) : whole;
  }

  /** The closer look: controls and wrong encodings refused, white space made single, accents composed. */
  private clean(text: string, field: string): string | null {
    if (text.includes('\ufffd') || !text.isWellFormed()) return this.refuse('encoding', field);
    if (CONTROLS.test(text)) return this.refuse('characters_not_allowed', field);
    return text.replace(WHITE, ' ').trim().normalize('NFC');
  }

  private postalCode(record: readonly string[], usual: boolean): string | null {
    const { postalCode: source, canadianPostalCodes } = this.options.mapping;
    const text = this.text(record, source, usual, LIMITS.postalCode);
    if (text === null || text === '' || !canadianPostalCodes) return text;
    const match = CANADIAN_POSTAL_CODE.exec(text);
    return match ? `${match[1]} ${match[2]}`.toUpperCase() : this.refuse('postal_code_not_valid', 'postalCode');
  }

  private birthDate(record: readonly string[], usual: boolean): string | null {
    const { birthDate: source } = this.options.mapping;
    const text = this.text(record, source, usual, 30);
    if (text === null || text === '') return text;
    return this.date(text) ?? this.refuse('date_not_valid', 'birthDate');
  }
}

/** Stands for SQL NULL until the line is escaped: a control character that no checked field can contain. */
const NULL_MARK = '\u0000';

/** COPY text: a backslash in a value is doubled; tabs and line ends can't be in one any more. */
function escapeCopy(line: string): string {
  return line.replaceAll('\\', '\\\\').replace(NULL_MARK, '\\N');
}
