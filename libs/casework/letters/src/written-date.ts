import type { Language } from './merge-fields';

const DATES = {
  fr: new Intl.DateTimeFormat('fr-CA', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-CA', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** `2026-12-01` → « 1er décembre 2026 » / “December 1, 2026”. */
export function writtenDate(day: string, language: Language): string {
  return DATES[language].format(new Date(`${day}T00:00:00Z`)).replace(language === 'fr' ? /^1 / : /^$/, '1er ');
}
