import { Instant, Nested, OneOf, Text, TrueOrFalse, Whole } from '@cloison/platform/http';

export class ConsentVisit {
  @Whole({ min: 1890, max: 2100, optional: true }) birthYear?: number;
}

export class ConsentFormText {
  @Text() title!: string;
  @Text({ many: 10 }) paragraphs!: string[];
  @Text() sharedTitle!: string;
  @Text({ many: 20 }) shared!: string[];
  @Text() statement!: string;
}

export class ConsentForm {
  @Nested(() => ConsentFormText) fr!: ConsentFormText;
  @Nested(() => ConsentFormText) en!: ConsentFormText;
}

/** All that a link shows: whose office asks, and the form. Nothing of the case, and not the citizen's name. */
export class PublicConsent {
  @Text() officeFr!: string;
  @Text() officeEn!: string;
  @Text({ nullable: true }) memberName!: string | null;
  @Text({ nullable: true }) officePhone!: string | null;
  @OneOf(['fr', 'en']) language!: 'fr' | 'en';
  @Instant() until!: string;
  @TrueOrFalse() asksBirthYear!: boolean;
  /** Null until the year of birth was given, where the link asks for it. */
  @Nested(() => ConsentForm, { nullable: true }) form!: ConsentForm | null;
}

export class SignatureStroke {
  @Whole({ max: 900, many: 2000, description: 'x and y in turn, in a box of 900 by 300' }) points!: number[];
}

export class ConsentSignature extends ConsentVisit {
  @OneOf(['fr', 'en'], { description: 'The language in which the form was read' }) language!: 'fr' | 'en';
  @OneOf(['drawn', 'typed']) kind!: 'drawn' | 'typed';
  @Text({ max: 200, optional: true }) name?: string;
  @Nested(() => SignatureStroke, { many: 200, optional: true }) strokes?: SignatureStroke[];
}
