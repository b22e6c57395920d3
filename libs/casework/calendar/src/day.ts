/** A calendar day, `YYYY-MM-DD`, without a time or a zone. */
export type Day = string;

const DAY_MS = 86_400_000;

/** @throws RangeError for what isn't a day of the calendar */
export function parse(day: Day): Date {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || format(date) !== day) throw new RangeError('not a calendar day');
  return date;
}

export function format(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

export function of(year: number, month: number, day: number): Day {
  return format(new Date(Date.UTC(year, month - 1, day)));
}

export function plus(day: Day, days: number): Day {
  return format(new Date(parse(day).getTime() + days * DAY_MS));
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(day: Day): number {
  return parse(day).getUTCDay();
}

export function isWeekend(day: Day): boolean {
  return weekday(day) === 0 || weekday(day) === 6;
}
