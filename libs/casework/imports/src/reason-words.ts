import type { Target } from './targets';

type Both = readonly [fr: string, en: string];

const TARGET_WORDS: Readonly<Record<Target, Both>> = {
  externalId: ['Numéro dans l’autre outil', 'Number in the other tool'],
  familyName: ['Nom de famille', 'Family name'],
  givenName: ['Prénom', 'Given name'],
  fullName: ['Nom complet', 'Full name'],
  birthDate: ['Date de naissance', 'Birth date'],
  language: ['Langue', 'Language'],
  addressLine: ['Adresse', 'Address'],
  municipality: ['Municipalité', 'Municipality'],
  postalCode: ['Code postal', 'Postal code'],
  phone: ['Téléphone', 'Phone'],
  email: ['Courriel', 'E-mail'],
  accommodation: ['Pour bien servir cette personne', 'To serve this person well'],
  caseTitle: ['Objet du dossier', 'Case subject'],
  caseCategory: ['Sujet du dossier', 'Case category'],
  caseStatus: ['État du dossier', 'Case status'],
  caseOpenedOn: ['Ouvert le', 'Opened on'],
  caseClosedOn: ['Fermé le', 'Closed on'],
  caseSummary: ['En bref', 'In brief'],
  caseNote: ['Note', 'Note'],
  caseOutcome: ['Issue', 'Outcome'],
};

const REASON_WORDS: Readonly<Record<string, Both>> = {
  required: ['à remplir', 'needed'],
  too_long: ['trop long', 'too long'],
  characters_not_allowed: ['des caractères ne sont pas permis', 'some characters are not allowed'],
  not_a_date: ['une date est attendue, par exemple 2026-11-21', 'a date is expected, such as 2026-11-21'],
  not_an_email: ['une adresse de courriel est attendue', 'an e-mail address is expected'],
  not_valid: ['n’a pas la forme attendue', 'does not have the expected form'],
  not_in_list: ['ne fait pas partie des choix', 'is not one of the choices'],
  wording: ['parle d’une opinion : un bureau n’en garde pas', 'speaks of an opinion: an office keeps none'],
};

/** Why a line wasn't taken, as a sentence; nothing of the line itself. */
export function reasonSentence(reason: string, field: Target, language: 'fr' | 'en'): string {
  const at = language === 'fr' ? 0 : 1;
  if (reason === 'double') return ['Cette personne a déjà une fiche.', 'This person already has a record.'][at] ?? '';
  return `${TARGET_WORDS[field][at]}${language === 'fr' ? '\u00a0: ' : ': '}${REASON_WORDS[reason]?.[at] ?? reason}.`;
}
