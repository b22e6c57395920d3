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

export const CITIZEN_FIELD_NAMES = Object.keys(noCitizen) as readonly (keyof CitizenFields)[];

/** What a form edits of a record. */
export function fieldsOf(citizen: Citizen): CitizenFields {
  const { familyName, givenName, birthDate, language, addressLine, municipality, postalCode, phone, email, accommodation, inRiding } =
    citizen;
  return { familyName, givenName, birthDate, language, addressLine, municipality, postalCode, phone, email, accommodation, inRiding };
}

/** The fields that differ, for a change that says only what it changes. */
export function changes<T extends object>(before: T, after: T): Partial<T> {
  const names = Object.keys(after) as (keyof T)[];
  return Object.fromEntries(names.filter((name) => before[name] !== after[name]).map((name) => [name, after[name]])) as Partial<T>;
}
