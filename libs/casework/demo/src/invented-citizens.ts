import { seeded } from './random';

export interface InventedCitizen {
  readonly familyName: string;
  readonly givenName: string;
  readonly birthDate: string | null;
  readonly language: 'fr' | 'en';
  readonly addressLine: string;
  readonly municipality: string;
  readonly postalCode: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly accommodation: string | null;
  readonly inRiding: boolean;
}

const FAMILY = [
  ...[
    'Tremblay',
    'Gagnon',
    'Roy',
    'Côté',
    'Bouchard',
    'Gauthier',
    'Morin',
    'Lavoie',
    'Fortin',
    'Gagné',
    'Ouellet',
    'Pelletier',
    'Bélanger',
    'Lévesque',
  ],
  ...[
    'Bergeron',
    'Leblanc',
    'Paquette',
    'Girard',
    'Simard',
    'Boucher',
    'Caron',
    'Beaulieu',
    'Cloutier',
    'Dubé',
    'Poirier',
    'Fournier',
    'Lapointe',
  ],
  ...[
    'L’Écuyer',
    'D’Amours',
    'L’Italien',
    'St-Onge',
    'Ste-Marie',
    'Lépine-Bouchard',
    'Roy-Lachance',
    'Caron-Nguyen',
    'Poirier-Diallo',
    'Labelle-Singh',
  ],
  ...['Vollant', 'Kanapé', 'Awashish', 'Mianscum', 'Gull', 'Annahatak', 'Kenuajuak', 'Diabo', 'McComber', 'Siméon'],
  ...[
    'Nguyễn',
    'Trần',
    'Jean-Baptiste',
    'Sanon',
    'Haddad',
    'Khoury',
    'Da Silva',
    'O’Neil',
    'MacDonald',
    'Papadopoulos',
    'Chen',
    'Benali',
    'García',
    'Kowalski',
  ],
];
const GIVEN = [
  ...[
    'Jean-Guy',
    'Marie-Soleil',
    'Réjeanne',
    'Louis-Philippe',
    'Ghislaine',
    'Chantale',
    'Normand',
    'Benoît',
    'Noémie',
    'Jean-Marc',
    'Anne-Sophie',
    'Réal',
  ],
  ...[
    'Thierry',
    'Mathilde',
    'Gilles',
    'Lise',
    'Marthe',
    'Heather',
    'Fabiola',
    'Pierre-Luc',
    'Ghislain',
    'Étienne',
    'Zoé',
    'Maïté',
    'François',
    'Hélène',
  ],
  ...[
    'Shaniss',
    'Uapukun',
    'Mikon',
    'Elisapie',
    'Tiohtià',
    'Arjun',
    'Linh',
    'Thảo',
    'Ketsia',
    'Wissam',
    'Amira',
    'Inês',
    'Siobhán',
    'Eleni',
    'Wei',
    'Yusuf',
    'Lucía',
    'Zofia',
  ],
];
const PLACES = [
  {
    municipality: 'Val-des-Érables',
    prefix: 'G0X',
    roads: ['rue des Mélèzes', 'rue du Quai', 'avenue de la Gare', 'rue Principale', 'chemin du Moulin'],
  },
  {
    municipality: 'Saint-Anselme-des-Érables',
    prefix: 'G0X',
    roads: ['rang Saint-Joseph', '2e Rang', 'rue de l’Église', 'côte des Sœurs'],
  },
  {
    municipality: 'Lac-aux-Outardes',
    prefix: 'G0W',
    roads: ['rang Saint-Joseph', 'chemin du Lac', 'rue des Outardes', 'montée du Barrage'],
  },
  { municipality: 'Rivière-Noire', prefix: 'G0Y', roads: ['avenue du Parc', 'rue de la Rivière', 'boulevard Notre-Dame'] },
] as const;
const LETTERS = 'ABCEGHJKLMNPRSTVWXYZ';

/** People whom the walk-through names; the rest is drawn. */
export const NAMED_CITIZENS: readonly InventedCitizen[] = [
  {
    familyName: 'Thivierge',
    givenName: 'Ghislaine',
    birthDate: '1958-04-17',
    language: 'fr',
    addressLine: '215, rang Saint-Joseph',
    municipality: 'Lac-aux-Outardes',
    postalCode: 'G0W 1K0',
    phone: '418 555-0128',
    email: 'g.thivierge@exemple.ca',
    accommodation: 'Malentendante : préfère l’écrit',
    inRiding: true,
  },
  {
    familyName: 'Tremblay',
    givenName: 'Jean-Guy',
    birthDate: '1951-09-02',
    language: 'fr',
    addressLine: '12, rue des Mélèzes',
    municipality: 'Val-des-Érables',
    postalCode: 'G0X 2B7',
    phone: '418 555-0142',
    email: 'jg.tremblay@exemple.ca',
    accommodation: 'Parler lentement, appareil auditif',
    inRiding: true,
  },
  {
    familyName: 'Tremblay',
    givenName: 'Jean-Guy',
    birthDate: '1987-01-30',
    language: 'fr',
    addressLine: '340, 2e Rang',
    municipality: 'Saint-Anselme-des-Érables',
    postalCode: 'G0X 3C1',
    phone: '418 555-0177',
    email: null,
    accommodation: null,
    inRiding: true,
  },
  {
    familyName: 'Tremblay-Ouellet',
    givenName: 'Réjeanne',
    birthDate: '1944-06-11',
    language: 'fr',
    addressLine: '8-1205, avenue du Parc',
    municipality: 'Rivière-Noire',
    postalCode: 'G0Y 1A1',
    phone: '418 555-0116',
    email: null,
    accommodation: null,
    inRiding: false,
  },
];

/** `count` people who never existed, the named ones first; the same for the same seed. */
export function inventedCitizens(count: number, seed = 1763): InventedCitizen[] {
  const random = seeded(seed);
  const drawn = Array.from({ length: Math.max(0, count - NAMED_CITIZENS.length) }, (_, index): InventedCitizen => {
    const place = random.pick(PLACES);
    const year = 1930 + random.upTo(78);
    const two = (n: number): string => String(n).padStart(2, '0');
    return {
      familyName: random.pick(FAMILY),
      givenName: random.pick(GIVEN),
      birthDate: random.chance(0.7) ? `${year}-${two(1 + random.upTo(12))}-${two(1 + random.upTo(28))}` : null,
      language: random.chance(0.86) ? 'fr' : 'en',
      addressLine: `${1 + random.upTo(900)}, ${random.pick(place.roads)}`,
      municipality: place.municipality,
      postalCode: `${place.prefix} ${random.upTo(10)}${LETTERS[random.upTo(LETTERS.length)]}${random.upTo(10)}`,
      phone: random.chance(0.85) ? `418 555-${String(100 + random.upTo(100)).padStart(4, '0')}` : null,
      email: random.chance(0.5) ? `citoyen${index + 1}@exemple.ca` : null,
      accommodation: null,
      inRiding: place.municipality !== 'Rivière-Noire',
    };
  });
  return [...NAMED_CITIZENS, ...drawn].slice(0, count);
}
