import { CalendarDate, Nested, OneOf, Text, TrueOrFalse, Whole } from '@cloison/platform/http';
import { PERIOD } from './periods';

export const PERIOD_KINDS = ['month', 'quarter', 'year'] as const;

export class ReportQuery {
  @Text({ max: 7, pattern: PERIOD, optional: true, description: '`2026-10`, `2026-Q4` or `2026`; the last month that is over by default' })
  period?: string;
}

export class DigestQuery {
  @OneOf(['fr', 'en'], { optional: true }) language?: 'fr' | 'en';
}

/** A text in both languages. */
export class InBoth {
  @Text() fr!: string;
  @Text() en!: string;
}

export class SentencePart {
  @Text() text!: string;
  @TrueOrFalse({ description: 'A figure that the sentence is about' }) strong!: boolean;
}

export class ReportPeriod {
  @Text() key!: string;
  @OneOf(PERIOD_KINDS) kind!: string;
  @Nested(() => InBoth) name!: InBoth;
}

export class ReportHalf {
  @CalendarDate() fromOn!: string;
  @CalendarDate({ description: 'The last day, included' }) toOn!: string;
  @Whole() opened!: number;
  @Whole() closed!: number;
}

export class ReportCategory {
  @Nested(() => InBoth) name!: InBoth;
  @Whole({ description: 'How many categories stand together in this line' }) merged!: number;
  @Whole() opened!: number;
  @Whole({ nullable: true, description: 'In the period before; null where it showed other groups' }) before!: number | null;
}

export class ReportMunicipality {
  @Nested(() => InBoth) name!: InBoth;
  @Whole() merged!: number;
  @Whole() opened!: number;
  @Whole() closed!: number;
  @Whole({ nullable: true, description: 'Closed without overrunning their due date; null where the share can’t be shown' })
  onTime!: number | null;
  @Whole({ nullable: true, description: 'Median of the calendar days from opening to closing' }) medianDays!: number | null;
}

export class ReportOutcome {
  @Nested(() => InBoth) name!: InBoth;
  @Whole() merged!: number;
  @Whole() closed!: number;
}

/** How long a public body took to answer, in business days. A body with fewer than five answers isn't here. */
export class ReportBody {
  @Text() key!: string;
  @Text() short!: string;
  @Nested(() => InBoth) name!: InBoth;
  @Whole({ nullable: true, description: 'What the body says; null where the office doesn’t know' }) announcedDays!: number | null;
  @Whole() medianDays!: number;
  @Whole({ nullable: true, description: 'One answer in ten comes sooner; from ten answers on' }) fromDays!: number | null;
  @Whole({ nullable: true, description: 'Nine answers in ten come by then; from ten answers on' }) toDays!: number | null;
  @TrueOrFalse({ description: 'The median is past what the body says' }) slow!: boolean;
}

export class ReportTitles {
  @Nested(() => InBoth) volume!: InBoth;
  @Nested(() => InBoth) bodies!: InBoth;
  @Nested(() => InBoth) categories!: InBoth;
  @Nested(() => InBoth) municipalities!: InBoth;
  @Nested(() => InBoth) outcomes!: InBoth;
}

/** A period of the office, in sums of five at least. */
export class ReportView {
  @Nested(() => ReportPeriod) period!: ReportPeriod;
  @Nested(() => ReportPeriod) comparedWith!: ReportPeriod;
  @Nested(() => ReportPeriod, { many: 60 }) periods!: ReportPeriod[];
  @TrueOrFalse({ description: 'Only what is over leaves the office as a file' }) over!: boolean;
  @Whole({ nullable: true, description: 'null: fewer than five' }) opened!: number | null;
  @Whole({ nullable: true }) closed!: number | null;
  @Whole({ nullable: true }) onTime!: number | null;
  @Whole({ description: 'Restricted cases, rounded down to a multiple of five; part of the volume and of no table' })
  restrictedOpened!: number;
  @Whole() restrictedClosed!: number;
  @Nested(() => SentencePart, { many: 20 }) sentenceFr!: SentencePart[];
  @Nested(() => SentencePart, { many: 20 }) sentenceEn!: SentencePart[];
  @Nested(() => ReportTitles) titles!: ReportTitles;
  @Nested(() => ReportHalf, { many: 24 }) halves!: ReportHalf[];
  @Nested(() => ReportCategory, { many: 200 }) categories!: ReportCategory[];
  @Nested(() => ReportMunicipality, { many: 500 }) municipalities!: ReportMunicipality[];
  @Nested(() => ReportOutcome, { many: 20 }) outcomes!: ReportOutcome[];
  @Nested(() => ReportBody, { many: 200 }) bodies!: ReportBody[];
}

export class DigestPreview {
  @TrueOrFalse() on!: boolean;
  @Text({ nullable: true }) to!: string | null;
  @Text() subject!: string;
  @Text({ max: 4000 }) text!: string;
}
