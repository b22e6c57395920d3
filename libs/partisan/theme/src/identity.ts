import type { ZoneIdentity } from '@cloison/platform/web-kit';

/** How the campaign presents itself: the right hold, with the wall on the left edge of the window. */
export const campaign: ZoneIdentity = {
  zone: 'partisan',
  name: { fr: 'Campagne', en: 'Campaign' },
  mark: 'right',
  wall: 'left',
  openingAct: { fr: 'Ouvrir la Campagne', en: 'Open the Campaign' },
  admits: 'party',
};
