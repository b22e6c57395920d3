import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { fieldProblem, InlineProblem } from '../feedback/inline-problem';
import type { ZoneIdentity } from '../theme/zone-theme';
import { useKitWords } from '../words/use-language';
import { DeviceStory } from './device-story';
import { Entrance } from './entrance';
import classes from './forms.module.css';
import { useSession, useSignedIn } from './session';

/** The first password, after an enrolment link opened the session of an account that has none yet. */
export function FirstPasswordPage({ identity }: { readonly identity: ZoneIdentity }) {
  const t = useKitWords();
  const { device } = useSignedIn();
  const { passwordSaved } = useSession();
  return (
    <Entrance identity={identity} plate={<DeviceStory device={device} identity={identity} />} foot={t('signIn.sealed')}>
      <h1>{t('password.firstTitle')}</h1>
      <p className={classes['lead']}>{t('password.firstLead')}</p>
      <PasswordForm withCurrent={false} onSaved={passwordSaved} onLater={passwordSaved} />
    </Entrance>
  );
}

interface PasswordFormProps {
  readonly withCurrent: boolean;
  readonly onSaved: () => void;
  readonly onLater?: () => void;
}

/** Changes the password of the account that is signed in. */
export function PasswordForm({ withCurrent, onSaved, onLater }: PasswordFormProps) {
  const t = useKitWords();
  const { transport } = useSession();
  const { account } = useSignedIn();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const saving = useMutation({
    mutationFn: () => transport.json('PUT', '/api/session/password', withCurrent ? { current, next } : { next }, { withToken: true }),
    onSuccess: onSaved,
  });
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      <input type="text" name="username" autoComplete="username" defaultValue={account.email} hidden readOnly />
      {withCurrent && (
        <PasswordInput
          label={t('password.current')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          error={fieldProblem(saving.error, 'current')}
        />
      )}
      <PasswordInput
        label={t('password.next')}
        description={t('password.hint')}
        autoComplete="new-password"
        required
        withAsterisk={false}
        minLength={12}
        value={next}
        onChange={(event) => setNext(event.currentTarget.value)}
        error={fieldProblem(saving.error, 'next')}
      />
      <InlineProblem error={saving.error} />
      <div className="row">
        <Button type="submit" variant="filled" size="lg" loading={saving.isPending}>
          {t('save')}
        </Button>
        {onLater && (
          <Button variant="subtle" size="lg" onClick={onLater}>
            {t('password.later')}
          </Button>
        )}
      </div>
    </form>
  );
}
