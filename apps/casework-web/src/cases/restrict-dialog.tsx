import { Dialog, InlineProblem, Problem, useKitWords, useSignedIn } from '@cloison/platform/web-kit';
import { Button, Checkbox, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseFile } from '../api/contract';
import classes from './case-dialogs.module.css';
import { useCase, useCaseAct, useColleagues } from './cases-api';

/** Names who alone may see the case. Whoever asks is always one of them. */
export function RestrictDialog({ file, onClose }: { readonly file: CaseFile; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const kit = useKitWords();
  const { account } = useSignedIn();
  const colleagues = useColleagues();
  const act = useCaseAct(file.id);
  const fresh = useCase(file.id);
  const [restricted, setRestricted] = useState(file.restrictedTo !== null);
  const [named, setNamed] = useState<ReadonlySet<string>>(() => new Set(file.restrictedTo?.map(({ id }) => id)));
  const stale = act.error instanceof Problem && act.error.code === 'version_conflict';
  const name = (id: string, yes: boolean) => {
    const next = new Set(named);
    if (yes) next.add(id);
    else next.delete(id);
    setNamed(next);
  };
  return (
    <Dialog title={t('file.restrictTitle')} onClose={onClose}>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate(
            { act: 'restrict', version: file.version, accountIds: restricted ? [...named] : null },
            { onSuccess: onClose, onError: () => void fresh.refetch() },
          );
        }}
      >
        <p className="quiet">{t('file.restrictHelp')}</p>
        <Radio checked={!restricted} onChange={() => setRestricted(false)} label={t('file.restrictEverybody')} name="who" />
        <Radio checked={restricted} onChange={() => setRestricted(true)} label={t('file.restrictNamed')} name="who" autoFocus />
        {restricted && (
          <fieldset className={classes['named']}>
            <legend className="visually-hidden">{t('file.restrictNamed')}</legend>
            {colleagues.data?.map((one) => (
              <Checkbox
                key={one.id}
                label={one.id === account.id ? t('file.restrictSelf', { name: one.name }) : one.name}
                checked={one.id === account.id || named.has(one.id)}
                disabled={one.id === account.id}
                onChange={(event) => name(one.id, event.currentTarget.checked)}
              />
            ))}
          </fieldset>
        )}
        {stale ? (
          <p role="alert" className={classes['stale']}>
            {t('conflict.acted')}
          </p>
        ) : (
          <InlineProblem error={act.error} />
        )}
        <div className="row">
          <Button type="submit" variant="filled" size="lg" loading={act.isPending}>
            {t('file.restrictSave')}
          </Button>
          <Button variant="subtle" size="lg" onClick={onClose}>
            {kit('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
