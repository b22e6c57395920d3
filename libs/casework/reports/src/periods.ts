/** A period that a report can be made of: a month, a quarter or a year of the calendar; never days of somebody's choice, which could be subtracted from each other. */
export interface Period {
  /** `2026-10`, `2026-Q4` or `2026`. */
  readonly key: string;
  readonly kind: 'month' | 'quarter' | 'year';
  /** Its months, oldest first: `2026-10`. */
  readonly months: readonly string[];
}

export const PERIOD = /^\d{4}(?:-(?:0[1-9]|1[0-2])|-Q[1-4])?$/;

const two = (n: number): string => String(n).padStart(2, '0');
const monthsFrom = (year: number, first: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${year}-${two(first + index)}`);

/** @param key matches `PERIOD` */
export function periodOf(key: string): Period {
  const year = Number(key.slice(0, 4));
  if (key.length === 4) return { key, kind: 'year', months: monthsFrom(year, 1, 12) };
  if (key[5] === 'Q') return { key, kind: 'quarter', months: monthsFrom(year, (Number(key[6]) - 1) * 3 + 1, 3) };
  return { key, kind: 'month', months: [key] };
}

/** The period before, of the same length. */
export function periodBefore({ key, kind }: Period): Period {
  const year = Number(key.slice(0, 4));
  if (kind === 'year') return periodOf(String(year - 1));
  if (kind === 'quarter') {
    const quarter = Number(key[6]);
    return periodOf(quarter === 1 ? `${year - 1}-Q4` : `${year}-Q${quarter - 1}`);
  }
  return periodOf(monthPlus(key, -1));
}

export function monthPlus(month: string, months: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${Math.floor(at / 12)}-${two((at % 12) + 1)}`;
}

/** The month of a day. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** The first day of a month, and the first day after it. */
export function boundsOf(month: string): readonly [from: string, before: string] {
  return [`${month}-01`, `${monthPlus(month, 1)}-01`];
}

/** Periods that a report can be made of, the latest first: what is over, and the month under way. */
export function periodsUntil(today: string, firstMonth: string): Period[] {
  const now = monthOf(today);
  const months: string[] = [];
  for (let month = now; month >= firstMonth && months.length < 36; month = monthPlus(month, -1)) months.push(month);
  const over = (period: Period): boolean => (period.months.at(-1) ?? now) < now && (period.months.at(-1) ?? '') >= firstMonth;
  const quarters = [...new Set(months.map((month) => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`))].map(periodOf);
  const years = [...new Set(months.map((month) => month.slice(0, 4)))].map(periodOf);
  return [...months.map(periodOf), ...quarters.filter(over), ...years.filter(over)];
}
