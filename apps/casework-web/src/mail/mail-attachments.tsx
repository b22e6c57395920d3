import { InlineProblem } from '@cloison/platform/web-kit';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { contentPath, saveBlob, useDocumentBytes } from '../documents/documents-api';
import type { MailMessage } from './mail-api';
import classes from './mail-page.module.css';

/** A mail's pieces. What the office doesn't keep is named, and is still in the message as it was received. */
export function MailAttachments({ attachments }: { readonly attachments: MailMessage['attachments'] }) {
  const { t } = useTranslation();
  const bytes = useDocumentBytes();
  const [error, setError] = useState<unknown>(null);
  if (attachments.length === 0) return null;
  const save = (documentId: string, name: string) => {
    setError(null);
    bytes(contentPath(documentId)).then((blob) => saveBlob(blob, name), setError);
  };
  return (
    <section className={classes['pieces']} aria-label={t('mail.attachments')}>
      <ul>
        {attachments.map(({ name, documentId }, index) => (
          <li key={`${index}-${name}`}>
            <IconPaperclip size={15} aria-hidden="true" />
            {documentId ? (
              <button type="button" onClick={() => save(documentId, name)} aria-label={t('mail.download', { name })}>
                {name}
              </button>
            ) : (
              <span className="quiet">
                {name} · {t('mail.refused')}
              </span>
            )}
          </li>
        ))}
      </ul>
      <InlineProblem error={error} />
    </section>
  );
}
