/** What a mailing is for. A list states one, and keeps it. */
export const PURPOSES = ['greeting', 'service_information', 'event_invitation', 'matter_answer', 'press_notice'] as const;
export type Purpose = (typeof PURPOSES)[number];

/**
 * Where an address comes from. `electors_list` stands here to say no: no address of that source exists in the office (the reference answers
 * yes or no about an address that somebody gives, and gives none).
 */
export const SOURCES = [
  'given_by_citizen',
  'given_by_spokesperson',
  'public_directory',
  'press_gallery',
  'official',
  'imported',
  'unknown',
  'electors_list',
] as const;
export type Source = (typeof SOURCES)[number];

/** What a rule rests on: the office's own rule, or a provision, by its short name. */
export type Basis = 'office_rule' | 'E-3.3';

export interface SourceRule {
  readonly source: Source;
  readonly purpose: Purpose;
  readonly allowed: boolean;
  readonly reasonFr: string;
  readonly reasonEn: string;
  readonly basis: Basis;
}

/** Changes with every change of the table below; each list keeps the version that it was built under. */
export const RULES_VERSION = '2026-11-22';

const REASONS = {
  own: ['La personne a donné cette adresse au bureau.', 'The person gave the office this address.'],
  spoken: [
    'Donnée par un proche pour suivre un dossier, pas pour autre chose.',
    'Given by somebody close to follow a case, not for anything else.',
  ],
  spokenService: [
    'Donnée par qui parle pour la personne : un service la concerne.',
    'Given by whoever speaks for the person: a service concerns them.',
  ],
  directory: ['Publiée pour que l’on puisse écrire à cette adresse.', 'Published so that people can write to it.'],
  directoryAnswer: [
    'On répond à l’adresse que la personne a donnée en écrivant, pas à une autre.',
    'An answer goes to the address that the person gave when writing, not to another one.',
  ],
  press: ['Adresse de travail donnée par la tribune de la presse.', 'Work address given by the press gallery.'],
  pressOnly: ['Les adresses de la presse servent à informer la presse.', 'Press addresses serve to inform the press.'],
  official: ['Adresse officielle d’une institution.', 'Official address of an institution.'],
  officialOnly: [
    'Une institution n’est pas de celles à qui cet envoi s’adresse.',
    'An institution is not among those this mailing is for.',
  ],
  notPress: ['Un communiqué s’adresse à la presse.', 'A press notice is for the press.'],
  imported: [
    'Reprise d’un ancien fichier : on ne sait pas qui l’a donnée, ni pour quoi.',
    'Taken over from an earlier file: nobody knows who gave it, or for what.',
  ],
  unknown: ['Provenance inconnue : à demander à la personne.', 'Source unknown: ask the person.'],
  electors: [
    'La liste électorale a ses propres fins ; elle dit seulement si quelqu’un habite la circonscription.',
    'The list of electors has purposes of its own; here it only says whether somebody lives in the riding.',
  ],
} as const satisfies Record<string, readonly [string, string]>;
type Reason = keyof typeof REASONS;

/** source → purpose → allowed or not, and why. */
const TABLE: Readonly<Record<Source, Readonly<Record<Purpose, readonly [boolean, Reason]>>>> = {
  given_by_citizen: {
    greeting: [true, 'own'],
    service_information: [true, 'own'],
    event_invitation: [true, 'own'],
    matter_answer: [true, 'own'],
    press_notice: [false, 'notPress'],
  },
  given_by_spokesperson: {
    greeting: [false, 'spoken'],
    service_information: [true, 'spokenService'],
    event_invitation: [false, 'spoken'],
    matter_answer: [true, 'spokenService'],
    press_notice: [false, 'notPress'],
  },
  public_directory: {
    greeting: [true, 'directory'],
    service_information: [true, 'directory'],
    event_invitation: [true, 'directory'],
    matter_answer: [false, 'directoryAnswer'],
    press_notice: [false, 'notPress'],
  },
  press_gallery: {
    greeting: [true, 'press'],
    service_information: [false, 'pressOnly'],
    event_invitation: [true, 'press'],
    matter_answer: [false, 'pressOnly'],
    press_notice: [true, 'press'],
  },
  official: {
    greeting: [true, 'official'],
    service_information: [true, 'official'],
    event_invitation: [true, 'official'],
    matter_answer: [false, 'officialOnly'],
    press_notice: [false, 'notPress'],
  },
  imported: refused('imported'),
  unknown: refused('unknown'),
  electors_list: refused('electors'),
};

function refused(reason: Reason): Readonly<Record<Purpose, readonly [boolean, Reason]>> {
  return Object.fromEntries(PURPOSES.map((purpose) => [purpose, [false, reason]])) as unknown as Record<
    Purpose,
    readonly [boolean, Reason]
  >;
}

/** The whole table, a row for each source and purpose. */
export const SOURCE_RULES: readonly SourceRule[] = SOURCES.flatMap((source) =>
  PURPOSES.map((purpose) => {
    const [allowed, reason] = TABLE[source][purpose];
    const [reasonFr, reasonEn] = REASONS[reason];
    return { source, purpose, allowed, reasonFr, reasonEn, basis: source === 'electors_list' ? 'E-3.3' : 'office_rule' };
  }),
);

/** The sources whose addresses a purpose may use, the person's own word first. */
export function sourcesFor(purpose: Purpose): Source[] {
  return SOURCE_RULES.filter((rule) => rule.purpose === purpose && rule.allowed).map(({ source }) => source);
}
