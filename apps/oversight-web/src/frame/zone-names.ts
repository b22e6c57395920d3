import { useTranslation } from 'react-i18next';

import { ZONES } from '../api/contract';
import type { Zone } from '../api/contract';

export const asZone = (name: string | null): Zone | null => ZONES.find((zone) => zone === name) ?? null;

/** A zone's name as it stands alone: `Bureau`. A name that this program doesn't know stays as it is. */
export function useZoneName(): (zone: string) => string {
  const { t } = useTranslation();
  return (zone) => (asZone(zone) ? t(`zone.${zone}`) : zone);
}
