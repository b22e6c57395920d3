import type { LoadedConsent } from './consent-reader';

export type ConsentHappening = 'asked_phone' | 'asked_paper' | 'given_voice' | 'signed_paper' | 'signed_phone' | 'refused' | 'revoked';

const SAY: Readonly<Record<'fr' | 'en', Readonly<Record<ConsentHappening, string>>>> = {
  fr: {
    asked_phone: 'demandé par un lien sur son téléphone',
    asked_paper: 'formulaire à signer préparé',
    given_voice: 'donné de vive voix',
    signed_paper: 'signé sur papier',
    signed_phone: 'signé sur son téléphone',
    refused: 'refusé par la personne',
    revoked: 'retiré',
  },
  en: {
    asked_phone: 'asked by a link on their phone',
    asked_paper: 'form to sign prepared',
    given_voice: 'given by voice',
    signed_paper: 'signed on paper',
    signed_phone: 'signed on their phone',
    refused: 'refused by the person',
    revoked: 'withdrawn',
  },
};

/** One line of a case's story, in the language of whoever did it: `RAMQ · signé sur son téléphone · jusqu’au 2027-04-28`. */
export function consentLine(what: ConsentHappening, consent: LoadedConsent, language: 'fr' | 'en'): string {
  const until = consent.state === 'valid' && consent.until !== null ? [`${language === 'fr' ? 'jusqu’au' : 'until'} ${consent.until}`] : [];
  return [language === 'fr' ? consent.bodyNameFr : consent.bodyNameEn, SAY[language][what], ...until].join(' · ');
}
