import { EmptyState, InlineProblem, useFormats, useKitWords } from '@cloison/platform/web-kit';
import { daysBetween, parseDay } from '@cloison/platform/web-kit/format';
import { Button, NativeSelect } from '@mantine/core';
import { IconAlertTriangle, IconFolder, IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { CASE_STATES } from '../api/contract';
import type { CaseLine, CaseState } from '../api/contract';
import { nextDay } from '../day/day-list';
import { PageHead } from '../frame/page-head';
import { useLineKeys } from '../frame/use-line-keys';
import table from '../frame/work-table.module.css';
import classes from './case-list-page.module.css';
import { useCases } from './cases-api';
import type { CaseFilter } from './cases-api';
import { CategorySelect } from './category-select';

type Scope = CaseFilter['scope'];
type Show = 'all' | 'late' | 'silent' | CaseState | 'closed';

const SHOWS: readonly Show[] = ['all', 'late', 'silent', ...CASE_STATES, 'closed'];

/** The office's cases: what is due first comes first. */
export function CaseListPage() {
  const { t } = useTranslation();
  const kit = useKitWords();
  const [scope, setScope] = useState<Scope>('all');
  const [show, setShow] = useState<Show>('all');
  const [category, setCategory] = useState('');
  const status = show === 'closed' ? 'closed' : 'open';
  const cases = useCases({ scope, status, ...filterOf(show), ...(category ? { category } : {}) });
  const items = cases.data?.pages.flatMap((page) => page.items) ?? [];
  const keys = useLineKeys(items.length);
  return (
    <>
      <PageHead
        title={t('cases.title')}
        acts={
          <div className={classes['filters']}>
            <NativeSelect
              size="xs"
              aria-label={t('cases.assignee')}
              value={scope}
              onChange={(event) => setScope((['mine', 'watched'] as const).find((one) => one === event.currentTarget.value) ?? 'all')}
              data={[
                { value: 'all', label: t('cases.all') },
                { value: 'mine', label: t('cases.mine') },
                { value: 'watched', label: t('file.list.watched') },
              ]}
            />
            <NativeSelect
              size="xs"
              aria-label={t('file.list.show')}
              value={show}
              onChange={(event) => setShow(SHOWS.find((one) => one === event.currentTarget.value) ?? 'all')}
              data={SHOWS.map((value) => ({ value, label: showName(value) }))}
            />
            <CategorySelect
              size="xs"
              aria-label={t('file.list.category')}
              none={t('file.list.anyCategory')}
              value={category}
              onChange={setCategory}
            />
          </div>
        }
      />
      <InlineProblem error={cases.error} action={<Button onClick={() => void cases.refetch()}>{kit('retry')}</Button>} />
      {cases.data && items.length === 0 && (
        <EmptyState
          icon={<IconFolder size={22} aria-hidden="true" />}
          title={t(NONE[show] ?? 'cases.noneOpen')}
          help={t('cases.noneHelp')}
          action={<Link to="/citizens">{t('citizens.title')}</Link>}
        />
      )}
      {items.length > 0 && (
        <table className={table['table']} ref={keys.table}>
          <caption className="visually-hidden">{t('cases.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('cases.citizen')}</th>
              <th scope="col">{t('cases.subject')}</th>
              <th scope="col">{t('cases.assignee')}</th>
              <th scope="col">{t('cases.number')}</th>
              <th scope="col" className={table['number']}>
                {t('cases.due')}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((file) => (
              <Line key={file.id} file={file} />
            ))}
          </tbody>
        </table>
      )}
      {cases.hasNextPage && (
        <p className={table['more']}>
          <Button loading={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>
            {kit('seeMore')}
          </Button>
        </p>
      )}
    </>
  );

  function showName(value: Show): string {
    if (value === 'all') return t('cases.open');
    if (value === 'closed') return t('cases.closed');
    return value === 'late' || value === 'silent' ? t(`file.list.${value}`) : t(`file.status.${value}`);
  }
}

const NONE: Partial<Record<Show, string>> = { closed: 'cases.noneClosed', late: 'file.list.noneLate', silent: 'file.list.noneSilent' };

function filterOf(show: Show): Partial<CaseFilter> {
  switch (show) {
    case 'all':
    case 'closed':
      return {};
    case 'late':
      return { late: true };
    case 'silent':
      return { silent: true };
    default:
      return { state: show };
  }
}

function Line({ file }: { readonly file: CaseLine }) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  const next = nextDay(file);
  const late = file.status !== 'closed' && next !== null && daysBetween(parseDay(next), new Date()) > 0;
  return (
    <tr>
      <td className={table['name']}>
        <Link to="/cases/$caseId" params={{ caseId: file.id }} data-line>
          {file.citizen.givenName} {file.citizen.familyName}
        </Link>
      </td>
      <td>
        {file.restricted && <IconLock size={14} aria-label={t('file.restricted')} />} {file.title}
        {file.status !== 'open' && file.status !== 'closed' && <span className="quiet"> · {t(`file.status.${file.status}`)}</span>}
      </td>
      <td className="quiet">{file.assignee?.name ?? t('cases.nobody')}</td>
      <td className="mono nowrap">{file.number}</td>
      <td className={`${table['number']} ${late ? table['late'] : ''} nowrap`}>
        {late && <IconAlertTriangle size={14} aria-label={t('day.late')} />}
        {next ? shortDate(parseDay(next)) : t('cases.noDue')}
      </td>
    </tr>
  );
}
