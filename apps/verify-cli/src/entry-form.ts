import { either, exactly, list, member, object, oneOf, orNull, time, timeOrdinal, token, uuid, wholeNumber, word } from './byte-forms';
import type { Form } from './byte-forms';

const FUNDERS = ['assembly', 'party', 'oversight', 'personal', 'unknown'];
const ASSURANCES = ['none', 'software', 'passkey', 'certificate'];
const CHANGES = [...FUNDERS, ...ASSURANCES, 'pending', 'active', 'revoked', 'enabled', 'disabled'];

const plainWord = word(/[a-z]/, /[a-z0-9_]/, 64);
const commitment = word(/[A-Za-z0-9_-]/, /[A-Za-z0-9_-]/, 43, 43);

const about = object([
  member('account', uuid),
  member('device', uuid),
  member('from', oneOf(CHANGES)),
  member('hash', either(word(/[0-9a-f]/, /[0-9a-f]/, 64, 64), commitment)),
  member('to', oneOf(CHANGES)),
]);

/** The members of an entry, sorted by name, as docs/log-format.md lists them. */
function members(zone: string) {
  return [
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
    member('request', word(/R/, /[-2-9A-HJKMNP-TV-Z]/, 11, 11)),
    member('role', orNull(plainWord), true),
    member('subjects', list(commitment, 1000)),
    member('v', exactly(token('1')), true),
    member('zone', exactly(token(`"${zone}"`)), true),
  ];
}

/**
 * Checks entries byte by byte against the one spelling that they may have: known members only, sorted, each in its form, and nothing else.
 * What it found of the last entry stands in its fields.
 */
export class EntryForm {
  private readonly form: Form;
  private readonly names: readonly string[];
  private readonly starts: Int32Array;

  constructor(private readonly zone: string) {
    const list = members(zone);
    this.names = list.map((item) => item.name);
    this.starts = new Int32Array(list.length);
    this.form = object(list, (index, p) => (this.starts[index] = p));
  }

  /** Is the entry at [from, end) of `b` exactly in form? */
  holds(b: Buffer, from: number, end: number): boolean {
    this.starts.fill(-1);
    return this.form(b, from, end) === end;
  }

  /** Grows with the entry's time. */
  timeOrdinal(b: Buffer): number {
    return timeOrdinal(b, this.start('at'));
  }

  /** ISO time as written. */
  time(b: Buffer): string {
    const p = this.start('at');
    return b.toString('latin1', p + 1, p + 25);
  }

  refused(b: Buffer): boolean {
    return b[this.start('decision') + 1] === 0x72;
  }

  /** Why it was refused; empty if the entry doesn't say. */
  code(b: Buffer): string {
    const p = this.start('code');
    return p < 0 ? '' : b.toString('latin1', p + 1, b.indexOf(0x22, p + 1));
  }

  /** The last 16 hex digits of the id: as good as random. */
  idTail(b: Buffer): bigint {
    const p = this.start('id');
    return BigInt(`0x${b.toString('latin1', p + 20, p + 24)}${b.toString('latin1', p + 25, p + 37)}`);
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
    const held = Object.entries(parsed);
    const unknown = held.find(([name]) => !this.names.includes(name));
    if (unknown) return { what: 'entry_unknown_member', member: unknown[0].replaceAll(/[^\w.-]/g, '?').slice(0, 40) };
    const list = members(this.zone);
    for (const { name, form, required } of list) {
      const value = held.find(([key]) => key === name)?.[1];
      if (value === undefined && required) return { what: 'entry_member_missing', member: name };
      const bytes = Buffer.from(JSON.stringify(value) ?? '');
      if (value !== undefined && form(bytes, 0, bytes.length) !== bytes.length) return { what: 'entry_member_malformed', member: name };
    }
    return { what: 'entry_not_canonical' };
  }

  private start(name: string): number {
    return this.starts[this.names.indexOf(name)] as number;
  }
}

export interface EntryFault {
  readonly what: 'entry_not_json' | 'entry_unknown_member' | 'entry_member_missing' | 'entry_member_malformed' | 'entry_not_canonical';
  readonly member?: string;
}
