import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import type { FormEvent } from 'react';

import type { RegisteredAccount } from '../api/contract';
import { Dialog } from '../feedback/dialog';
import { EmptyState } from '../feedback/empty-state';
import { fieldProblem, InlineProblem } from '../feedback/inline-problem';
import { useSignedIn } from '../session/session';
import { useKitWords } from '../words/use-language';
import { textOf } from './form-text';
import classes from './registrar.module.css';
import { useAccountActs, useAccounts } from './registrar-queries';

interface AccountsPageProps {
  readonly roles: readonly string[];
  /** A role in the words of the zone; its identifier otherwise. */
  readonly roleName?: (role: string) => string;
}

/** The registrar's accounts. An account alone opens nothing: it takes an enrolled device too. */
export default function AccountsPage({ roles, roleName = (role) => role }: AccountsPageProps) {
  const t = useKitWords();
  const accounts = useAccounts();
  const { create, disable } = useAccountActs();
  const [creating, setCreating] = useState(false);
  const [suspending, setSuspending] = useState<RegisteredAccount | null>(null);
  const items = accounts.data?.items ?? [];

  return (
    <div className={classes['page']}>
      <header className={classes['head']}>
        <h1>{t('registrar.accounts')}</h1>
        <Button variant="filled" leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setCreating(true)}>
          {t('registrar.newAccount')}
        </Button>
      </header>
      <InlineProblem error={accounts.error ?? disable.error} />
      {accounts.data && items.length === 0 && (
        <EmptyState
          icon={<IconUsers size={22} aria-hidden="true" />}
          title={t('registrar.noAccounts')}
          help={t('registrar.noAccountsHelp')}
        />
      )}
      <ul className={classes['list']}>
        {items.map((account) => (
          <li key={account.id} className={classes['line']}>
            <div className="grow">
              <b>{account.name}</b>
              {account.disabled && <span className={classes['off']}>{t('registrar.disabled')}</span>}
              <p className="dense quiet">
                {account.email} · {roleName(account.role)}
              </p>
              <p className="meta mono">{account.districts.join(', ')}</p>
            </div>
            {!account.disabled && (
              <div className={classes['acts']}>
                <Button size="xs" onClick={() => setSuspending(account)}>
                  {t('registrar.disable')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {creating && (
        <NewAccountDialog
          roles={roles}
          roleName={roleName}
          error={create.error}
          busy={create.isPending}
          onClose={() => setCreating(false)}
          onCreate={(account) => create.mutate(account, { onSuccess: () => setCreating(false) })}
        />
      )}
      {suspending && (
        <Dialog title={t('registrar.disableTitle', { name: suspending.name })} onClose={() => setSuspending(null)}>
          <p className={classes['lead']}>{t('registrar.disableLead')}</p>
          <div className="row">
            <Button
              variant="filled"
              size="lg"
              onClick={() => {
                disable.mutate(suspending.id);
                setSuspending(null);
              }}
            >
              {t('registrar.disable')}
            </Button>
            <Button variant="subtle" size="lg" onClick={() => setSuspending(null)}>
              {t('cancel')}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}

interface NewAccountDialogProps extends Required<AccountsPageProps> {
  readonly error: unknown;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onCreate: (account: { email: string; name: string; role: string; districts: string[] }) => void;
}

function NewAccountDialog({ roles, roleName, error, busy, onClose, onCreate }: NewAccountDialogProps) {
  const t = useKitWords();
  const { account } = useSignedIn();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => textOf(form, name);
    const districts = text('districts')
      .split(/[\s,]+/)
      .filter(Boolean);
    onCreate({ email: text('email'), name: text('name'), role: text('role'), districts });
  };
  return (
    <Dialog title={t('registrar.newAccount')} onClose={onClose}>
      <form className={classes['form']} onSubmit={submit}>
        <TextInput name="name" label={t('registrar.name')} required withAsterisk={false} error={fieldProblem(error, 'name')} />
        <TextInput name="email" type="email" label={t('signIn.email')} required withAsterisk={false} error={fieldProblem(error, 'email')} />
        <NativeSelect name="role" label={t('registrar.role')} data={roles.map((value) => ({ value, label: roleName(value) }))} />
        <TextInput
          name="districts"
          label={t('registrar.districts')}
          description={t('registrar.districtsHint')}
          defaultValue={account.districts.map(({ id }) => id).join(', ')}
          error={fieldProblem(error, 'districts')}
        />
        <InlineProblem error={error} />
        <div className="row">
          <Button type="submit" variant="filled" size="lg" loading={busy}>
            {t('registrar.makeAccount')}
          </Button>
          <Button variant="subtle" size="lg" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
