/** Date styles that a mapping may name. Where day and month can have one digit, so they may in the file. */
export const DATE_STYLES = ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/MM/DD', 'DD/MM/YYYY', 'DD-MM-YYYY', 'MM/DD/YYYY', 'MM-DD-YYYY'] as const;
export type DateStyle = (typeof DATE_STYLES)[number];

const PATTERNS: Readonly<Record<DateStyle, RegExp>> = {
  'YYYY-MM-DD': /^(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})$/,
  YYYYMMDD: /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/,
  'YYYY/MM/DD': /^(?<y>\d{4})\/(?<m>\d{1,2})\/(?<d>\d{1,2})$/,
  'DD/MM/YYYY': /^(?<d>\d{1,2})\/(?<m>\d{1,2})\/(?<y>\d{4})$/,
  'DD-MM-YYYY': /^(?<d>\d{1,2})-(?<m>\d{1,2})-(?<y>\d{4})$/,
  'MM/DD/YYYY': /^(?<m>\d{1,2})\/(?<d>\d{1,2})\/(?<y>\d{4})$/,
  'MM-DD-YYYY': /^(?<m>\d{1,2})-(?<d>\d{1,2})-(?<y>\d{4})$/,
};

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function exists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0);
  return day <= (MONTH_DAYS[month - 1] as number) + (leap ? 1 : 0);
}

/**
 * Reads a birth date in the first style that fits.
 * @param today as YYYY-MM-DD; nobody is born after it
 * @returns YYYY-MM-DD, or null where no style fits, the day doesn't exist, or it isn't between 1880 and today
 */
export function readDate(text: string, styles: readonly DateStyle[], today: string): string | null {
  for (const style of styles) {
    const parts = PATTERNS[style].exec(text)?.groups;
    if (!parts) continue;
    const [year, month, day] = [Number(parts['y']), Number(parts['m']), Number(parts['d'])];
    if (year < 1880 || !exists(year, month, day)) return null;
    const date = `${parts['y']}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return date <= today ? date : null;
  }
  return null;
}
