import { useFormats } from '@cloison/platform/web-kit';
import { daysBetween, parseDay } from '@cloison/platform/web-kit/format';
import { IconAlertTriangle, IconCalendar, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import classes from './due.module.css';

/** A due day in words, with its shape: late, today, to come, none. */
export function Due({ dueOn, settled = false }: { readonly dueOn: string | null; readonly settled?: boolean }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  if (dueOn === null) return <span className="faint">{t('case.dueNone')}</span>;
  const days = daysBetween(new Date(), parseDay(dueOn));
  const tone = settled ? 'calm' : days < 0 ? 'late' : days === 0 ? 'today' : 'calm';
  const Icon = tone === 'late' ? IconAlertTriangle : tone === 'today' ? IconClock : IconCalendar;
  const words = days < 0 ? t('case.dueLate', { count: -days }) : days === 0 ? t('case.dueToday') : t('case.dueIn', { count: days });
  return (
    <span className={classes['due']} data-tone={tone}>
      <Icon size={18} aria-hidden="true" />
      <span>
        {!settled && <b>{words}</b>}
        <span className="meta">{date(parseDay(dueOn))}</span>
      </span>
    </span>
  );
}
