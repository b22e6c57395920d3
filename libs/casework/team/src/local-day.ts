/** Quebec's own day: offices, deadlines and months are counted there, wherever the server runs. */
export const OFFICE_ZONE = 'America/Toronto';

const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: OFFICE_ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });

/** The office's calendar day of an instant: `2026-11-22`. */
export function localDay(at: Date): string {
  return DAY.format(at);
}

/** A calendar day so many days later (or earlier). */
export function dayPlus(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return dayPlus(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}
