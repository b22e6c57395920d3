import i18next from 'i18next';
import type { BackendModule, i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';

import type { Language } from './format';
import { kitEn } from './kit.en';
import { kitFr } from './kit.fr';

/** The zone's words, a language at a time: nobody waits for words that nobody reads. */
export type ZoneWords = Readonly<Record<Language, () => Promise<object>>>;

const LANGUAGE_KEY = 'cloison.language';

/**
 * Makes the catalogue: the kit's words (namespace `kit`) and the zone's own (namespace `zone`, the default). French first; the language is
 * the one chosen in this tab, else the browser's. The choice lives in sessionStorage, so signing out leaves no trace of it.
 * Resolves once the words of that language are there; another language's are fetched when it is first chosen.
 */
export async function createWords(words: ZoneWords): Promise<I18n> {
  const instance = i18next.createInstance();
  await instance
    .use(fetched(words))
    .use(initReactI18next)
    .init({
      lng: startingLanguage(),
      // each language is complete (a test holds them to the same keys), so none stands in for the other
      fallbackLng: false,
      supportedLngs: ['fr', 'en'],
      ns: ['zone', 'kit'],
      defaultNS: 'zone',
      partialBundledLanguages: true,
      resources: { fr: { kit: kitFr }, en: { kit: kitEn } },
      interpolation: { escapeValue: false },
    });
  instance.on('languageChanged', showLanguage);
  showLanguage(instance.language);
  whenSettled(() => void instance.loadLanguages(instance.language === 'en' ? 'fr' : 'en'));
  return instance;
}

/** Milliseconds until a page has everything that it shows first. */
const SETTLED = 5_000;

/** The other language comes along once nothing else is wanted: a closed door changes its language without asking the server for anything. */
function whenSettled(work: () => void): void {
  setTimeout(() => ('requestIdleCallback' in globalThis ? requestIdleCallback(work) : work()), SETTLED);
}

function fetched(words: ZoneWords): BackendModule {
  return {
    type: 'backend',
    init: () => undefined,
    read: (language, _namespace, done) => {
      words[language === 'en' ? 'en' : 'fr']().then(
        (found) => done(null, found as Record<string, string>),
        (error: Error) => done(error, null),
      );
    },
  };
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
