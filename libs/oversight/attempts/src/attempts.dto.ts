import { FUNDERS, NETWORK_CLASSES } from '@cloison/platform/access';
import { CalendarDate, Cursor, Instant, Nested, OneOf, PageSize, Text, TrueOrFalse, Uuid, Whole } from '@cloison/platform/http';
import { SUMMARY_LIMIT } from './attempt-queries';

const WORD = /^[a-z][a-z0-9_]{0,63}$/;

/** Which attempts: any combination; days are the installation's, inclusive. */
export class AttemptFilterQuery {
  @Text({ max: 30, pattern: WORD, optional: true }) zone?: string;
  @Text({ max: 64, pattern: WORD, optional: true }) code?: string;
  @Uuid({ optional: true, description: 'an account, proved or claimed' }) account?: string;
  @CalendarDate({ optional: true }) from?: string;
  @CalendarDate({ optional: true }) to?: string;
  @TrueOrFalse({ optional: true, description: 'true: attempts to cross the wall only' }) crossing?: boolean;
}

export class AttemptPageQuery extends AttemptFilterQuery {
  @Cursor() cursor?: string;
  @PageSize(200) limit?: number;
}

/** One refused act, as its entry in that zone's log says. */
export class AttemptView {
  @Text({ max: 30 }) zone!: string;
  @Whole({ description: 'number of the entry in that zone’s log' }) index!: number;
  @Instant() at!: Date;
  @Uuid({ nullable: true }) account!: string | null;
  @Uuid({ nullable: true, description: 'the account that somebody said he was, before he proved it' }) claimedAccount!: string | null;
  @Uuid({ nullable: true }) device!: string | null;
  @Text({ max: 64, nullable: true }) role!: string | null;
  @OneOf(FUNDERS, { nullable: true }) funder!: string | null;
  @OneOf(NETWORK_CLASSES, { nullable: true }) network!: string | null;
  @Text({ max: 200 }) act!: string;
  @Text({ max: 64 }) code!: string;
  @TrueOrFalse({ description: 'an attempt to cross the wall, and not a slip of everyday work' }) crossing!: boolean;
}

export class CodeCountView {
  @Text({ max: 64 }) code!: string;
  @Text({ max: 30 }) zone!: string;
  @Whole() count!: number;
  @TrueOrFalse() crossing!: boolean;
}

/** What is known of how far a zone's log was read: `unreachable` and `tampered` mean that these counts prove nothing. */
export class FollowedView {
  @Text({ max: 30 }) zone!: string;
  @OneOf(['followed', 'behind', 'unreachable', 'tampered']) state!: string;
  @Whole({ description: 'entries read' }) size!: number;
}

export class DayCountView {
  @CalendarDate() day!: string;
  @Whole() casework!: number;
  @Whole() partisan!: number;
  @Whole() oversight!: number;
}

export class AttemptPageView {
  @Nested(() => AttemptView, { many: 200 }) items!: AttemptView[];
  @Cursor({ nullable: true }) nextCursor!: string | null;
  @Nested(() => CodeCountView, { many: 1_000 }) counts!: CodeCountView[];
  @Nested(() => DayCountView, { many: 31, description: 'attempts to cross, the last 30 days' }) days!: DayCountView[];
  @Nested(() => FollowedView, { many: 8 }) logs!: FollowedView[];
}

export class SummaryLineView {
  @CalendarDate() day!: string;
  @Text({ max: 30 }) zone!: string;
  @Uuid({ nullable: true }) account!: string | null;
  @TrueOrFalse({ description: 'the account was proved by its session, not merely claimed' }) proved!: boolean;
  @Text({ max: 64 }) code!: string;
  @Whole() count!: number;
  @Instant() first!: Date;
  @Instant() last!: Date;
}

/** Which accounts, which dates, how many. */
export class AttemptSummaryView {
  @Whole({ description: 'attempts in the lines below' }) total!: number;
  @Whole() accounts!: number;
  @TrueOrFalse({ description: 'there were more lines than fit: narrow the dates' }) cut!: boolean;
  @Nested(() => SummaryLineView, { many: SUMMARY_LIMIT }) lines!: SummaryLineView[];
  @Nested(() => FollowedView, { many: 8 }) logs!: FollowedView[];
}
