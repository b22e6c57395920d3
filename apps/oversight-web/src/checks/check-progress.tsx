import { useFormats } from '@cloison/platform/web-kit';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Check } from '../api/contract';
import { Mark } from '../frame/mark';
import classes from './check-progress.module.css';

/** While a check runs: what it does and for how long. Then what it found. */
export function CheckProgress({ running, made }: { readonly running: boolean; readonly made: Check | null }) {
  const { t } = useTranslation();
  const { number, time } = useFormats();
  return (
    <div role="status" className={classes['place']}>
      {running && (
        <div className={classes['progress']}>
          <progress aria-label={t('check.running')} />
          <span>{t('check.running')}</span>
          <Elapsed />
        </div>
      )}
      {!running && made && (
        <p className={classes['made']}>
          <Mark verdict={made.verdict} />
          <span>
            <b>{made.sentence}</b> {t('check.made', { time: time(new Date(made.checkedAt)), ms: number(made.durationMs) })}
          </span>
        </p>
      )}
    </div>
  );
}

/** Not spoken: a count of seconds would drown the rest. */
function Elapsed() {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <span className="mono" aria-hidden="true">
      {seconds} s
    </span>
  );
}
