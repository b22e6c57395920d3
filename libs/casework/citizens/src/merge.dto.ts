import { Instant, Nested, OneOf, Text, Uuid, VersionNumber, Whole } from '@cloison/platform/http';
import { CitizenView } from './citizen.dto';
import { WRITTEN_FIELDS } from './written-citizen';
import type { WrittenField } from './written-citizen';

/** Two records side by side, before a person says that they are one. */
export class MergeComparison {
  @Nested(() => CitizenView) kept!: CitizenView;
  @Nested(() => CitizenView) gone!: CitizenView;
  @OneOf(WRITTEN_FIELDS, { many: 20, description: 'Fields in which the two differ' }) differing!: WrittenField[];
}

export class CitizenMerge {
  @Uuid({ description: 'The record that becomes part of this one' }) goneId!: string;
  @VersionNumber() version!: number;
  @VersionNumber() goneVersion!: number;
  @OneOf(WRITTEN_FIELDS, { many: 20, description: 'Fields whose value comes from the other record' }) take!: WrittenField[];
}

export class CitizenMergeDone {
  @Uuid() mergeId!: string;
  @Whole({ description: 'Rows that moved: cases, ways to reach them, documents, mails …' }) moved!: number;
  @Nested(() => CitizenView) citizen!: CitizenView;
}

export class CitizenMergeUndone {
  @Uuid() keptId!: string;
  @Uuid() goneId!: string;
  @Text({ many: 20, description: 'Fields that somebody changed since, and that stay as they are' }) stayed!: string[];
  @Instant() at!: string;
}
