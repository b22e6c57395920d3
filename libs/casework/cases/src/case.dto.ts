import { CalendarDate, Cursor, Instant, Nested, OneOf, Text, TrueOrFalse, Uuid, VersionNumber, Whole } from '@cloison/platform/http';
import { EVENT_KINDS } from './case-timeline';
import type { EventKind } from './case-timeline';
import { DIRECTIONS, OUTCOMES, PERSON_ROLES, PRIORITIES, STATUSES } from './case-words';
import type { Direction, Outcome, PersonRole, Priority, Status } from './case-words';

export class PersonName {
  @Uuid() id!: string;
  @Text() name!: string;
}

export class CitizenName {
  @Uuid() id!: string;
  @Text() familyName!: string;
  @Text() givenName!: string;
  @OneOf(['fr', 'en']) language!: 'fr' | 'en';
}

export class CaseLine {
  @Uuid() id!: string;
  @VersionNumber() version!: number;
  @Text() number!: string;
  @Text() title!: string;
  @Text({ description: 'A key of the office’s tree' }) category!: string;
  @OneOf(STATUSES) status!: Status;
  @OneOf(PRIORITIES) priority!: Priority;
  @TrueOrFalse({ description: 'Only the people named on it see this case' }) restricted!: boolean;
  @CalendarDate({ nullable: true }) dueOn!: string | null;
  @Uuid({ nullable: true }) nextFollowUpId!: string | null;
  @Text({ nullable: true }) nextFollowUp!: string | null;
  @CalendarDate({ nullable: true }) nextFollowUpOn!: string | null;
  @Text({ nullable: true, description: 'HH:MM' }) nextFollowUpTime!: string | null;
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
  @Text({
    max: 20_000,
    nullable: true,
    description:
      'Words that somebody wrote; for `status`: a state, `due:` and a day or nothing, `priority:` and a word, `restricted`, `unrestricted`; for `people`: a role or `removed`',
  })
  body!: string | null;
  @Instant() at!: string;
  @Nested(() => PersonName) author!: PersonName;
  @Uuid({ nullable: true, description: 'The mail, document, case, citizen … that the line is about' }) refId!: string | null;
  @Text({ nullable: true, description: 'The linked case’s number or the person’s name, for whoever may see them' }) refName!: string | null;
  @OneOf(DIRECTIONS, { nullable: true }) direction!: Direction | null;
  @Whole({ nullable: true }) minutes!: number | null;
  @VersionNumber() version!: number;
  @Instant({ nullable: true }) editedAt!: string | null;
}

export class FollowUpView {
  @Uuid() id!: string;
  @Text() what!: string;
  @CalendarDate({ nullable: true }) dueOn!: string | null;
  @Text({ nullable: true, description: 'HH:MM' }) dueTime!: string | null;
  @Instant({ nullable: true }) doneAt!: string | null;
}

export class CasePersonView {
  @Nested(() => CitizenName) citizen!: CitizenName;
  @OneOf(PERSON_ROLES) role!: PersonRole;
}

export class LinkedCase {
  @Uuid() id!: string;
  @Text() number!: string;
  @Text() title!: string;
  @OneOf(STATUSES) status!: Status;
}

export class CaseView extends CaseLine {
  @Text({ max: 4000, nullable: true }) summary!: string | null;
  @Text({ max: 2000, nullable: true }) outcome!: string | null;
  @OneOf(OUTCOMES, { nullable: true }) outcomeKind!: Outcome | null;
  @Instant({ nullable: true }) closedAt!: string | null;
  @Whole({ description: 'Of all lines together' }) minutes!: number;
  @Nested(() => PersonName, { many: 200 }) watchers!: PersonName[];
  @Nested(() => CasePersonView, { many: 200 }) people!: CasePersonView[];
  @Nested(() => LinkedCase, { many: 200 }) links!: LinkedCase[];
  @Nested(() => PersonName, { many: 60, nullable: true, description: 'Who alone sees this case; null: the whole office' })
  restrictedTo!: PersonName[] | null;
  @Nested(() => FollowUpView, { many: 500 }) followUps!: FollowUpView[];
  /** Oldest first. */
  @Nested(() => TimelineEvent, { many: 2000 }) timeline!: TimelineEvent[];
}
