import { useTranslation } from 'react-i18next';

import { beginningOf } from './matching';
import classes from './no-result.module.css';

const FIELDS = ['givenName', 'familyName', 'phone', 'email', 'postalCode'] as const;

/** Nobody was found: what else to try, and what the new record would begin with. */
export function NoResult({ typed, mayCreate }: { readonly typed: string; readonly mayCreate: boolean }) {
  const { t } = useTranslation();
  const beginning = beginningOf(typed);
  const known = FIELDS.filter((field) => beginning[field]);
  return (
    <div className={classes['none']}>
      <p>
        <b>{t('search.noneTitle', { typed })}</b>
      </p>
      <p className="quiet">{t('search.noneHelp')}</p>
      {mayCreate && known.length > 0 && (
        <>
          <p className="quiet">{t('search.noneCreate')}</p>
          <dl>
            {known.map((field) => (
              <div key={field}>
                <dt>{t(`search.fields.${field}`)}</dt>
                <dd>{beginning[field]}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  );
}
