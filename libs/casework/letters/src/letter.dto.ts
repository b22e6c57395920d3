import { CalendarDate, Instant, Nested, OneOf, Text, Uuid } from '@cloison/platform/http';
import type { Language } from './merge-fields';

const LANGUAGES = ['fr', 'en'] as const;
const KEY = /^[a-z][a-z0-9_]{1,59}$/;

export class LetterQuery {
  @Uuid() caseId!: string;
}

export class LetterWriting {
  @Uuid() caseId!: string;
  @OneOf(['citizen', 'body']) addressee!: 'citizen' | 'body';
  @Text({ pattern: KEY, max: 60, optional: true, nullable: true, description: 'The public body, where the letter is for one' })
  bodyKey?: string | null;
  @OneOf(LANGUAGES) language!: Language;
  @Text({ pattern: KEY, max: 60, optional: true, nullable: true }) templateKey?: string | null;
  @Text({ min: 1, max: 200 }) subject!: string;
  @Text({ min: 1, max: 20_000 }) text!: string;
}

/** A letter as it stands on paper, in reading order: the same content as its PDF, for a page. */
export class LetterPage {
  @OneOf(LANGUAGES) language!: Language;
  @Text({ many: 10 }) letterhead!: string[];
  @Text({ many: 10 }) recipient!: string[];
  @CalendarDate() datedOn!: string;
  @Text() datedInWords!: string;
  @Text() subject!: string;
  @Text({ max: 20_000 }) text!: string;
  @Text({ many: 10 }) signature!: string[];
  @Text({ many: 200, max: 8, description: 'Characters that the paper’s fonts don’t draw' }) unprintable!: string[];
}

export class LetterAuthor {
  @Uuid() id!: string;
  @Text() name!: string;
}

export class LetterView extends LetterPage {
  @Uuid() id!: string;
  @Uuid() caseId!: string;
  @Text() caseNumber!: string;
  @OneOf(['citizen', 'body']) addressee!: 'citizen' | 'body';
  @Text({ nullable: true }) bodyKey!: string | null;
  @Instant() at!: string;
  @Nested(() => LetterAuthor) author!: LetterAuthor;
}

export class LetterLine {
  @Uuid() id!: string;
  @Text() subject!: string;
  @Text() recipient!: string;
  @Instant() at!: string;
  @Nested(() => LetterAuthor) author!: LetterAuthor;
}

export class LetterList {
  @Nested(() => LetterLine, { many: 500 }) items!: LetterLine[];
}
