import { CalendarDate, Instant, Nested, OneOf, Text, TrueOrFalse, Uuid, Whole } from '@cloison/platform/http';
import { CONSENT_ITEMS } from './consent-items';
import type { ConsentItem } from './consent-items';
import { CONSENT_STATES, CONSENT_WAYS } from './consent-state';
import type { ConsentStateName, ConsentWay } from './consent-state';

/** Where one agreement stands: also that it was refused, or that its link closed unanswered. */
const LINE_STATES = [...CONSENT_STATES, 'refused', 'lapsed'] as const;
export type ConsentLineState = (typeof LINE_STATES)[number];

/** What an agreement is about, in the words of its form. */
class ConsentSubject {
  @Text({ min: 1, max: 60, description: 'Key of the public body' }) bodyKey!: string;
  @Text({ min: 1, max: 300, description: 'The matter in plain words, as the citizen reads it' }) matter!: string;
  @OneOf(CONSENT_ITEMS, { many: 6, description: 'What the office and the body may give each other' }) shared!: ConsentItem[];
  @OneOf(['fr', 'en']) language!: 'fr' | 'en';
}

export class NewConsent extends ConsentSubject {
  @OneOf(['paper', 'phone']) way!: 'paper' | 'phone';
  @Whole({ min: 1, max: 24, description: 'Months from the signature' }) months!: number;
  @TrueOrFalse({ optional: true, description: 'The link also asks for the year of birth' }) asksBirthYear?: boolean;
}

export class NewVoiceConsent extends ConsentSubject {
  @Instant({ description: 'When it was given; at most 7 days ago' }) at!: string;
  @Text({ min: 3, max: 500, description: 'Why it can’t wait for a signature' }) reason!: string;
}

export class PaperSignature {
  @Uuid({ description: 'The scanned form, a document of the same case' }) documentId!: string;
  @CalendarDate() signedOn!: string;
}

export class ConsentLinkRequest {
  @TrueOrFalse({ optional: true }) asksBirthYear?: boolean;
}

export class ConsentRevocation {
  @Text({ min: 1, max: 500 }) why!: string;
}

export class ConsentPerson {
  @Uuid() id!: string;
  @Text() name!: string;
}

export class ConsentView {
  @Uuid() id!: string;
  @Uuid() caseId!: string;
  @Text() bodyKey!: string;
  @Text() bodyNameFr!: string;
  @Text() bodyNameEn!: string;
  @OneOf(CONSENT_WAYS) way!: ConsentWay;
  @OneOf(['fr', 'en']) language!: 'fr' | 'en';
  @Text({ max: 300 }) matter!: string;
  @OneOf(CONSENT_ITEMS, { many: 20 }) shared!: ConsentItem[];
  @Whole({ nullable: true }) months!: number | null;
  @OneOf(LINE_STATES) state!: ConsentLineState;
  @CalendarDate({ nullable: true }) until!: string | null;
  @Instant() askedAt!: string;
  @Nested(() => ConsentPerson) askedBy!: ConsentPerson;
  @CalendarDate({ nullable: true }) givenOn!: string | null;
  @Instant({ nullable: true }) voiceAt!: string | null;
  @Text({ max: 500, nullable: true }) voiceReason!: string | null;
  @Instant({ nullable: true }) reviewedAt!: string | null;
  @Uuid({ nullable: true }) documentId!: string | null;
  @Text({ nullable: true, description: 'SHA-256 of the signed document, hexadecimal' }) documentSha256!: string | null;
  @Instant({ nullable: true, description: 'When the open link closes' }) linkUntil!: string | null;
  @Text({ max: 500, nullable: true }) revokedWhy!: string | null;
}

/** All agreements of a case with one body, in one answer. */
export class BodyConsent {
  @Text() bodyKey!: string;
  @Text() nameFr!: string;
  @Text() nameEn!: string;
  @Text() short!: string;
  @OneOf(CONSENT_STATES) state!: ConsentStateName;
  @CalendarDate({ nullable: true }) until!: string | null;
  @OneOf(CONSENT_WAYS, { nullable: true }) way!: ConsentWay | null;
}

export class CaseConsents {
  /** The body that answers for the case's category comes first, whether anything was asked or not. */
  @Nested(() => BodyConsent, { many: 100 }) bodies!: BodyConsent[];
  /** Newest first. */
  @Nested(() => ConsentView, { many: 500 }) items!: ConsentView[];
}

/** A link is told once, to whoever made it: the office keeps a hash of it and nothing else. */
export class ConsentLink {
  @Nested(() => ConsentView) consent!: ConsentView;
  @Text({ description: 'Path on the office’s host' }) path!: string;
  @Instant() until!: string;
}

export class ConsentAsked {
  @Nested(() => ConsentView) consent!: ConsentView;
  @Nested(() => ConsentLink, { nullable: true }) link!: ConsentLink | null;
}

export class ConsentInCase {
  @Nested(() => ConsentView) consent!: ConsentView;
  @Text() caseNumber!: string;
  @Text() caseTitle!: string;
  @Text() citizenName!: string;
}

export class ConsentLines {
  @Nested(() => ConsentInCase, { many: 500 }) items!: ConsentInCase[];
}
