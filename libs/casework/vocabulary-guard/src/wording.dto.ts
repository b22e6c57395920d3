import { Cursor, Instant, Nested, OneOf, PageSize, Text, Uuid, Whole } from '@cloison/platform/http';

export const PLACES = ['note', 'mail', 'letter', 'document', 'citizen', 'other'] as const;
export type Place = (typeof PLACES)[number];
export const FLAG_STATES = ['open', 'kept', 'withdrawn'] as const;
export type FlagState = (typeof FLAG_STATES)[number];

export class WordingToCheck {
  @Text({ max: 20_000, description: 'What is being written; looked at, and neither kept nor logged' }) text!: string;
}

/** In UTF-16 units of the text that was sent. */
export class WordingPassage {
  @Whole({ min: 0 }) start!: number;
  @Whole({ min: 0 }) end!: number;
  @Whole({ min: 0, description: 'Where the sentence around the passage begins' }) sentenceStart!: number;
  @Whole({ min: 0 }) sentenceEnd!: number;
}

export class WordingAnswer {
  @Nested(() => WordingPassage, { many: 200 }) passages!: WordingPassage[];
}

export class KeptWording {
  @OneOf(PLACES) place!: Place;
  @Uuid({ description: 'The note, mail, letter … that was written' }) refId!: string;
}

export class MyWordingQuery {
  @Uuid() caseId!: string;
}

/** Where the reader's own words still wait for his answer. */
export class MyWordingFlag {
  @OneOf(PLACES) place!: Place;
  @Uuid() refId!: string;
}

export class MyWordingFlags {
  @Nested(() => MyWordingFlag, { many: 200 }) items!: MyWordingFlag[];
}

export class WordingFlagQuery {
  @OneOf(FLAG_STATES, { optional: true }) state?: FlagState;
  @Cursor() cursor?: string;
  @PageSize(200) limit?: number;
}

export class FlaggedCase {
  @Uuid() id!: string;
  @Text() number!: string;
}

export class FlagWriter {
  @Uuid() id!: string;
  @Text() name!: string;
}

/** A place where words wait to be looked at: never the words. */
export class WordingFlagView {
  @Uuid() id!: string;
  @OneOf(PLACES) place!: Place;
  @Uuid() refId!: string;
  @OneOf(FLAG_STATES) state!: FlagState;
  @Whole({ min: 0 }) count!: number;
  @Instant() at!: string;
  @Nested(() => FlaggedCase, { nullable: true }) case!: FlaggedCase | null;
  @Nested(() => FlagWriter, { nullable: true }) writer!: FlagWriter | null;
}

export class WordingFlagPage {
  @Nested(() => WordingFlagView, { many: 200 }) items!: WordingFlagView[];
  @Cursor({ nullable: true }) nextCursor!: string | null;
}
