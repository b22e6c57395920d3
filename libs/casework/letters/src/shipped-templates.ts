export type Addressee = 'citizen' | 'body';

/** A text to begin a letter or a mail with, in both languages. `{{…}}` are merge fields. */
export interface LetterTemplate {
  readonly key: string;
  readonly addressee: Addressee;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly subjectFr: string;
  readonly subjectEn: string;
  readonly bodyFr: string;
  readonly bodyEn: string;
}

const paragraphs = (...lines: string[]): string => lines.join('\n\n');

/** What every office begins with. An office changes them as it likes; its own words replace these. */
export const SHIPPED_TEMPLATES: readonly LetterTemplate[] = [
  {
    key: 'acknowledge',
    addressee: 'citizen',
    nameFr: 'Accusé de réception',
    nameEn: 'Acknowledgement',
    subjectFr: 'Votre demande ({{numéro}})',
    subjectEn: 'Your request ({{number}})',
    bodyFr: paragraphs(
      '{{salutation}}',
      'Nous avons bien reçu votre demande au sujet de : {{objet}}. Elle porte le numéro {{numéro}}.',
      'Nous vous donnerons des nouvelles au plus tard le {{échéance}}. D’ici là, vous pouvez nous joindre au bureau.',
      'Veuillez agréer nos salutations distinguées.',
    ),
    bodyEn: paragraphs(
      '{{greeting}}',
      'We have received your request about: {{subject}}. Its number is {{number}}.',
      'You will hear from us by {{due}} at the latest. Until then, you can reach us at the office.',
      'Sincerely,',
    ),
  },
  {
    key: 'consent_request',
    addressee: 'citizen',
    nameFr: 'Demande de consentement',
    nameEn: 'Consent request',
    subjectFr: 'Votre accord pour communiquer avec {{organisme}} ({{numéro}})',
    subjectEn: 'Your consent to contact {{body}} ({{number}})',
    bodyFr: paragraphs(
      '{{salutation}}',
      'Pour vous aider au sujet de : {{objet}}, nous devons communiquer avec {{organisme}}. La loi demande votre accord écrit.',
      'Vous trouverez le formulaire ci-joint. Il dit ce que nous demanderons, et pour combien de temps. Vous pouvez retirer votre accord en tout temps.',
      'Veuillez nous le retourner signé au bureau, ou nous appeler : un lien peut aussi vous être envoyé sur votre téléphone.',
      'Veuillez agréer nos salutations distinguées.',
    ),
    bodyEn: paragraphs(
      '{{greeting}}',
      'To help you with: {{subject}}, we need to contact {{body}}. The law asks for your written consent.',
      'The form is enclosed. It says what we will ask for, and for how long. You may withdraw your consent at any time.',
      'Please return it signed to the office, or call us: a link can also be sent to your phone.',
      'Sincerely,',
    ),
  },
  {
    key: 'not_our_level',
    addressee: 'citizen',
    nameFr: 'Autre ordre de gouvernement',
    nameEn: 'Another level of government',
    subjectFr: 'Votre demande ({{numéro}})',
    subjectEn: 'Your request ({{number}})',
    bodyFr: paragraphs(
      '{{salutation}}',
      'Vous nous avez écrit au sujet de : {{objet}}. Cette matière relève d’un autre ordre de gouvernement.',
      'L’organisme qui peut y répondre est : {{organisme}}. Si vous le souhaitez, nous pouvons vous aider à l’y joindre.',
      'Veuillez agréer nos salutations distinguées.',
    ),
    bodyEn: paragraphs(
      '{{greeting}}',
      'You wrote to us about: {{subject}}. This matter belongs to another level of government.',
      'The body that can answer it is: {{body}}. If you wish, we can help you reach it.',
      'Sincerely,',
    ),
  },
  {
    key: 'closing',
    addressee: 'citizen',
    nameFr: 'Fermeture du dossier',
    nameEn: 'Closing of the case',
    subjectFr: 'Votre dossier {{numéro}} est fermé',
    subjectEn: 'Your case {{number}} is closed',
    bodyFr: paragraphs(
      '{{salutation}}',
      'Votre dossier au sujet de : {{objet}} est maintenant fermé.',
      'Si la question revenait, appelez-nous : il se rouvre sans que vous ayez à tout raconter de nouveau.',
      'Veuillez agréer nos salutations distinguées.',
    ),
    bodyEn: paragraphs(
      '{{greeting}}',
      'Your case about: {{subject}} is now closed.',
      'Should the matter come up again, call us: we can reopen it without your having to tell everything again.',
      'Sincerely,',
    ),
  },
  {
    key: 'body_request',
    addressee: 'body',
    nameFr: 'Demande à un organisme',
    nameEn: 'Request to a public body',
    subjectFr: 'Dossier de {{citoyen}} – notre référence : {{numéro}}',
    subjectEn: 'Case of {{constituent}} – our reference: {{number}}',
    bodyFr: paragraphs(
      '{{salutation}}',
      'Nous vous écrivons au nom de {{citoyen}}, qui a donné son accord écrit à cette démarche, au sujet de : {{objet}}.',
      'Pourriez-vous nous dire où en est ce dossier et quelles pièces y manquent, au plus tard le {{échéance}} ?',
      'Nous vous remercions de votre collaboration.',
    ),
    bodyEn: paragraphs(
      '{{greeting}}',
      'We write on behalf of {{constituent}}, who consented to it in writing, about: {{subject}}.',
      'Could you tell us where this file stands and which documents are missing, by {{due}} at the latest?',
      'Thank you for your help.',
    ),
  },
  {
    key: 'body_follow_up',
    addressee: 'body',
    nameFr: 'Relance à un organisme',
    nameEn: 'Follow-up to a public body',
    subjectFr: 'Relance – dossier de {{citoyen}}, notre référence : {{numéro}}',
    subjectEn: 'Follow-up – case of {{constituent}}, our reference: {{number}}',
    bodyFr: paragraphs(
      '{{salutation}}',
      'Nous n’avons pas eu de réponse à notre demande au nom de {{citoyen}}, au sujet de : {{objet}}.',
      'Cette personne attend. Pourriez-vous nous répondre au plus tard le {{échéance}}, ou nous dire qui s’occupe du dossier ?',
      'Nous vous remercions de votre collaboration.',
    ),
    bodyEn: paragraphs(
      '{{greeting}}',
      'We have had no answer to our request on behalf of {{constituent}}, about: {{subject}}.',
      'This person is waiting. Could you answer by {{due}}, or tell us who is handling the file?',
      'Thank you for your help.',
    ),
  },
];
