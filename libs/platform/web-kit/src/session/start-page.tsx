import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';

import type { Device, SessionAnswer } from '../api/contract';
import { loadDeviceKey } from '../api/keeping';
import { InlineProblem } from '../feedback/inline-problem';
import type { ZoneIdentity } from '../theme/zone-theme';
import { useKitWords } from '../words/use-language';
import { DeviceStory, EnrolmentStory } from './device-story';
import { Entrance } from './entrance';
import classes from './forms.module.css';
import { useSession } from './session';

interface StartPageProps {
  readonly identity: ZoneIdentity;
  readonly code: string;
  /** Called once the link has done its work, or when the person keeps the present enrolment. */
  readonly onDone: () => void;
}

/** Long enough to read what the link did, short enough not to wait for it. */
const SHOW_FOR_MS = 900;

/**
 * The one-use link `/#/start/CODE`: makes a key, enrols this browser, opens the session, and shows each of the three. A browser that is
 * enrolled already is asked first, since a link may come from anybody.
 */
export function StartPage({ identity, code, onDone }: StartPageProps) {
  const t = useKitWords();
  const { enrol, startOver } = useSession();
  const started = useRef(false);
  const [asking, setAsking] = useState(false);
  const [key, setKey] = useState(false);
  const [device, setDevice] = useState<Device | null>(null);
  const [session, setSession] = useState<SessionAnswer | null>(null);
  const [error, setError] = useState<unknown>(null);

  const go = useCallback(async () => {
    setAsking(false);
    try {
      await enrol(code, (step) => {
        if (step.done === 'key') setKey(true);
        if (step.done === 'device') setDevice(step.device);
        if (step.done === 'session') setSession(step.session);
      });
      setTimeout(onDone, SHOW_FOR_MS);
    } catch (thrown) {
      setError(thrown);
    }
  }, [code, enrol, onDone]);

  useEffect(() => {
    if (started.current) return;
    started.current = true;
    void loadDeviceKey().then((present) => (present ? setAsking(true) : go()));
  }, [go]);

  if (asking) {
    return (
      <Entrance identity={identity} plate={<EnrolmentStory />} foot={t('signIn.sealed')}>
        <h1>{t('enrol.alreadyTitle')}</h1>
        <p className={classes['lead']}>{t('enrol.alreadyLead')}</p>
        <div className="row">
          <Button variant="filled" size="lg" onClick={() => void go()}>
            {t('enrol.alreadyGo')}
          </Button>
          <Button variant="subtle" size="lg" onClick={onDone}>
            {t('enrol.alreadyStay')}
          </Button>
        </div>
      </Entrance>
    );
  }

  const plate = device ? <DeviceStory device={device} identity={identity} /> : <EnrolmentStory />;
  return (
    <Entrance identity={identity} plate={plate} foot={t('signIn.sealed')}>
      <h1>{t('start.title')}</h1>
      <p className={classes['lead']}>{t('start.lead')}</p>
      <div role="status">
        <ol className={classes['progress']}>
          <Step label={t('start.key')} done={key} stopped={false} detail={t('start.keyDone')} />
          <Step
            label={t('start.device')}
            done={device !== null}
            stopped={error !== null && device === null}
            detail={device ? t('start.deviceDone', { tag: device.assetTag, funder: t(`funder.${device.funder}`) }) : ''}
          />
          <Step
            label={t('start.session')}
            done={session !== null}
            stopped={error !== null && device !== null}
            detail={session ? t('start.sessionDone', { name: session.account.name }) : ''}
          />
        </ol>
      </div>
      <InlineProblem error={error} />
      {error !== null && (
        <p className={classes['aside']}>
          <b>{t('start.stopped')}</b> {t('start.stoppedHelp')}{' '}
          <button
            type="button"
            className={classes['link']}
            onClick={() => {
              startOver();
              onDone();
            }}
          >
            {t('start.enterCode')}
          </button>
        </p>
      )}
    </Entrance>
  );
}

function Step({
  label,
  done,
  stopped,
  detail,
}: {
  readonly label: string;
  readonly done: boolean;
  readonly stopped: boolean;
  readonly detail: string;
}) {
  const Icon = done ? IconCircleCheck : stopped ? IconAlertTriangle : IconCircleDashed;
  return (
    <li data-state={done ? 'done' : stopped ? 'stopped' : 'to-do'}>
      <Icon size={18} aria-hidden="true" />
      <div>
        <b>{label}</b>
        {done && <div className="meta">{detail}</div>}
      </div>
    </li>
  );
}
