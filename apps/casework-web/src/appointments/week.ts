import { parseDay, toDay } from '@cloison/platform/web-kit/format';

const shifted = (day: string, days: number): string => {
  const date = parseDay(day);
  return toDay(new Date(date.getFullYear(), date.getMonth(), date.getDate() + days));
};

/** The seven days of a day's week, from Monday. */
export function weekOf(day: string): string[] {
  const monday = shifted(day, -((parseDay(day).getDay() + 6) % 7));
  return Array.from({ length: 7 }, (_, index) => shifted(monday, index));
}

export const weekBefore = (day: string): string => shifted(day, -7);
export const weekAfter = (day: string): string => shifted(day, 7);

/** Today in the office, wherever the page is open. */
export function officeToday(now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Toronto', year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
}
