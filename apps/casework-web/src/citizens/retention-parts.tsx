import { fieldProblem, InlineProblem, useFormats } from '@cloison/platform/web-kit';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useCategoryName } from '../cases/categories-api';
import { CategorySelect } from '../cases/category-select';
import table from '../frame/work-table.module.css';
import { useCertificates, useRetentionRules, useSetRule } from './retention-api';
import classes from './retention-page.module.css';

/** How many years after its closing a case keeps a record, by category. */
export function Rules() {
  const { t } = useTranslation();
  const nameOf = useCategoryName();
  const rules = useRetentionRules();
  const setting = useSetRule();
  const [category, setCategory] = useState('');
  const [years, setYears] = useState('3');
  return (
    <section>
      <h2>{t('person.rules')}</h2>
      <InlineProblem error={rules.error} />
      <ul className={classes['list']}>
        {rules.data?.rules.map((rule) => (
          <li key={rule.category} className={classes['item']}>
            <span className="grow">{rule.category === '' ? t('person.everyOther') : nameOf(rule.category) || rule.category}</span>
            <b>{t('person.years', { count: rule.years })}</b>
          </li>
        ))}
      </ul>
      <form
        className={classes['rules']}
        onSubmit={(event) => {
          event.preventDefault();
          setting.mutate({ category, years: Number(years) });
        }}
      >
        <CategorySelect label={t('person.ruleCategory')} value={category} onChange={setCategory} none={t('person.everyOther')} />
        <TextInput
          className={classes['years']}
          label={t('person.yearsLabel')}
          type="number"
          min={1}
          max={50}
          required
          withAsterisk={false}
          value={years}
          error={fieldProblem(setting.error, 'years')}
          onChange={(event) => setYears(event.currentTarget.value)}
        />
        <Button type="submit" loading={setting.isPending}>
          {t('person.setRule')}
        </Button>
      </form>
      <InlineProblem error={setting.error} />
    </section>
  );
}

/** What was destroyed, by number: no name, no trace of who it was. */
export function Certificates() {
  const { t } = useTranslation();
  const { shortDate, number } = useFormats();
  const certificates = useCertificates();
  return (
    <section>
      <h2 id="certificates">{t('person.certificates')}</h2>
      <InlineProblem error={certificates.error} />
      {certificates.data?.items.length === 0 && <p className="quiet">{t('person.certificateNone')}</p>}
      {certificates.data && certificates.data.items.length > 0 && (
        <div className={classes['scroll']} tabIndex={0} role="region" aria-labelledby="certificates">
          <table className={table['table']}>
            <caption className="visually-hidden">{t('person.certificates')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('person.certificateNumber')}</th>
                <th scope="col">{t('person.historyWhen')}</th>
                <th scope="col">{t('person.certificateBy')}</th>
                <th scope="col">{t('person.destroyReason')}</th>
                <th scope="col" className={table['number']}>
                  {t('person.certificateCases')}
                </th>
                <th scope="col" className={table['number']}>
                  {t('person.certificateRows')}
                </th>
                <th scope="col">{t('person.certificatePrint')}</th>
              </tr>
            </thead>
            <tbody>
              {certificates.data.items.map((one) => (
                <tr key={one.number}>
                  <td className="mono nowrap">{one.number}</td>
                  <td className="nowrap">{shortDate(new Date(one.at))}</td>
                  <td>{one.by}</td>
                  <td>{t(`person.reasonName.${one.reason}`)}</td>
                  <td className={table['number']}>{number(one.cases)}</td>
                  <td className={table['number']}>{number(one.rows)}</td>
                  <td className={`mono ellipsis ${classes['print']}`}>{one.fingerprint.slice(0, 16)}…</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
