import type { ZoneIdentity } from '@cloison/platform/web-kit';

/** How the commissioner's side presents itself: the gauge on the wall, which runs along the top. */
export const commissioner: ZoneIdentity = {
  zone: 'oversight',
  name: { fr: 'Commissaire', en: 'Commissioner' },
  mark: 'gauge',
  wall: 'top',
  openingAct: { fr: 'Voir la cloison', en: 'See the wall' },
  admits: 'oversight',
};
