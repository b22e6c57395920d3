import i18next from 'i18next';
import type { i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';

import type { Language } from './format';
import { kitEn } from './kit.en';
import { kitFr } from './kit.fr';

export interface ZoneWords {
  readonly fr: object;
  readonly en: object;
}

const LANGUAGE_KEY = 'cloison.language';

/**
 * Makes the catalogue: the kit's words (namespace `kit`) and the zone's own (namespace `zone`, the default). French first; the language is
 * the one chosen in this tab, else the browser's. The choice lives in sessionStorage, so signing out leaves no trace of it.
 */
export function createWords(words: ZoneWords): I18n {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: startingLanguage(),
    fallbackLng: 'fr',
    supportedLngs: ['fr', 'en'],
    ns: ['zone', 'kit'],
    defaultNS: 'zone',
    resources: { fr: { kit: kitFr, zone: words.fr }, en: { kit: kitEn, zone: words.en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  instance.on('languageChanged', showLanguage);
  showLanguage(instance.language);
  return instance;
}

function startingLanguage(): Language {
  const chosen = sessionStorage.getItem(LANGUAGE_KEY);
  if (chosen === 'fr' || chosen === 'en') return chosen;
  const first = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === 'fr' || tag === 'en');
  return first === 'en' ? 'en' : 'fr';
}

function showLanguage(language: string): void {
  document.documentElement.lang = language === 'en' ? 'en-CA' : 'fr-CA';
}

/** Remembers the language for this tab, until sign-out. */
export function rememberLanguage(language: Language): void {
  sessionStorage.setItem(LANGUAGE_KEY, language);
}

/** True once somebody has chosen a language in this tab, so that the account's own no longer decides. */
export function languageWasChosen(): boolean {
  return sessionStorage.getItem(LANGUAGE_KEY) !== null;
}
