/** Dates, times and numbers as people write them in Quebec and Canada: `9 h 42`, `1 284`, `17 novembre 2026`; `9:42`, `1,284`. */
export type Language = 'fr' | 'en';

const NBSP = '\u00a0';
const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-CA', en: 'en-CA' };

/** `9 h 42` with non-breaking spaces, or `9:42`. The clock has 24 hours in both languages, so that no "a.m." is needed. */
export function formatTime(at: Date, language: Language): string {
  const hours = at.getHours();
  const minutes = String(at.getMinutes()).padStart(2, '0');
  return language === 'fr' ? `${hours}${NBSP}h${NBSP}${minutes}` : `${hours}:${minutes}`;
}

/** `1 284` with a non-breaking space, or `1,284`. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(value).replace(/[\u202f\u0020]/g, NBSP);
}

/** `91,4 %` or `91.4%`. The value is a ratio. */
export function formatPercent(ratio: number, language: Language, digits = 1): string {
  return new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: digits })
    .format(ratio)
    .replace(/[\u202f\u0020]/g, NBSP);
}

/** `17 novembre 2026`, `1er novembre 2026`; `November 17, 2026`. */
export function formatDate(at: Date, language: Language): string {
  return intl(at, language, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `mardi 17 novembre`; `Tuesday, November 17`. */
export function formatDay(at: Date, language: Language): string {
  return intl(at, language, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** `12 nov.`, with the year when it isn't this one; `Nov 12`. */
export function formatShortDate(at: Date, language: Language, now = new Date()): string {
  const year = at.getFullYear() === now.getFullYear() ? undefined : 'numeric';
  return intl(at, language, { day: 'numeric', month: 'short', year });
}

/** `Aujourd’hui, 9 h 38`, `Hier, 16 h 12`, `9 nov., 19 h 31`. Exact: never "a moment ago". */
export function formatMoment(at: Date, language: Language, now = new Date()): string {
  const days = daysBetween(at, now);
  const nearby: Readonly<Record<Language, readonly string[]>> = { fr: ['Aujourd’hui', 'Hier'], en: ['Today', 'Yesterday'] };
  const day = nearby[language][days] ?? formatShortDate(at, language, now);
  return `${day}, ${formatTime(at, language)}`;
}

/** A calendar day `2026-11-17` as the start of that day here; a full timestamp as its instant. */
export function parseDay(day: string): Date {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return parts ? new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) : new Date(day);
}

/** The calendar day of an instant, here, as `2026-11-17`. */
export function toDay(at: Date): string {
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
}

/** Whole calendar days from one instant to another, here: 0 on the same day, 1 from yesterday, negative towards the past. */
export function daysBetween(from: Date, to: Date): number {
  const midnight = (at: Date) => Date.UTC(at.getFullYear(), at.getMonth(), at.getDate());
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}

function intl(at: Date, language: Language, options: Intl.DateTimeFormatOptions): string {
  const text = new Intl.DateTimeFormat(LOCALES[language], options).format(at);
  return language === 'fr' ? text.replace(/(^|\s)1 (?=\p{L})/u, '$11er ') : text;
}
