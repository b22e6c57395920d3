import { Refusal } from '@cloison/platform/access';
import { checkText, isCalendarDate } from '@cloison/platform/http';
import { fold } from '@cloison/platform/names';
import { asWritten, PHONE, POSTAL_CODE } from '@cloison/casework/citizens';
import type { WrittenCitizen } from '@cloison/casework/citizens';
import { refuseOpinionLabels } from '@cloison/casework/vocabulary-guard';
import type { Mapping, Target } from './targets';

/** Why a line isn't taken: words of a closed list, without content. */
export const LINE_REASONS = [
  'required',
  'too_long',
  'characters_not_allowed',
  'not_a_date',
  'not_an_email',
  'not_valid',
  'not_in_list',
  'wording',
  'double',
] as const;
export type LineReason = (typeof LINE_REASONS)[number];

export interface LineFault {
  readonly reason: LineReason;
  readonly field: Target;
}

export interface ReadCase {
  readonly title: string;
  readonly category: string;
  readonly openedOn: string | null;
  readonly closedOn: string | null;
  readonly isClosed: boolean;
  readonly summary: string | null;
  readonly note: string | null;
  readonly outcome: string | null;
}

export interface ReadLine {
  readonly citizen: WrittenCitizen;
  readonly externalId: string | null;
  readonly case: ReadCase | null;
}

export interface LineRules {
  readonly mapping: Mapping;
  /** How the file writes days with slashes: 31/12 or 12/31. */
  readonly dayFirst: boolean;
  /** For cases whose category isn't one of the office's; null refuses their lines. */
  readonly otherCategory: string | null;
  /** The office's categories: folded key or name → key. */
  readonly categories: ReadonlyMap<string, string>;
}

class Fault extends Error {
  constructor(readonly fault: LineFault) {
    super(fault.reason);
  }
}

const MOST: Readonly<Partial<Record<Target, number>>> = {
  familyName: 120,
  givenName: 120,
  fullName: 240,
  externalId: 120,
  addressLine: 200,
  municipality: 120,
  accommodation: 500,
  caseTitle: 200,
  caseSummary: 4_000,
  caseNote: 20_000,
  caseOutcome: 2_000,
};
const EMAIL = /^[^\s@<>"(),:;\\[\]]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/i;
const CLOSED = new Set([
  'closed',
  'ferme',
  'fermee',
  'termine',
  'terminee',
  'completed',
  'complete',
  'resolved',
  'resolu',
  'regle',
  'reglee',
  'urgent resolu',
]);
/** Texts that are labels rather than sentences: they are refused where a sentence would be flagged. */
const LABELS = ['familyName', 'givenName', 'fullName', 'municipality', 'accommodation', 'caseTitle'] as const;

/** What a line says, or why it isn't taken. Nothing is guessed: what has another form than expected is for a person to correct. */
export function readLine(cells: readonly string[], rules: LineRules): ReadLine | LineFault {
  try {
    return new LineReader(cells, rules).read();
  } catch (error) {
    if (error instanceof Fault) return error.fault;
    throw error;
  }
}

export const isFault = (read: ReadLine | LineFault): read is LineFault => 'reason' in read;

class LineReader {
  constructor(
    private readonly cells: readonly string[],
    private readonly rules: LineRules,
  ) {}

  read(): ReadLine {
    this.refuseLabels();
    const { familyName, givenName } = this.name();
    return {
      citizen: asWritten({
        familyName,
        givenName,
        birthDate: this.day('birthDate'),
        language: this.language(),
        addressLine: this.text('addressLine'),
        municipality: this.text('municipality'),
        postalCode: this.matching('postalCode', POSTAL_CODE, 'not_valid'),
        phone: this.matching('phone', PHONE, 'not_valid'),
        email: this.matching('email', EMAIL, 'not_an_email'),
        accommodation: this.text('accommodation'),
      }),
      externalId: this.text('externalId'),
      case: this.case(),
    };
  }

  private text(target: Target): string | null {
    const column = this.rules.mapping[target];
    const value = column === undefined ? '' : (this.cells[column] ?? '').trim();
    if (value === '') return null;
    const problem = checkText(value, 0, MOST[target]);
    if (problem !== null) throw this.fault(target, Array.isArray(problem) ? 'too_long' : 'characters_not_allowed');
    return value;
  }

  private matching(target: Target, form: RegExp, reason: LineReason): string | null {
    const value = this.text(target);
    if (value !== null && !form.test(value)) throw this.fault(target, reason);
    return value;
  }

  /** Two columns, or one: `Nom, Prénom`, else the last word is the family name. */
  private name(): { familyName: string; givenName: string } {
    const full = this.text('fullName');
    const familyName = this.text('familyName');
    const givenName = this.text('givenName');
    if (familyName !== null && givenName !== null) return { familyName, givenName };
    if (full === null) throw this.fault(familyName === null ? 'familyName' : 'givenName', 'required');
    const [family, given] = full.includes(',') ? full.split(',', 2) : [full.split(' ').at(-1), full.split(' ').slice(0, -1).join(' ')];
    if (!family?.trim() || !given?.trim()) throw this.fault('fullName', 'not_valid');
    return { familyName: family.trim(), givenName: given.trim() };
  }

  private day(target: Target): string | null {
    const value = this.text(target)?.split(/[ T]/, 1)[0] ?? null;
    if (value === null) return null;
    const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value);
    const [first = '', second = ''] = slashed ? [slashed[1], slashed[2]] : [];
    const [day, month] = this.rules.dayFirst ? [first, second] : [second, first];
    const iso = slashed ? `${slashed[3]}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : value.replaceAll(/[/.]/g, '-');
    if (!isCalendarDate(iso) || iso < '1880-01-01') throw this.fault(target, 'not_a_date');
    return iso;
  }

  private language(): 'fr' | 'en' {
    const value = fold(this.text('language') ?? '');
    return value.startsWith('en') || value.startsWith('an') ? 'en' : 'fr';
  }

  private case(): ReadCase | null {
    const title = this.text('caseTitle');
    if (title === null) return null;
    const closedOn = this.day('caseClosedOn');
    const openedOn = this.day('caseOpenedOn');
    if (closedOn !== null && openedOn !== null && closedOn < openedOn) throw this.fault('caseClosedOn', 'not_valid');
    return {
      title,
      category: this.category(),
      openedOn,
      closedOn,
      isClosed: closedOn !== null || CLOSED.has(fold(this.text('caseStatus') ?? '')),
      summary: this.text('caseSummary'),
      note: this.text('caseNote'),
      outcome: this.text('caseOutcome'),
    };
  }

  private category(): string {
    const written = this.text('caseCategory');
    const known = written === null ? undefined : this.rules.categories.get(fold(written));
    const category = known ?? this.rules.otherCategory;
    if (category === null) throw this.fault('caseCategory', written === null ? 'required' : 'not_in_list');
    return category;
  }

  private refuseLabels(): void {
    try {
      refuseOpinionLabels(Object.fromEntries(LABELS.map((target) => [target, this.text(target)])));
    } catch (error) {
      const field = error instanceof Refusal ? error.fields[0]?.field : undefined;
      if (field === undefined) throw error;
      throw this.fault(field as Target, 'wording');
    }
  }

  private fault(field: Target, reason: LineReason): Fault {
    return new Fault({ field, reason });
  }
}
