import { Dialog, useKitWords } from '@cloison/platform/web-kit';
import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useFind } from '../search/find-api';
import type { MailMessage } from './mail-api';
import classes from './mail-page.module.css';

interface FileDialogProps {
  readonly mail: MailMessage;
  readonly onFile: (caseId: string) => void;
  readonly onClose: () => void;
}

/** Chooses the case of a mail: the sender's open ones first, or any by its number or words. */
export function FileDialog({ mail, onFile, onClose }: FileDialogProps) {
  const { t } = useTranslation();
  const kit = useKitWords();
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed, 250);
  const found = useFind(settled);
  const cases = settled.trim().length >= 2 ? (found.data?.cases ?? []) : mail.openCases;
  return (
    <Dialog title={t('mail.fileTitle')} onClose={onClose}>
      <div className={classes['choose']}>
        <TextInput autoFocus label={t('mail.fileFind')} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        {typed === '' && mail.openCases.length > 0 && <p className="meta">{t('mail.openCases')}</p>}
        <ul>
          {cases.map(({ id, number, title }) => (
            <li key={id}>
              <button
                type="button"
                onClick={() => {
                  onFile(id);
                  onClose();
                }}
              >
                <span className="mono">{number}</span> {title}
              </button>
            </li>
          ))}
        </ul>
        {settled.trim().length >= 2 && found.data && cases.length === 0 && <p className="quiet">{t('mail.fileNone')}</p>}
        <div className="row">
          <Button variant="subtle" onClick={onClose}>
            {kit('cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
