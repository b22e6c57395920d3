import { ASSURANCES, DEVICE_STATES, ELECTION_PERIODS, FUNDERS, NETWORK_CLASSES } from '@cloison/platform/access';
import type { Assurance, ElectionPeriod, Funder, NetworkClass } from '@cloison/platform/access';
import { MAX_ENTRY_BYTES } from './entry-bundle';

/** What changed about a device or an account. `from` and `to` are words of a closed list, so that no content can slip in. */
export interface EntryAbout {
  readonly account?: string;
  readonly device?: string;
  readonly from?: string;
  readonly hash?: string;
  readonly to?: string;
}

/**
 * One entry, as docs/log-format.md describes it. The members stand in the order in which they are written: sorted by name, so that one entry
 * has one spelling.
 */
export interface LogEntry {
  readonly about?: EntryAbout;
  readonly account: string | null;
  readonly act: string;
  readonly assurance: Assurance;
  /** ISO 8601 in UTC with milliseconds */
  readonly at: string;
  readonly claimed_account?: string;
  readonly code?: string;
  readonly count?: number;
  readonly decision: 'allowed' | 'refused';
  readonly device: string | null;
  readonly district?: string;
  readonly fields?: readonly string[];
  readonly funder: Funder;
  readonly id: string;
  readonly network: NetworkClass;
  readonly period: ElectionPeriod;
  readonly purpose: string | null;
  /** the request number that the person saw, `R-7QK4-M2XD` */
  readonly request?: string;
  readonly role: string | null;
  /** base64url of HMAC-SHA256(subject's key, id) */
  readonly subjects?: readonly string[];
  readonly v: 1;
  readonly zone: string;
}

/** The words that `about.from` and `about.to` may hold. */
export const ABOUT_WORDS: readonly string[] = [...FUNDERS, ...ASSURANCES, ...DEVICE_STATES, 'enabled', 'disabled'];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ACT = /^[a-z][a-z0-9_]{0,39}(\.[a-z][a-z0-9_]{0,39}){1,3}$/;
const WORD = /^[a-z][a-z0-9_]{0,63}$/;
const FIELD = /^[a-z][A-Za-z0-9_]{0,63}$/;
const DISTRICT = /^[a-z0-9][a-z0-9-]{0,63}$/;
const COMMITMENT = /^[A-Za-z0-9_-]{43}$/;
const HASH = /^([0-9a-f]{64}|[A-Za-z0-9_-]{43})$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const REQUEST = /^R-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/;

const text = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value);
const oneOf = (words: readonly string[]) => (value: unknown) => typeof value === 'string' && words.includes(value);
const orNull = (check: (value: unknown) => boolean) => (value: unknown) => value === null || check(value);
const listOf = (check: (value: unknown) => boolean, most: number) => (value: unknown) =>
  Array.isArray(value) && value.length > 0 && value.length <= most && value.every(check);

const ABOUT: Record<keyof EntryAbout, (value: unknown) => boolean> = {
  account: text(UUID),
  device: text(UUID),
  from: oneOf(ABOUT_WORDS),
  hash: text(HASH),
  to: oneOf(ABOUT_WORDS),
};

/** Every member an entry may have, in the order of writing, and what it may hold. */
const MEMBERS: Record<keyof LogEntry, (value: unknown) => boolean> = {
  about: (value) => isAbout(value),
  account: orNull(text(UUID)),
  act: text(ACT),
  assurance: oneOf(ASSURANCES),
  at: text(TIME),
  claimed_account: text(UUID),
  code: text(WORD),
  count: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
  decision: oneOf(['allowed', 'refused']),
  device: orNull(text(UUID)),
  district: text(DISTRICT),
  fields: listOf(text(FIELD), 64),
  funder: oneOf(FUNDERS),
  id: text(UUID),
  network: oneOf(NETWORK_CLASSES),
  period: oneOf(ELECTION_PERIODS),
  purpose: orNull(text(WORD)),
  request: text(REQUEST),
  role: orNull(text(WORD)),
  subjects: listOf(text(COMMITMENT), 1000),
  v: (value) => value === 1,
  zone: text(WORD),
};

const REQUIRED = [
  'account',
  'act',
  'assurance',
  'at',
  'decision',
  'device',
  'funder',
  'id',
  'network',
  'period',
  'purpose',
  'role',
  'v',
  'zone',
] as const;

function isAbout(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const members = Object.entries(value).filter(([, held]) => held !== undefined);
  return members.length > 0 && members.every(([name, held]) => ABOUT[name as keyof EntryAbout]?.(held) ?? false);
}

/** An entry that the format has no place for. It names the member, never what it held. */
export class EntryError extends Error {
  override readonly name = 'EntryError';
}

/**
 * The one spelling of an entry: JSON without spaces, members sorted by name, UTF-8. Throws EntryError for an unknown member or a value
 * outside its closed form, so that nobody's words reach the log.
 */
export function encodeEntry(entry: LogEntry): Buffer {
  for (const name of Object.keys(entry)) if (!Object.hasOwn(MEMBERS, name)) throw new EntryError(`an entry has no member called ${name}`);
  for (const name of REQUIRED) if (entry[name] === undefined) throw new EntryError(`an entry needs ${name}`);
  const sorted: Record<string, unknown> = {};
  for (const [name, allowed] of Object.entries(MEMBERS)) {
    const value = entry[name as keyof LogEntry];
    if (value === undefined) continue;
    if (!allowed(value)) throw new EntryError(`an entry’s ${name} doesn’t have the form it must have`);
    sorted[name] = name === 'about' ? sortedAbout(value as EntryAbout) : value;
  }
  const bytes = Buffer.from(JSON.stringify(sorted));
  if (bytes.length > MAX_ENTRY_BYTES) throw new EntryError('an entry is longer than 65,535 bytes');
  return bytes;
}

function sortedAbout({ account, device, from, hash, to }: EntryAbout): EntryAbout {
  return { account, device, from, hash, to };
}
