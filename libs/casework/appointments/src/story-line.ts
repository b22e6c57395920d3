import type { AppointmentView } from './appointment.dto';

const WORDS = {
  fr: { planned: 'Rendez-vous', moved: 'Rendez-vous déplacé', cancelled: 'Rendez-vous annulé' },
  en: { planned: 'Appointment', moved: 'Appointment moved', cancelled: 'Appointment cancelled' },
} as const;
const DATES = {
  fr: new Intl.DateTimeFormat('fr-CA', { dateStyle: 'full', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-CA', { dateStyle: 'full', timeZone: 'UTC' }),
};

/** What the story of a case says of an appointment, in the language of whoever made it. */
export function storyLine(
  { on, at, place, with: colleague }: Pick<AppointmentView, 'on' | 'at' | 'place' | 'with'>,
  what: 'planned' | 'moved' | 'cancelled',
  language: 'fr' | 'en',
): string {
  const day = DATES[language].format(new Date(`${on}T00:00:00Z`)).replace(language === 'fr' ? / 1 / : /^$/, ' 1er ');
  const time = language === 'fr' ? at.replace(/^0?(\d+):/, '$1 h ') : at;
  const separator = language === 'fr' ? ' : ' : ': ';
  return `${WORDS[language][what]}${separator}${[day, time, place, colleague.name].filter(Boolean).join(', ')}`;
}
