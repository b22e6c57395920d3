import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import classes from './consents.module.css';

export type Way = 'phone' | 'voice' | 'paper';

const WAYS = [
  ['phone', 'consents.byLink', 'consents.byLinkHint'],
  ['voice', 'consents.byVoice', 'consents.byVoiceHint'],
  ['paper', 'consents.byPaper', 'consents.byPaperHint'],
] as const;

/** The three ways to a consent, each with what it takes. */
export function ConsentWays({ way, onChange }: { readonly way: Way; readonly onChange: (way: Way) => void }) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className={classes['ways']}>
      <legend>{t('consents.form.way')}</legend>
      {WAYS.map(([one, label, hint]) => (
        <label key={one} className={classes['way']}>
          <input type="radio" name={name} checked={one === way} onChange={() => onChange(one)} />
          <b>{t(label)}</b>
          <span className="meta">{t(hint)}</span>
        </label>
      ))}
    </fieldset>
  );
}
