import { CalendarDate, Email, Instant, Nested, OneOf, Text, TrueOrFalse, Uuid, Whole } from '@cloison/platform/http';

const POSTAL_CODE = /^[A-Za-z]\d[A-Za-z][ -]?\d[A-Za-z]\d$/;
const PHONE = /^[+\d][\d ().,/+#a-z-]{2,28}$/i;
const optional = { optional: true, nullable: true } as const;

/** Somebody of the office. */
export class ColleagueName {
  @Uuid() id!: string;
  @Text() name!: string;
  @Text() role!: string;
}

export class OfficeSettingsView {
  @Text() districtId!: string;
  @Text() districtNameFr!: string;
  @Text() districtNameEn!: string;
  @Text({ nullable: true }) memberName!: string | null;
  @Text({ nullable: true }) nameFr!: string | null;
  @Text({ nullable: true }) nameEn!: string | null;
  @Text({ nullable: true }) addressLine!: string | null;
  @Text({ nullable: true }) municipality!: string | null;
  @Text({ nullable: true }) postalCode!: string | null;
  @Text({ nullable: true }) phone!: string | null;
  @Text({ nullable: true }) email!: string | null;
  @Uuid({ nullable: true, description: 'Who may release mail that is held back' }) releaseAccountId!: string | null;
  @Whole({ description: 'A case in which nothing happens for so many days is silent' }) silentAfterDays!: number;
  @Text({ nullable: true, description: 'Where the weekly digest goes' }) memberEmail!: string | null;
  @TrueOrFalse({ description: 'Whether the digest leaves each Monday' }) digest!: boolean;
  @Whole({ description: '0 while nobody has written anything' }) version!: number;
  @Nested(() => ColleagueName, { many: 200 }) colleagues!: ColleagueName[];
}

export class OfficeSettingsChange {
  @Whole({ description: 'The version the change starts from' }) version!: number;
  @Text({ max: 120, ...optional }) memberName?: string | null;
  @Text({ max: 200, ...optional }) nameFr?: string | null;
  @Text({ max: 200, ...optional }) nameEn?: string | null;
  @Text({ max: 200, ...optional }) addressLine?: string | null;
  @Text({ max: 120, ...optional }) municipality?: string | null;
  @Text({ max: 7, pattern: POSTAL_CODE, ...optional }) postalCode?: string | null;
  @Text({ max: 30, pattern: PHONE, ...optional }) phone?: string | null;
  @Email(optional) email?: string | null;
  @Uuid(optional) releaseAccountId?: string | null;
  @Whole({ min: 1, max: 365, optional: true }) silentAfterDays?: number;
  @Email(optional) memberEmail?: string | null;
  @TrueOrFalse({ optional: true }) digest?: boolean;
}

export class AbsenceView {
  @Uuid() id!: string;
  @Nested(() => ColleagueName) who!: ColleagueName;
  @CalendarDate() fromOn!: string;
  @CalendarDate({ description: 'The last day away' }) toOn!: string;
  @Nested(() => ColleagueName, { nullable: true }) replacedBy!: ColleagueName | null;
  @TrueOrFalse({ description: 'Away today' }) now!: boolean;
  @Whole({ description: 'Open cases that still stand in this person’s name' }) openCases!: number;
  @Whole({ description: 'Of these, cases in which something happened since the absence began' }) movedSince!: number;
}

export class NewAbsence {
  @Uuid() accountId!: string;
  @CalendarDate() fromOn!: string;
  @CalendarDate() toOn!: string;
  @Uuid(optional) replacedBy?: string | null;
}

/** What one person carries. Cases closed to the reader count nowhere. */
export class TeamLoad {
  @Uuid({ nullable: true, description: 'null: cases in nobody’s name' }) id!: string | null;
  @Text({ nullable: true }) name!: string | null;
  @Text({ nullable: true }) role!: string | null;
  @Whole() open!: number;
  @Whole({ description: 'Past their due date, or with a follow-up past its day' }) late!: number;
  @Whole({ description: 'Due within seven days' }) soon!: number;
  @Whole({ description: 'Nothing happened for as long as the office allows' }) silent!: number;
  @Whole() waitingUs!: number;
  @Whole() waitingCitizen!: number;
  @Whole() waitingBody!: number;
  @Whole() onHold!: number;
  @CalendarDate({ nullable: true, description: 'The last day of an absence under way' }) awayUntil!: string | null;
}

export class TeamView {
  @Nested(() => TeamLoad, { many: 200 }) people!: TeamLoad[];
  @Nested(() => AbsenceView, { many: 200 }) absences!: AbsenceView[];
  @Whole() silentAfterDays!: number;
}

export class TeamCaseQuery {
  @Uuid({ optional: true, description: 'Whose cases; without it, those in nobody’s name' }) accountId?: string;
}

export class TeamCase {
  @Uuid() id!: string;
  @Text() number!: string;
  @Text() title!: string;
  @Text() citizenName!: string;
  @CalendarDate({ nullable: true, description: 'Due date or next follow-up, whichever comes first' }) nextOn!: string | null;
  @OneOf(['us', 'citizen', 'body', 'hold']) waitingFor!: 'us' | 'citizen' | 'body' | 'hold';
  @Instant() lastEventAt!: string;
}

export class TeamCaseList {
  @Nested(() => TeamCase, { many: 500 }) items!: TeamCase[];
}

export class NewReassignment {
  @Uuid({ many: 500 }) caseIds!: string[];
  @Uuid({ nullable: true, description: 'null: in nobody’s name' }) toId!: string | null;
}

export class ReassignmentDone {
  @Uuid() id!: string;
  @Whole() moved!: number;
  @Whole({ description: 'Closed, gone, or already in that person’s name' }) left!: number;
}

export class ReassignmentUndone {
  @Whole() undone!: number;
  @Whole({ description: 'Somebody changed them since: they stay where they are' }) kept!: number;
}
