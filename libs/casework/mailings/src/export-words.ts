import type { Channel } from './mailing.dto';
import type { Purpose, Source } from './source-rules';

type Language = 'fr' | 'en';

const PURPOSE_NAMES: Readonly<Record<Purpose, Readonly<Record<Language, string>>>> = {
  greeting: { fr: 'Vœux', en: 'Greeting' },
  service_information: { fr: 'Information sur un service', en: 'Information on a service' },
  event_invitation: { fr: 'Invitation à une activité du bureau', en: 'Invitation to an office event' },
  matter_answer: { fr: 'Réponse à celles et ceux qui ont écrit', en: 'Answer to those who wrote' },
  press_notice: { fr: 'Communiqué à la presse', en: 'Notice to the press' },
};

const SOURCE_NAMES: Readonly<Record<Source, Readonly<Record<Language, string>>>> = {
  given_by_citizen: { fr: 'donnée par la personne', en: 'given by the person' },
  given_by_spokesperson: { fr: 'donnée par un porte-parole', en: 'given by a spokesperson' },
  public_directory: { fr: 'annuaire public', en: 'public directory' },
  press_gallery: { fr: 'tribune de la presse', en: 'press gallery' },
  official: { fr: 'adresse officielle', en: 'official address' },
  imported: { fr: 'reprise d’un ancien fichier', en: 'taken over from an earlier file' },
  unknown: { fr: 'inconnue', en: 'unknown' },
  electors_list: { fr: 'liste électorale', en: 'list of electors' },
};

export const purposeName = (purpose: Purpose, language: Language): string => PURPOSE_NAMES[purpose][language];
export const sourceName = (source: Source, language: Language): string => SOURCE_NAMES[source][language];

export function exportHeaders(channel: Channel, language: Language): string[] {
  if (channel === 'email')
    return language === 'fr' ? ['Nom', 'Courriel', 'Langue', 'Provenance'] : ['Name', 'E-mail', 'Language', 'Source'];
  return language === 'fr'
    ? ['Nom', 'Adresse', 'Municipalité', 'Code postal', 'Langue', 'Provenance']
    : ['Name', 'Address', 'Municipality', 'Postal code', 'Language', 'Source'];
}

/** Who took what, when and for what: the last line of a file, the foot of each page. */
export function watermark(what: {
  readonly number: string;
  readonly purpose: Purpose;
  readonly who: string;
  readonly day: string;
  readonly people: number;
  readonly language: Language;
}): string {
  const { number, purpose, who, day, people, language } = what;
  return language === 'fr'
    ? `Envoi ${number} · ${purposeName(purpose, 'fr')} · exporté par ${who} le ${day} · ${people} personnes · ne sert qu’à cela`
    : `Mailing ${number} · ${purposeName(purpose, 'en')} · exported by ${who} on ${day} · ${people} people · serves this only`;
}
