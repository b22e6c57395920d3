import { EmptyState, InlineProblem, Kbd, useFormats, useKitWords, useSignedIn } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { IconSun } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { CloseCase } from '../cases/close-case';
import { useDay } from '../cases/cases-api';
import { DueDialog } from '../cases/due-dialog';
import { useLive } from '../frame/live';
import { PageHead } from '../frame/page-head';
import { useMayWrite, useOfficeRole } from '../frame/role';
import { dayList } from './day-list';
import classes from './day-page.module.css';
import { DayRibbon } from './day-ribbon';
import { DayTable } from './day-table';
import { useDayKeys } from './use-day-keys';

const TriageColumn = lazy(() => import('../mail/triage-column').then((module) => ({ default: module.TriageColumn })));

const A_MINUTE_MS = 60_000;

/** What is late, then today, then silent. No tiles, no counters to admire. */
export function DayPage() {
  return useOfficeRole() === 'registrar' ? <Navigate to="/devices" /> : <Day />;
}

function Day() {
  const { t } = useTranslation();
  const kit = useKitWords();
  const { day: dayName, number } = useFormats();
  const { account } = useSignedIn();
  const now = useNow();
  const day = useDay();
  const queries = useQueryClient();
  useLive('day', () => void queries.invalidateQueries({ queryKey: ['cases'] }));
  const list = useMemo(() => dayList(day.data?.cases ?? [], now, day.data?.silentAfterDays ?? 14), [day.data, now]);
  const lines = [...list.late, ...list.today, ...list.silent];
  const { selected, table, asking, setAsking } = useDayKeys(lines);
  const title = dayName(now);

  return (
    <div className={classes['day']}>
      <PageHead
        title={title.charAt(0).toLocaleUpperCase() + title.slice(1)}
        acts={
          day.data && (
            <span className="dense quiet">{t('day.counts', { late: number(list.late.length), today: number(list.today.length) })}</span>
          )
        }
      />
      {day.data && <DayRibbon now={now} accountId={account.id} reminders={day.data.reminders} />}
      <div className={classes['columns']}>
        <div className={classes['body']}>
          <InlineProblem error={day.error} action={<Button onClick={() => void day.refetch()}>{kit('retry')}</Button>} />
          {day.data && lines.length === 0 && <Nothing others={list.others} />}
          {lines.length > 0 && <DayTable list={list} selected={selected} silentAfterDays={day.data?.silentAfterDays ?? 14} table={table} />}
          {lines.length > 0 && list.others > 0 && (
            <p className={classes['others']}>
              <Link to="/cases">{t('day.others', { count: list.others })}</Link>{' '}
              {t(list.others === 1 ? 'day.othersAfterOne' : 'day.othersAfter')}
            </p>
          )}
        </div>
        <aside className={classes['aside']} aria-label={t('file.day.toTriage')}>
          <Suspense>
            <TriageColumn />
          </Suspense>
        </aside>
      </div>
      <Foot />
      {asking?.ask === 'postpone' && <DueDialog file={asking.file} onClose={() => setAsking(null)} />}
      {asking?.ask === 'close' && <CloseCase file={asking.file} onClose={() => setAsking(null)} />}
    </div>
  );
}

/** The time, by the minute. */
function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), A_MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

function Foot() {
  const { t } = useTranslation();
  const mayWrite = useMayWrite();
  return (
    <p className={classes['foot']} aria-hidden="true">
      <span>
        <Kbd keys="j" /> <Kbd keys="k" /> {t('tools.move')}
      </span>
      <span>
        <Kbd keys="enter" /> {t('tools.open')}
      </span>
      {mayWrite && (
        <>
          <span>
            <Kbd keys="a" /> {t('file.day.calls')}
          </span>
          <span>
            <Kbd keys="e" /> {t('file.day.doneKey')}
          </span>
          <span>
            <Kbd keys="p" /> {t('file.day.postponeKey')}
          </span>
        </>
      )}
      <span>
        <Kbd keys="?" /> {t('tools.all')}
      </span>
    </p>
  );
}

function Nothing({ others }: { readonly others: number }) {
  const { t } = useTranslation();
  return others > 0 ? (
    <EmptyState
      icon={<IconSun size={22} aria-hidden="true" />}
      title={t('day.calmTitle')}
      help={t('day.calmHelp')}
      action={<Link to="/cases">{t('day.others', { count: others })}</Link>}
    />
  ) : (
    <EmptyState
      icon={<IconSun size={22} aria-hidden="true" />}
      title={t('day.emptyTitle')}
      help={t('day.emptyHelp')}
      action={<Link to="/citizens">{t('sections.citizens')}</Link>}
    />
  );
}
