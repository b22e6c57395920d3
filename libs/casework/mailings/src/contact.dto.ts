import { CalendarDate, Email, Nested, OneOf, Text, TrueOrFalse, Uuid, VersionNumber } from '@cloison/platform/http';

const SOURCES = ['public_directory', 'press_gallery', 'official'] as const;
const optional = { optional: true, nullable: true } as const;

/** Somebody whom the office writes to at work: a journalist, a mayor, an association. No citizen, no case. */
export class OfficeContactWriting {
  @Text({ min: 1, max: 160 }) name!: string;
  @Text({ max: 160, ...optional }) organisation?: string | null;
  @Text({ max: 160, ...optional }) role?: string | null;
  @OneOf(['fr', 'en']) language!: 'fr' | 'en';
  @Text({ max: 200, ...optional }) addressLine?: string | null;
  @Text({ max: 120, ...optional }) municipality?: string | null;
  @Text({ max: 12, ...optional }) postalCode?: string | null;
  @Email(optional) email?: string | null;
  @Text({ max: 30, ...optional }) phone?: string | null;
  @OneOf(SOURCES) source!: (typeof SOURCES)[number];
  @Text({ max: 200, ...optional, description: 'Which directory, which page' }) sourceNote?: string | null;
  @CalendarDate({ description: 'When it was read there' }) notedOn!: string;
}

export class OfficeContactChange extends OfficeContactWriting {
  @VersionNumber() version!: number;
  @TrueOrFalse({ description: 'No longer written to' }) removed!: boolean;
}

export class OfficeContactView extends OfficeContactWriting {
  @Uuid() id!: string;
  @VersionNumber() version!: number;
}

export class OfficeContactList {
  @Nested(() => OfficeContactView, { many: 2000 }) items!: OfficeContactView[];
}
