import { Button, PasswordInput, TextInput } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import type { Device } from '../api/contract';
import { fieldProblem, InlineProblem } from '../feedback/inline-problem';
import type { ZoneIdentity } from '../theme/zone-theme';
import { useFormats, useKitWords } from '../words/use-language';
import { DeviceStory } from './device-story';
import { Entrance } from './entrance';
import classes from './forms.module.css';
import { useSession } from './session';

/** Sign-in: the plate says who paid for the machine before anything is opened. */
export function SignInPage({ identity, device }: { readonly identity: ZoneIdentity; readonly device: Device }) {
  const t = useKitWords();
  const { pick } = useFormats();
  const { signIn, startOver } = useSession();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const attempt = useMutation({ mutationFn: () => signIn(email.trim(), password), onError: () => setPassword('') });

  return (
    <Entrance identity={identity} plate={<DeviceStory device={device} identity={identity} />} foot={t('signIn.sealed')}>
      <h1>{t('signIn.title')}</h1>
      <p className={classes['lead']}>{t('signIn.lead')}</p>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          attempt.mutate();
        }}
      >
        <TextInput
          label={t('signIn.email')}
          type="email"
          name="email"
          autoComplete="username"
          autoFocus
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={fieldProblem(attempt.error, 'email')}
        />
        <PasswordInput
          label={t('signIn.password')}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={fieldProblem(attempt.error, 'password')}
        />
        <InlineProblem error={attempt.error} />
        <div className="row">
          <Button type="submit" variant="filled" size="lg" loading={attempt.isPending}>
            {pick(identity.openingAct)}
          </Button>
        </div>
      </form>
      <p className={classes['aside']}>
        <IconInfoCircle size={14} aria-hidden="true" /> <b>{t('signIn.newDevice')}</b> {t('signIn.askCode')}{' '}
        <button type="button" className={classes['link']} onClick={() => startOver()}>
          {t('signIn.enrolAgain')}
        </button>
      </p>
    </Entrance>
  );
}
