import { CalendarDate, Instant, Nested, OneOf, Text, TrueOrFalse, Uuid, Whole } from '@cloison/platform/http';
import { MailingAuthor } from './mailing.dto';
import { PURPOSES } from './source-rules';
import type { Purpose } from './source-rules';

/** The question after an incident: for what, when, by whom. Whatever is left out isn't asked. */
export class AnswerQuery {
  @OneOf(PURPOSES, { optional: true }) purpose?: Purpose;
  @CalendarDate({ optional: true }) from?: string;
  @CalendarDate({ optional: true }) to?: string;
  @Uuid({ optional: true }) by?: string;
}

export class AnswerLine {
  @OneOf(['list', 'labels', 'csv'], { description: 'A list that was made, or an export of it' }) kind!: 'list' | 'labels' | 'csv';
  @Uuid() mailingId!: string;
  @Text() number!: string;
  @Text() name!: string;
  @OneOf(PURPOSES) purpose!: Purpose;
  @Whole() people!: number;
  @Instant() at!: string;
  @Nested(() => MailingAuthor) by!: MailingAuthor;
  @TrueOrFalse({ description: 'Its people are erased; the log knows them still' }) destroyed!: boolean;
}

export class AnswerView {
  @Whole({ description: 'Different people on those lists and exports, where they aren’t destroyed' }) people!: number;
  @Whole() lists!: number;
  @Whole() exports!: number;
  @Whole({ description: 'Places on lists that were destroyed' }) erased!: number;
  @Nested(() => AnswerLine, { many: 1000 }) lines!: AnswerLine[];
  @Nested(() => MailingAuthor, { many: 200, description: 'Everybody who ever made a list' }) authors!: MailingAuthor[];
}

export class AnswerPerson {
  @Uuid() id!: string;
  @OneOf(['citizen', 'contact']) kind!: 'citizen' | 'contact';
  @Text() name!: string;
  @Text({ nullable: true }) municipality!: string | null;
  @Whole() lists!: number;
  @Whole() exports!: number;
}

export class AnswerPeople {
  @Nested(() => AnswerPerson, { many: 5000 }) items!: AnswerPerson[];
  @Whole() total!: number;
}
