import { useFormats } from '@cloison/platform/web-kit';
import { Link } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';

import type { Overview } from '../api/contract';
import { secondsSince, useNow } from '../frame/clock';
import classes from '../frame/paper.module.css';
import { useAge } from '../frame/use-age';
import { useMoment } from '../frame/use-moment';
import { Gauge } from './gauge';
import own from './verdict-head.module.css';

/** The verdict in one sentence, what it rests on, and the gauge that says how old it is. */
export function VerdictHead({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation();
  const { number, time } = useFormats();
  const moment = useMoment();
  const age = useAge();
  const now = useNow(1_000);
  const { verdict, sentence, doubt, checkedAt, heldAt, edges, attempts, residuals } = overview;
  const seconds = secondsSince(checkedAt, now);
  const b = <b />;
  return (
    <header className={own['head']}>
      <div>
        <h1 className={own['verdict']} data-verdict={verdict}>
          {sentence}
        </h1>
        <p className={classes['lead']}>
          {verdict === 'cannot_tell' && <b>{doubt ?? t('lead.noReason')} </b>}
          {checkedAt && (
            <>
              <Trans
                i18nKey={verdict === 'cannot_tell' ? 'lead.tried' : 'lead.checked'}
                values={{ time: time(new Date(checkedAt)), age: age(seconds) }}
                components={{ b }}
              />{' '}
            </>
          )}
          {verdict === 'cannot_tell' ? (
            <>{heldAt ? t('lead.heldAt', { moment: moment(heldAt) }) : t('lead.neverHeld')} </>
          ) : (
            <>
              {t('lead.noPath', { edges: number(edges) })} {t('lead.attempts', { count: attempts.total, number: number(attempts.total) })}
            </>
          )}
          {residuals.length > 0 && (
            <>
              {' '}
              <a
                href="#residuals"
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById('residuals')?.scrollIntoView();
                  document.getElementById('residuals')?.focus();
                }}
              >
                {t('lead.residuals', { count: residuals.length })}
              </a>
            </>
          )}
          {verdict === 'cannot_tell' && (
            <>
              {' '}
              <Link to="/checks">{t('lead.checkAgain')}</Link>
            </>
          )}
        </p>
      </div>
      {checkedAt && <Gauge seconds={seconds} words={t(verdict === 'cannot_tell' ? 'gauge.tried' : 'gauge.since', { age: age(seconds) })} />}
    </header>
  );
}
