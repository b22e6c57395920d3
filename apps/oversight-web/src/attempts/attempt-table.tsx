import { Button } from '@mantine/core';
import { InlineProblem, useFormats, useKitWords } from '@cloison/platform/web-kit';
import { useTranslation } from 'react-i18next';

import { useAttempts } from '../api/commissioner-api';
import type { Attempt, AttemptFilter } from '../api/contract';
import { useCodeWords } from '../frame/code-words';
import paper from '../frame/paper.module.css';
import { ShortId } from '../frame/short-id';
import { useZoneName } from '../frame/zone-names';
import type { AttemptSearch } from './attempt-filter';
import classes from './attempt-table.module.css';

interface AttemptTableProps {
  readonly filter: AttemptFilter;
  readonly onChange: (search: AttemptSearch) => void;
}

/** Each refused act as its entry says: the newest first. */
export function AttemptTable({ filter, onChange }: AttemptTableProps) {
  const { t } = useTranslation();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useAttempts(filter);
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  if (data && items.length === 0) return <p className={paper['empty']}>{t('attempts.none')}</p>;
  return (
    <>
      <table className={paper['table']}>
        <caption className="visually-hidden">{t('attempts.each')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.when')}</th>
            <th scope="col">{t('table.stoppedBy')}</th>
            <th scope="col">{t('table.what')}</th>
            <th scope="col">{t('table.account')}</th>
            <th scope="col">{t('table.device')}</th>
            <th scope="col">{t('table.network')}</th>
            <th scope="col" className={paper['right']}>
              {t('table.entry')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((attempt) => (
            <AttemptLine
              key={`${attempt.zone} ${attempt.index}`}
              attempt={attempt}
              onAccount={(account) => onChange({ ...filter, account })}
            />
          ))}
        </tbody>
      </table>
      <InlineProblem error={error} />
      {hasNextPage && (
        <Button className={paper['more']} loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

function AttemptLine({ attempt, onAccount }: { readonly attempt: Attempt; readonly onAccount: (id: string) => void }) {
  const { t } = useTranslation();
  const kit = useKitWords();
  const { moment, number } = useFormats();
  const zoneName = useZoneName();
  const codeWords = useCodeWords();
  const { zone, index, at, account, claimedAccount, device, funder, network, act, code, crossing } = attempt;
  const who = account ?? claimedAccount;
  return (
    <tr>
      <th scope="row" className="nowrap">
        {moment(new Date(at))}
      </th>
      <td data-label={t('table.stoppedBy')}>
        <span className={classes['door']} data-door={zone}>
          {zoneName(zone)}
        </span>
      </td>
      <td data-label={t('table.what')}>
        <span>
          <b className={crossing ? undefined : classes['everyday']}>{codeWords(code)}</b>
          <span className={classes['code']}>
            {code} · {act}
          </span>
        </span>
      </td>
      <td data-label={t('table.account')}>
        {who ? (
          <span>
            <button
              type="button"
              className={classes['account']}
              onClick={() => onAccount(who)}
              aria-label={t('attempts.onlyAccount', { id: who })}
            >
              <ShortId id={who} />
            </button>
            {!account && <span className={classes['code']}>{t('attempts.claimed')}</span>}
          </span>
        ) : (
          <span className="faint">{t('attempts.nobody')}</span>
        )}
      </td>
      <td data-label={t('table.device')}>
        <span>
          {kit(`deviceOf.${funder ?? 'unknown'}`)}
          {device && (
            <span className={classes['code']}>
              <ShortId id={device} />
            </span>
          )}
        </span>
      </td>
      <td data-label={t('table.network')}>{network ? t(`network.${network}`) : '–'}</td>
      <td data-label={t('table.entry')} className={paper['right']}>
        {number(index)}
      </td>
    </tr>
  );
}
