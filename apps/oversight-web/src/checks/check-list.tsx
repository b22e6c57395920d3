import { Button } from '@mantine/core';
import { useFormats } from '@cloison/platform/web-kit';
import { useTranslation } from 'react-i18next';

import type { useChecks } from '../api/commissioner-api';
import { Mark } from '../frame/mark';
import paper from '../frame/paper.module.css';
import classes from './check-list.module.css';

/** Checks, the newest first. */
export function CheckList({ checks }: { readonly checks: ReturnType<typeof useChecks> }) {
  const { t } = useTranslation();
  const { moment, number } = useFormats();
  const items = checks.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return null;
  return (
    <section className={paper['section']}>
      <h2>{t('check.history')}</h2>
      <table className={paper['table']}>
        <caption className="visually-hidden">{t('check.history')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.when')}</th>
            <th scope="col">{t('table.found')}</th>
            <th scope="col" className={paper['right']}>
              {t('table.paths')}
            </th>
            <th scope="col" className={paper['right']}>
              {t('table.took')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ id, checkedAt, verdict, sentence, pathCount, durationMs }) => (
            <tr key={id}>
              <th scope="row" className="nowrap">
                {moment(new Date(checkedAt))}
              </th>
              <td data-label={t('table.found')}>
                <span className={classes['found']} data-verdict={verdict}>
                  <Mark verdict={verdict} size={16} />
                  {sentence}
                </span>
              </td>
              <td data-label={t('table.paths')} className={paper['right']}>
                {number(pathCount)}
              </td>
              <td data-label={t('table.took')} className={paper['right']}>
                {t('check.ms', { ms: number(durationMs) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {checks.hasNextPage && (
        <Button className={paper['more']} loading={checks.isFetchingNextPage} onClick={() => void checks.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </section>
  );
}
