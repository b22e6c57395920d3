import { ASSURANCES, FUNDERS, NETWORK_CLASSES } from '@cloison/platform/access';

/**
 * What the commissioner's side keeps of an entry: who by id, with which device, from where, what, and the code. Commitments to people,
 * districts, fields and purposes stay in the log; nothing here could name a person or hold what somebody typed.
 */
export interface FollowedEntry {
  readonly index: number;
  readonly at: Date;
  readonly act: string;
  readonly decision: 'allowed' | 'refused';
  readonly code: string | null;
  readonly account: string | null;
  readonly claimedAccount: string | null;
  readonly device: string | null;
  readonly role: string | null;
  readonly funder: string | null;
  readonly assurance: string | null;
  readonly network: string | null;
  readonly aboutAccount: string | null;
  readonly aboutDevice: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** What the act was done to, by its hash: a decision table, a catalogue. */
  readonly hash: string | null;
}

/** The code of an entry that isn't in the log's format: whoever can write such a thing deserves a look. */
export const ENTRY_UNREADABLE = 'entry_unreadable';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ACT = /^[a-z][a-z0-9_]{0,39}(\.[a-z][a-z0-9_]{0,39}){1,3}$/;
const HASH = /^[0-9a-f]{64}$/;
/** The format's own, and no more than PostgreSQL takes: it has no year 0000. */
const TIME = /^(?!0000)\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const WORD = /^[a-z][a-z0-9_]{0,63}$/;

const matching = (pattern: RegExp, value: unknown): string | null => (typeof value === 'string' && pattern.test(value) ? value : null);
const among = (words: readonly string[], value: unknown): string | null =>
  typeof value === 'string' && words.includes(value) ? value : null;

/** A moment in the format's one spelling. `Date` reads others too, and moments that no column holds. */
function moment(value: unknown): Date | null {
  const at = new Date(matching(TIME, value) ?? NaN);
  return !Number.isNaN(at.getTime()) && at.toISOString() === value ? at : null;
}

function members(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function parsed(entry: Buffer): Readonly<Record<string, unknown>> {
  try {
    return members(JSON.parse(entry.toString('utf8')));
  } catch {
    return {};
  }
}

/**
 * Reads an entry of any zone without trusting it: each member is kept only in the form that docs/log-format.md gives it.
 * An entry without a readable act and time becomes a refusal with the code `entry_unreadable`, at the time given.
 */
export function followedEntry(index: number, entry: Buffer, now: Date): FollowedEntry {
  const read = parsed(entry);
  const about = members(read['about']);
  const act = matching(ACT, read['act']);
  const at = moment(read['at']);
  const readable = act !== null && at !== null && (read['decision'] === 'allowed' || read['decision'] === 'refused');
  return {
    index,
    at: readable ? at : now,
    act: readable ? act : 'log.unreadable',
    decision: readable && read['decision'] === 'allowed' ? 'allowed' : 'refused',
    code: readable ? matching(WORD, read['code']) : ENTRY_UNREADABLE,
    account: matching(UUID, read['account']),
    claimedAccount: matching(UUID, read['claimed_account']),
    device: matching(UUID, read['device']),
    role: matching(WORD, read['role']),
    funder: among(FUNDERS, read['funder']),
    assurance: among(ASSURANCES, read['assurance']),
    network: among(NETWORK_CLASSES, read['network']),
    aboutAccount: matching(UUID, about['account']),
    aboutDevice: matching(UUID, about['device']),
    from: matching(WORD, about['from']),
    to: matching(WORD, about['to']),
    hash: matching(HASH, about['hash']),
  };
}
