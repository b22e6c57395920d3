import { fold } from '@cloison/platform/names';

/** What a column of a file can become. A column that becomes none of these is never stored. */
export const TARGETS = [
  'externalId',
  'familyName',
  'givenName',
  'fullName',
  'birthDate',
  'language',
  'addressLine',
  'municipality',
  'postalCode',
  'phone',
  'email',
  'accommodation',
  'caseTitle',
  'caseCategory',
  'caseStatus',
  'caseOpenedOn',
  'caseClosedOn',
  'caseSummary',
  'caseNote',
  'caseOutcome',
] as const;
export type Target = (typeof TARGETS)[number];

/** Which column (from 0) becomes what. */
export type Mapping = Partial<Record<Target, number>>;

/** Headers that tools use, folded; French and English, and those of CiviCRM's contact and activity exports. */
const KNOWN: Readonly<Record<Target, readonly string[]>> = {
  externalId: [
    'contact id',
    'id',
    'identifiant',
    'numero',
    'no',
    'no citoyen',
    'numero de contact',
    'target contact id',
    'id du contact',
    'constituent id',
  ],
  familyName: ['last name', 'nom de famille', 'nom', 'surname', 'family name'],
  givenName: ['first name', 'prenom', 'given name', 'prenoms'],
  fullName: ['display name', 'nom complet', 'full name', 'name', 'sort name', 'nom et prenom', 'target name', 'citoyen', 'contact'],
  birthDate: ['birth date', 'date de naissance', 'naissance', 'date of birth', 'dob', 'ne le'],
  language: ['preferred language', 'langue', 'language', 'langue preferee', 'langue de correspondance'],
  addressLine: ['street address', 'adresse', 'address', 'rue', 'adresse civique', 'address line 1', 'adresse ligne 1'],
  municipality: ['city', 'ville', 'municipalite', 'municipality', 'localite'],
  postalCode: ['postal code', 'code postal', 'zip', 'zip code', 'cp'],
  phone: ['phone', 'telephone', 'tel', 'phone number', 'home phone', 'telephone domicile', 'cellulaire', 'mobile'],
  email: ['email', 'courriel', 'e mail', 'adresse courriel', 'adresse de courriel', 'email address'],
  accommodation: ['accommodation', 'besoins particuliers', 'accommodements', 'accessibilite', 'accessibility needs'],
  caseTitle: ['subject', 'objet', 'case subject', 'activity subject', 'sujet du dossier', 'titre', 'title', 'case title'],
  caseCategory: ['case type', 'activity type', 'categorie', 'category', 'type de dossier', 'type', 'sujet', 'matiere'],
  caseStatus: ['case status', 'activity status', 'statut', 'etat', 'status', 'etat du dossier'],
  caseOpenedOn: ['case start date', 'start date', 'activity date', 'date d ouverture', 'ouvert le', 'opened', 'date'],
  caseClosedOn: ['case end date', 'end date', 'date de fermeture', 'ferme le', 'closed'],
  caseSummary: ['resume', 'summary', 'en bref'],
  caseNote: ['details', 'notes', 'note', 'description', 'activity details', 'commentaires', 'comments'],
  caseOutcome: ['outcome', 'resultat', 'issue', 'resolution'],
};

/** What each column probably is, by its header: a guess that somebody confirms. Each column serves once, each target once. */
export function guessMapping(headers: readonly string[]): Mapping {
  const folded = headers.map((header) => fold(header));
  const mapping: Mapping = {};
  const used = new Set<number>();
  for (const target of TARGETS)
    for (const name of KNOWN[target]) {
      const column = folded.indexOf(name);
      if (column < 0 || used.has(column)) continue;
      mapping[target] = column;
      used.add(column);
      break;
    }
  if (mapping.familyName !== undefined && mapping.givenName !== undefined) delete mapping.fullName;
  return mapping;
}
