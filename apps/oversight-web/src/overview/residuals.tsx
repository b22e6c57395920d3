import { useTranslation } from 'react-i18next';

import type { Residual } from '../api/contract';
import classes from './residuals.module.css';

/** Weaknesses that are no path: what this arrangement of servers lets through by itself, in plain words. */
export function Residuals({ residuals }: { readonly residuals: readonly Residual[] }) {
  const { t } = useTranslation();
  return (
    <section className={classes['residuals']} aria-labelledby="residuals">
      <h2 id="residuals" tabIndex={-1}>
        {t('residual.title', { count: residuals.length })}
      </h2>
      <p className={classes['help']}>{t('residual.help')}</p>
      <ul>
        {residuals.map(({ code, sentence }) => (
          <li key={code}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
