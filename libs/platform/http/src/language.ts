import type { Language } from '@cloison/platform/access';

/** The language of an answer, by `Accept-Language` (RFC 9110 §12.5.4): the better liked of French and English; French where neither is named. */
export function languageOf(header: string | undefined): Language {
  if (header === undefined || header.length > 200) return 'fr';
  const liking = { fr: 0, en: 0 };
  for (const part of header.split(',')) {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = parameters
      .map((parameter) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(parameter)?.[1])
      .find((found) => found !== undefined);
    const language = range.split('-')[0];
    if (language === 'fr' || language === 'en') liking[language] = Math.max(liking[language], quality === undefined ? 1 : Number(quality));
  }
  return liking.en > liking.fr ? 'en' : 'fr';
}
