import { useFormats } from '@cloison/platform/web-kit';
import { useTranslation } from 'react-i18next';

import type { Overview } from '../api/contract';
import { crossingOf } from './path-shape';
import classes from './since-when.module.css';

/** The last check that found no way, the one that found it, and the newest. The catalogue doesn't date a right; that is said too. */
export function SinceWhen({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const { heldAt, since, checkedAt, path } = overview;
  const guilty = path?.steps[crossingOf(path)];
  const at = (instant: string) => moment(new Date(instant));
  return (
    <section>
      <h2>{t('leak.sinceWhen')}</h2>
      <ol className={classes['steps']}>
        {heldAt && (
          <li>
            <b>{t('leak.held')}</b>
            <span>{at(heldAt)}</span>
          </li>
        )}
        {guilty && (
          <li data-late="true">
            <b>{t('leak.opened', { what: guilty.words, where: guilty.to.words })}</b>
            <span>
              {guilty.grantedBy ? `${t('leak.grantedByLong', { who: guilty.grantedBy })} ` : ''}
              {heldAt ? t('leak.between') : t('leak.undated')}
            </span>
          </li>
        )}
        {since && (
          <li>
            <b>{t('leak.found')}</b>
            <span>{at(since)}</span>
          </li>
        )}
        {checkedAt && checkedAt !== since && (
          <li data-late="true">
            <b>{t('leak.stillOpen')}</b>
            <span>{at(checkedAt)}</span>
          </li>
        )}
      </ol>
    </section>
  );
}
