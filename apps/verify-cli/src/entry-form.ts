import {
  REQUEST_LETTER,
  either,
  exactly,
  list,
  member,
  object,
  oneOf,
  orNull,
  time,
  timeAt,
  token,
  uuid,
  uuidTail,
  wholeNumber,
  word,
} from './byte-forms';
import type { Form } from './byte-forms';
import { COMMITMENT, EntryShape, REQUEST as REQUEST_NUMBER, TIME, UUID } from './entry-shape';

const FUNDERS = ['assembly', 'party', 'oversight', 'personal', 'unknown'];
const ASSURANCES = ['none', 'software', 'passkey', 'certificate'];
const CHANGES = [...FUNDERS, ...ASSURANCES, 'pending', 'active', 'revoked', 'enabled', 'disabled'];

/** `R-7QK4-M2XD` */
const requestNumber: Form = (b, p) => {
  const dashes = b[p] === 0x22 && b[p + 1] === 0x52 && b[p + 2] === 0x2d && b[p + 7] === 0x2d && b[p + 12] === 0x22;
  for (const i of [3, 4, 5, 6, 8, 9, 10, 11]) if (!REQUEST_LETTER[b[p + i] as number]) return -1;
  return dashes ? p + 13 : -1;
};
const plainWord = word(/[a-z]/, /[a-z0-9_]/, 64);
const commitment = word(/[A-Za-z0-9_-]/, /[A-Za-z0-9_-]/, 43, 43);

const about = object([
  member('account', uuid),
  member('device', uuid),
  member('from', oneOf(CHANGES)),
  member('hash', either(word(/[0-9a-f]/, /[0-9a-f]/, 64, 64), commitment)),
  member('to', oneOf(CHANGES)),
]);

/** The members of an entry but the last, sorted by name, as docs/log-format.md lists them. */
const MEMBERS = [
  member('about', about),
  member('account', orNull(uuid), true),
  member('act', word(/[a-z]/, /[a-z0-9_.]/, 160, 3), true),
  member('assurance', oneOf(ASSURANCES), true),
  member('at', time, true),
  member('claimed_account', uuid),
  member('code', plainWord),
  member('count', wholeNumber),
  member('decision', oneOf(['allowed', 'refused']), true),
  member('device', orNull(uuid), true),
  member('district', word(/[a-z0-9]/, /[a-z0-9-]/, 64)),
  member('fields', list(word(/[a-z]/, /[A-Za-z0-9_]/, 64), 64)),
  member('funder', oneOf(FUNDERS), true),
  member('id', uuid, true),
  member('network', oneOf(['assembly', 'other']), true),
  member('period', oneOf(['ordinary', 'election']), true),
  member('purpose', orNull(plainWord), true),
  member('request', requestNumber),
  member('role', orNull(plainWord), true),
  member('subjects', list(commitment, 1000)),
  member('v', exactly(token('1')), true),
];

const members = (zone: string) => [...MEMBERS, member('zone', exactly(token(`"${zone}"`)), true)];

const NAMES = members('').map((item) => item.name);
const indexOf = (name: string): number => NAMES.indexOf(name);
const [AT, CODE, DECISION, ID, SUBJECTS, REQUEST] = ['at', 'code', 'decision', 'id', 'subjects', 'request'].map(indexOf) as [
  number,
  number,
  number,
  number,
  number,
  number,
];
const UUIDS = ['account', 'claimed_account', 'device', 'id'].map(indexOf);
const QUOTE = 0x22;
/** Shapes remembered for each length. */
const MOST_SHAPES = 4;

/**
 * Checks entries byte by byte against the one spelling that they may have: known members only, sorted, each in its form, and nothing else.
 * What it found of the last entry can be asked of it.
 */
export class EntryForm {
  private readonly form: Form;
  private readonly seen = new Int32Array(NAMES.length);
  private readonly shapes = new Map<number, EntryShape[]>();
  private from = 0;
  private bytes: Buffer = Buffer.alloc(0);
  private view: DataView = new DataView(new ArrayBuffer(0));
  private starts: Int32Array = this.seen;

  constructor(private readonly zone: string) {
    this.form = object(members(zone), (index, p) => (this.seen[index] = p - this.from));
  }

  /** Is the entry at [from, end) of `b` exactly in form? */
  holds(b: Buffer, from: number, end: number): boolean {
    this.from = from;
    const shapes = this.shapes.get(end - from);
    if (shapes) {
      if (b !== this.bytes) {
        this.bytes = b;
        this.view = new DataView(b.buffer, b.byteOffset, b.length);
      }
      for (let i = 0; i < shapes.length; i++) {
        const shape = shapes[i] as EntryShape;
        if (!shape.fits(this.view, from)) continue;
        this.starts = shape.starts;
        return !Number.isNaN(this.time(b));
      }
    }
    this.seen.fill(-1);
    this.starts = this.seen;
    if (this.form(b, from, end) !== end || Number.isNaN(this.time(b))) return false;
    this.remember(b.subarray(from, end));
    return true;
  }

  /** ms since 1970 */
  time(b: Buffer): number {
    return timeAt(b, this.at(AT));
  }

  refused(b: Buffer): boolean {
    return b[this.at(DECISION) + 1] === 0x72;
  }

  /** Why it was refused; empty if the entry doesn't say. */
  code(b: Buffer): string {
    if ((this.starts[CODE] as number) < 0) return '';
    const p = this.at(CODE) + 1;
    return b.toString('latin1', p, b.indexOf(QUOTE, p));
  }

  /** 52 bits of the id. */
  idTail(b: Buffer): number {
    return uuidTail(b, this.at(ID));
  }

  private at(index: number): number {
    return this.from + (this.starts[index] as number);
  }

  private remember(entry: Buffer): void {
    const shape = new EntryShape(entry, this.seen.slice());
    const start = (index: number): number => shape.starts[index] as number;
    for (const p of UUIDS.map(start)) if (p >= 0 && entry[p] === QUOTE) shape.vary(p + 1, UUID);
    shape.vary(start(AT) + 1, TIME);
    if (start(REQUEST) >= 0) shape.vary(start(REQUEST) + 3, REQUEST_NUMBER);
    if (start(SUBJECTS) >= 0) for (let p = start(SUBJECTS) + 1; entry[p] === QUOTE; p += 46) shape.vary(p + 1, COMMITMENT);
    const known = this.shapes.get(entry.length) ?? [];
    this.shapes.set(entry.length, [shape, ...known].slice(0, MOST_SHAPES));
  }

  /** In words, why an entry isn't in form; the slow way, for the few that aren't. */
  fault(entry: Buffer): EntryFault {
    let parsed: unknown;
    try {
      parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(entry));
    } catch {
      return { what: 'entry_not_json' };
    }
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return { what: 'entry_not_json' };
    const held: [string, unknown][] = Object.entries(parsed);
    const unknown = held.find(([name]) => !NAMES.includes(name));
    if (unknown) return { what: 'entry_unknown_member', member: unknown[0].replaceAll(/[^\w.-]/g, '?').slice(0, 40) };
    const list = members(this.zone);
    for (const { name, form, required } of list) {
      const value = held.find(([key]) => key === name)?.[1];
      if (value === undefined && required) return { what: 'entry_member_missing', member: name };
      const bytes = Buffer.from(JSON.stringify(value ?? null));
      const holds = form(bytes, 0, bytes.length) === bytes.length && !(name === 'at' && Number.isNaN(timeAt(bytes, 0)));
      if (value !== undefined && !holds) return { what: 'entry_member_malformed', member: name };
    }
    return { what: 'entry_not_canonical' };
  }
}

export interface EntryFault {
  readonly what: 'entry_not_json' | 'entry_unknown_member' | 'entry_member_missing' | 'entry_member_malformed' | 'entry_not_canonical';
  readonly member?: string;
}
