import { useFormats, useKitWords } from '@cloison/platform/web-kit';
import { useTranslation } from 'react-i18next';

import type { CodeCount, DeviceCount } from '../api/contract';
import { useCodeWords } from '../frame/code-words';
import classes from '../frame/paper.module.css';
import { useZoneName } from '../frame/zone-names';

/** The figures of the picture, as tables. */
export function WallTables({ devices, byCode }: { readonly devices: readonly DeviceCount[]; readonly byCode: readonly CodeCount[] }) {
  const { t } = useTranslation();
  const kit = useKitWords();
  const { number } = useFormats();
  const zoneName = useZoneName();
  const codeWords = useCodeWords();
  return (
    <details className={classes['fold']}>
      <summary>{t('asTable')}</summary>
      <table className={classes['table']}>
        <caption className="visually-hidden">{t('table.attempts')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.what')}</th>
            <th scope="col">{t('table.stoppedBy')}</th>
            <th scope="col" className={classes['right']}>
              {t('table.count')}
            </th>
          </tr>
        </thead>
        <tbody>
          {byCode.map(({ zone, code, count }) => (
            <tr key={`${zone} ${code}`}>
              <th scope="row">{codeWords(code)}</th>
              <td data-label={t('table.stoppedBy')}>{zoneName(zone)}</td>
              <td data-label={t('table.count')} className={classes['right']}>
                {number(count)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className={classes['table']}>
        <caption className="visually-hidden">{t('table.devices')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.zone')}</th>
            <th scope="col">{t('table.paidBy')}</th>
            <th scope="col">{t('table.proof')}</th>
            <th scope="col" className={classes['right']}>
              {t('table.deviceCount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {devices.map(({ zone, funder, assurance, count }) => (
            <tr key={`${zone} ${funder} ${assurance}`}>
              <th scope="row">{zoneName(zone)}</th>
              <td data-label={t('table.paidBy')}>{kit(`funder.${funder}`)}</td>
              <td data-label={t('table.proof')}>{kit(`assurance.${assurance}`)}</td>
              <td data-label={t('table.deviceCount')} className={classes['right']}>
                {number(count)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
