import { Dialog, InlineProblem, useKitWords } from '@cloison/platform/web-kit';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Citizen } from '../api/contract';
import classes from './citizen-form.module.css';
import type { DestructionReason } from './citizens-api';
import { useDestroyCitizens } from './retention-api';

export const DESTRUCTION_REASONS = ['request', 'retention', 'mistake', 'mandate_end'] as const satisfies readonly DestructionReason[];

/** Destroys one person's record. The family name must be typed: no slip of the hand does it. */
export function DestroyCitizen({ citizen, onClose }: { readonly citizen: Citizen; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const kit = useKitWords();
  const navigate = useNavigate();
  const destroying = useDestroyCitizens();
  const [reason, setReason] = useState<DestructionReason>('request');
  const [typed, setTyped] = useState('');
  return (
    <Dialog title={t('person.destroyTitle')} onClose={onClose}>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          destroying.mutate({ citizenIds: [citizen.id], reason }, { onSuccess: () => void navigate({ to: '/retention', replace: true }) });
        }}
      >
        <p>{t('person.destroyLead', { name: `${citizen.givenName} ${citizen.familyName}` })}</p>
        <NativeSelect
          label={t('person.destroyReason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value as DestructionReason)}
          data={DESTRUCTION_REASONS.map((one) => ({ value: one, label: t(`person.reasonName.${one}`) }))}
        />
        <TextInput
          label={t('person.destroyType')}
          value={typed}
          autoComplete="off"
          maxLength={120}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <InlineProblem error={destroying.error} />
        <div className="row">
          <Button type="submit" variant="filled" size="lg" disabled={typed.trim() !== citizen.familyName} loading={destroying.isPending}>
            {t('person.destroyAct')}
          </Button>
          <Button variant="subtle" size="lg" onClick={onClose}>
            {kit('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
