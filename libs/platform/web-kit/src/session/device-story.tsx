import { IconCircleCheck, IconCircleX, IconClock, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Trans } from 'react-i18next';

import type { Device } from '../api/contract';
import type { ZoneIdentity } from '../theme/zone-theme';
import { useFormats, useKitWords } from '../words/use-language';
import classes from './device-story.module.css';

const HEADLINES = {
  active: { icon: IconCircleCheck, words: 'plate.recognized' },
  pending: { icon: IconClock, words: 'registrar.waiting' },
  revoked: { icon: IconCircleX, words: 'plate.withdrawn' },
} as const;

/** What the plate says before anything is opened: who paid for this machine, its tag, who enrolled it, what it opens. */
export function DeviceStory({ device, identity }: { readonly device: Device; readonly identity: ZoneIdentity }) {
  const t = useKitWords();
  const { date, pick } = useFormats();
  const { icon: Icon, words } = HEADLINES[device.state];
  return (
    <>
      <Headline icon={<Icon size={16} aria-hidden="true" />}>{t(words)}</Headline>
      <h2>{t('plate.paidBy', { funder: t(`funder.${device.funder}`) })}</h2>
      <dl>
        <dt>{t('plate.assetTag')}</dt>
        <dd className="mono">{device.assetTag}</dd>
        <dt>{t('plate.device')}</dt>
        <dd>{device.label}</dd>
        {device.enrolledAt && (
          <>
            <dt>{t('plate.enrolled')}</dt>
            <dd>
              {device.enrolledBy
                ? t('plate.enrolledOnBy', { date: date(new Date(device.enrolledAt)), name: device.enrolledBy })
                : t('plate.enrolledOn', { date: date(new Date(device.enrolledAt)) })}
            </dd>
          </>
        )}
        <dt>{t('plate.proof')}</dt>
        <dd>{t(`proof.${device.assurance}`)}</dd>
      </dl>
      <hr />
      <p>
        <Trans t={t} i18nKey="plate.opens" values={{ zone: pick(identity.name) }} components={{ b: <b /> }} />
      </p>
    </>
  );
}

/** What enrolment is for, in three sentences. */
export function EnrolmentStory() {
  const t = useKitWords();
  return (
    <>
      <Headline icon={<IconInfoCircle size={16} aria-hidden="true" />}>{t('enrol.why')}</Headline>
      <h2>{t('enrol.whyTitle')}</h2>
      <ol>
        {(['enrol.why1', 'enrol.why2', 'enrol.why3'] as const).map((key, index) => (
          <li key={key}>
            <span className={classes['number']} aria-hidden="true">
              {index + 1}
            </span>
            <span>
              <Trans t={t} i18nKey={key} components={{ b: <b /> }} />
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

function Headline({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={classes['headline']}>
      {icon}
      {children}
    </div>
  );
}
