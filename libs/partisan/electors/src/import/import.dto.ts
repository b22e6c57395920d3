import { Instant, Nested, OneOf, Text, TrueOrFalse, Uuid, Whole } from '@cloison/platform/http';
import { IMPORT_FAILURES } from './import-record';

/** `interrupted`: the process that ran it is gone; nothing of it was kept. */
export const IMPORT_STATES = ['reading', 'finishing', 'done', 'failed', 'interrupted'] as const;

export class NewImport {
  @Text({ max: 40, optional: true, description: 'Needed by an account of several districts' }) district?: string;
  @Text({ min: 1, max: 60, description: 'Name of a mapping: see /api/mappings' }) mapping!: string;
  @Text({ pattern: /^\d{4}-(0[1-9]|1[0-2])$/, max: 7, optional: true, description: 'When the list was established, such as 2026-04' })
  vintage?: string;
  @TrueOrFalse({ optional: true, description: 'Take the list even if it strikes off more than half of the electors known' })
  replace?: boolean;
}

export class ImportStarted {
  @Uuid() id!: string;
}

export class ImportLine {
  @Uuid() id!: string;
  @Text() district!: string;
  @OneOf(IMPORT_STATES) state!: string;
  @Text() mapping!: string;
  @Text() listVintage!: string;
  @Text({ nullable: true }) startedBy!: string | null;
  @Instant() startedAt!: Date;
  @Instant({ nullable: true }) finishedAt!: Date | null;
  @Whole() bytesRead!: number;
  @Whole({ nullable: true }) bytesTotal!: number | null;
  @Whole({ description: 'Lines of electors, refused ones included' }) read!: number;
  @Whole() added!: number;
  @Whole() changed!: number;
  @Whole({ description: 'Struck off: known before, absent from this list' }) removed!: number;
  @Whole() unchanged!: number;
  @Whole() refused!: number;
  @OneOf(IMPORT_FAILURES, { nullable: true }) failure!: string | null;
}

export class ImportList {
  @Nested(() => ImportLine, { many: 50 }) items!: ImportLine[];
}

export class RefusedLine {
  @Whole({ description: 'Number of the line in the file, from 1' }) line!: number;
  @Text() field!: string;
  @Text() reason!: string;
  @Text({ description: 'The reason as a sentence' }) sentence!: string;
}

export class ImportView extends ImportLine {
  @Text({ many: 500, description: 'Columns of the file that the mapping takes nothing from' }) ignoredColumns!: string[];
  @Nested(() => RefusedLine, { many: 200, description: 'The first ones; all of them in refused.csv' }) refusals!: RefusedLine[];
}

export class MappingLine {
  @Text() name!: string;
  @Text() titleFr!: string;
  @Text() titleEn!: string;
  @OneOf(['utf-8', 'windows-1252']) encoding!: string;
  @Text() delimiter!: string;
  @TrueOrFalse() header!: boolean;
}

export class MappingList {
  @Nested(() => MappingLine, { many: 100 }) items!: MappingLine[];
}
