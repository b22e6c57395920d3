import { useFormats } from '@cloison/platform/web-kit';
import { daysBetween, parseDay } from '@cloison/platform/web-kit/format';
import { IconAlertTriangle, IconClock, IconSignature, IconSignatureOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { BodyConsent, Consent } from './consents-api';
import classes from './consents.module.css';

/** From so many days before its end a consent says that it ends soon. */
const SOON_DAYS = 21;

type Shown = Pick<BodyConsent, 'until' | 'way'> & { readonly state: Consent['state'] };

/** Where a consent stands: a shape, a word and a date; the colour only repeats them. */
export function ConsentStateLine({ consent }: { readonly consent: Shown }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { state, until, way } = consent;
  const end = until === null ? '' : date(parseDay(until));
  const soon = state === 'valid' && until !== null && daysBetween(new Date(), parseDay(until)) <= SOON_DAYS;
  const Icon =
    state === 'valid' ? IconSignature : state === 'asked' ? IconClock : state === 'expired' ? IconAlertTriangle : IconSignatureOff;
  const asked = until === null ? t('consents.askedPaper') : t('consents.askedUntil', { date: end });
  return (
    <span className={classes['state']} data-state={soon ? 'soon' : state}>
      <Icon size={18} aria-hidden="true" />
      <span>
        <b>{state === 'asked' ? asked : t(`consents.state.${state}`, { date: end })}</b>
        {state === 'valid' && way && <span className="meta"> {t(`consents.way.${way}`)}</span>}
        {soon && <span className="meta"> · {t('consents.endsSoon')}</span>}
      </span>
    </span>
  );
}
