import { useFormats } from '@cloison/platform/web-kit';
import { useTranslation } from 'react-i18next';

import type { Bundle } from '../api/contract';
import { inFours } from '../frame/fours';
import paper from '../frame/paper.module.css';
import { ShortId } from '../frame/short-id';
import classes from './bundle-list.module.css';
import { useSize } from './use-size';

/** Bundles made before, newest first; the file itself is kept by whoever took it. */
export function BundleList({ bundles }: { readonly bundles: readonly Bundle[] }) {
  const { t } = useTranslation();
  const { moment, number } = useFormats();
  const size = useSize();
  return (
    <section className={paper['section']}>
      <h2>{t('evidence.bundles')}</h2>
      {bundles.length === 0 ? (
        <p className={paper['empty']}>{t('evidence.none')}</p>
      ) : (
        <table className={paper['table']}>
          <caption className="visually-hidden">{t('evidence.bundles')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('table.made')}</th>
              <th scope="col">{t('table.by')}</th>
              <th scope="col" className={paper['right']}>
                {t('table.entries')}
              </th>
              <th scope="col" className={paper['right']}>
                {t('table.size')}
              </th>
              <th scope="col" className={classes['print']}>
                {t('table.fingerprint')}
              </th>
            </tr>
          </thead>
          <tbody>
            {bundles.map(({ id, madeAt, madeBy, entries, size: bytes, fingerprint }) => (
              <tr key={id}>
                <th scope="row" className="nowrap">
                  {moment(new Date(madeAt))}
                </th>
                <td data-label={t('table.by')}>{madeBy ? <ShortId id={madeBy} /> : t('evidence.commandLine')}</td>
                <td data-label={t('table.entries')} className={paper['right']}>
                  {number(entries)}
                </td>
                <td data-label={t('table.size')} className={paper['right']}>
                  {size(bytes)}
                </td>
                <td data-label={t('table.fingerprint')} className={classes['print']}>
                  <code className={classes['fours']}>{inFours(fingerprint).join(' ')}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
