import type { ZoneIdentity } from '@cloison/platform/web-kit';

/** How the office presents itself: the left hold, with the wall on the right edge of the window. */
export const office: ZoneIdentity = {
  zone: 'casework',
  name: { fr: 'Bureau', en: 'Office' },
  mark: 'left',
  wall: 'right',
  openingAct: { fr: 'Ouvrir ma journée', en: 'Open my day' },
  admits: 'assembly',
};
