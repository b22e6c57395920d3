import { daysBetween, parseDay } from '@cloison/platform/web-kit/format';

import type { CaseLine } from '../api/contract';

export type Tone = 'late' | 'today' | 'silent';

export interface DayLine {
  readonly file: CaseLine;
  readonly tone: Tone;
  /** Days late, or days of silence; 0 for today. */
  readonly days: number;
}

export interface DayList {
  readonly late: readonly DayLine[];
  readonly today: readonly DayLine[];
  readonly silent: readonly DayLine[];
  /** Going cases that ask for nothing today. */
  readonly others: number;
}

/**
 * My going cases as a day: what is late, then what is for today by its hour, then what has been silent. The nearest of the due date and the next
 * follow-up decides; a case shows once.
 */
export function dayList(files: readonly CaseLine[], now: Date, silentAfterDays: number): DayList {
  const late: DayLine[] = [];
  const today: DayLine[] = [];
  const silent: DayLine[] = [];
  for (const file of files) {
    const next = nextDay(file);
    const overdue = next === null ? -1 : daysBetween(parseDay(next), now);
    const silence = daysBetween(new Date(file.lastEventAt), now);
    if (overdue > 0) late.push({ file, tone: 'late', days: overdue });
    else if (overdue === 0 && next !== null) today.push({ file, tone: 'today', days: 0 });
    else if (silence >= silentAfterDays) silent.push({ file, tone: 'silent', days: silence });
  }
  const longestFirst = (one: DayLine, other: DayLine) => other.days - one.days;
  late.sort(longestFirst);
  silent.sort(longestFirst);
  today.sort((one, other) => hourOf(one.file).localeCompare(hourOf(other.file)));
  return { late, today, silent, others: files.length - late.length - today.length - silent.length };
}

/** The nearest day on which something must happen, or null. */
export function nextDay(file: Pick<CaseLine, 'dueOn' | 'nextFollowUpOn'>): string | null {
  const days = [file.dueOn, file.nextFollowUpOn].filter((day) => day !== null).sort();
  return days[0] ?? null;
}

/** Whether the line stands where it does because of its next follow-up, which can then be ticked off. */
export function isFollowUp(file: Pick<CaseLine, 'dueOn' | 'nextFollowUpOn'>): boolean {
  return file.nextFollowUpOn !== null && nextDay(file) === file.nextFollowUpOn;
}

/** The hour of a promised call; what has none comes after. */
function hourOf(file: CaseLine): string {
  return (isFollowUp(file) ? file.nextFollowUpTime : null) ?? '99:99';
}
