import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { FollowedLog } from '../api/contract';
import paper from '../frame/paper.module.css';
import { useZoneName } from '../frame/zone-names';

/** Counts made without a log, or from one that doesn't add up, prove nothing about that side. */
export function SilentLogs({ logs }: { readonly logs: readonly FollowedLog[] }) {
  const { t } = useTranslation();
  const zoneName = useZoneName();
  return logs
    .filter(({ state }) => state === 'unreachable' || state === 'tampered')
    .map(({ zone, state }) => (
      <p key={zone} className={paper['warning']}>
        <IconAlertTriangle size={18} aria-hidden="true" />
        <span>
          <b>{t(`log.${state}.title`, { zone: zoneName(zone) })}</b> {t(`log.${state}.help`)}
        </span>
      </p>
    ));
}
