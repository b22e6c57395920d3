import { InlineProblem, parseDay, useFormats } from '@cloison/platform/web-kit';
import { useTranslation } from 'react-i18next';

import { useAttemptSummary } from '../api/commissioner-api';
import type { AttemptFilter } from '../api/contract';
import { useCodeWords } from '../frame/code-words';
import paper from '../frame/paper.module.css';
import { ShortId } from '../frame/short-id';
import { useZoneName } from '../frame/zone-names';
import type { AttemptSearch } from './attempt-filter';
import classes from './attempt-table.module.css';

interface SummaryTableProps {
  readonly filter: AttemptFilter;
  readonly onChange: (search: AttemptSearch) => void;
}

/** Which accounts, which dates, how many. */
export function SummaryTable({ filter, onChange }: SummaryTableProps) {
  const { t } = useTranslation();
  const { date, number, time } = useFormats();
  const zoneName = useZoneName();
  const codeWords = useCodeWords();
  const { data, error } = useAttemptSummary(filter);
  if (!data) return <InlineProblem error={error} />;
  if (data.lines.length === 0) return <p className={paper['empty']}>{t('attempts.none')}</p>;
  return (
    <>
      {data.cut && <p className={paper['warning']}>{t('attempts.cut')}</p>}
      <table className={paper['table']}>
        <caption className="visually-hidden">{t('attempts.summary')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.day')}</th>
            <th scope="col">{t('table.account')}</th>
            <th scope="col">{t('table.stoppedBy')}</th>
            <th scope="col">{t('table.what')}</th>
            <th scope="col">{t('table.between')}</th>
            <th scope="col" className={paper['right']}>
              {t('table.count')}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.lines.map(({ day, zone, account, proved, code, count, first, last }) => (
            <tr key={`${day} ${zone} ${account} ${proved} ${code}`}>
              <th scope="row" className="nowrap">
                {date(parseDay(day))}
              </th>
              <td data-label={t('table.account')}>
                {account ? (
                  <span>
                    <button
                      type="button"
                      className={classes['account']}
                      aria-label={t('attempts.onlyAccount', { id: account })}
                      onClick={() => onChange({ ...filter, account, view: 'summary' })}
                    >
                      <ShortId id={account} />
                    </button>
                    {!proved && <span className={classes['code']}>{t('attempts.claimed')}</span>}
                  </span>
                ) : (
                  <span className="faint">{t('attempts.nobody')}</span>
                )}
              </td>
              <td data-label={t('table.stoppedBy')}>
                <span className={classes['door']} data-door={zone}>
                  {zoneName(zone)}
                </span>
              </td>
              <td data-label={t('table.what')}>
                <span>
                  {codeWords(code)}
                  <span className={classes['code']}>{code}</span>
                </span>
              </td>
              <td data-label={t('table.between')} className="nowrap">
                {first === last ? time(new Date(first)) : t('attempts.between', { from: time(new Date(first)), to: time(new Date(last)) })}
              </td>
              <td data-label={t('table.count')} className={paper['right']}>
                <b>{number(count)}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
