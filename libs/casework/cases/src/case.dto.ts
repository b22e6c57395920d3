import { CalendarDate, Cursor, Instant, Nested, OneOf, PageSize, Text, Uuid, VersionNumber } from '@cloison/platform/http';
import { EVENT_KINDS } from './case-timeline';
import type { EventKind } from './case-timeline';

const STATUSES = ['open', 'closed'] as const;
/** A key of the office's tree. */
const CATEGORY_KEY = { min: 1, max: 60 };

export class CaseQuery {
  @OneOf(['mine', 'all'], { optional: true }) scope?: 'mine' | 'all';
  @OneOf(STATUSES, { optional: true }) status?: 'open' | 'closed';
  @Text({ max: 200, optional: true, description: 'Case number or words of its title or summary' }) search?: string;
  @Cursor() cursor?: string;
  @PageSize(200) limit?: number;
}

export class NewCase {
  @Uuid() citizenId!: string;
  @Text({ min: 1, max: 200 }) title!: string;
  @Text(CATEGORY_KEY) category!: string;
  @Text({ max: 4000, optional: true, nullable: true }) summary?: string | null;
  @CalendarDate({ optional: true, nullable: true }) dueOn?: string | null;
}

export class CaseChange {
  @VersionNumber() version!: number;
  @Text({ min: 1, max: 200, optional: true }) title?: string;
  @Text({ ...CATEGORY_KEY, optional: true }) category?: string;
  @Text({ max: 4000, optional: true, nullable: true }) summary?: string | null;
  @CalendarDate({ optional: true, nullable: true }) dueOn?: string | null;
}

export class NewNote {
  @Text({ min: 1, max: 20_000 }) body!: string;
}

export class NewFollowUp {
  @Text({ min: 1, max: 500 }) what!: string;
  @CalendarDate() dueOn!: string;
}

export class CaseClosing {
  @VersionNumber() version!: number;
  @Text({ min: 1, max: 2000 }) outcome!: string;
}

export class CaseVersion {
  @VersionNumber() version!: number;
}

export class PersonName {
  @Uuid() id!: string;
  @Text() name!: string;
}

export class CitizenName {
  @Uuid() id!: string;
  @Text() familyName!: string;
  @Text() givenName!: string;
}

export class CaseLine {
  @Uuid() id!: string;
  @VersionNumber() version!: number;
  @Text() number!: string;
  @Text() title!: string;
  @Text(CATEGORY_KEY) category!: string;
  @OneOf(STATUSES) status!: 'open' | 'closed';
  @CalendarDate({ nullable: true }) dueOn!: string | null;
  @CalendarDate({ nullable: true }) nextFollowUpOn!: string | null;
  @Instant() lastEventAt!: string;
  @Instant() openedAt!: string;
  @Nested(() => CitizenName) citizen!: CitizenName;
  @Nested(() => PersonName, { nullable: true }) assignee!: PersonName | null;
}

export class CasePage {
  @Nested(() => CaseLine, { many: 200 }) items!: CaseLine[];
  @Cursor({ nullable: true }) nextCursor!: string | null;
}

export class TimelineEvent {
  @Uuid() id!: string;
  @OneOf(EVENT_KINDS) kind!: EventKind;
  @Text({ max: 20_000, nullable: true }) body!: string | null;
  @Instant() at!: string;
  @Nested(() => PersonName) author!: PersonName;
}

export class FollowUpView {
  @Uuid() id!: string;
  @Text() what!: string;
  @CalendarDate() dueOn!: string;
  @Instant({ nullable: true }) doneAt!: string | null;
}

export class CaseView extends CaseLine {
  @Text({ max: 4000, nullable: true }) summary!: string | null;
  @Text({ max: 2000, nullable: true }) outcome!: string | null;
  @Instant({ nullable: true }) closedAt!: string | null;
  @Nested(() => FollowUpView, { many: 500 }) followUps!: FollowUpView[];
  /** Oldest first. */
  @Nested(() => TimelineEvent, { many: 2000 }) timeline!: TimelineEvent[];
}
