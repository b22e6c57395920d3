import { CalendarDate, Instant, Nested, OneOf, Text, TrueOrFalse, Uuid, Whole } from '@cloison/platform/http';

export const TEXT_KINDS = ['note', 'mail', 'letter', 'document'] as const;

export class FindRequest {
  @Text({
    min: 1,
    max: 200,
    description:
      'What somebody remembers: a name, a phone number in any format, an e-mail, an address, a postal code, a case number, words of a note or a mail. Accents, case, hyphens, apostrophes, order and small typing errors are forgiven',
  })
  q!: string;
}

export class FoundPerson {
  @Uuid() id!: string;
  @Text() familyName!: string;
  @Text() givenName!: string;
  @Whole({ nullable: true }) birthYear!: number | null;
}

export class FoundPersonCase {
  @Uuid() id!: string;
  @Text() number!: string;
  @Text() title!: string;
  @Text() status!: string;
  @CalendarDate({ nullable: true }) dueOn!: string | null;
}

/** A person found: what tells namesakes apart, how to reach them, their latest cases, and no more. */
export class FoundCitizen extends FoundPerson {
  @OneOf(['fr', 'en']) language!: 'fr' | 'en';
  @Text({ nullable: true }) addressLine!: string | null;
  @Text({ nullable: true }) municipality!: string | null;
  @Text({ nullable: true }) postalCode!: string | null;
  @Text({ nullable: true }) phone!: string | null;
  @Text({ nullable: true }) email!: string | null;
  @TrueOrFalse({ nullable: true }) inRiding!: boolean | null;
  @OneOf(['name', 'other', 'similar'], { description: 'Found by the name, by something else of the record, or by likeness alone' })
  by!: 'name' | 'other' | 'similar';
  @Whole() openCases!: number;
  @Instant({ nullable: true }) lastContactAt!: string | null;
  @Nested(() => FoundPersonCase, { many: 3 }) cases!: FoundPersonCase[];
}

export class FoundCase {
  @Uuid() id!: string;
  @Text() number!: string;
  @Text() title!: string;
  @Text() category!: string;
  @Text() status!: string;
  @CalendarDate({ nullable: true }) dueOn!: string | null;
  @Instant() lastEventAt!: string;
  @Nested(() => FoundPerson) citizen!: FoundPerson;
}

export class FoundText {
  @Uuid({ description: 'Id of the note, mail, letter or document' }) id!: string;
  @OneOf(TEXT_KINDS) kind!: (typeof TEXT_KINDS)[number];
  @Instant() at!: string;
  @Text({ description: 'The words around the first hit' }) excerpt!: string;
  @Uuid({ nullable: true }) caseId!: string | null;
  @Text({ nullable: true }) caseNumber!: string | null;
  @Nested(() => FoundPerson, { nullable: true }) citizen!: FoundPerson | null;
}

export class FindAnswer {
  @OneOf(['citizens', 'cases'], { description: 'What was most likely looked for: cases where a case number was typed' })
  first!: 'citizens' | 'cases';
  @Nested(() => FoundCitizen, { many: 12 }) citizens!: FoundCitizen[];
  @Nested(() => FoundCase, { many: 6 }) cases!: FoundCase[];
  @Nested(() => FoundText, { many: 6 }) texts!: FoundText[];
}
