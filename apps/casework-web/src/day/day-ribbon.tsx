import { answerOf, useFormats } from '@cloison/platform/web-kit';
import { toDay } from '@cloison/platform/web-kit/format';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { DayReminder } from '../api/contract';
import { useOfficeClient } from '../api/office-api';
import classes from './day-ribbon.module.css';
import { HOURS, place, placed } from './ribbon-places';

/** My appointments of a day. */
function useAppointments(day: string) {
  const client = useOfficeClient();
  return useQuery({
    queryKey: ['appointments', 'day', day],
    queryFn: () => answerOf(client.GET('/api/appointments', { params: { query: { from: day, to: day } } })),
  });
}

interface DayRibbonProps {
  readonly now: Date;
  /** Appointments of this colleague. */
  readonly accountId: string;
  readonly reminders: readonly DayReminder[];
}

/** The day as time, from 8 to 18 h: appointments as blocks, promised calls as marks, and where we are. A list for whoever can't see it. */
export function DayRibbon({ now, accountId, reminders }: DayRibbonProps) {
  const { t } = useTranslation();
  const { time } = useFormats();
  const appointments = useAppointments(toDay(now));
  const mine = (appointments.data?.items ?? []).filter((one) => one.with.id === accountId && one.state === 'planned');
  const minutes = now.getHours() * 60 + now.getMinutes();
  const at = place(minutes);
  return (
    <section className={classes['ribbon']} aria-label={t('file.day.ribbon')}>
      <div className={classes['hours']} aria-hidden="true">
        {HOURS.map((hour) => (
          <span key={hour} style={{ left: `${place(hour * 60)}%` }}>
            {time(new Date(2000, 0, 1, hour)).replace(/(?::|\s)00$/, '')}
          </span>
        ))}
        {at !== null && (
          <b className={classes['clock']} style={{ left: `${at}%` }}>
            {time(now)}
          </b>
        )}
      </div>
      <ol className={classes['day']}>
        {HOURS.map((hour) => (
          <li key={hour} className={classes['tick']} style={{ left: `${place(hour * 60)}%` }} aria-hidden="true" />
        ))}
        {placed(mine.map((one) => ({ ...one, time: one.at }))).map(({ item, left, width }) => (
          <li key={item.id} className={classes['block']} style={{ left: `${left}%`, width: `max(${width}%, 8px)` }}>
            <Where file={item.file?.id ?? null}>
              <span className="visually-hidden">{time(new Date(item.startsAt))} </span>
              <b>{item.citizen?.name ?? item.about ?? t('file.event.appointment')}</b>
              <span>{item.citizen ? (item.place ?? item.about) : item.place}</span>
            </Where>
          </li>
        ))}
        {at !== null && <li className={classes['now']} style={{ left: `${at}%` }} aria-hidden="true" />}
      </ol>
      <ol className={classes['calls']}>
        {placed(reminders.map((one) => ({ ...one, minutes: 0 }))).map(({ item, left, start }) => {
          const past = start < minutes;
          return (
            <li key={item.id} style={{ left: `${left}%` }} data-past={past || undefined} data-end={left > 85 || undefined}>
              <Where file={item.caseId}>
                <span aria-hidden="true">▲</span>
                <span className="visually-hidden">{item.time} </span>
                <span>
                  {t(past ? 'file.day.recallPast' : 'file.day.recall')}
                  <span className="visually-hidden">
                    {' '}
                    {item.citizen}, {item.what}
                  </span>
                </span>
              </Where>
            </li>
          );
        })}
      </ol>
      {mine.length === 0 && reminders.length === 0 && <p className="meta">{t('file.day.nothingPlanned')}</p>}
    </section>
  );
}

function Where({ file, children }: { readonly file: string | null; readonly children: ReactNode }) {
  return file === null ? (
    <span className={classes['inside']}>{children}</span>
  ) : (
    <Link className={classes['inside']} to="/cases/$caseId" params={{ caseId: file }}>
      {children}
    </Link>
  );
}
