import { daysBetween, parseDay } from '@cloison/platform/web-kit/format';

import type { CaseLine } from '../api/contract';

/** A case without any event for this long is silent. */
export const SILENT_AFTER_DAYS = 14;

export interface DayLine {
  readonly file: CaseLine;
  /** Days late, or days of silence; 0 for today. */
  readonly days: number;
}

export interface DayList {
  readonly late: readonly DayLine[];
  readonly today: readonly DayLine[];
  readonly silent: readonly DayLine[];
  /** Open cases that ask for nothing today. */
  readonly others: number;
}

/**
 * My open cases as a day: what is late, then what is for today, then what has been silent. The nearest of the due date and the next
 * follow-up decides; a case shows once.
 */
export function dayList(files: readonly CaseLine[], now: Date): DayList {
  const late: DayLine[] = [];
  const today: DayLine[] = [];
  const silent: DayLine[] = [];
  for (const file of files) {
    const next = nextDay(file);
    const overdue = next === null ? -1 : daysBetween(parseDay(next), now);
    const silence = daysBetween(new Date(file.lastEventAt), now);
    if (overdue > 0) late.push({ file, days: overdue });
    else if (overdue === 0 && next !== null) today.push({ file, days: 0 });
    else if (silence >= SILENT_AFTER_DAYS) silent.push({ file, days: silence });
  }
  const longestFirst = (one: DayLine, other: DayLine) => other.days - one.days;
  late.sort(longestFirst);
  silent.sort(longestFirst);
  return { late, today, silent, others: files.length - late.length - today.length - silent.length };
}

/** The nearest day on which something must happen, or null. */
export function nextDay(file: Pick<CaseLine, 'dueOn' | 'nextFollowUpOn'>): string | null {
  const days = [file.dueOn, file.nextFollowUpOn].filter((day) => day !== null).sort();
  return days[0] ?? null;
}
