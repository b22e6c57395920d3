import { Cursor, Instant, Nested, OneOf, PageSize, Text } from '@cloison/platform/http';
import { PersonWhoActed } from './person-who-acted.dto';

export class HistoryQuery {
  @Cursor() cursor?: string;
  @PageSize(100) limit?: number;
}

export class FieldChange {
  @Text() field!: string;
  @Text({ nullable: true }) before!: string | null;
  @Text({ nullable: true }) after!: string | null;
}

/** One act on a record: who looked at it, or who changed what. */
export class HistoryLine {
  @Instant() at!: string;
  @OneOf(['looked', 'changed', 'left']) kind!: 'looked' | 'changed' | 'left';
  @Text({ description: 'The act as the log has it, e.g. `citizen.open`' }) act!: string;
  @Nested(() => PersonWhoActed, { nullable: true }) who!: PersonWhoActed | null;
  @Nested(() => FieldChange, { many: 100 }) changes!: FieldChange[];
}

export class HistoryPage {
  @Nested(() => HistoryLine, { many: 100 }) items!: HistoryLine[];
  @Cursor({ nullable: true }) nextCursor!: string | null;
}
