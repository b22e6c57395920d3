/**
 * The one list of tables that hold something on a person, and how: `citizen` names one or is named by one, `case` belongs to a case of theirs,
 * `part` hangs on such a row. Merging, undoing, exporting and destroying find them in the catalogue (casework.held_on); a test compares the
 * two, so that nobody adds a place for people without having thought of it. Titles are those of the export.
 */
export const HELD_TABLES = {
  appointment: { by: 'citizen', fr: 'Rendez-vous', en: 'Appointments' },
  case_event: { by: 'case', fr: 'Fil des dossiers', en: 'Case timelines' },
  case_file: { by: 'citizen', fr: 'Dossiers', en: 'Cases' },
  citizen: { by: 'citizen', fr: 'Fiche', en: 'Record' },
  citizen_change: { by: 'citizen', fr: 'Changements de la fiche', en: 'Changes of the record' },
  citizen_hold: { by: 'citizen', fr: 'Conservation demandée', en: 'Kept on request' },
  citizen_merge: { by: 'citizen', fr: 'Fiches réunies', en: 'Joined records' },
  citizen_merge_row: { by: 'part', fr: 'Détail des fiches réunies', en: 'Details of joined records' },
  consent: { by: 'citizen', fr: 'Consentements', en: 'Consents' },
  consent_link: { by: 'part', fr: 'Liens de consentement', en: 'Consent links' },
  contact_point: { by: 'citizen', fr: 'Coordonnées', en: 'Contact details' },
  document: { by: 'citizen', fr: 'Documents', en: 'Documents' },
  document_part: { by: 'part', fr: 'Contenu des documents', en: 'Content of documents' },
  duplicate_pair: { by: 'citizen', fr: 'Doublons possibles', en: 'Likely duplicates' },
  find_text: { by: 'citizen', fr: 'Mots trouvables', en: 'Findable words' },
  follow_up: { by: 'case', fr: 'Suivis', en: 'Follow-ups' },
  household_member: { by: 'citizen', fr: 'Ménage', en: 'Household' },
  letter: { by: 'case', fr: 'Lettres', en: 'Letters' },
  mailing_export_person: { by: 'citizen', fr: 'Exports de listes d’envoi', en: 'Exports of mailing lists' },
  mailing_person: { by: 'citizen', fr: 'Listes d’envoi', en: 'Mailing lists' },
  rectification: { by: 'citizen', fr: 'Rectifications', en: 'Rectifications' },
  spokesperson: { by: 'citizen', fr: 'Personnes qui parlent pour elle', en: 'People who speak for them' },
} as const satisfies Readonly<Record<string, { readonly by: 'citizen' | 'case' | 'part'; readonly fr: string; readonly en: string }>>;
