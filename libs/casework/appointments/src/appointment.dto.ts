import { CalendarDate, Instant, Nested, OneOf, Text, Uuid, VersionNumber, Whole } from '@cloison/platform/http';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const STATES = ['planned', 'cancelled'] as const;
const optional = { optional: true, nullable: true } as const;

/** Days of the office's own calendar (America/Toronto), both included. */
export class AppointmentQuery {
  @CalendarDate() from!: string;
  @CalendarDate() to!: string;
  @Uuid({ optional: true, description: 'Only those of this colleague' }) withId?: string;
}

export class NewAppointment {
  @Uuid(optional) caseId?: string | null;
  @Uuid({ ...optional, description: 'The citizen; by default the one of the case' }) citizenId?: string | null;
  @CalendarDate({ description: 'The day, in the office’s time zone (America/Toronto)' }) on!: string;
  @Text({ pattern: TIME, max: 5, description: 'The time there, 24 hours: 14:30' }) at!: string;
  @Whole({ min: 5, max: 720 }) minutes!: number;
  @Text({ max: 300, ...optional }) place?: string | null;
  @Text({ max: 500, ...optional }) about?: string | null;
  @Uuid({ optional: true, description: 'The colleague who receives; by default whoever asks' }) withId?: string;
}

export class AppointmentChange {
  @VersionNumber() version!: number;
  @CalendarDate({ optional: true }) on?: string;
  @Text({ pattern: TIME, max: 5, optional: true }) at?: string;
  @Whole({ min: 5, max: 720, optional: true }) minutes?: number;
  @Text({ max: 300, ...optional }) place?: string | null;
  @Text({ max: 500, ...optional }) about?: string | null;
  @Uuid({ optional: true }) withId?: string;
  @OneOf(STATES, { optional: true }) state?: 'planned' | 'cancelled';
}

export class AppointmentPerson {
  @Uuid() id!: string;
  @Text() name!: string;
}

export class AppointmentCase {
  @Uuid() id!: string;
  @Text() number!: string;
  @Text() title!: string;
}

export class AppointmentView {
  @Uuid() id!: string;
  @VersionNumber() version!: number;
  @Instant() startsAt!: string;
  @Instant() endsAt!: string;
  @CalendarDate() on!: string;
  @Text() at!: string;
  @Whole() minutes!: number;
  @Text({ nullable: true }) place!: string | null;
  @Text({ nullable: true }) about!: string | null;
  @OneOf(STATES) state!: 'planned' | 'cancelled';
  @Nested(() => AppointmentPerson) with!: AppointmentPerson;
  @Nested(() => AppointmentPerson, { nullable: true }) citizen!: AppointmentPerson | null;
  @Nested(() => AppointmentCase, { nullable: true }) file!: AppointmentCase | null;
}

export class AppointmentList {
  @Nested(() => AppointmentView, { many: 2000 }) items!: AppointmentView[];
  @Nested(() => AppointmentPerson, { many: 200, description: 'Colleagues who receive' }) people!: AppointmentPerson[];
}

export class CalendarFeedState {
  @Instant({ nullable: true, description: 'When the address in use was made; null: there is none' }) since!: string | null;
  @Instant({ nullable: true, description: 'When a calendar last read it' }) readAt!: string | null;
}

export class CalendarFeedAddress {
  @Text({ max: 200, description: 'Path of the feed on this server. Shown once: only its hash is kept' }) path!: string;
}
