import { CalendarDate, OneOf, Text, TrueOrFalse, Uuid, Whole } from '@cloison/platform/http';
import { POSTAL_CODE } from './contact-format';
import type { ContactKind } from './contact-format';

/** Where the office has a way to reach somebody from. */
export const SOURCES = [
  'given_by_citizen',
  'given_by_spokesperson',
  'public_directory',
  'press_gallery',
  'official',
  'imported',
  'unknown',
] as const;
export type Source = (typeof SOURCES)[number];
const KINDS = ['phone', 'email', 'address'] as const;
const LABELS = ['home', 'mobile', 'work', 'other'] as const;
type Label = (typeof LABELS)[number];
export const RELATIONS = ['spouse', 'parent', 'child', 'relative', 'friend', 'lawyer', 'social_worker', 'guardian', 'other'] as const;
export type Relation = (typeof RELATIONS)[number];
const BASES = ['said', 'written', 'legal'] as const;
type Basis = (typeof BASES)[number];
const optional = { optional: true, nullable: true } as const;

export class NewContactPoint {
  @OneOf(KINDS) kind!: ContactKind;
  @Text({ min: 1, max: 254, description: 'A phone, an e-mail, or the number and street of an address' }) value!: string;
  @Text({ max: 120, ...optional }) municipality?: string | null;
  @Text({ max: 7, pattern: POSTAL_CODE, ...optional }) postalCode?: string | null;
  @OneOf(LABELS, optional) label?: Label | null;
  @TrueOrFalse({ optional: true, description: 'An office’s, a household’s: it reaches several people and proves nobody' }) shared?: boolean;
  @OneOf(SOURCES) source!: Source;
  @CalendarDate({ optional: true, description: 'When it was given; today when left out' }) givenOn?: string;
  @TrueOrFalse({ optional: true, description: 'The first one to try' }) first?: boolean;
}

export class ContactPointChange {
  @OneOf(LABELS, optional) label?: Label | null;
  @TrueOrFalse({ optional: true }) shared?: boolean;
  @OneOf(SOURCES, { optional: true }) source?: Source;
  @CalendarDate({ optional: true }) givenOn?: string;
  @TrueOrFalse({ optional: true }) first?: boolean;
}

export class ContactPointView {
  @Uuid() id!: string;
  @OneOf(KINDS) kind!: ContactKind;
  @Text() value!: string;
  @Text({ nullable: true }) municipality!: string | null;
  @Text({ nullable: true }) postalCode!: string | null;
  @OneOf(LABELS, { nullable: true }) label!: Label | null;
  @TrueOrFalse() shared!: boolean;
  @OneOf(SOURCES) source!: Source;
  @CalendarDate() givenOn!: string;
  @TrueOrFalse() first!: boolean;
}

export class NewSpokesperson {
  @Uuid({ ...optional, description: 'A citizen of the office; else a name' }) speakerId?: string | null;
  @Text({ max: 200, ...optional }) speakerName?: string | null;
  @Text({ max: 30, ...optional }) speakerPhone?: string | null;
  @OneOf(RELATIONS) relation!: Relation;
  @OneOf(BASES, { description: 'Said by the citizen, written by them, or given by law' }) basis!: Basis;
  @Text({ max: 300, ...optional, description: 'With which matters; all when left out' }) matters?: string | null;
  @CalendarDate(optional) until?: string | null;
}

export class SpokespersonView {
  @Uuid() id!: string;
  @Uuid({ nullable: true }) speakerId!: string | null;
  @Text() name!: string;
  @Text({ nullable: true }) phone!: string | null;
  @OneOf(RELATIONS) relation!: Relation;
  @OneOf(BASES) basis!: Basis;
  @Text({ nullable: true }) matters!: string | null;
  @CalendarDate({ nullable: true }) until!: string | null;
  @TrueOrFalse({ description: 'Neither ended nor past its day' }) speaks!: boolean;
}

export class SpeaksForView {
  @Uuid() citizenId!: string;
  @Text() name!: string;
  @OneOf(RELATIONS) relation!: Relation;
  @Text({ nullable: true }) matters!: string | null;
  @CalendarDate({ nullable: true }) until!: string | null;
}

export class HouseholdAddition {
  @Uuid() memberId!: string;
}

export class HouseholdMemberView {
  @Uuid() id!: string;
  @Text() familyName!: string;
  @Text() givenName!: string;
  @Whole({ nullable: true }) birthYear!: number | null;
}
