import { EmptyState, InlineProblem, Kbd, useFormats, useKitWords, useShortcuts } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconSun, IconZzz } from '@tabler/icons-react';
import { Link, Navigate, useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useMyOpenCases } from '../api/office-api';
import { useOfficeRole } from '../frame/role';
import { PageHead } from '../frame/page-head';
import { dayList, nextDay, SILENT_AFTER_DAYS } from './day-list';
import type { DayLine } from './day-list';
import classes from './day-page.module.css';

/** What is late, then today, then silent. No tiles, no counters to admire. */
export function DayPage() {
  return useOfficeRole() === 'registrar' ? <Navigate to="/devices" /> : <Day />;
}

function Day() {
  const { t } = useTranslation();
  const kit = useKitWords();
  const { day, number } = useFormats();
  const cases = useMyOpenCases();
  const now = new Date();
  const list = useMemo(() => dayList(cases.data?.items ?? [], new Date()), [cases.data]);
  const lines = [...list.late, ...list.today, ...list.silent];
  const { selected, table } = useSelection(lines);
  const title = day(now);

  return (
    <div className={classes['day']}>
      <PageHead
        title={title.charAt(0).toLocaleUpperCase() + title.slice(1)}
        acts={
          cases.data && (
            <span className="dense quiet">{t('day.counts', { late: number(list.late.length), today: number(list.today.length) })}</span>
          )
        }
      />
      <div className={classes['body']}>
        <InlineProblem error={cases.error} action={<Button onClick={() => void cases.refetch()}>{kit('retry')}</Button>} />
        {cases.data && lines.length === 0 && <Nothing others={list.others} />}
        {lines.length > 0 && (
          <table className={classes['table']} ref={table}>
            <caption className="visually-hidden">{t('sections.day')}</caption>
            <Group icon={<IconAlertTriangle size={16} aria-hidden="true" />} tone="late" title={t('day.late')} lines={list.late}>
              {list.late.map((line, index) => (
                <Row key={line.file.id} line={line} tone="late" selected={selected === index} />
              ))}
            </Group>
            <Group icon={<IconSun size={16} aria-hidden="true" />} tone="today" title={t('day.today')} lines={list.today}>
              {list.today.map((line, index) => (
                <Row key={line.file.id} line={line} tone="today" selected={selected === list.late.length + index} />
              ))}
            </Group>
            <Group
              icon={<IconZzz size={16} aria-hidden="true" />}
              tone="silent"
              title={t('day.silent', { days: SILENT_AFTER_DAYS })}
              lines={list.silent}
            >
              {list.silent.map((line, index) => (
                <Row key={line.file.id} line={line} tone="silent" selected={selected === list.late.length + list.today.length + index} />
              ))}
            </Group>
          </table>
        )}
        {lines.length > 0 && list.others > 0 && (
          <p className={classes['others']}>
            <Link to="/cases">{t('day.others', { count: list.others })}</Link>{' '}
            {t(list.others === 1 ? 'day.othersAfterOne' : 'day.othersAfter')}
          </p>
        )}
      </div>
      <p className={classes['foot']} aria-hidden="true">
        <span>
          <Kbd keys="j" /> <Kbd keys="k" /> {t('tools.move')}
        </span>
        <span>
          <Kbd keys="enter" /> {t('tools.open')}
        </span>
        <span>
          <Kbd keys="?" /> {t('tools.all')}
        </span>
      </p>
    </div>
  );
}

/** J and K move the bar, Enter opens; the focus itself moves too, so that Tab goes on from there. */
function useSelection(lines: readonly DayLine[]) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [selected, setSelected] = useState(0);
  const table = useRef<HTMLTableElement>(null);
  const move = (by: number) => {
    const next = Math.min(Math.max(selected + by, 0), lines.length - 1);
    setSelected(next);
    table.current?.querySelectorAll<HTMLAnchorElement>('a[data-line]')[next]?.focus();
  };
  useShortcuts([
    { keys: 'j', label: t('keys.next'), run: () => move(document.activeElement?.matches('a[data-line]') ? 1 : 0) },
    { keys: 'k', label: t('keys.previous'), run: () => move(-1) },
    {
      keys: 'enter',
      label: t('keys.open'),
      run: () => {
        const line = lines[selected];
        if (line) void navigate({ to: '/cases/$caseId', params: { caseId: line.file.id } });
      },
    },
  ]);
  return { selected: Math.min(selected, lines.length - 1), table };
}

interface GroupProps {
  readonly icon: ReactNode;
  readonly tone: 'late' | 'today' | 'silent';
  readonly title: string;
  readonly lines: readonly DayLine[];
  readonly children: ReactNode;
}

function Group({ icon, tone, title, lines, children }: GroupProps) {
  const { number } = useFormats();
  if (lines.length === 0) return null;
  return (
    <tbody>
      <tr className={classes['group']} data-tone={tone}>
        <th colSpan={5} scope="rowgroup">
          <span>
            {icon} {title} <span className={classes['count']}>{number(lines.length)}</span>
          </span>
        </th>
      </tr>
      {children}
    </tbody>
  );
}

function Row({
  line: { file, days },
  tone,
  selected,
}: {
  readonly line: DayLine;
  readonly tone: 'late' | 'today' | 'silent';
  readonly selected: boolean;
}) {
  const { t } = useTranslation();
  const isFollowUp = nextDay(file) !== file.dueOn;
  const Icon = tone === 'late' ? IconAlertTriangle : tone === 'silent' ? IconZzz : IconSun;
  return (
    <tr data-selected={selected || undefined}>
      <td className={classes['when']} data-tone={tone}>
        <Icon size={14} aria-hidden="true" />
        {tone === 'today' ? t(isFollowUp ? 'day.isFollowUp' : 'day.isDue') : t('day.dayLate', { count: days })}
      </td>
      <td className={classes['name']}>
        <Link to="/cases/$caseId" params={{ caseId: file.id }} data-line>
          {file.citizen.givenName} {file.citizen.familyName}
        </Link>
      </td>
      <td className={classes['subject']}>{file.title}</td>
      <td className={classes['category']}>{t(`category.${file.category}`)}</td>
      <td className={classes['number']}>
        <span className="mono">{file.number}</span>
      </td>
    </tr>
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
