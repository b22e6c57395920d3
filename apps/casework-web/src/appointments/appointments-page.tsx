import { InlineProblem, useFormats } from '@cloison/platform/web-kit';
import { parseDay } from '@cloison/platform/web-kit/format';
import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { IconCalendarShare, IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { PageHead } from '../frame/page-head';
import { useMayWrite } from '../frame/role';
import { AppointmentDialog } from './appointment-dialog';
import { useAppointments } from './appointments-api';
import type { Appointment } from './appointments-api';
import classes from './appointments.module.css';
import { FeedDialog } from './feed-dialog';
import { officeToday, weekAfter, weekBefore, weekOf } from './week';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

type Asking = { readonly ask: 'feed' } | { readonly ask: 'appointment'; readonly of: Appointment | null };

/** The office's week: who comes, when, where. A calendar's link opens the week of its day. */
export function AppointmentsPage() {
  const { t } = useTranslation();
  const { date } = useFormats();
  const navigate = useNavigate();
  const mayWrite = useMayWrite();
  const asked: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const today = officeToday();
  const day = typeof asked['day'] === 'string' && DAY.test(asked['day']) ? asked['day'] : today;
  const [whose, setWhose] = useState('');
  const [asking, setAsking] = useState<Asking | null>(null);
  const week = weekOf(day);
  const [monday = day, sunday = day] = [week[0], week[6]];
  const appointments = useAppointments(monday, sunday, whose || undefined);
  const items = appointments.data?.items ?? [];
  const people = appointments.data?.people ?? [];
  const go = (to: string) => void navigate({ to: '/appointments', search: { day: to } });
  return (
    <>
      <PageHead
        title={t('appointments.title')}
        acts={
          <>
            <Button leftSection={<IconCalendarShare size={16} aria-hidden="true" />} onClick={() => setAsking({ ask: 'feed' })}>
              {t('appointments.feed.act')}
            </Button>
            {mayWrite && (
              <Button
                variant="filled"
                leftSection={<IconPlus size={16} aria-hidden="true" />}
                onClick={() => setAsking({ ask: 'appointment', of: null })}
              >
                {t('appointments.create')}
              </Button>
            )}
          </>
        }
      />
      <div className={classes['page']}>
        <div className={classes['bar']}>
          <ActionIcon variant="default" size={36} aria-label={t('appointments.previous')} onClick={() => go(weekBefore(day))}>
            <IconChevronLeft size={18} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon variant="default" size={36} aria-label={t('appointments.next')} onClick={() => go(weekAfter(day))}>
            <IconChevronRight size={18} aria-hidden="true" />
          </ActionIcon>
          <Button onClick={() => go(today)}>{t('appointments.today')}</Button>
          <b className="grow" aria-live="polite">
            {t('appointments.week', { date: date(parseDay(monday)) })}
          </b>
          <NativeSelect
            aria-label={t('appointments.whose')}
            value={whose}
            onChange={(event) => setWhose(event.currentTarget.value)}
            data={[{ value: '', label: t('appointments.everybody') }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        </div>
        <InlineProblem error={appointments.error} />
        {appointments.data && items.length === 0 && (
          <p className="quiet">
            {t('appointments.none')} {t('appointments.noneHelp')}
          </p>
        )}
        {week.map((one) => (
          <Day
            key={one}
            day={one}
            today={one === today}
            items={items.filter(({ on }) => on === one)}
            onEdit={mayWrite ? (of) => setAsking({ ask: 'appointment', of }) : null}
          />
        ))}
      </div>
      {asking?.ask === 'feed' && <FeedDialog onClose={() => setAsking(null)} />}
      {asking?.ask === 'appointment' && (
        <AppointmentDialog appointment={asking.of} day={day < today ? today : day} people={people} onClose={() => setAsking(null)} />
      )}
    </>
  );
}

interface DayProps {
  readonly day: string;
  readonly today: boolean;
  readonly items: readonly Appointment[];
  readonly onEdit: ((appointment: Appointment) => void) | null;
}

function Day({ day, today, items, onEdit }: DayProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <section className={classes['day']} data-today={today || undefined}>
      <h2>{formats.day(parseDay(day))}</h2>
      {items.length === 0 ? (
        <p className="faint">{t('appointments.free')}</p>
      ) : (
        <ul className={classes['list']}>
          {items.map((one) => (
            <Line key={one.id} appointment={one} onEdit={onEdit} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ appointment, onEdit }: { readonly appointment: Appointment; readonly onEdit: DayProps['onEdit'] }) {
  const { t } = useTranslation();
  const { time } = useFormats();
  const { citizen, file, place, about, minutes, state } = appointment;
  const [hours = 0, rest = 0] = appointment.at.split(':').map(Number);
  const shown = time(new Date(2026, 0, 1, hours, rest));
  return (
    <li data-cancelled={state === 'cancelled' || undefined}>
      <time dateTime={appointment.startsAt}>{shown}</time>
      <div>
        <p className={classes['what']}>
          {citizen ? (
            <Link to="/citizens/$citizenId" params={{ citizenId: citizen.id }}>
              <b>{citizen.name}</b>
            </Link>
          ) : (
            <b>{about ?? place ?? t('appointments.tab')}</b>
          )}{' '}
          {file && (
            <Link to="/cases/$caseId" params={{ caseId: file.id }} className="mono">
              {file.number}
            </Link>
          )}
        </p>
        <p className="quiet">
          {[t('appointments.lasts', { count: minutes }), place, citizen ? about : null, appointment.with.name].filter(Boolean).join(' · ')}
          {state === 'cancelled' && ` · ${t('appointments.cancelled')}`}
        </p>
      </div>
      {onEdit && (
        <Button size="xs" aria-label={t('appointments.change', { time: shown })} onClick={() => onEdit(appointment)}>
          {t('citizen.edit')}
        </Button>
      )}
    </li>
  );
}
