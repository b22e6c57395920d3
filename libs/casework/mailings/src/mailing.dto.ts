import { CalendarDate, Cursor, Instant, Nested, OneOf, PageSize, Text, TrueOrFalse, Uuid, Whole } from '@cloison/platform/http';
import { PURPOSES, SOURCES } from './source-rules';
import type { Basis, Purpose, Source } from './source-rules';

export const CHANNELS = ['post', 'email'] as const;
export type Channel = (typeof CHANNELS)[number];
/** Why somebody isn't on a list, the first that holds. */
export const LEFT_OUT = ['deceased', 'do_not_contact', 'elsewhere', 'no_address', 'source_not_allowed'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];
const LANGUAGES = ['fr', 'en'] as const;
const DERIVATIONS = ['copy', 'subset'] as const;
const FORMS = ['labels', 'csv'] as const;
const KEY = /^[a-z][a-z0-9_]{1,59}$/;

/** Who is looked at. Everything is about what the office did for people, nothing about what they think. */
export class MailingWanted {
  @OneOf(['citizens', 'contacts']) people!: 'citizens' | 'contacts';
  @OneOf(LANGUAGES, { optional: true, nullable: true }) language?: 'fr' | 'en' | null;
  @Text({ max: 120, optional: true, nullable: true }) municipality?: string | null;
  @Text({ pattern: KEY, max: 60, optional: true, nullable: true, description: 'Those who had a case of this category' })
  category?: string | null;
  @CalendarDate({ optional: true, nullable: true, description: 'Those with whom something happened since that day' }) since?: string | null;
}

export class MailingTrial {
  @OneOf(PURPOSES) purpose!: Purpose;
  @OneOf(CHANNELS) channel!: Channel;
  @Nested(() => MailingWanted) wanted!: MailingWanted;
}

export class NewMailing extends MailingTrial {
  @Text({ min: 1, max: 120 }) name!: string;
}

export class MailingDerivation {
  @OneOf(DERIVATIONS) derivation!: 'copy' | 'subset';
  @Text({ min: 1, max: 120 }) name!: string;
  @OneOf(PURPOSES, { description: 'Another purpose: each address is judged again by its source' }) purpose!: Purpose;
  @OneOf(LANGUAGES, { optional: true, nullable: true }) language?: 'fr' | 'en' | null;
  @Text({ max: 120, optional: true, nullable: true }) municipality?: string | null;
}

export class ReasonCount {
  @OneOf(LEFT_OUT) reason!: LeftOut;
  @Whole() count!: number;
}

export class SourceCount {
  @OneOf(SOURCES) source!: Source;
  @Whole() count!: number;
}

export class MailingPersonView {
  @Uuid() id!: string;
  @OneOf(['citizen', 'contact']) kind!: 'citizen' | 'contact';
  @Text() name!: string;
  @Text({ nullable: true }) municipality!: string | null;
  @OneOf(SOURCES, { nullable: true }) source!: Source | null;
  @OneOf(LEFT_OUT, { nullable: true }) reason!: LeftOut | null;
}

export class MailingPreview {
  @Whole() taken!: number;
  @Whole() leftOut!: number;
  @Nested(() => ReasonCount, { many: 10 }) reasons!: ReasonCount[];
  @Nested(() => SourceCount, { many: 10 }) sources!: SourceCount[];
  @Nested(() => MailingPersonView, { many: 300, description: 'The first of those left out' }) out!: MailingPersonView[];
  @Nested(() => MailingPersonView, { many: 300, description: 'The first of those taken' }) in!: MailingPersonView[];
}

export class MailingAuthor {
  @Uuid() id!: string;
  @Text() name!: string;
}

export class MailingLine {
  @Uuid() id!: string;
  @Text() number!: string;
  @Text() name!: string;
  @OneOf(PURPOSES) purpose!: Purpose;
  @OneOf(CHANNELS) channel!: Channel;
  @Uuid({ nullable: true }) parentId!: string | null;
  @OneOf(DERIVATIONS, { nullable: true }) derivation!: 'copy' | 'subset' | null;
  @Whole() taken!: number;
  @Whole() leftOut!: number;
  @Whole() exports!: number;
  @OneOf(['ready', 'destroyed']) state!: 'ready' | 'destroyed';
  @Instant() createdAt!: string;
  @Nested(() => MailingAuthor) author!: MailingAuthor;
}

export class MailingList {
  @Nested(() => MailingLine, { many: 1000 }) items!: MailingLine[];
}

export class MailingExportView {
  @Uuid() id!: string;
  @OneOf(FORMS) form!: 'labels' | 'csv';
  @Whole() people!: number;
  @Instant() at!: string;
  @Nested(() => MailingAuthor) by!: MailingAuthor;
}

export class MailingView extends MailingLine {
  @Nested(() => MailingWanted) wanted!: MailingWanted;
  @Text() rulesVersion!: string;
  @Nested(() => ReasonCount, { many: 10 }) reasons!: ReasonCount[];
  @Nested(() => SourceCount, { many: 10 }) sources!: SourceCount[];
  @Nested(() => MailingExportView, { many: 500 }) exportsMade!: MailingExportView[];
  @Nested(() => MailingLine, { many: 500, description: 'The whole family of the list, the first list first' }) lineage!: MailingLine[];
  @Text({ nullable: true }) certificateNumber!: string | null;
  @Instant({ nullable: true }) destroyedAt!: string | null;
}

export class MailingPeopleQuery {
  @TrueOrFalse({ optional: true, description: 'Those left out, instead of those taken' }) out?: boolean;
  @Cursor() cursor?: string;
  @PageSize(200) limit?: number;
}

export class MailingPeoplePage {
  @Nested(() => MailingPersonView, { many: 200 }) items!: MailingPersonView[];
  @Cursor({ nullable: true }) nextCursor!: string | null;
}

export class SourceRuleView {
  @OneOf(SOURCES) source!: Source;
  @OneOf(PURPOSES) purpose!: Purpose;
  @TrueOrFalse() allowed!: boolean;
  @Text() reasonFr!: string;
  @Text() reasonEn!: string;
  @OneOf(['office_rule', 'E-3.3']) basis!: Basis;
}

export class SourceRuleTable {
  @Text() version!: string;
  @Nested(() => SourceRuleView, { many: 200 }) rules!: SourceRuleView[];
}
