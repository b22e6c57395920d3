import { useTranslation } from 'react-i18next';

import type { Bundle } from '../api/contract';
import { CopyButton } from '../frame/command-line';
import { inFours } from '../frame/fours';
import { useMoment } from '../frame/use-moment';
import classes from './fingerprint.module.css';

/** The newest bundle's fingerprint in fours: what the offline checker shows too, to be read aloud or written down. */
export function Fingerprint({ bundle }: { readonly bundle: Bundle }) {
  const { t } = useTranslation();
  const moment = useMoment();
  return (
    <section className={classes['card']}>
      <h2>{t('evidence.fingerprint')}</h2>
      <p className="dense quiet">{t('evidence.fingerprintHelp', { moment: moment(bundle.madeAt) })}</p>
      <p className={classes['fours']}>
        {inFours(bundle.fingerprint).map((four, index) => (
          <span key={index}>{four}</span>
        ))}
      </p>
      <CopyButton text={inFours(bundle.fingerprint).join(' ')} />
    </section>
  );
}
