import { StanceMark } from '@cloison/partisan/theme';
import { useFormats } from '@cloison/platform/web-kit';
import { useTranslation } from 'react-i18next';

import type { ElectorLine } from '../api/contract';
import classes from './elector-table.module.css';

interface ElectorTableProps {
  readonly electors: readonly ElectorLine[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** Name first and bold; the chosen line is tinted, with a bar on its left. */
export function ElectorTable({ electors, chosen, onChoose }: ElectorTableProps) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  return (
    <table className={classes['table']}>
      <caption className="visually-hidden">{t('electors.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('electors.name')}</th>
          <th scope="col">{t('electors.address')}</th>
          <th scope="col">{t('electors.section')}</th>
          <th scope="col">{t('electors.stance')}</th>
          <th scope="col">{t('electors.scored')}</th>
          <th scope="col">{t('electors.by')}</th>
        </tr>
      </thead>
      <tbody>
        {electors.map((elector) => (
          <tr key={elector.id} data-chosen={elector.id === chosen || undefined}>
            <td className={classes['name']}>
              <button type="button" aria-pressed={elector.id === chosen} onClick={() => onChoose(elector.id)}>
                {elector.familyName}, {elector.givenName}
              </button>
            </td>
            <td>
              {elector.addressLine}
              <span className="faint"> · {elector.municipality}</span>
            </td>
            <td>{elector.pollingDivision}</td>
            <td>{elector.stance && <StanceMark stance={elector.stance} word={t(`stance.${elector.stance}`)} />}</td>
            <td className="nowrap">{elector.scoredAt ? shortDate(new Date(elector.scoredAt)) : t('electors.never')}</td>
            <td className="nowrap">{elector.scoredBy}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
