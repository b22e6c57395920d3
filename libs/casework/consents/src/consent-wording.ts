import type { ConsentItem } from './consent-items';
import { CONSENT_ITEMS } from './consent-items';

export type ConsentLanguage = 'fr' | 'en';

/** What a form says: all that anybody reads of it, on paper and on a phone. */
export interface ConsentTerms {
  readonly memberName: string | null;
  /** The office as its riding is called. */
  readonly office: string;
  readonly bodyName: string;
  /** In plain words, written by the office for this form. */
  readonly matter: string;
  readonly shared: readonly ConsentItem[];
  readonly months: number;
}

export interface ConsentText {
  readonly title: string;
  /** First what is permitted, then to whom and for how long; each a sentence or two. */
  readonly paragraphs: readonly string[];
  readonly sharedTitle: string;
  readonly shared: readonly string[];
  /** What stands above the signature. */
  readonly statement: string;
}

const ITEM_NAMES: Readonly<Record<ConsentItem, Readonly<Record<ConsentLanguage, string>>>> = {
  identity: { fr: 'mon identité et mes coordonnées', en: 'my identity and contact details' },
  file: { fr: 'l’état de mon dossier et les décisions prises', en: 'the state of my file and the decisions made' },
  documents: { fr: 'les documents que j’ai fournis', en: 'the documents that I provided' },
  health: { fr: 'les renseignements sur ma santé utiles à cette demande', en: 'information about my health that this request needs' },
  income: { fr: 'mes revenus et mes prestations', en: 'my income and benefits' },
  family: { fr: 'ma situation familiale', en: 'my family situation' },
};

const SAY = {
  fr: {
    title: 'Consentement à communiquer avec un organisme public',
    who: (office: string, member: string | null) =>
      member === null ? `le bureau de circonscription de ${office}` : `le bureau de ${member} (${office})`,
    permits: (who: string, body: string, matter: string) =>
      `J’autorise ${who} à communiquer avec l’organisme suivant : ${body}. Objet : ${matter}.`,
    months: (count: number) => `Cette autorisation vaut ${count} mois à partir de ma signature. `,
    only: 'Elle ne vaut pour aucun autre organisme ni aucune autre demande.',
    free: 'Je suis libre de refuser. Je peux la retirer à tout moment, sans donner de raison, en le disant au bureau.',
    sharedTitle: 'Le bureau et l’organisme peuvent se transmettre :',
    statement: 'J’ai lu ce qui précède et j’y consens.',
  },
  en: {
    title: 'Consent to contact a public body',
    who: (office: string, member: string | null) =>
      member === null ? `the constituency office of ${office}` : `the office of ${member} (${office})`,
    permits: (who: string, body: string, matter: string) =>
      `I authorize ${who} to communicate with this public body: ${body}. Subject: ${matter}.`,
    months: (count: number) => `This authorization is valid for ${count} ${count === 1 ? 'month' : 'months'} from my signature. `,
    only: 'It covers no other body and no other request.',
    free: 'I am free to refuse. I can withdraw it at any time, without giving a reason, by telling the office.',
    sharedTitle: 'The office and the body may give each other:',
    statement: 'I have read the above and I consent to it.',
  },
} as const;

/** The form in one language: the same words wherever it is shown, so that what is signed is what was read. */
export function consentText(terms: ConsentTerms, language: ConsentLanguage): ConsentText {
  const say = SAY[language];
  return {
    title: say.title,
    paragraphs: [
      say.permits(say.who(terms.office, terms.memberName), terms.bodyName, terms.matter.replace(/\.$/, '')),
      `${say.months(terms.months)}${say.only}`,
      say.free,
    ],
    sharedTitle: say.sharedTitle,
    shared: CONSENT_ITEMS.filter((item) => terms.shared.includes(item)).map((item) => ITEM_NAMES[item][language]),
    statement: say.statement,
  };
}
