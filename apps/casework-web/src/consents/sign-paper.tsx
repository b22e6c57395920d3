import { Dialog, fieldProblem, InlineProblem } from '@cloison/platform/web-kit';
import { toDay } from '@cloison/platform/web-kit/format';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseFile } from '../api/contract';
import { DocumentDrop } from '../documents/document-composer';
import { useDocuments } from '../documents/documents-api';
import { useSignPaper } from './consents-api';
import type { Consent } from './consents-api';
import classes from './consents.module.css';

interface SignPaperProps {
  readonly file: CaseFile;
  readonly consent: Consent;
  readonly onClose: () => void;
}

/** Ties the scan of a signed form to what was asked: it can be added right here. */
export function SignPaper({ file, consent, onClose }: SignPaperProps) {
  const { t } = useTranslation();
  const sign = useSignPaper(file.id);
  const place = { caseId: file.id };
  const scans = (useDocuments(place).data?.items ?? []).filter((one) => !one.destroyed);
  const [chosen, setChosen] = useState<string | null>(null);
  const [signedOn, setSignedOn] = useState(toDay(new Date()));
  const documentId = chosen ?? scans[0]?.id ?? '';
  return (
    <Dialog title={t('consents.signed.title')} onClose={onClose}>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (documentId) sign.mutate({ id: consent.id, documentId, signedOn }, { onSuccess: onClose });
        }}
      >
        {scans.length === 0 && <p>{t('consents.signed.none')}</p>}
        <DocumentDrop place={place} />
        {scans.length > 0 && (
          <div className={classes['pair']}>
            <label className={classes['field']}>
              {t('consents.signed.document')}
              <select value={documentId} onChange={(event) => setChosen(event.currentTarget.value)}>
                {scans.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </select>
            </label>
            <TextInput
              type="date"
              label={t('consents.signed.on')}
              required
              withAsterisk={false}
              max={toDay(new Date())}
              value={signedOn}
              onChange={(event) => setSignedOn(event.currentTarget.value)}
              error={fieldProblem(sign.error, 'signedOn')}
            />
          </div>
        )}
        <InlineProblem error={sign.error} />
        <div>
          <Button type="submit" variant="filled" size="lg" disabled={!documentId} loading={sign.isPending}>
            {t('consents.signed.act')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
