export const LEVELS = ['quebec', 'canada', 'municipal', 'other'] as const;
export type Level = (typeof LEVELS)[number];

/** A public body that an office writes to. Contact data are the office's to fill: none is shipped, since none could be kept up to date. */
export interface PublicBody {
  readonly key: string;
  readonly nameFr: string;
  readonly nameEn: string;
  /** What people call it: `RAMQ`. */
  readonly short: string;
  readonly level: Level;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
  /** Business days in which the body says it answers; null where it isn't known. */
  readonly announcedDays: number | null;
}

type Row = readonly [key: string, short: string, nameFr: string, nameEn: string];

const QUEBEC: readonly Row[] = [
  ['ramq', 'RAMQ', 'Régie de l’assurance maladie du Québec', 'Régie de l’assurance maladie du Québec'],
  ['health_network', 'Santé', 'Établissement de santé et de services sociaux', 'Health and social services institution'],
  ['saaq', 'SAAQ', 'Société de l’assurance automobile du Québec', 'Société de l’assurance automobile du Québec'],
  [
    'cnesst',
    'CNESST',
    'Commission des normes, de l’équité, de la santé et de la sécurité du travail',
    'Commission des normes, de l’équité, de la santé et de la sécurité du travail',
  ],
  ['taq', 'TAQ', 'Tribunal administratif du Québec', 'Administrative Tribunal of Québec'],
  ['tat', 'TAT', 'Tribunal administratif du travail', 'Administrative Labour Tribunal'],
  ['revenu_quebec', 'Revenu Québec', 'Revenu Québec', 'Revenu Québec'],
  [
    'mifi',
    'MIFI',
    'Ministère de l’Immigration, de la Francisation et de l’Intégration',
    'Ministère de l’Immigration, de la Francisation et de l’Intégration',
  ],
  ['rqap', 'RQAP', 'Régime québécois d’assurance parentale', 'Québec Parental Insurance Plan'],
  [
    'mess',
    'Emploi et Solidarité',
    'Ministère de l’Emploi et de la Solidarité sociale',
    'Ministère de l’Emploi et de la Solidarité sociale',
  ],
  ['tal', 'TAL', 'Tribunal administratif du logement', 'Tribunal administratif du logement'],
  ['shq', 'SHQ', 'Société d’habitation du Québec', 'Société d’habitation du Québec'],
  ['famille', 'Famille', 'Ministère de la Famille', 'Ministère de la Famille'],
  ['retraite_quebec', 'Retraite Québec', 'Retraite Québec', 'Retraite Québec'],
  ['hydro_quebec', 'Hydro-Québec', 'Hydro-Québec', 'Hydro-Québec'],
  ['dec', 'État civil', 'Directeur de l’état civil', 'Directeur de l’état civil'],
  ['afe', 'AFE', 'Aide financière aux études', 'Aide financière aux études'],
  ['school_service', 'Scolaire', 'Centre de services scolaire ou commission scolaire', 'School service centre or school board'],
  ['opc', 'OPC', 'Office de la protection du consommateur', 'Office de la protection du consommateur'],
  ['justice', 'Justice', 'Ministère de la Justice', 'Ministère de la Justice'],
  ['ivac', 'IVAC', 'Indemnisation des victimes d’actes criminels', 'Crime victims compensation'],
  ['csj', 'Aide juridique', 'Commission des services juridiques', 'Commission des services juridiques'],
  ['curateur_public', 'Curateur public', 'Curateur public du Québec', 'Curateur public du Québec'],
  ['ophq', 'OPHQ', 'Office des personnes handicapées du Québec', 'Office des personnes handicapées du Québec'],
  ['mtmd', 'Transports', 'Ministère des Transports et de la Mobilité durable', 'Ministère des Transports et de la Mobilité durable'],
  ['environment', 'Environnement', 'Ministère de l’Environnement', 'Ministère de l’Environnement'],
  [
    'mapaq',
    'MAPAQ',
    'Ministère de l’Agriculture, des Pêcheries et de l’Alimentation',
    'Ministère de l’Agriculture, des Pêcheries et de l’Alimentation',
  ],
  ['rbq', 'RBQ', 'Régie du bâtiment du Québec', 'Régie du bâtiment du Québec'],
  ['protecteur_citoyen', 'Protecteur du citoyen', 'Protecteur du citoyen', 'Québec Ombudsman'],
];

const CANADA: readonly Row[] = [
  ['cra', 'ARC', 'Agence du revenu du Canada', 'Canada Revenue Agency'],
  ['ircc', 'IRCC', 'Immigration, Réfugiés et Citoyenneté Canada', 'Immigration, Refugees and Citizenship Canada'],
  ['service_canada', 'Service Canada', 'Service Canada', 'Service Canada'],
  ['cbsa', 'ASFC', 'Agence des services frontaliers du Canada', 'Canada Border Services Agency'],
  ['veterans', 'ACC', 'Anciens Combattants Canada', 'Veterans Affairs Canada'],
  ['isc', 'SAC', 'Services aux Autochtones Canada', 'Indigenous Services Canada'],
  ['global_affairs', 'AMC', 'Affaires mondiales Canada', 'Global Affairs Canada'],
  [
    'crtc',
    'CRTC',
    'Conseil de la radiodiffusion et des télécommunications canadiennes',
    'Canadian Radio-television and Telecommunications Commission',
  ],
  ['canada_post', 'Postes', 'Postes Canada', 'Canada Post'],
];

const MUNICIPAL: readonly Row[] = [
  ['municipality', 'Municipalité', 'Municipalité', 'Municipality'],
  ['mrc', 'MRC', 'Municipalité régionale de comté', 'Regional county municipality'],
  ['housing_office', 'Office d’hab.', 'Office d’habitation', 'Housing bureau'],
];

const bodies = (level: Level, rows: readonly Row[]): PublicBody[] =>
  rows.map(([key, short, nameFr, nameEn]) => ({
    key,
    short,
    nameFr,
    nameEn,
    level,
    phone: null,
    email: null,
    address: null,
    announcedDays: null,
  }));

/** The bodies that every office begins with. */
export const SHIPPED_BODIES: readonly PublicBody[] = [
  ...bodies('quebec', QUEBEC),
  ...bodies('canada', CANADA),
  ...bodies('municipal', MUNICIPAL),
];
