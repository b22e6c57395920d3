import {
  CalendarDate,
  Cursor,
  Email,
  Instant,
  Nested,
  OneOf,
  PageSize,
  Text,
  TrueOrFalse,
  Uuid,
  VersionNumber,
  Whole,
} from '@cloison/platform/http';
import { ContactPointView, HouseholdMemberView, SOURCES, SpeaksForView, SpokespersonView } from './citizen-parts.dto';
import type { Source } from './citizen-parts.dto';
import { PHONE, POSTAL_CODE } from './contact-format';

const LANGUAGES = ['fr', 'en'] as const;
const optional = { optional: true, nullable: true } as const;

export class CitizenQuery {
  @Text({
    max: 200,
    optional: true,
    description: 'Words of a name, an address, a phone number or an e-mail; accents, case, hyphens and order are forgiven',
  })
  search?: string;
  @Cursor() cursor?: string;
  @PageSize(100) limit?: number;
}

export class NewCitizen {
  @Text({ min: 1, max: 120 }) familyName!: string;
  @Text({ min: 1, max: 120 }) givenName!: string;
  @Text({ max: 80, optional: true, description: 'The riding’s id; needed only by an account of several ridings' }) districtId?: string;
  @CalendarDate(optional) birthDate?: string | null;
  @OneOf(LANGUAGES, { optional: true }) language?: 'fr' | 'en';
  @Text({ max: 200, ...optional }) addressLine?: string | null;
  @Text({ max: 120, ...optional }) municipality?: string | null;
  @Text({ max: 7, pattern: POSTAL_CODE, ...optional }) postalCode?: string | null;
  @Text({ max: 30, pattern: PHONE, ...optional }) phone?: string | null;
  @Email(optional) email?: string | null;
  @Text({ max: 500, ...optional, description: 'What helps to serve this person: hearing, mobility, an interpreter' }) accommodation?:
    string | null;
  @TrueOrFalse(optional) inRiding?: boolean | null;
  @OneOf(SOURCES, { optional: true, description: 'Where the phone, the e-mail and the address come from' }) source?: Source;
}

/** Somebody asked for what is written about them to be put right. */
export class RectificationNote {
  @Text({ min: 1, max: 200 }) askedBy!: string;
  @CalendarDate() askedOn!: string;
  @Text({ min: 1, max: 1000 }) note!: string;
}

export class CitizenChange {
  @VersionNumber() version!: number;
  @Text({ min: 1, max: 120, optional: true }) familyName?: string;
  @Text({ min: 1, max: 120, optional: true }) givenName?: string;
  @CalendarDate(optional) birthDate?: string | null;
  @OneOf(LANGUAGES, { optional: true }) language?: 'fr' | 'en';
  @Text({ max: 200, ...optional }) addressLine?: string | null;
  @Text({ max: 120, ...optional }) municipality?: string | null;
  @Text({ max: 7, pattern: POSTAL_CODE, ...optional }) postalCode?: string | null;
  @Text({ max: 30, pattern: PHONE, ...optional }) phone?: string | null;
  @Email(optional) email?: string | null;
  @Text({ max: 500, ...optional }) accommodation?: string | null;
  @TrueOrFalse(optional) inRiding?: boolean | null;
  @TrueOrFalse({ optional: true }) doNotContact?: boolean;
  @TrueOrFalse({ optional: true }) deceased?: boolean;
  @CalendarDate(optional) deceasedOn?: string | null;
  @OneOf(SOURCES, { optional: true }) source?: Source;
  @Nested(() => RectificationNote, { optional: true }) rectification?: RectificationNote;
}

/** A line of a list: what tells two namesakes apart, and no more. */
export class CitizenLine {
  @Uuid() id!: string;
  @Text() familyName!: string;
  @Text() givenName!: string;
  @Whole({ nullable: true }) birthYear!: number | null;
  @Text({ nullable: true }) addressLine!: string | null;
  @Text({ nullable: true }) municipality!: string | null;
  @Text({ nullable: true }) postalCode!: string | null;
  @Text({ nullable: true }) phone!: string | null;
  @Text({ nullable: true }) email!: string | null;
  @TrueOrFalse({ nullable: true }) inRiding!: boolean | null;
  @Whole() openCases!: number;
  @Instant({ nullable: true }) lastContactAt!: string | null;
}

export class CitizenPage {
  @Nested(() => CitizenLine, { many: 100 }) items!: CitizenLine[];
  @Cursor({ nullable: true }) nextCursor!: string | null;
}

export class CitizenCase {
  @Uuid() id!: string;
  @Text() number!: string;
  @Text() title!: string;
  @Text() category!: string;
  @OneOf(['open', 'closed']) status!: 'open' | 'closed';
  @CalendarDate({ nullable: true }) dueOn!: string | null;
  @Instant() openedAt!: string;
  @TrueOrFalse({ description: 'The case is somebody else’s, and this person is named on it' }) named!: boolean;
}

export class RectificationView {
  @Uuid() id!: string;
  @Text() askedBy!: string;
  @CalendarDate() askedOn!: string;
  @Text() note!: string;
  @TrueOrFalse() done!: boolean;
  @Instant() at!: string;
  @Text({ nullable: true }) by!: string | null;
}

/** A record that was joined to this one, and may be parted from it again. */
export class CitizenMergeView {
  @Uuid() id!: string;
  @Text() name!: string;
  @Instant() at!: string;
  @Text({ nullable: true }) by!: string | null;
}

export class CitizenView {
  @Uuid() id!: string;
  @VersionNumber() version!: number;
  @Text() familyName!: string;
  @Text() givenName!: string;
  @CalendarDate({ nullable: true }) birthDate!: string | null;
  @OneOf(LANGUAGES) language!: 'fr' | 'en';
  @Text({ nullable: true }) addressLine!: string | null;
  @Text({ nullable: true }) municipality!: string | null;
  @Text({ nullable: true }) postalCode!: string | null;
  @Text({ nullable: true }) phone!: string | null;
  @Text({ nullable: true }) email!: string | null;
  @Text({ nullable: true }) accommodation!: string | null;
  @TrueOrFalse({ nullable: true }) inRiding!: boolean | null;
  @TrueOrFalse() doNotContact!: boolean;
  @TrueOrFalse() deceased!: boolean;
  @CalendarDate({ nullable: true }) deceasedOn!: string | null;
  @OneOf(['here', 'elsewhere', 'unclear'], { description: 'Where the postal code lies, by the table that the office loaded' })
  postalCodeLies!: 'here' | 'elsewhere' | 'unclear';
  @Text({ nullable: true, description: 'The riding of the postal code' }) ridingName!: string | null;
  @Whole() openCases!: number;
  @Instant({ nullable: true }) lastContactAt!: string | null;
  @Instant() createdAt!: string;
  @Instant() updatedAt!: string;
  @Whole({ description: 'Records that may be the same person, not looked at yet' }) likelyDuplicates!: number;
  @Nested(() => CitizenCase, { many: 500 }) cases!: CitizenCase[];
  @Nested(() => ContactPointView, { many: 200 }) contacts!: ContactPointView[];
  @Nested(() => SpokespersonView, { many: 100 }) spokespeople!: SpokespersonView[];
  @Nested(() => SpeaksForView, { many: 100 }) speaksFor!: SpeaksForView[];
  @Nested(() => HouseholdMemberView, { many: 50 }) household!: HouseholdMemberView[];
  @Nested(() => CitizenMergeView, { many: 50 }) mergedFrom!: CitizenMergeView[];
  @Nested(() => RectificationView, { many: 100 }) rectifications!: RectificationView[];
}
