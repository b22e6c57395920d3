const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Toronto', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day in the office, `YYYY-MM-DD`: in Quebec, whatever clock the machine shows. */
export function officeDay(at: Date): string {
  return DAY.format(at);
}

/** `days` after a day, `YYYY-MM-DD`. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
