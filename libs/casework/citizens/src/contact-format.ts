import { fold } from '@cloison/platform/names';
import { phoneDigits } from './matching';

/** Canadian postal code, any case, with or without the space (letters D, F, I, O, Q, U never occur). */
export const POSTAL_CODE = /^[abceghj-nprstvxy]\d[abceghj-nprstv-z][ -]?\d[abceghj-nprstv-z]\d$/i;
/** What people type for a phone number; kept as typed, searched by its digits. */
export const PHONE = /^[+()\d .#xX-]{7,30}$/;

export type ContactKind = 'phone' | 'email' | 'address';

/** A way to reach somebody, as written. Of an address, `value` is the number and the street. */
export interface WrittenContact {
  readonly kind: ContactKind;
  readonly value: string;
  readonly municipality?: string | null;
  readonly postalCode?: string | null;
}

/** What two ways are compared by: a phone's digits, an e-mail in lower case, a folded address. Never empty. */
export function normalOf({ kind, value, municipality, postalCode }: WrittenContact): string {
  switch (kind) {
    case 'phone':
      return phoneDigits(value) || fold(value) || value;
    case 'email':
      return value.trim().toLowerCase();
    case 'address':
      return `${fold(value)}|${postalCode ? fold(postalCode).replaceAll(' ', '') : fold(municipality ?? '')}`;
  }
}

interface Columns {
  readonly phone: string | null;
  readonly email: string | null;
  readonly addressLine: string | null;
  readonly municipality: string | null;
  readonly postalCode: string | null;
}

/** The first way of each kind, as a citizen's own row has it; null where there is none. */
export function firstWays({
  phone,
  email,
  addressLine,
  municipality,
  postalCode,
}: Columns): Readonly<Record<ContactKind, WrittenContact | null>> {
  const hasAddress = addressLine !== null || municipality !== null || postalCode !== null;
  return {
    phone: phone === null ? null : { kind: 'phone', value: phone },
    email: email === null ? null : { kind: 'email', value: email },
    address: hasAddress ? { kind: 'address', value: addressLine ?? '', municipality, postalCode } : null,
  };
}
