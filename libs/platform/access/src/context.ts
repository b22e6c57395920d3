import type { Language } from '@cloison/platform/refusals';

/** Who paid for a device. `unknown` is a device nobody enrolled; `personal` a volunteer's own phone. */
export const FUNDERS = ['assembly', 'party', 'oversight', 'personal', 'unknown'] as const;
export type Funder = (typeof FUNDERS)[number];

/** How strongly a device proves that it is the one enrolled, weakest first. `none` is an unknown device. */
export const ASSURANCES = ['none', 'software', 'passkey', 'certificate'] as const;
export type Assurance = (typeof ASSURANCES)[number];

/** Where a request comes from. A network can only remove rights, never give any. */
export const NETWORK_CLASSES = ['assembly', 'other'] as const;
export type NetworkClass = (typeof NETWORK_CLASSES)[number];

export const ELECTION_PERIODS = ['ordinary', 'election'] as const;
export type ElectionPeriod = (typeof ELECTION_PERIODS)[number];

export const DEVICE_STATES = ['pending', 'active', 'revoked'] as const;
export type DeviceState = (typeof DEVICE_STATES)[number];

export type { Language };

export interface AccountIdentity {
  readonly id: string;
  readonly role: string;
  readonly name: string;
}

export interface DeviceIdentity {
  readonly id: string;
  readonly funder: Funder;
  readonly assurance: Assurance;
  readonly state: DeviceState;
  readonly label: string;
}

/**
 * Everything a decision may depend on. It is built once per request from the database and the socket (never from a header that is merely
 * believed), and passed explicitly to every function that decides, reads or writes.
 */
export interface RequestContext {
  /** Shown to the person and written in the log, so that the two can be matched: `R-7QK4-M2XD`. */
  readonly requestId: string;
  readonly zone: string;
  readonly account: AccountIdentity | null;
  readonly session: { readonly id: string } | null;
  readonly device: DeviceIdentity | null;
  readonly network: NetworkClass;
  readonly purpose: string | null;
  readonly period: ElectionPeriod;
  readonly districts: readonly string[];
  readonly at: Date;
  readonly language: Language;
}

const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A request number that can be read aloud on the phone: no 0/O, 1/I/L, U. 30^8 values. */
export function newRequestId(random: (bytes: number) => Uint8Array = (n) => crypto.getRandomValues(new Uint8Array(n))): string {
  const letters = Array.from(random(8), (byte) => CODE_LETTERS[byte % CODE_LETTERS.length]).join('');
  return `R-${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** The context of an act by the operator at the command line: no account, no device, the districts named. */
export function operatorContext(zone: string, districts: readonly string[], at = new Date()): RequestContext {
  return {
    requestId: newRequestId(),
    zone,
    account: null,
    session: null,
    device: null,
    network: 'other',
    purpose: null,
    period: 'ordinary',
    districts,
    at,
    language: 'fr',
  };
}
