import type { NewCitizen } from './citizen.dto';
import { writtenPostalCode } from './citizen-search';

/** A citizen's own fields as they are stored. */
export interface WrittenCitizen {
  readonly familyName: string;
  readonly givenName: string;
  readonly birthDate: string | null;
  readonly language: 'fr' | 'en';
  readonly addressLine: string | null;
  readonly municipality: string | null;
  readonly postalCode: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly accommodation: string | null;
  readonly inRiding: boolean | null;
  readonly doNotContact: boolean;
  readonly deceased: boolean;
  readonly deceasedOn: string | null;
}

/** The fields that a person may choose between when two records are one; what else there is follows by itself. */
export const WRITTEN_FIELDS = [
  'familyName',
  'givenName',
  'birthDate',
  'language',
  'addressLine',
  'municipality',
  'postalCode',
  'phone',
  'email',
  'accommodation',
  'inRiding',
  'doNotContact',
  'deceased',
  'deceasedOn',
] as const satisfies readonly (keyof WrittenCitizen)[];
export type WrittenField = (typeof WRITTEN_FIELDS)[number];

type Input = Omit<NewCitizen, 'districtId' | 'source'> & {
  readonly doNotContact?: boolean;
  readonly deceased?: boolean;
  readonly deceasedOn?: string | null;
};

/** Empty texts are absent ones; a postal code is written as the post office writes it; who lives has no day of death. */
export function asWritten(input: Input): WrittenCitizen {
  const text = (value: string | null | undefined): string | null => value?.trim() || null;
  const deceased = input.deceased ?? false;
  return {
    familyName: input.familyName.trim(),
    givenName: input.givenName.trim(),
    birthDate: input.birthDate ?? null,
    language: input.language ?? 'fr',
    addressLine: text(input.addressLine),
    municipality: text(input.municipality),
    postalCode: input.postalCode ? writtenPostalCode(input.postalCode.trim()) : null,
    phone: text(input.phone),
    email: text(input.email),
    accommodation: text(input.accommodation),
    inRiding: input.inRiding ?? null,
    doNotContact: input.doNotContact ?? false,
    deceased,
    deceasedOn: deceased ? (input.deceasedOn ?? null) : null,
  };
}

/** The written fields of a record, and no other. */
export function writtenPart(citizen: WrittenCitizen): WrittenCitizen {
  return Object.fromEntries(WRITTEN_FIELDS.map((field) => [field, citizen[field]])) as unknown as WrittenCitizen;
}

/** Names of what was given, for the log. */
export function fieldsGiven(input: object): string[] {
  return Object.entries(input)
    .filter(([field, value]) => value !== undefined && !['version', 'districtId', 'source', 'rectification'].includes(field))
    .map(([field]) => field);
}
