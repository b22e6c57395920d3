/** The languages that people are answered in. */
export type Language = 'fr' | 'en';

interface CodeText {
  readonly status: number;
  readonly fr: readonly [title: string, detail: string];
  readonly en: readonly [title: string, detail: string];
}

/**
 * Every answer that isn't a success, in full: a stable code, its HTTP status and a sentence for a person. The list is closed: an answer whose
 * code isn't here can't be made, and no sentence has a place for data.
 */
export const CODES = {
  request_malformed: {
    status: 400,
    fr: ['Demande illisible', 'La demande n’est pas du JSON bien formé.'],
    en: ['Unreadable request', 'The request is not well-formed JSON.'],
  },
  token_missing: {
    status: 401,
    fr: ['Connexion requise', 'Connectez-vous pour continuer.'],
    en: ['Sign-in needed', 'Sign in to continue.'],
  },
  token_not_valid: {
    status: 401,
    fr: ['Connexion à refaire', 'Le jeton présenté n’est pas de cette maison. Connectez-vous de nouveau.'],
    en: ['Sign in again', 'The token presented was not issued here. Sign in again.'],
  },
  token_expired: { status: 401, fr: ['Connexion à renouveler', 'Le jeton a expiré.'], en: ['Session to renew', 'The token has expired.'] },
  token_wrong_audience: {
    status: 401,
    fr: ['Mauvaise porte', 'Ce jeton ouvre un autre espace, pas celui-ci.'],
    en: ['Wrong door', 'This token opens another zone, not this one.'],
  },
  token_key_mismatch: {
    status: 401,
    fr: ['Jeton d’un autre appareil', 'Ce jeton est lié à la clé d’un autre appareil.'],
    en: ['Token of another device', 'This token is bound to another device’s key.'],
  },
  proof_missing: {
    status: 401,
    fr: ['Preuve absente', 'Chaque demande doit prouver la clé de son appareil.'],
    en: ['Proof missing', 'Each request must prove its device’s key.'],
  },
  proof_not_valid: {
    status: 401,
    fr: ['Preuve refusée', 'La preuve de l’appareil ne correspond pas à cette demande.'],
    en: ['Proof refused', 'The device’s proof does not match this request.'],
  },
  proof_replayed: {
    status: 401,
    fr: ['Preuve déjà servie', 'Une preuve ne sert qu’une fois.'],
    en: ['Proof already used', 'A proof serves only once.'],
  },
  use_dpop_nonce: {
    status: 401,
    fr: ['Preuve à refaire', 'La preuve doit porter le nonce du serveur, donné dans l’en-tête DPoP-Nonce.'],
    en: ['Proof to be made again', 'The proof must carry the server’s nonce, given in the DPoP-Nonce header.'],
  },
  sign_in_failed: {
    status: 401,
    fr: ['Connexion refusée', 'Le courriel ou le mot de passe ne correspond pas.'],
    en: ['Sign-in refused', 'The e-mail or the password does not match.'],
  },
  session_ended: {
    status: 401,
    fr: ['Session terminée', 'Cette session est fermée. Connectez-vous de nouveau.'],
    en: ['Session ended', 'This session is closed. Sign in again.'],
  },
  device_unknown: {
    status: 403,
    fr: ['Appareil inconnu', 'Cet appareil n’est pas inscrit ici. Demandez un code d’inscription à votre responsable des appareils.'],
    en: ['Unknown device', 'This device is not enrolled here. Ask your registrar for an enrolment code.'],
  },
  device_pending: {
    status: 403,
    fr: ['Inscription à approuver', 'L’inscription de cet appareil attend une approbation.'],
    en: ['Enrolment to be approved', 'This device’s enrolment awaits an approval.'],
  },
  device_revoked: {
    status: 403,
    fr: ['Appareil retiré', 'Cet appareil a été retiré par le responsable des appareils.'],
    en: ['Device withdrawn', 'This device was withdrawn by the registrar.'],
  },
  device_assembly_funded: {
    status: 403,
    fr: [
      'Cette porte reste fermée sur cet appareil',
      'Cet appareil a été payé par l’Assemblée. Cet espace ne s’y ouvre pas, quel que soit le compte.',
    ],
    en: [
      'This door stays closed on this device',
      'This device was paid for by the Assembly. This zone does not open on it, whatever the account.',
    ],
  },
  device_party_funded: {
    status: 403,
    fr: [
      'Cette porte reste fermée sur cet appareil',
      'Cet appareil a été payé par un parti. Cet espace ne s’y ouvre pas, quel que soit le compte.',
    ],
    en: [
      'This door stays closed on this device',
      'This device was paid for by a party. This zone does not open on it, whatever the account.',
    ],
  },
  device_oversight_funded: {
    status: 403,
    fr: ['Cette porte reste fermée sur cet appareil', 'Cet appareil est celui du commissaire. Cet espace ne s’y ouvre pas.'],
    en: ['This door stays closed on this device', 'This device is the commissioner’s. This zone does not open on it.'],
  },
  device_personal: {
    status: 403,
    fr: ['Cette porte reste fermée sur cet appareil', 'Un appareil personnel n’ouvre pas cet espace.'],
    en: ['This door stays closed on this device', 'A personal device does not open this zone.'],
  },
  device_assurance_too_low: {
    status: 403,
    fr: ['Preuve trop faible', 'Cet espace demande une preuve d’appareil plus forte que celle-ci.'],
    en: ['Proof too weak', 'This zone asks for a stronger proof of the device than this one.'],
  },
  network_assembly: {
    status: 403,
    fr: ['Réseau de l’Assemblée', 'Cet espace ne s’ouvre pas depuis le réseau de l’Assemblée.'],
    en: ['Assembly network', 'This zone does not open from the Assembly’s network.'],
  },
  role_not_permitted: {
    status: 403,
    fr: ['Hors de votre rôle', 'Votre rôle ne permet pas cet acte.'],
    en: ['Outside your role', 'Your role does not permit this act.'],
  },
  purpose_missing: {
    status: 403,
    fr: ['Finalité à indiquer', 'Indiquez à quelle fin ces renseignements sont consultés.'],
    en: ['Purpose needed', 'State the purpose for which this information is consulted.'],
  },
  outside_period: {
    status: 403,
    fr: ['Hors période', 'Cet acte n’est pas permis dans la période électorale en cours.'],
    en: ['Outside the period', 'This act is not permitted in the present election period.'],
  },
  account_locked_down: {
    status: 403,
    fr: ['Compte suspendu', 'Ce compte est suspendu. Voyez le responsable de votre côté.'],
    en: ['Account suspended', 'This account is suspended. See your side’s registrar.'],
  },
  same_person: {
    status: 403,
    fr: ['Une deuxième personne doit approuver', 'Qui a préparé l’inscription ne peut pas l’approuver aussi.'],
    en: ['A second person must approve', 'Whoever prepared the enrolment cannot approve it too.'],
  },
  enrolment_code_not_valid: {
    status: 403,
    fr: ['Code à redemander', 'Ce code d’inscription a déjà servi, a expiré ou n’existe pas.'],
    en: ['Ask for another code', 'This enrolment code was already used, has expired or does not exist.'],
  },
  not_found: {
    status: 404,
    fr: ['Introuvable', 'Rien à cette adresse que vous puissiez voir.'],
    en: ['Not found', 'Nothing at this address that you may see.'],
  },
  method_not_allowed: {
    status: 405,
    fr: ['Méthode non permise', 'Cette adresse ne répond pas à cette méthode.'],
    en: ['Method not allowed', 'This address does not answer to this method.'],
  },
  version_conflict: {
    status: 409,
    fr: ['Changé entre-temps', 'Quelqu’un d’autre a changé cette fiche. Rechargez-la, puis reprenez.'],
    en: ['Changed meanwhile', 'Somebody else changed this record. Reload it, then go on.'],
  },
  mail_claimed: {
    status: 409,
    fr: ['Déjà entre les mains de quelqu’un', 'Une autre personne du bureau lit ce courriel en ce moment.'],
    en: ['Already in somebody’s hands', 'Somebody else in the office is reading this mail right now.'],
  },
  body_address_missing: {
    status: 409,
    fr: ['Adresse à compléter', 'Aucune adresse de cet organisme n’est connue ici. Inscrivez-la, ou répondez vous-même.'],
    en: ['Address to be completed', 'No address of this body is known here. Enter it, or write the answer yourself.'],
  },
  not_the_named_person: {
    status: 403,
    fr: ['Réservé à la personne désignée', 'Seule la personne que le bureau a désignée peut laisser partir un courriel retenu.'],
    en: ['For the named person', 'Only the person named by the office may release mail that is held back.'],
  },
  already_exists: { status: 409, fr: ['Existe déjà', 'Cela existe déjà.'], en: ['Already exists', 'This exists already.'] },
  state_conflict: {
    status: 409,
    fr: ['Plus possible', 'L’état de cette fiche ne permet plus cet acte.'],
    en: ['No longer possible', 'The state of this record no longer permits this act.'],
  },
  consent_missing: {
    status: 409,
    fr: [
      'Consentement nécessaire',
      'Aucun consentement valide ne permet de joindre cet organisme pour ce dossier. Demandez-le par téléphone, notez un accord de vive voix ou imprimez le formulaire.',
    ],
    en: [
      'Consent needed',
      'No valid consent lets the office contact this body about this case. Ask for it by phone link, note a consent given by voice, or print the form.',
    ],
  },
  consent_link_closed: {
    status: 410,
    fr: ['Lien fermé', 'Ce lien a déjà servi, a expiré ou n’existe pas. Demandez-en un autre au bureau.'],
    en: ['Link closed', 'This link was already used, has expired or does not exist. Ask the office for another one.'],
  },
  consent_check_failed: {
    status: 422,
    fr: ['Année à vérifier', 'L’année ne correspond pas. Après cinq essais, le lien se ferme.'],
    en: ['Year to be checked', 'The year does not match. After five tries, the link closes.'],
  },
  body_too_large: {
    status: 413,
    fr: ['Envoi trop lourd', 'L’envoi dépasse la taille permise.'],
    en: ['Too large', 'What was sent exceeds the permitted size.'],
  },
  media_type_not_supported: {
    status: 415,
    fr: ['Format non pris en charge', 'Ce type de contenu n’est pas accepté ici.'],
    en: ['Format not supported', 'This content type is not accepted here.'],
  },
  input_not_valid: {
    status: 422,
    fr: ['À corriger', 'Certains champs sont à corriger.'],
    en: ['To be corrected', 'Some fields need correcting.'],
  },
  list_not_readable: {
    status: 422,
    fr: ['Liste illisible', 'Le fichier ne correspond pas à la correspondance de colonnes choisie. Rien n’a été importé.'],
    en: ['List not readable', 'The file does not fit the chosen column mapping. Nothing was imported.'],
  },
  column_refused: {
    status: 422,
    fr: ['Une colonne de trop', 'Le fichier contient autre chose que le nom et l’adresse. Rien n’en a été pris.'],
    en: ['One column too many', 'The file holds something else than name and address. Nothing of it was taken.'],
  },
  wording_refused: {
    status: 422,
    fr: [
      'Un mot à changer',
      'Un nom, un titre ou une étiquette ne dit pas ce que quelqu’un pense. La tentative est au journal, le texte n’y est pas.',
    ],
    en: ['A word to change', 'A name, a title or a label does not say what somebody thinks. The attempt is in the log, the text is not.'],
  },
  document_type_refused: {
    status: 422,
    fr: [
      'Type de document non accepté',
      'Envoyez un PDF, une image (PNG, JPEG, HEIC, WebP, TIFF), un fichier DOCX, XLSX, ODT, TXT, CSV ou un courriel (EML). Rien n’a été gardé.',
    ],
    en: [
      'Kind of document not accepted',
      'Send a PDF, a picture (PNG, JPEG, HEIC, WebP, TIFF), a DOCX, XLSX, ODT, TXT or CSV file, or an e-mail (EML). Nothing was kept.',
    ],
  },
  document_name_mismatch: {
    status: 422,
    fr: ['Nom et contenu différents', 'Le contenu du document n’est pas du type que son nom annonce. Rien n’a été gardé.'],
    en: ['Name and content differ', 'The document’s content is not of the kind that its name announces. Nothing was kept.'],
  },
  document_infected: {
    status: 422,
    fr: ['Document refusé par l’antivirus', 'L’antivirus a reconnu un programme malveillant. Rien n’a été gardé.'],
    en: ['Document refused by the virus scanner', 'The scanner recognised a malicious program. Nothing was kept.'],
  },
  documents_full: {
    status: 422,
    fr: ['Nombre de documents atteint', 'Ce dossier contient le plus grand nombre de documents permis. Supprimez-en un, puis reprenez.'],
    en: ['Number of documents reached', 'This case holds the most documents permitted. Delete one, then try again.'],
  },
  too_many_requests: {
    status: 429,
    fr: ['Trop de demandes', 'Attendez un moment avant de recommencer.'],
    en: ['Too many requests', 'Wait a moment before trying again.'],
  },
  internal: {
    status: 500,
    fr: ['La demande n’a pas abouti', 'Rien n’a été enregistré. Donnez le numéro à votre responsable si cela se répète.'],
    en: ['The request did not go through', 'Nothing was saved. Give the number to your administrator if it happens again.'],
  },
  document_damaged: {
    status: 500,
    fr: ['Document altéré', 'Ce document ne correspond plus à ce qui a été gardé : il reste fermé. Prévenez votre responsable.'],
    en: ['Damaged document', 'This document is no longer what was kept: it stays closed. Tell your administrator.'],
  },
  scan_unavailable: {
    status: 503,
    fr: ['Antivirus injoignable', 'L’antivirus ne répond pas : aucun document n’est accepté tant qu’il ne répond pas. Rien n’a été gardé.'],
    en: ['Virus scanner out of reach', 'The scanner does not answer: no document is accepted until it does. Nothing was kept.'],
  },
  unavailable: {
    status: 503,
    fr: ['Momentanément fermé', 'Le journal ou la base ne répond pas : rien ne passe tant qu’ils ne répondent pas.'],
    en: ['Closed for the moment', 'The log or the database does not answer: nothing passes until they do.'],
  },
} as const satisfies Record<string, CodeText>;

export type RefusalCode = keyof typeof CODES;

/** The title and the sentence of a code in a person's language. */
export function sentenceOf(code: RefusalCode, language: Language): { title: string; detail: string } {
  const [title, detail] = CODES[code][language];
  return { title, detail };
}
