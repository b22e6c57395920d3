import { useFormats } from '@cloison/platform/web-kit';
import { IconAlertTriangle, IconClock, IconLock, IconSun, IconZzz } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';

import { useBodyOf, useCategoryName } from '../cases/categories-api';
import { isFollowUp } from './day-list';
import type { DayLine, DayList, Tone } from './day-list';
import classes from './day-page.module.css';

interface DayTableProps {
  readonly list: DayList;
  readonly selected: number;
  readonly silentAfterDays: number;
  readonly table: Ref<HTMLTableElement>;
}

/** The day's cases in their three groups; each line says why it is there and what comes next. */
export function DayTable({ list: { late, today, silent }, selected, silentAfterDays, table }: DayTableProps) {
  const { t } = useTranslation();
  const groups = [
    { tone: 'late', title: t('day.late'), icon: <IconAlertTriangle size={16} aria-hidden="true" />, lines: late, before: 0 },
    { tone: 'today', title: t('day.today'), icon: <IconSun size={16} aria-hidden="true" />, lines: today, before: late.length },
    {
      tone: 'silent',
      title: t('day.silent', { days: silentAfterDays }),
      icon: <IconZzz size={16} aria-hidden="true" />,
      lines: silent,
      before: late.length + today.length,
    },
  ] as const;
  return (
    <table className={classes['table']} ref={table}>
      <caption className="visually-hidden">{t('sections.day')}</caption>
      {groups.map(({ tone, title, icon, lines, before }) => (
        <Group key={tone} icon={icon} tone={tone} title={title} count={lines.length}>
          {lines.map((line, index) => (
            <Row key={line.file.id} line={line} selected={selected === before + index} />
          ))}
        </Group>
      ))}
    </table>
  );
}

interface GroupProps {
  readonly icon: ReactNode;
  readonly tone: Tone;
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}

function Group({ icon, tone, title, count, children }: GroupProps) {
  const { number } = useFormats();
  if (count === 0) return null;
  return (
    <tbody>
      <tr className={classes['group']} data-tone={tone}>
        <th colSpan={4} scope="rowgroup">
          <span>
            {icon} {title} <span className={classes['count']}>{number(count)}</span>
          </span>
        </th>
      </tr>
      {children}
    </tbody>
  );
}

function Row({ line: { file, tone, days }, selected }: { readonly line: DayLine; readonly selected: boolean }) {
  const { t } = useTranslation();
  const body = useBodyOf()(file.category);
  const category = useCategoryName()(file.category);
  return (
    <tr data-selected={selected || undefined}>
      <td className={classes['when']} data-tone={tone}>
        <When line={{ file, tone, days }} />
      </td>
      <td className={classes['name']}>
        <Link to="/cases/$caseId" params={{ caseId: file.id }} data-line>
          {file.citizen.givenName} {file.citizen.familyName}
        </Link>
        {file.citizen.language === 'en' && <abbr title={t('citizen.languageName.en')}>EN</abbr>}
        {file.restricted && <IconLock size={14} aria-label={t('file.restricted')} />}
      </td>
      <td className={classes['subject']}>
        {file.title}
        <span className="quiet"> · {file.nextFollowUp ?? t(`file.status.${file.status}`)}</span>
      </td>
      <td className={classes['category']}>{body?.short ?? category}</td>
    </tr>
  );
}

function When({ line: { file, tone, days } }: { readonly line: DayLine }) {
  const { t } = useTranslation();
  const { time } = useFormats();
  if (tone !== 'today') {
    const Icon = tone === 'late' ? IconAlertTriangle : IconZzz;
    return (
      <>
        <Icon size={14} aria-hidden="true" /> {t('day.dayLate', { count: days })}
      </>
    );
  }
  if (isFollowUp(file) && file.nextFollowUpTime) return time(new Date(`2000-01-01T${file.nextFollowUpTime}:00`));
  return (
    <>
      <IconClock size={14} aria-hidden="true" /> {t('file.day.before')}
    </>
  );
}
