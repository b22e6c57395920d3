import { Dialog, fieldProblem, InlineProblem, useKitWords } from '@cloison/platform/web-kit';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDestroyDocument } from './documents-api';
import type { DocumentPlace, OfficeDocument } from './documents-api';
import classes from './destroy-document.module.css';

interface DestroyDocumentProps {
  readonly place: DocumentPlace;
  readonly document: OfficeDocument;
  readonly onClose: () => void;
}

/** Destroys a document's bytes, with a reason that stays. */
export function DestroyDocument({ place, document: one, onClose }: DestroyDocumentProps) {
  const { t } = useTranslation();
  const kit = useKitWords();
  const destroy = useDestroyDocument(place);
  const [why, setWhy] = useState('');
  return (
    <Dialog title={t('documents.destroyTitle')} onClose={onClose}>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          destroy.mutate({ id: one.id, why }, { onSuccess: onClose });
        }}
      >
        <p>
          <b>{one.name}</b>
        </p>
        <TextInput
          label={t('documents.destroyWhy')}
          description={t('documents.destroyHint')}
          autoFocus
          required
          withAsterisk={false}
          maxLength={300}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
          error={fieldProblem(destroy.error, 'why')}
        />
        <InlineProblem error={destroy.error} />
        <div className="row">
          <Button type="submit" variant="filled" size="lg" loading={destroy.isPending}>
            {t('documents.destroyAct')}
          </Button>
          <Button variant="subtle" size="lg" onClick={onClose}>
            {kit('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
