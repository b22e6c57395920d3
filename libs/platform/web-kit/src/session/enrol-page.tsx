import { Button, TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import type { Device } from '../api/contract';
import type { Problem } from '../api/problem';
import { fieldProblem, InlineProblem } from '../feedback/inline-problem';
import type { ZoneIdentity } from '../theme/zone-theme';
import { useFormats, useKitWords } from '../words/use-language';
import { DeviceStory, EnrolmentStory } from './device-story';
import { Entrance } from './entrance';
import classes from './forms.module.css';
import { useSession } from './session';

/** Enrolment by a code: the funder comes with it and can't be chosen. */
export function EnrolPage({ identity, because }: { readonly identity: ZoneIdentity; readonly because?: Problem }) {
  const t = useKitWords();
  const { enrol } = useSession();
  const [code, setCode] = useState('');
  const attempt = useMutation({ mutationFn: () => enrol(code) });
  return (
    <Entrance identity={identity} plate={<EnrolmentStory />} foot={t('signIn.sealed')}>
      <Steps current={0} />
      <h1>{t('enrol.title')}</h1>
      <p className={classes['lead']}>{t('enrol.lead')}</p>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          attempt.mutate();
        }}
      >
        <TextInput
          className={classes['code']}
          label={t('enrol.code')}
          description={t('enrol.codeHint')}
          name="code"
          autoComplete="one-time-code"
          autoFocus
          required
          withAsterisk={false}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          error={fieldProblem(attempt.error, 'code')}
        />
        <InlineProblem error={attempt.error ?? because} />
        <div className="row">
          <Button type="submit" variant="filled" size="lg" loading={attempt.isPending}>
            {t('enrol.submit')}
          </Button>
        </div>
      </form>
    </Entrance>
  );
}

const LOOK_EVERY_MS = 5_000;

/** The key is ready and a second person must approve. The page opens by itself once that is done. */
export function PendingPage({ identity, device }: { readonly identity: ZoneIdentity; readonly device: Device }) {
  const t = useKitWords();
  const { time } = useFormats();
  const { look } = useSession();
  const [checked, setChecked] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => void look().then(() => setChecked(new Date())), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [look]);
  return (
    <Entrance identity={identity} plate={<DeviceStory device={device} identity={identity} />} foot={t('signIn.sealed')}>
      <Steps current={2} />
      <h1>{t('enrol.pendingTitle')}</h1>
      <p className={classes['lead']}>{t('enrol.pendingLead')}</p>
      <p className="meta" role="status">
        {t('enrol.pendingCheck', { time: time(checked) })}
      </p>
    </Entrance>
  );
}

function Steps({ current }: { readonly current: number }) {
  const t = useKitWords();
  return (
    <ol className={classes['steps']}>
      {(['enrol.stepCode', 'enrol.stepKey', 'enrol.stepOpen'] as const).map((key, index) => (
        <li key={key} data-state={index < current ? 'done' : 'to-do'} aria-current={index === current ? 'step' : undefined}>
          {index < current ? <IconCheck size={14} aria-hidden="true" /> : `${index + 1} · `}
          {t(key)}
        </li>
      ))}
    </ol>
  );
}
