import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Bilingual } from '../theme/zone-theme';
import { formatDate, formatDay, formatMoment, formatNumber, formatPercent, formatShortDate, formatTime } from './format';
import type { Language } from './format';
import { rememberLanguage } from './words';

/** The language in use and the way to change it. */
export function useLanguage(): { readonly language: Language; readonly setLanguage: (language: Language) => void } {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'fr';
  const setLanguage = useCallback(
    (next: Language) => {
      rememberLanguage(next);
      void i18n.changeLanguage(next);
    },
    [i18n],
  );
  return { language, setLanguage };
}

/** The kit's own words. */
export function useKitWords() {
  return useTranslation('kit').t;
}

/** The formats of dates, times and numbers, and the choice of a bilingual pair, in the language in use. */
export function useFormats() {
  const { language } = useLanguage();
  return useMemo(
    () => ({
      time: (at: Date) => formatTime(at, language),
      date: (at: Date) => formatDate(at, language),
      day: (at: Date) => formatDay(at, language),
      shortDate: (at: Date) => formatShortDate(at, language),
      moment: (at: Date) => formatMoment(at, language),
      number: (value: number) => formatNumber(value, language),
      percent: (ratio: number, digits?: number) => formatPercent(ratio, language, digits),
      pick: (pair: Bilingual) => pair[language],
      name: (of: { readonly nameFr: string; readonly nameEn: string }) => (language === 'fr' ? of.nameFr : of.nameEn),
    }),
    [language],
  );
}
