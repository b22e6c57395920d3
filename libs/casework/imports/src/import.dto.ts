import { Instant, Nested, OneOf, Text, TrueOrFalse, Uuid, Whole } from '@cloison/platform/http';
import { LINE_REASONS } from './line';
import { TARGETS } from './targets';

export const IMPORT_STATES = ['reading', 'waiting', 'running', 'done', 'failed', 'undoing', 'undone', 'put_away'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];
export const IMPORT_FAILURES = ['list_not_readable', 'body_too_large', 'upload_interrupted', 'wording_refused', 'internal'] as const;

export class OfficeImportFile {
  @Text({ min: 1, max: 200, description: 'The file’s own name' }) name!: string;
}

export class ColumnMeaning {
  @Whole({ max: 199, description: 'From 0' }) column!: number;
  @OneOf(TARGETS) target!: (typeof TARGETS)[number];
}

export class OfficeImportRules {
  @Nested(() => ColumnMeaning, { many: 40, description: 'A column that isn’t here is left out' }) columns!: ColumnMeaning[];
  @TrueOrFalse({ description: 'Days such as 03/04/2026 begin with the day' }) dayFirst!: boolean;
  @OneOf(['refuse', 'attach'], {
    description: 'What becomes of somebody already known: the line is refused, or its case goes to the known record',
  })
  doubles!: 'refuse' | 'attach';
  @Text({ max: 60, nullable: true, description: 'The category of cases whose own isn’t one of the office’s; null refuses their lines' })
  otherCategory!: string | null;
}

export class PreviewLine {
  @Whole() line!: number;
  @OneOf(['new', 'known', 'refused']) becomes!: 'new' | 'known' | 'refused';
  @Text({ nullable: true }) name!: string | null;
  @Text({ nullable: true }) reach!: string | null;
  @Text({ nullable: true }) caseTitle!: string | null;
  @OneOf(LINE_REASONS, { nullable: true }) reason!: string | null;
  @OneOf(TARGETS, { nullable: true }) field!: string | null;
}

export class ImportPreview {
  @Nested(() => PreviewLine, { many: 50 }) lines!: PreviewLine[];
}

export class OfficeImportLine {
  @Uuid() id!: string;
  @Text() fileName!: string;
  @OneOf(IMPORT_STATES) state!: ImportState;
  @OneOf(IMPORT_FAILURES, { nullable: true }) failure!: string | null;
  @Text() startedBy!: string;
  @Instant() startedAt!: string;
  @Instant({ nullable: true }) runningSince!: string | null;
  @Instant({ nullable: true }) finishedAt!: string | null;
  @Whole({ nullable: true }) bytesTotal!: number | null;
  @Whole() bytesRead!: number;
  @Whole({ description: 'Lines of the file, without the headers' }) lines!: number;
  @Whole({ description: 'Lines taken or refused so far' }) done!: number;
  @Whole({ description: 'Citizens created' }) citizens!: number;
  @Whole({ description: 'Cases created' }) cases!: number;
  @Whole({ description: 'Lines that went to a known citizen' }) attached!: number;
  @Whole() refused!: number;
  @Whole({ description: 'Records removed by the undo' }) undone!: number;
  @Whole({ description: 'Records that the undo left, since somebody touched them' }) kept!: number;
}

export class OfficeImportList {
  @Nested(() => OfficeImportLine, { many: 50 }) items!: OfficeImportLine[];
}

export class SampleLine {
  @Text({ many: 200, max: 200 }) cells!: string[];
}

export class RefusedOfficeLine {
  @Whole({ description: 'Number of the line in the file, from 1' }) line!: number;
  @OneOf(TARGETS) field!: string;
  @OneOf(LINE_REASONS) reason!: string;
}

/** A record that the undo left in place. */
export class KeptRecord {
  @Uuid() citizenId!: string;
  @Text() citizenName!: string;
  @Uuid({ nullable: true }) caseId!: string | null;
}

export class OfficeImportView extends OfficeImportLine {
  @Text({ many: 200, max: 300 }) headers!: string[];
  @Nested(() => SampleLine, { many: 5 }) sample!: SampleLine[];
  @Nested(() => ColumnMeaning, { many: 40, description: 'What the headers let guess; what was chosen, once it was' })
  columns!: ColumnMeaning[];
  @Nested(() => RefusedOfficeLine, { many: 100, description: 'The first ones; all of them in refused.csv' }) refusals!: RefusedOfficeLine[];
  @Nested(() => KeptRecord, { many: 200 }) keptRecords!: KeptRecord[];
}
