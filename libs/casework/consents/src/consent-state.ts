/** Where one agreement stands, or all those of a case with one body. `none` also where it was refused or its link lapsed unanswered. */
export const CONSENT_STATES = ['none', 'asked', 'valid', 'expired', 'revoked'] as const;
export type ConsentStateName = (typeof CONSENT_STATES)[number];

export const CONSENT_WAYS = ['paper', 'phone', 'voice'] as const;
export type ConsentWay = (typeof CONSENT_WAYS)[number];

export interface ConsentState {
  readonly state: ConsentStateName;
  /** Last day on which it holds, `YYYY-MM-DD`; for `asked`, the day on which its link closes, or null for a paper form. */
  readonly until: string | null;
  readonly way: ConsentWay | null;
}

/** The dates that a state follows from. Days are the office's, `YYYY-MM-DD`; `asked` links close at an instant. */
export interface ConsentDates {
  readonly way: ConsentWay;
  readonly givenOn: string | null;
  readonly validUntil: string | null;
  readonly refusedAt: Date | string | null;
  readonly revokedAt: Date | string | null;
  /** When the latest unused link closes; null where there is none. */
  readonly linkUntil: Date | string | null;
}

/** @param today the office's day, @param now the instant: an agreement holds through its last day, a link to its second */
export function stateOfConsent(consent: ConsentDates, today: string, now: Date): ConsentState {
  const { way, validUntil } = consent;
  if (consent.revokedAt !== null) return { state: 'revoked', until: null, way };
  if (consent.refusedAt !== null) return { state: 'none', until: null, way };
  if (validUntil !== null) return { state: validUntil >= today ? 'valid' : 'expired', until: validUntil, way };
  if (way === 'paper') return { state: 'asked', until: null, way };
  const open = consent.linkUntil !== null && new Date(consent.linkUntil) > now;
  return open
    ? { state: 'asked', until: new Date(consent.linkUntil ?? 0).toISOString().slice(0, 10), way }
    : { state: 'none', until: null, way };
}

const NOTHING: ConsentState = { state: 'none', until: null, way: null };

/**
 * One answer of several agreements with the same body: what is valid wins, the longest first; then what was asked and waits; then the latest
 * of what ended.
 * @param states oldest first
 */
export function strongest(states: readonly ConsentState[]): ConsentState {
  const of = (name: ConsentStateName): ConsentState[] => states.filter(({ state }) => state === name);
  const valid = of('valid').sort((a, b) => (a.until ?? '').localeCompare(b.until ?? ''));
  const ended = states.filter(({ state }) => state === 'expired' || state === 'revoked');
  return valid.at(-1) ?? of('asked').at(-1) ?? ended.at(-1) ?? NOTHING;
}
