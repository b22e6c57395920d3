import { IconAlertTriangle, IconHelpCircle, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { useOverview } from '../api/commissioner-api';
import { minutesSince, useNow } from './clock';
import classes from './wall-state.module.css';

/** In the bar of every page: what is known of the wall, and how old that is. */
export function WallState() {
  const { t } = useTranslation();
  const now = useNow(10_000);
  const { data } = useOverview();
  if (!data) return null;
  const { verdict, checkedAt, since } = data;
  if (verdict === 'broken')
    return (
      <span className={classes['state']} data-verdict="broken">
        <IconAlertTriangle size={18} aria-hidden="true" />
        <span>{t('state.broken', { count: minutesSince(since ?? checkedAt, now) })}</span>
      </span>
    );
  if (verdict === 'cannot_tell')
    return (
      <span className={classes['state']}>
        <IconHelpCircle size={18} aria-hidden="true" />
        <span>{t('state.cannotTell')}</span>
      </span>
    );
  return (
    <span className={classes['state']}>
      <IconShieldCheck size={18} aria-hidden="true" />
      <span>{t('state.checked', { count: minutesSince(checkedAt, now) })}</span>
    </span>
  );
}
