import { useFormats } from '@cloison/platform/web-kit';

/** A moment inside a sentence: `aujourd’hui, 9 h 38`, `yesterday, 16:12`; a month keeps its capital in English. */
export function useMoment(): (instant: string) => string {
  const { moment } = useFormats();
  return (instant) => moment(new Date(instant)).replace(/^(Aujourd|Hier|Today|Yesterday)/, (day) => day.toLowerCase());
}
