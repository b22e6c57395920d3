import { useTranslation } from 'react-i18next';

import { Mark } from '../frame/mark';
import classes from '../checks/check-progress.module.css';
import { useSize } from './use-size';
import type { TakenBundle } from './use-bundle';

interface BundleProgressProps {
  readonly running: boolean;
  readonly received: number;
  readonly taken: TakenBundle | null;
}

/** While a bundle is made and fetched: how much came. Its size isn't known beforehand, and isn't invented. */
export function BundleProgress({ running, received, taken }: BundleProgressProps) {
  const { t } = useTranslation();
  const size = useSize();
  return (
    <>
      <div role="status" className={classes['place']}>
        {running && (
          <div className={classes['progress']}>
            <progress aria-label={t('evidence.making')} />
            <span>{t('evidence.making')}</span>
          </div>
        )}
        {!running && taken && (
          <p className={classes['made']}>
            <Mark verdict="holds" />
            <span>
              <b>{taken.name}</b> · {size(taken.size)}. {t('evidence.taken')}
            </span>
          </p>
        )}
      </div>
      {running && (
        <p className="dense quiet" aria-hidden="true">
          {t('evidence.received', { size: size(received) })}
        </p>
      )}
    </>
  );
}
