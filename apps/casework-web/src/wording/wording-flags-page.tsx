import { EmptyState, InlineProblem, useFormats, useKitWords } from '@cloison/platform/web-kit';
import { Button, SegmentedControl } from '@mantine/core';
import { IconQuote } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { PageHead } from '../frame/page-head';
import table from '../frame/work-table.module.css';
import { useWordingFlags } from './wording-api';
import type { FlagState } from './wording-api';
import classes from './wording-reminder.module.css';

const STATES: readonly FlagState[] = ['open', 'kept', 'withdrawn'];

/** Where texts speak of opinions, newest first, for the office manager: places and counts, never the words. */
export function WordingFlagsPage() {
  const { t } = useTranslation();
  const kit = useKitWords();
  const { moment, number } = useFormats();
  const [state, setState] = useState<FlagState>('open');
  const flags = useWordingFlags(state);
  const items = flags.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead
        title={t('wording.list.title')}
        acts={
          <SegmentedControl
            aria-label={t('wording.list.state')}
            value={state}
            onChange={(value) => setState(STATES.find((one) => one === value) ?? 'open')}
            data={STATES.map((one) => ({ value: one, label: t(`wording.list.${one}`) }))}
          />
        }
      />
      <p className={`quiet ${classes['lead']}`}>{t('wording.list.lead')}</p>
      <InlineProblem error={flags.error} action={<Button onClick={() => void flags.refetch()}>{kit('retry')}</Button>} />
      {flags.data && items.length === 0 && (
        <EmptyState
          icon={<IconQuote size={22} aria-hidden="true" />}
          title={t('wording.list.emptyTitle')}
          help={t('wording.list.emptyHelp')}
        />
      )}
      {items.length > 0 && (
        <table className={table['table']}>
          <caption className="visually-hidden">{t('wording.list.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('wording.list.case')}</th>
              <th scope="col">{t('wording.list.place')}</th>
              <th scope="col">{t('wording.list.writer')}</th>
              <th scope="col">{t('wording.list.when')}</th>
              <th scope="col" className={table['number']}>
                {t('wording.list.count')}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((flag) => (
              <tr key={flag.id}>
                <td className={table['name']}>
                  {flag.case ? (
                    <Link to="/cases/$caseId" params={{ caseId: flag.case.id }}>
                      {flag.case.number}
                    </Link>
                  ) : (
                    t('wording.list.noCase')
                  )}
                </td>
                <td>{t(`wording.place.${flag.place}`)}</td>
                <td className="quiet">{flag.writer?.name ?? t('wording.list.nobody')}</td>
                <td>{moment(new Date(flag.at))}</td>
                <td className={table['number']}>{number(flag.count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {flags.hasNextPage && (
        <p className={table['more']}>
          <Button loading={flags.isFetchingNextPage} onClick={() => void flags.fetchNextPage()}>
            {kit('seeMore')}
          </Button>
        </p>
      )}
    </>
  );
}
