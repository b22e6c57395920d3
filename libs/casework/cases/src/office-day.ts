/** Ridings of Quebec keep its time; the few places that keep another are a day's edge away from mattering to a due date. */
const HERE = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Toronto', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The calendar day of an instant in an office, `YYYY-MM-DD`. */
export function dayHere(at: Date): string {
  return HERE.format(at);
}
