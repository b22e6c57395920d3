import {
  CalendarDate,
  Cursor,
  Email,
  Instant,
  OneOf,
  PageSize,
  Text,
  TrueOrFalse,
  Uuid,
  VersionNumber,
  Whole,
} from '@cloison/platform/http';
import { Nested } from '@cloison/platform/http';

/** Canadian postal code, any case, with or without the space (letters D, F, I, O, Q, U never occur). */
export const POSTAL_CODE = /^[abceghj-nprstvxy]\d[abceghj-nprstv-z][ -]?\d[abceghj-nprstv-z]\d$/i;
/** What people type for a phone number; kept as typed, searched by its digits. */
const PHONE = /^[+()\d .#xX-]{7,30}$/;
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
  @Whole() openCases!: number;
  @Instant({ nullable: true }) lastContactAt!: string | null;
  @Instant() createdAt!: string;
  @Instant() updatedAt!: string;
  @Nested(() => CitizenCase, { many: 500 }) cases!: CitizenCase[];
}
