import { useLanguage } from '@cloison/platform/web-kit';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { useSourceRules } from './mailings-api';
import type { Purpose } from './mailings-api';
import classes from './mailings.module.css';

/** What a purpose allows, source by source, with why: in a fold, for whoever asks. */
export function SourceRules({ purpose }: { readonly purpose: Purpose }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { data } = useSourceRules();
  const rules = data?.rules.filter((rule) => rule.purpose === purpose) ?? [];
  return (
    <details className={classes['fold']}>
      <summary>{t('mailings.rules')}</summary>
      <table className={classes['rules']}>
        <caption className="visually-hidden">{t('mailings.rules')}</caption>
        <tbody>
          {rules.map((rule) => (
            <tr key={rule.source}>
              <td className="nowrap">
                {rule.allowed ? <IconCheck size={16} aria-hidden="true" /> : <IconX size={16} aria-hidden="true" />}{' '}
                {t(rule.allowed ? 'mailings.allowed' : 'mailings.refused')}
              </td>
              <td>
                <b>{t(`mailings.source.${rule.source}`)}</b>
              </td>
              <td>
                {language === 'en' ? rule.reasonEn : rule.reasonFr}{' '}
                <span className="faint">({rule.basis === 'office_rule' ? t('mailings.officeRule') : rule.basis})</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {data && <p className="meta">{t('mailings.rulesVersion', { version: data.version })}</p>}
    </details>
  );
}
