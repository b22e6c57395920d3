import type { Zone } from '@cloison/platform/zones';

/** The password of the three demo accounts. It protects invented people on a computer that serves nobody else, and is printed on the screen. */
export const DEMO_PASSWORD = 'goelette-7-mars';

export type DoorName = 'casework' | 'partisan' | 'oversight' | 'closed';

/** One link of the start screen: who comes in where, on which device. */
export interface Door {
  readonly name: DoorName;
  readonly zone: Zone;
  readonly email: string;
  readonly person: string;
  readonly role: string;
  readonly funder: 'assembly' | 'party' | 'oversight';
  readonly assetTag: string;
  readonly label: Readonly<Record<'fr' | 'en', string>>;
}

/** `closed` enrols a device that the Assembly paid for at the campaign's door, to see it stay shut. */
export const DEMO_DOORS: readonly Door[] = [
  {
    name: 'casework',
    zone: 'casework',
    email: 'maude@bureau.demo',
    person: 'Maude Pelletier',
    role: 'caseworker',
    funder: 'assembly',
    assetTag: 'AN-4417',
    label: { fr: 'Portable de l’Assemblée', en: 'Assembly laptop' },
  },
  {
    name: 'partisan',
    zone: 'partisan',
    email: 'rene@campagne.demo',
    person: 'René Gagnon',
    role: 'organizer',
    funder: 'party',
    assetTag: 'PT-0231',
    label: { fr: 'Portable du parti', en: 'Party laptop' },
  },
  {
    name: 'oversight',
    zone: 'oversight',
    email: 'helene@commissaire.demo',
    person: 'Hélène Caron',
    role: 'commissioner',
    funder: 'oversight',
    assetTag: 'CE-0007',
    label: { fr: 'Appareil de la commissaire', en: 'The commissioner’s device' },
  },
  {
    name: 'closed',
    zone: 'partisan',
    email: 'rene@campagne.demo',
    person: 'René Gagnon',
    role: 'organizer',
    funder: 'assembly',
    assetTag: 'AN-4418',
    label: { fr: 'Portable de l’Assemblée', en: 'Assembly laptop' },
  },
];
