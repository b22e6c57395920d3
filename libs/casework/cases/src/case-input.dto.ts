import { CalendarDate, Cursor, OneOf, PageSize, Text, TrueOrFalse, Uuid, VersionNumber, Whole } from '@cloison/platform/http';
import { DIRECTIONS, GOING, OUTCOMES, PERSON_ROLES, PRIORITIES } from './case-words';
import type { Direction, Outcome, PersonRole, Priority, Status } from './case-words';

/** A key of the office's tree. */
const CATEGORY_KEY = { min: 1, max: 60, pattern: /^[a-z0-9_]+$/ };
const MINUTES = { max: 1440, optional: true, nullable: true, description: 'What it took of somebody’s time' };

export class CaseQuery {
  @OneOf(['mine', 'all', 'watched'], { optional: true }) scope?: 'mine' | 'all' | 'watched';
  @OneOf(['open', 'closed'], { optional: true, description: 'open: everything that isn’t closed' }) status?: 'open' | 'closed';
  @OneOf(GOING, { optional: true, description: 'Going cases in one state' }) state?: Exclude<Status, 'closed'>;
  @TrueOrFalse({ optional: true, description: 'Due date or next follow-up before today' }) late?: boolean;
  @TrueOrFalse({ optional: true, description: 'Nothing happened for as long as the office’s settings say' }) silent?: boolean;
  @Text({ ...CATEGORY_KEY, optional: true }) category?: string;
  @Text({ max: 200, optional: true, description: 'Case number or words of its title or summary' }) search?: string;
  @Cursor() cursor?: string;
  @PageSize(200) limit?: number;
}

export class NewCase {
  @Uuid() citizenId!: string;
  @Text({ min: 1, max: 200 }) title!: string;
  @Text(CATEGORY_KEY) category!: string;
  @Text({ max: 4000, optional: true, nullable: true }) summary?: string | null;
  @CalendarDate({ optional: true, nullable: true, description: 'Left out: the category’s delay, in business days. Null: none.' })
  dueOn?: string | null;
  @OneOf(PRIORITIES, { optional: true }) priority?: Priority;
}

export class CaseChange {
  @VersionNumber() version!: number;
  @Text({ min: 1, max: 200, optional: true }) title?: string;
  @Text({ ...CATEGORY_KEY, optional: true }) category?: string;
  @Text({ max: 4000, optional: true, nullable: true }) summary?: string | null;
  @CalendarDate({ optional: true, nullable: true }) dueOn?: string | null;
  @OneOf(PRIORITIES, { optional: true }) priority?: Priority;
}

export class CaseVersion {
  @VersionNumber() version!: number;
}

export class CaseStatusChange {
  @VersionNumber() version!: number;
  @OneOf(GOING) status!: Exclude<Status, 'closed'>;
}

export class CaseClosing {
  @VersionNumber() version!: number;
  @Text({ min: 1, max: 2000 }) outcome!: string;
  @OneOf(OUTCOMES, { optional: true }) outcomeKind?: Outcome;
  @Whole(MINUTES) minutes?: number | null;
}

export class NewNote {
  @Text({ min: 1, max: 20_000 }) body!: string;
  @Whole(MINUTES) minutes?: number | null;
}

export class NoteChange {
  @VersionNumber({ description: 'The version of the note, not of the case' }) version!: number;
  @Text({ min: 1, max: 20_000 }) body!: string;
}

export class NewCall {
  @Text({ min: 1, max: 20_000 }) body!: string;
  @OneOf(DIRECTIONS) direction!: Direction;
  @Whole(MINUTES) minutes?: number | null;
}

/** A call, in one case or as the beginning of one. */
export class LoggedCall extends NewCall {
  @Uuid({ optional: true, description: 'The case; without one, a case is opened' }) caseId?: string;
  @Uuid({ optional: true, description: 'Who called, when a case is to be opened' }) citizenId?: string;
  @Text({ max: 200, optional: true, description: 'Title of the new case; left out, the first words of the note' }) title?: string;
  @Text({ ...CATEGORY_KEY, optional: true, description: 'Category of the new case' }) category?: string;
}

export class NewFollowUp {
  @Text({ min: 1, max: 500 }) what!: string;
  @CalendarDate({ optional: true, nullable: true }) dueOn?: string | null;
  @Text({ pattern: /^([01]\d|2[0-3]):[0-5]\d$/, optional: true, nullable: true, description: 'HH:MM, for a call promised at an hour' })
  dueTime?: string | null;
}

export class CaseAssignment {
  @Uuid({ nullable: true }) accountId!: string | null;
}

export class CaseWatcher {
  @Uuid() accountId!: string;
}

export class CasePersonInput {
  @Uuid() citizenId!: string;
  @OneOf(PERSON_ROLES) role!: PersonRole;
}

export class CaseLinkInput {
  @Uuid() caseId!: string;
}

export class CaseRestriction {
  @VersionNumber() version!: number;
  @Uuid({ many: 50, nullable: true, description: 'Who alone may see the case, besides whoever asks this; null: the whole office' })
  accountIds!: string[] | null;
}
