import type { Period } from './periods';

export type Language = 'fr' | 'en';
export interface Both {
  readonly fr: string;
  readonly en: string;
}

const NBSP = '\u00a0';
const FORMATS = { fr: 'fr-CA', en: 'en-CA' } as const;
const FR_COUNT = ['aucun', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'];
const EN_COUNT = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

export const both = (fr: string, en: string): Both => ({ fr, en });
export const number = (value: number, language: Language): string =>
  new Intl.NumberFormat(FORMATS[language]).format(value).replace(/[\u202f ]/g, NBSP);
export const percent = (part: number, whole: number, language: Language): string =>
  language === 'fr' ? `${Math.round((100 * part) / whole)}${NBSP}%` : `${Math.round((100 * part) / whole)}%`;

/** A small number as a word, a larger one in figures. */
export const inWords = (value: number, language: Language): string =>
  (language === 'fr' ? FR_COUNT : EN_COUNT)[value] ?? number(value, language);
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const monthName = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(FORMATS[language], { month: 'long', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));

/** `octobre 2026`, `octobre à décembre 2026`, `2026`. */
export function periodName({ kind, key, months }: Period): Both {
  const year = key.slice(0, 4);
  const name = (language: Language): string => {
    if (kind === 'year') return year;
    const [first, last] = [months[0] ?? key, months.at(-1) ?? key].map((month) => monthName(month, language));
    const span = kind === 'month' ? first : `${first} ${language === 'fr' ? 'à' : 'to'} ${last}`;
    return `${span} ${year}`;
  };
  return both(name('fr'), name('en'));
}

/** `En octobre 2026`, `D’octobre à décembre 2026`. */
export function inPeriod(period: Period): Both {
  const { fr, en } = periodName(period);
  if (period.kind !== 'quarter') return both(`En ${fr}`, `In ${en}`);
  return both(`${/^[aeiouéh]/.test(fr) ? 'D’' : 'De '}${fr}`, `From ${en}`);
}

/** `13 dossiers`, `1 dossier`. */
export const cases = (count: number): Both =>
  both(`${number(count, 'fr')}${NBSP}${count > 1 ? 'dossiers' : 'dossier'}`, `${number(count, 'en')} ${count === 1 ? 'case' : 'cases'}`);

export const OUTCOMES: Readonly<Record<string, Both>> = {
  solved: both('Réglé', 'Solved'),
  partly_solved: both('Réglé en partie', 'Partly solved'),
  refused: both('Refusé par l’organisme', 'Refused by the body'),
  referred: both('Dirigé ailleurs', 'Referred elsewhere'),
  withdrawn: both('Demande retirée', 'Request withdrawn'),
  no_answer: both('Sans nouvelles', 'No answer'),
  other: both('Autre issue', 'Other outcome'),
};

export const UNKNOWN_PLACE = both('Municipalité non indiquée', 'Municipality not given');
const MERGED_FR = {
  categories: ['Autre sujet', 'autres sujets'],
  municipalities: ['Autre municipalité', 'autres municipalités'],
  outcomes: ['Autre issue', 'autres issues'],
};
const MERGED_EN = {
  categories: ['Other subject', 'other subjects'],
  municipalities: ['Other municipality', 'other municipalities'],
  outcomes: ['Other outcome', 'other outcomes'],
};

/** `Deux autres municipalités`: counted, never named. */
export function mergedName(of: keyof typeof MERGED_FR, count: number): Both {
  return both(
    count === 1 ? (MERGED_FR[of][0] ?? '') : capital(`${inWords(count, 'fr')} ${MERGED_FR[of][1]}`),
    count === 1 ? (MERGED_EN[of][0] ?? '') : capital(`${inWords(count, 'en')} ${MERGED_EN[of][1]}`),
  );
}
