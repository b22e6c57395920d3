import { LEAST } from './suppression';
import { number } from './report-words';
import type { Language } from './report-words';

/** What a week's digest is made of: numbers, and nothing that could name anybody. */
export interface WeekFigures {
  /** The week's Monday. */
  readonly week: string;
  readonly opened: number;
  readonly closed: number;
  readonly open: number;
  readonly late: number;
  readonly silent: number;
}

const WORDS = {
  fr: {
    subject: (day: string) => `Le bureau en bref : semaine du ${day}`,
    opened: 'Dossiers ouverts',
    closed: 'Dossiers fermés',
    open: 'Dossiers en cours',
    late: 'En retard',
    silent: 'Sans nouvelles depuis longtemps',
    few: 'moins de cinq',
    kept: 'non montré',
    colon: '\u00a0: ',
    foot: [
      'Ce courriel ne contient aucun renseignement personnel.',
      'Un nombre de moins de cinq n’est pas montré, ni celui qui permettrait de le calculer.',
      'Le rapport complet s’ouvre dans le bureau, sur un appareil de l’Assemblée.',
    ],
  },
  en: {
    subject: (day: string) => `The office in brief: week of ${day}`,
    opened: 'Cases opened',
    closed: 'Cases closed',
    open: 'Cases under way',
    late: 'Late',
    silent: 'No news for a long time',
    few: 'fewer than five',
    kept: 'not shown',
    colon: ': ',
    foot: [
      'This e-mail holds no personal information.',
      'A number under five isn’t shown, nor one from which it could be worked out.',
      'The full report opens in the office, on an Assembly device.',
    ],
  },
} as const;

/**
 * The member's weekly digest. What is under five isn't shown. Opened and closed are shown together or not at all: with the number of cases
 * under way of two weeks, one of them would give the other.
 */
export function digestText(figures: WeekFigures, language: Language): { subject: string; text: string } {
  const words = WORDS[language];
  const day = new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', { day: 'numeric', month: 'long', timeZone: 'UTC' })
    .format(new Date(`${figures.week}T00:00:00Z`))
    .replace(/^1 (?=\p{L})/u, language === 'fr' ? '1er ' : '1 ');
  const shown = (count: number): string => (count >= LEAST ? number(count, language) : words.few);
  const moved = figures.opened >= LEAST && figures.closed >= LEAST ? shown : () => words.kept;
  const lines = [
    [words.opened, moved(figures.opened)],
    [words.closed, moved(figures.closed)],
    [words.open, shown(figures.open)],
    [words.late, shown(figures.late)],
    [words.silent, shown(figures.silent)],
  ].map(([label, value]) => `${label}${words.colon}${value}`);
  return { subject: words.subject(day), text: `${lines.join('\n')}\n\n${words.foot.join('\n')}\n` };
}
