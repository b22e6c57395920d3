import { EmptyState, InlineProblem, useFormats, useKitWords } from '@cloison/platform/web-kit';
import { daysBetween, parseDay } from '@cloison/platform/web-kit/format';
import { Button, SegmentedControl } from '@mantine/core';
import { IconAlertTriangle, IconFolder } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseLine } from '../api/contract';
import { useCases } from '../api/office-api';
import { nextDay } from '../day/day-list';
import { PageHead } from '../frame/page-head';
import table from '../frame/work-table.module.css';

type Scope = 'mine' | 'all';
type Status = 'open' | 'closed';

/** The office's cases: what is due first comes first. */
export function CaseListPage() {
  const { t } = useTranslation();
  const kit = useKitWords();
  const [scope, setScope] = useState<Scope>('all');
  const [status, setStatus] = useState<Status>('open');
  const cases = useCases({ scope, status });
  const items = cases.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead
        title={t('cases.title')}
        acts={
          <>
            <SegmentedControl
              aria-label={t('cases.assignee')}
              value={scope}
              onChange={(value) => setScope(value === 'mine' ? 'mine' : 'all')}
              data={[
                { value: 'all', label: t('cases.all') },
                { value: 'mine', label: t('cases.mine') },
              ]}
            />
            <SegmentedControl
              aria-label={t('case.state')}
              value={status}
              onChange={(value) => setStatus(value === 'closed' ? 'closed' : 'open')}
              data={[
                { value: 'open', label: t('cases.open') },
                { value: 'closed', label: t('cases.closed') },
              ]}
            />
          </>
        }
      />
      <InlineProblem error={cases.error} action={<Button onClick={() => void cases.refetch()}>{kit('retry')}</Button>} />
      {cases.data && items.length === 0 && (
        <EmptyState
          icon={<IconFolder size={22} aria-hidden="true" />}
          title={t(status === 'open' ? 'cases.noneOpen' : 'cases.noneClosed')}
          help={t('cases.noneHelp')}
          action={<Link to="/citizens">{t('citizens.title')}</Link>}
        />
      )}
      {items.length > 0 && (
        <table className={table['table']}>
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
}

function Line({ file }: { readonly file: CaseLine }) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  const next = nextDay(file);
  const late = file.status === 'open' && next !== null && daysBetween(parseDay(next), new Date()) > 0;
  return (
    <tr>
      <td className={table['name']}>
        <Link to="/cases/$caseId" params={{ caseId: file.id }}>
          {file.citizen.givenName} {file.citizen.familyName}
        </Link>
      </td>
      <td>{file.title}</td>
      <td className="quiet">{file.assignee?.name ?? t('cases.nobody')}</td>
      <td className="mono nowrap">{file.number}</td>
      <td className={`${table['number']} ${late ? table['late'] : ''} nowrap`}>
        {late && <IconAlertTriangle size={14} aria-label={t('day.late')} />}
        {next ? shortDate(parseDay(next)) : t('cases.noDue')}
      </td>
    </tr>
  );
}
