/** What an elector said at the door or on the phone. FR Appui, Opposition, Non pointé. */
export const STANCES = ['supporter', 'opponent', 'not_scored'] as const;
export type Stance = (typeof STANCES)[number];

/** How the contact was made that a score comes from: there is no score without a contact. */
export const CHANNELS = ['door', 'phone', 'event'] as const;
export type Channel = (typeof CHANNELS)[number];
