/**
 * Weights in bits, after Fellegi and Sunter (1969): log2(m/u), where m is how often two records of one person agree on something and u how
 * often two records of different people do.
 *
 * How they were chosen. m comes from how people write at a counter: some one name in ten carries a slip, one in twenty is another name
 * altogether (a maiden name, a usual name), one birth date in fifteen has a digit wrong, an address moves. u of a name, a street or a place is
 * how common it is in the list itself, else the usual value below; u of a birth date is one day in some seventy years. No weight and no
 * threshold was fitted on pairs known to be duplicates, nor on any number given by the state: such a number isn't even in the record that is
 * compared. What records share by living together (address, phone, family name) is capped, so that a couple isn't taken for one person.
 */
export const M = {
  name: { same: 0.86, close: 0.08, part: 0.03, other: 0.03 },
  birth: { same: 0.9, slip: 0.06, part: 0.02, other: 0.02 },
} as const;

/** How common something is when the list can't tell: one family name in 400, one given name in 300, one street in 300 … */
export const USUAL = { given: 1 / 300, family: 1 / 400, street: 1 / 300, number: 1 / 60, place: 1 / 25, postal: 1 / 150 } as const;

/** Two different people agree on a birth date once in 70 × 365 days, on a day that one slip makes of it some thirty times as often. */
export const U_BIRTH = { same: 1 / 25_550, slip: 1 / 850, part: 1 / 30 } as const;

/** A close name is agreed on by chance some five times as often as the same one; a part of a name (Jean, Jean-Guy) twelve times. */
export const CHANCE = { close: 5, part: 12 } as const;

export const BITS = {
  /** Given and family name in each other's place. */
  swapped: -1.5,
  /** A phone is a household's, an e-mail a person's. Another phone says a little (two records of one person have another one in 4 cases of 10). */
  phone: 6,
  otherPhone: -1.3,
  email: 9,
  /** Another address says a little, since people move (3 in 10); another door of the same street or village less. */
  otherAddress: -1.7,
  otherDoor: -1,
  /** The most that one address, or an address and a phone together, may say: households share both. */
  addressMost: 10,
  householdMost: 12,
  /** … and when the given names are different ones: then it is a household, not a person. */
  otherPersonMost: 3,
  /** The most that a rare name may say: a misspelt name is rare too. */
  nameMost: 9,
} as const;

/** The log2 of how much more likely an agreement is for one person than for two. */
export const bits = (m: number, u: number): number => Math.log2(m / Math.min(u, 1));
