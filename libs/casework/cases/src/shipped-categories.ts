/** What a case is about: whom to write to, how long to wait before asking again, what to gather. */
export interface CaseCategory {
  readonly key: string;
  /** The category that this one is part of; null at the top. */
  readonly parent: string | null;
  readonly nameFr: string;
  readonly nameEn: string;
  /** Begins the numbers of its cases: `RAMQ` in `RAMQ-26-0412`. */
  readonly series: string;
  readonly bodyKey: string | null;
  /** Business days after which the office looks at the case again: its own habit, not a promise of the body. */
  readonly delayDays: number;
  readonly checklistFr: readonly string[];
  readonly checklistEn: readonly string[];
}

type Check = readonly [fr: string, en: string];
type Row = readonly [
  key: string,
  series: string,
  bodyKey: string | null,
  delayDays: number,
  fr: string,
  en: string,
  checklist: readonly Check[],
];

const CONSENT: Check = ['Obtenir le consentement', 'Get the consent'];
const LETTER: Check = ['Demander une copie de la lettre reçue', 'Ask for a copy of the letter received'];
const FILE_NUMBER: Check = ['Noter le numéro de dossier de l’organisme', 'Note the body’s file number'];
const usual: readonly Check[] = [CONSENT, FILE_NUMBER];
const refused: readonly Check[] = [CONSENT, LETTER, ['Noter la date limite pour contester', 'Note the last day to contest']];

/** Each top category, followed by its parts. */
const TREE: readonly (readonly [Row, ...Row[]])[] = [
  [
    [
      'health_insurance',
      'RAMQ',
      'ramq',
      10,
      'Assurance maladie',
      'Health insurance',
      [CONSENT, ['Joindre les preuves de résidence', 'Attach the proofs of residence']],
    ],
    ['drug_insurance', 'RAMQ', 'ramq', 10, 'Assurance médicaments', 'Prescription drug insurance', usual],
    [
      'health_care',
      'SAN',
      'health_network',
      10,
      'Soins et services sociaux',
      'Care and social services',
      [CONSENT, ['Dire le recours au commissaire aux plaintes', 'Tell about the complaints commissioner']],
    ],
  ],
  [
    ['vehicle_licensing', 'SAAQ', 'saaq', 10, 'Permis et véhicules', 'Driver’s licences and vehicles', usual],
    ['road_accident', 'SAAQ', 'saaq', 15, 'Accident de la route', 'Road accident', refused],
  ],
  [
    ['work_injury', 'CNESST', 'cnesst', 10, 'Accident du travail', 'Work injury', refused],
    ['labour_standards', 'CNESST', 'cnesst', 15, 'Normes du travail', 'Labour standards', usual],
  ],
  [
    [
      'taxes',
      'RQ',
      'revenu_quebec',
      15,
      'Impôt et crédits du Québec',
      'Quebec taxes and credits',
      [CONSENT, ['Demander le dernier avis de cotisation', 'Ask for the last notice of assessment']],
    ],
    [
      'taxes_canada',
      'ARC',
      'cra',
      15,
      'Impôt et prestations du Canada',
      'Canada taxes and benefits',
      [CONSENT, ['Demander le dernier avis de cotisation', 'Ask for the last notice of assessment']],
    ],
  ],
  [
    ['immigration', 'IRCC', 'ircc', 30, 'Immigration', 'Immigration', usual],
    [
      'sponsorship',
      'IRCC',
      'ircc',
      30,
      'Parrainage',
      'Sponsorship',
      [CONSENT, FILE_NUMBER, ['Obtenir aussi le consentement de la personne parrainée', 'Get the consent of the person sponsored too']],
    ],
    [
      'permits',
      'IRCC',
      'ircc',
      20,
      'Permis d’études ou de travail',
      'Study or work permit',
      [...usual, ['Noter la date de fin du permis', 'Note the day the permit ends']],
    ],
    ['citizenship', 'IRCC', 'ircc', 30, 'Citoyenneté', 'Citizenship', usual],
    ['quebec_selection', 'MIFI', 'mifi', 30, 'Sélection par le Québec, francisation', 'Selection by Quebec, French courses', usual],
  ],
  [
    ['employment_insurance', 'AE', 'service_canada', 10, 'Assurance-emploi', 'Employment insurance', refused],
    ['parental_insurance', 'RQAP', 'rqap', 10, 'Assurance parentale', 'Parental insurance', usual],
    ['social_assistance', 'SOC', 'mess', 10, 'Aide sociale et emploi', 'Social assistance and employment', refused],
  ],
  [
    [
      'housing',
      'TAL',
      'tal',
      15,
      'Logement',
      'Housing',
      [
        ['Demander une copie du bail', 'Ask for a copy of the lease'],
        ['Noter la date d’audience', 'Note the day of the hearing'],
      ],
    ],
    [
      'low_rent_housing',
      'OMH',
      'housing_office',
      20,
      'Logement à loyer modique, supplément au loyer',
      'Low-rent housing, rent supplement',
      usual,
    ],
    ['home_adaptation', 'SHQ', 'shq', 20, 'Adaptation et rénovation du domicile', 'Home adaptation and renovation', usual],
  ],
  [
    ['child_care', 'CPE', 'famille', 15, 'Garde d’enfants', 'Child care', usual],
    ['family_allowance', 'RRQ', 'retraite_quebec', 15, 'Allocation famille', 'Family allowance', usual],
  ],
  [
    ['pension', 'RRQ', 'retraite_quebec', 15, 'Rentes du Québec', 'Quebec pensions', usual],
    ['old_age_security', 'PSV', 'service_canada', 15, 'Pension de la Sécurité de la vieillesse', 'Old Age Security pension', usual],
    ['veterans', 'ACC', 'veterans', 20, 'Anciens combattants', 'Veterans', usual],
  ],
  [
    ['disability', 'OPHQ', 'ophq', 15, 'Personnes handicapées', 'Persons with disabilities', usual],
    ['guardianship', 'CUR', 'curateur_public', 20, 'Protection d’une personne inapte', 'Protection of a person unable to act', usual],
  ],
  [['energy', 'HQ', 'hydro_quebec', 10, 'Énergie', 'Energy', [['Demander la dernière facture', 'Ask for the last bill'], CONSENT]]],
  [
    ['municipal', 'MUN', 'municipality', 15, 'Municipal', 'Municipal', []],
    ['regional', 'MRC', 'mrc', 15, 'Évaluation et aménagement', 'Assessment and planning', []],
    ['roads', 'MTMD', 'mtmd', 20, 'Routes du ministère', 'Provincial roads', [['Noter l’endroit exact', 'Note the exact place']]],
    ['environment', 'ENV', 'environment', 20, 'Environnement', 'Environment', [['Noter l’endroit exact', 'Note the exact place']]],
    ['farming', 'AGR', 'mapaq', 20, 'Agriculture', 'Farming', []],
    ['building', 'RBQ', 'rbq', 20, 'Bâtiment', 'Building', []],
  ],
  [['civil_status', 'DEC', 'dec', 15, 'État civil', 'Civil status', usual]],
  [
    ['passports', 'PAS', 'ircc', 5, 'Passeports', 'Passports', [CONSENT, ['Noter la date du voyage', 'Note the day of travel']]],
    ['consular', 'AMC', 'global_affairs', 5, 'Aide à l’étranger', 'Help abroad', usual],
    ['borders', 'ASFC', 'cbsa', 10, 'Douanes et frontière', 'Customs and border', usual],
  ],
  [
    ['student_aid', 'AFE', 'afe', 10, 'Aide financière aux études', 'Student aid', usual],
    ['education', 'EDU', 'school_service', 15, 'École et formation', 'School and training', []],
  ],
  [
    [
      'justice',
      'JUS',
      'justice',
      20,
      'Justice',
      'Justice',
      [['Rappeler que le bureau ne peut pas intervenir dans une cause', 'Say that the office can’t act in a court case']],
    ],
    ['legal_aid', 'CSJ', 'csj', 15, 'Aide juridique', 'Legal aid', usual],
    ['crime_victims', 'IVAC', 'ivac', 20, 'Victimes d’actes criminels', 'Crime victims', refused],
  ],
  [
    [
      'consumer',
      'OPC',
      'opc',
      15,
      'Consommation',
      'Consumer matters',
      [['Demander le contrat et la facture', 'Ask for the contract and the bill']],
    ],
    ['telecom', 'CRTC', 'crtc', 15, 'Téléphone et Internet', 'Telephone and Internet', []],
    ['postal', 'POS', 'canada_post', 10, 'Poste', 'Mail delivery', []],
  ],
  [['first_nations', 'SAC', 'isc', 20, 'Services aux Premières Nations et aux Inuit', 'Services to First Nations and Inuit', usual]],
  [['other', 'AUT', null, 10, 'Autre', 'Other', []]],
];

const category = ([key, series, bodyKey, delayDays, nameFr, nameEn, checklist]: Row, parent: string | null): CaseCategory => ({
  key,
  parent,
  nameFr,
  nameEn,
  series,
  bodyKey,
  delayDays,
  checklistFr: checklist.map(([fr]) => fr),
  checklistEn: checklist.map(([, en]) => en),
});

/** The categories that every office begins with, each part after its whole. */
export const SHIPPED_CATEGORIES: readonly CaseCategory[] = TREE.flatMap(([top, ...parts]) => [
  category(top, null),
  ...parts.map((part) => category(part, top[0])),
]);
