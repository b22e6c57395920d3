import { Nested, Text, Uuid, Whole } from '@cloison/platform/http';
import { CaseLine } from './case.dto';

/** A call promised for today, at an hour. */
export class DayReminder {
  @Uuid() id!: string;
  @Uuid() caseId!: string;
  @Text() what!: string;
  @Text({ description: 'HH:MM' }) time!: string;
  @Text({ description: 'Whose case it is' }) citizen!: string;
}

export class DayView {
  @Nested(() => CaseLine, { many: 200, description: 'My going cases, what is due first on top' }) cases!: CaseLine[];
  @Nested(() => DayReminder, { many: 100 }) reminders!: DayReminder[];
  @Whole({ min: 1, max: 365, description: 'Days without any event after which a case is silent' }) silentAfterDays!: number;
}
