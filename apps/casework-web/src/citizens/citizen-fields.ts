import type { Citizen, CitizenFields } from '../api/contract';

export const NEW_CITIZEN_DRAFT = 'new-citizen';

/** A record with nothing in it yet. */
export const noCitizen: CitizenFields = {
  familyName: '',
  givenName: '',
  birthDate: null,
  language: 'fr',
  addressLine: null,
  municipality: null,
  postalCode: null,
  phone: null,
  email: null,
  accommodation: null,
  inRiding: null,
};

/** What only a record that exists can have: the person asks not to be contacted, or died. */
export interface StandingFields {
  readonly doNotContact: boolean;
  readonly deceased: boolean;
  readonly deceasedOn: string | null;
}
export type RecordFields = CitizenFields & StandingFields;

export const noStanding: StandingFields = { doNotContact: false, deceased: false, deceasedOn: null };

export const CITIZEN_FIELD_NAMES = Object.keys({ ...noCitizen, ...noStanding }) as readonly (keyof RecordFields)[];

/** What a form edits of a record. */
export function fieldsOf(citizen: Citizen): RecordFields {
  return Object.fromEntries(CITIZEN_FIELD_NAMES.map((name) => [name, citizen[name]])) as unknown as RecordFields;
}

/** The fields that differ, for a change that says only what it changes. */
export function changes<T extends object>(before: T, after: T): Partial<T> {
  const names = Object.keys(after) as (keyof T)[];
  return Object.fromEntries(names.filter((name) => before[name] !== after[name]).map((name) => [name, after[name]])) as Partial<T>;
}
