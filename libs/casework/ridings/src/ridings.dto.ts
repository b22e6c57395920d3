import { CalendarDate, Instant, Nested, OneOf, Text, TrueOrFalse, Uuid, Whole } from '@cloison/platform/http';
import { ENCODINGS } from './csv-reading';
import { JURISDICTIONS, REFERENCE_FIELDS } from './reference-rules';
import type { Jurisdiction } from './reference-rules';

const optional = { optional: true, nullable: true } as const;
const DISTRICT = { max: 80, optional: true, description: 'The riding’s id; needed only by an account of several ridings' } as const;

export class ConstituencyQuestion {
  @Text({ min: 1, max: 120 }) familyName!: string;
  @Text({ min: 1, max: 120 }) givenName!: string;
  @Text({ max: 200, ...optional }) addressLine?: string | null;
  @Text({ max: 120, ...optional }) municipality?: string | null;
  @Text({ max: 7, ...optional }) postalCode?: string | null;
  @Uuid({ ...optional, description: 'Whose record the question is about, where there is one: the log notes it for that person’s history' })
  citizenId?: string | null;
  @Text(DISTRICT) districtId?: string;
}

export class ConstituencyAnswer {
  @OneOf(['here', 'elsewhere', 'unclear'], { description: 'What the table of postal codes says' }) riding!:
    'here' | 'elsewhere' | 'unclear';
  @Text({ nullable: true }) ridingName!: string | null;
  @OneOf(['yes', 'no', 'unclear'], {
    nullable: true,
    description: 'What the riding’s own list says of this name at this address; null without a list',
  })
  elector!: 'yes' | 'no' | 'unclear' | null;
}

export class HandOverRequest {
  @Uuid() citizenId!: string;
  @Text({ min: 1, max: 120, description: 'The riding that the person lives in' }) riding!: string;
  @OneOf(['fr', 'en'], { optional: true }) language?: 'fr' | 'en';
}

export class HandOverNoteView {
  @Text() subject!: string;
  @Text() text!: string;
}

export class RidingTableView {
  @Text() source!: string;
  @CalendarDate() vintage!: string;
  @Whole() lines!: number;
  @Instant() loadedAt!: string;
}

export class ReferenceView {
  @Uuid() id!: string;
  @OneOf(JURISDICTIONS) jurisdiction!: Jurisdiction;
  @Text() source!: string;
  @CalendarDate() vintage!: string;
  @CalendarDate() receivedOn!: string;
  @Text() undertaking!: string;
  @CalendarDate() undertakingOn!: string;
  @CalendarDate() destroyOn!: string;
  @OneOf(['loading', 'in_force', 'destroyed']) state!: 'loading' | 'in_force' | 'destroyed';
  @Whole() lines!: number;
  @Whole() bytesRead!: number;
  @Whole({ nullable: true }) bytesTotal!: number | null;
  @Text() loadedBy!: string;
  @Instant() loadedAt!: string;
  @Instant({ nullable: true }) destroyedAt!: string | null;
  @OneOf(['due', 'by_hand', 'replaced'], { nullable: true }) destroyedWhy!: 'due' | 'by_hand' | 'replaced' | null;
}

export class ReferenceRuleView {
  @OneOf(JURISDICTIONS) jurisdiction!: Jurisdiction;
  @OneOf(['allowed', 'refused']) answer!: 'allowed' | 'refused';
  @OneOf(REFERENCE_FIELDS, { many: 10 }) fields!: string[];
  @Text() provision!: string;
  @CalendarDate() readOn!: string;
  @Text() why!: string;
  @Whole({ many: 12 }) monthsOfReceipt!: number[];
  @Whole() longestDays!: number;
}

export class ConstituencyState {
  @Nested(() => RidingTableView, { nullable: true }) table!: RidingTableView | null;
  @TrueOrFalse({ description: 'Whether the riding’s own list answers besides the table' }) reference!: boolean;
  @CalendarDate({ nullable: true }) referenceVintage!: string | null;
}

export class ReferenceList {
  @Nested(() => ReferenceView, { many: 50 }) items!: ReferenceView[];
  @Nested(() => ReferenceRuleView, { many: 10 }) rules!: ReferenceRuleView[];
}

export class RidingTableLoad {
  @Text({ min: 1, max: 200, description: 'Where the table comes from' }) source!: string;
  @CalendarDate() vintage!: string;
  @OneOf(ENCODINGS, { optional: true }) encoding?: (typeof ENCODINGS)[number];
  @Text(DISTRICT) districtId?: string;
}

export class ReferenceLoad {
  @OneOf(JURISDICTIONS) jurisdiction!: Jurisdiction;
  @Text({ min: 1, max: 200, description: 'Who transmitted the list' }) source!: string;
  @CalendarDate({ description: 'The day on which the list was established' }) vintage!: string;
  @CalendarDate() receivedOn!: string;
  @Text({ min: 1, max: 500, description: 'The undertaking that was signed: its number or title, and by whom' }) undertaking!: string;
  @CalendarDate() undertakingOn!: string;
  @CalendarDate({ description: 'The day on which every line is destroyed' }) destroyOn!: string;
  @OneOf(ENCODINGS, { optional: true }) encoding?: (typeof ENCODINGS)[number];
  @Text(DISTRICT) districtId?: string;
}

export class ReferenceLoaded {
  @Uuid() id!: string;
  @Whole() lines!: number;
}

export class RidingTableLoaded {
  @Whole() lines!: number;
}
