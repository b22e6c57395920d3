import { Dialog, fieldProblem, InlineProblem, useKitWords } from '@cloison/platform/web-kit';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseFile } from '../api/contract';
import { useRevokeConsent } from './consents-api';
import type { Consent } from './consents-api';
import classes from './consents.module.css';

interface RevokeConsentProps {
  readonly file: CaseFile;
  readonly consent: Consent;
  readonly onClose: () => void;
}

/** The person took it back: from here on nothing leaves for the body. */
export function RevokeConsent({ file, consent, onClose }: RevokeConsentProps) {
  const { t } = useTranslation();
  const kit = useKitWords();
  const revoke = useRevokeConsent(file.id);
  const [why, setWhy] = useState('');
  return (
    <Dialog title={t('consents.revoke.title')} onClose={onClose}>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          revoke.mutate({ id: consent.id, why }, { onSuccess: onClose });
        }}
      >
        <TextInput
          label={t('consents.revoke.why')}
          description={t('consents.revoke.hint')}
          autoFocus
          required
          withAsterisk={false}
          maxLength={500}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
          error={fieldProblem(revoke.error, 'why')}
        />
        <InlineProblem error={revoke.error} />
        <div className="row">
          <Button type="submit" variant="filled" size="lg" loading={revoke.isPending}>
            {t('consents.revoke.act')}
          </Button>
          <Button variant="subtle" size="lg" onClick={onClose}>
            {kit('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
