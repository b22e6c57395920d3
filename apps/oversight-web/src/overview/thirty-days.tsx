import { parseDay, useFormats } from '@cloison/platform/web-kit';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { DayCount } from '../api/contract';
import paper from '../frame/paper.module.css';
import classes from './thirty-days.module.css';

/** Up to this height, one attempt is one block. */
const BLOCKS = 6;

const ORDER = ['partisan', 'casework', 'oversight'] as const;
const inDay = (day: DayCount): number => day.casework + day.partisan + day.oversight;

/** The attempts of thirty days, by day and by the door that stayed shut. */
export function ThirtyDays({ days, total }: { readonly days: readonly DayCount[]; readonly total: number }) {
  const { t } = useTranslation();
  const { shortDate, number } = useFormats();
  const most = Math.max(BLOCKS, ...days.map(inDay));
  const doors = ORDER.filter((zone) => days.some((day) => day[zone] > 0));
  const first = days[0];
  return (
    <section>
      <div className={paper['bar']}>
        <h2>{t('days.title', { count: total, number: number(total) })}</h2>
        {total > 0 && (
          <Link to="/attempts" search={{ crossing: true }} className={classes['all']}>
            {t('days.all')}
          </Link>
        )}
      </div>
      <p className={classes['unit']}>
        {t('days.unit')}
        {doors.map((zone) => (
          <span key={zone} className={classes['door']} data-door={zone}>
            <i aria-hidden="true" /> {t(`days.door.${zone}`)}
          </span>
        ))}
      </p>
      <svg className={classes['strip']} viewBox={`0 0 ${days.length * 10} 100`} preserveAspectRatio="none" aria-hidden="true">
        {days.map((day, index) => (
          <g key={day.day} transform={`translate(${index * 10} 0)`}>
            {inDay(day) === 0 ? <path className={classes['quiet']} d="M1.5 99H8.5" /> : <Column day={day} most={most} />}
          </g>
        ))}
      </svg>
      <p className={classes['axis']}>
        <span>{first ? shortDate(parseDay(first.day)) : ''}</span>
        <span>{t('days.today')}</span>
      </p>
      <details className={paper['fold']}>
        <summary>{t('asTable')}</summary>
        <table className={paper['table']}>
          <thead>
            <tr>
              <th scope="col">{t('table.day')}</th>
              {ORDER.map((zone) => (
                <th key={zone} scope="col" className={paper['right']}>
                  {t(`days.door.${zone}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days
              .filter((day) => inDay(day) > 0)
              .map((day) => (
                <tr key={day.day}>
                  <th scope="row">{shortDate(parseDay(day.day))}</th>
                  {ORDER.map((zone) => (
                    <td key={zone} className={paper['right']} data-label={t(`days.door.${zone}`)}>
                      {number(day[zone])}
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

/** One day: blocks where they can be counted, a bar from zero otherwise. */
function Column({ day, most }: { readonly day: DayCount; readonly most: number }) {
  const step = 96 / most;
  const parts = ORDER.flatMap((zone) =>
    most === BLOCKS ? Array.from({ length: day[zone] }, () => ({ zone, size: 1 })) : day[zone] > 0 ? [{ zone, size: day[zone] }] : [],
  );
  const below = parts.map((_, index) => parts.slice(0, index).reduce((total, { size }) => total + size, 0));
  return parts.map(({ zone, size }, index) => (
    <rect
      key={index}
      data-door={zone}
      x="1.5"
      width="7"
      y={99 - ((below[index] ?? 0) + size) * step}
      height={Math.max(1, size * step - (most === BLOCKS ? 2.5 : 0.5))}
    />
  ));
}
