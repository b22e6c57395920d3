/** Invented municipalities of an invented riding; the prefixes of the postal codes are Quebec’s (Canada Post: no D, F, I, O, Q, U). */
export interface Municipality {
  readonly name: string;
  /** Share of the addresses, per cent. */
  readonly weight: number;
  readonly prefix: string;
  /** Number of polling divisions it is cut into. */
  readonly divisions: number;
  readonly streets: readonly string[];
}

const streets = (text: string): readonly string[] => text.trim().split(/\s*\|\s*/u);

export const MUNICIPALITIES: readonly Municipality[] = [
  {
    name: 'Val-des-Érables',
    weight: 52,
    prefix: 'G6V',
    divisions: 46,
    streets:
      streets(`rue des Mélèzes | rue du Quai | av. de la Gare | boul. Sainte-Geneviève | rue Principale | rue de l’Église | rue D'Youville |
      chemin du Moulin | rue Saint-Jean-Baptiste | place de l'Hôtel-de-Ville | rue des Forges | rue Bœuf-Tranquille | côte Saint-Ange | rue Élisée-Côté |
      rue Notre-Dame E. | rue Notre-Dame O. | 12e Avenue | 3e Rang | rue de la Coopérative | montée des Pionniers`),
  },
  {
    name: 'Saint-Anselme-des-Érables',
    weight: 23,
    prefix: 'G0R',
    divisions: 20,
    streets:
      streets(`rang Saint-Olivier | route Bégin | rue Principale | chemin Sainte-Anne | rue Laliberté | rang du Petit-Buckland | rue du Curé-Hébert |
      route 277 | rue de l’Érablière | rue Turgeon`),
  },
  {
    name: 'Rivière-Noire',
    weight: 15,
    prefix: 'G0N',
    divisions: 13,
    streets: streets(
      `chemin de la Rivière-Noire | rue du Barrage | rang Sainte-Marguerite | rue de la Drave | rue King | chemin McKenzie | Ruelle n° 4`,
    ),
  },
  {
    name: 'Lac-aux-Outardes',
    weight: 10,
    prefix: 'G0T',
    divisions: 9,
    streets: streets(
      `rang Saint-Joseph | chemin du Lac | chemin du Tour-du-Lac | rue de la Pointe-aux-Outardes | meshkanau Uapikun | montée Kanapé`,
    ),
  },
];

/** Letters of a local delivery unit: D, F, I, O, Q and U aren’t used in Canadian postal codes. */
export const POSTAL_LETTERS = 'ABCEGHJKLMNPRSTVWXYZ';
