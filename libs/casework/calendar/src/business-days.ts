import { isWeekend, plus } from './day';
import type { Day } from './day';
import { holidays } from './holidays';

const closed = new Map<number, ReadonlySet<Day>>();

/** Whether Quebec's public bodies work on that day: neither a weekend nor a holiday. */
export function isBusinessDay(date: Day): boolean {
  if (isWeekend(date)) return false;
  const year = Number(date.slice(0, 4));
  let days = closed.get(year);
  if (!days) closed.set(year, (days = new Set(holidays(year).map((holiday) => holiday.date))));
  return !days.has(date);
}

/**
 * The business day that is `n` business days after a day; before it when `n` is negative; with 0, the day itself or the next one that is a
 * business day.
 */
export function addBusinessDays(date: Day, n: number): Day {
  const step = n < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(n); left > 0;) {
    day = plus(day, step);
    if (isBusinessDay(day)) left -= 1;
  }
  while (!isBusinessDay(day)) day = plus(day, step);
  return day;
}

/** Business days after `from`, up to and with `to`: 0 on the same day, 1 from a Friday to Monday, negative towards the past. */
export function businessDaysBetween(from: Day, to: Day): number {
  if (to < from) return -businessDaysBetween(to, from);
  let count = 0;
  for (let day = from; day < to;) {
    day = plus(day, 1);
    if (isBusinessDay(day)) count += 1;
  }
  return count;
}
