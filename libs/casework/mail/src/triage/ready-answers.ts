import type { PublicBody } from '@cloison/casework/cases';
import type { OfficeProfile } from '@cloison/casework/team';
import type { ReadyAnswer } from '../mail.dto';

export interface Answered {
  readonly language: 'fr' | 'en';
  readonly subject: string;
  readonly fromName: string | null;
}

const LEVELS = {
  quebec: { fr: 'du gouvernement du Québec', en: 'of the Government of Quebec' },
  canada: { fr: 'du gouvernement du Canada', en: 'of the Government of Canada' },
  municipal: { fr: 'de votre municipalité', en: 'of your municipality' },
  other: { fr: 'd’un autre organisme', en: 'of another body' },
} as const;

/** « Re : … », once. */
export function replySubject(subject: string, language: 'fr' | 'en'): string {
  const bare = subject.replace(/^(?:\s*(?:re|tr|fwd?)\s*:\s*)+/iu, '').trim();
  return `${language === 'fr' ? 'Re :' : 'Re:'} ${bare}`.slice(0, 250);
}

function signature(profile: OfficeProfile, language: 'fr' | 'en'): string {
  const district = language === 'fr' ? profile.districtNameFr : profile.districtNameEn;
  const office = language === 'fr' ? profile.nameFr : profile.nameEn;
  return [
    office ?? (language === 'fr' ? `Bureau de circonscription de ${district}` : `Constituency office of ${district}`),
    profile.phone,
    profile.email,
  ]
    .filter((line) => line !== null && line !== '')
    .join('\n');
}

/** « Not our level of government »: who answers for it, and how to reach them. */
export function redirection(mail: Answered, body: PublicBody, profile: OfficeProfile): ReadyAnswer {
  const fr = mail.language === 'fr';
  const name = fr ? body.nameFr : body.nameEn;
  const ways = [
    body.phone && (fr ? `Téléphone : ${body.phone}` : `Telephone: ${body.phone}`),
    body.email && (fr ? `Courriel : ${body.email}` : `E-mail: ${body.email}`),
    body.address && (fr ? `Adresse : ${body.address}` : `Address: ${body.address}`),
  ].filter((line): line is string => Boolean(line));
  const level = LEVELS[body.level][mail.language];
  const opening = fr
    ? `Ce que vous demandez relève ${level} : ${name}. Notre bureau n’y a pas accès et ne veut pas vous faire attendre.`
    : `What you ask for is a matter ${level}: ${name}. Our office has no access to it and does not want to keep you waiting.`;
  const closing = fr
    ? 'Nous n’avons transmis votre message à personne. Si quelque chose relève aussi de notre gouvernement, répondez à ce courriel.'
    : 'We have passed your message on to nobody. If something in it is also a matter of our own government, just answer this message.';
  const reach = fr ? 'Pour les joindre :' : 'How to reach them:';
  const text = [
    greeting(mail),
    '',
    opening,
    '',
    ...(ways.length > 0 ? [reach, ...ways, ''] : []),
    closing,
    '',
    signature(profile, mail.language),
  ];
  return { subject: replySubject(mail.subject, mail.language), text: text.join('\n'), complete: ways.length > 0 };
}

/** The sender lives in another riding: the right office is named, and the message goes nowhere without its writer. */
export function handOver(mail: Answered, ridingName: string | null, profile: OfficeProfile): ReadyAnswer {
  const fr = mail.language === 'fr';
  const where = ridingName ?? (fr ? 'une autre circonscription' : 'another riding');
  const lines = fr
    ? [
        `D’après votre adresse, vous habitez ${ridingName ? `la circonscription de ${where}` : where}. Le bureau de votre députée ou de votre député saura vous aider, et peut agir en votre nom.`,
        '',
        'Transmettez-lui votre message tel quel : nous ne l’avons montré à personne, et n’ouvrons pas de dossier. Si nous nous trompons d’adresse, répondez à ce courriel.',
      ]
    : [
        `By your address, you live in ${ridingName ? `the riding of ${where}` : where}. The office of your own member can help you, and may act on your behalf.`,
        '',
        'Please forward your message to them as it is: we have shown it to nobody, and open no file. If we have your address wrong, just answer this message.',
      ];
  return {
    subject: replySubject(mail.subject, mail.language),
    text: [greeting(mail), '', ...lines, '', signature(profile, mail.language)].join('\n'),
    complete: true,
  };
}

function greeting({ fromName, language }: Answered): string {
  const hello = language === 'fr' ? 'Bonjour' : 'Hello';
  return fromName ? `${hello} ${fromName},` : `${hello},`;
}
