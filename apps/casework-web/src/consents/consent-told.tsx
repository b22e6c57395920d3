import { Dialog, InlineProblem, useFormats } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { IconCheck, IconCopy, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { saveBlob, useDocumentBytes } from '../documents/documents-api';
import { formPath } from './consents-api';
import type { ConsentAsked, ConsentLink } from './consents-api';
import classes from './consents.module.css';

/** What was asked for: a link to send, or a form to print. */
export function ConsentTold({ asked, onClose }: { readonly asked: ConsentAsked; readonly onClose: () => void }) {
  const { t } = useTranslation();
  if (asked.link) return <LinkTold link={asked.link} onClose={onClose} />;
  return (
    <Dialog title={t('consents.paper.title')} onClose={onClose}>
      <div className={classes['form']}>
        <p>{t('consents.paper.help')}</p>
        <FormDownload id={asked.consent.id} />
        <Done onClose={onClose} />
      </div>
    </Dialog>
  );
}

/** The link is told this once; the office keeps a hash of it and no copy. */
export function LinkTold({ link, onClose }: { readonly link: ConsentLink; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const [copied, setCopied] = useState(false);
  const address = new URL(link.path, window.location.origin).href;
  const copy = () => void navigator.clipboard.writeText(address).then(() => setCopied(true));
  return (
    <Dialog title={t('consents.link.title')} onClose={onClose}>
      <div className={classes['form']}>
        <p>{t('consents.link.help')}</p>
        <p className={classes['address']} aria-label={t('consents.link.label')} data-consent-link>
          {address}
        </p>
        <p className="meta">{t('consents.link.until', { date: moment(new Date(link.until)) })}</p>
        <div className="row">
          <Button
            variant="filled"
            size="lg"
            leftSection={copied ? <IconCheck size={18} aria-hidden="true" /> : <IconCopy size={18} aria-hidden="true" />}
            onClick={copy}
          >
            {t(copied ? 'consents.link.copied' : 'consents.link.copy')}
          </Button>
          <Done onClose={onClose} />
        </div>
      </div>
    </Dialog>
  );
}

/** The form to be signed by hand, as a PDF. */
export function FormDownload({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const bytes = useDocumentBytes();
  const [error, setError] = useState<unknown>(null);
  const save = () => {
    setError(null);
    bytes(formPath(id)).then((blob) => saveBlob(blob, t('consents.list.form') + '.pdf'), setError);
  };
  return (
    <>
      <div>
        <Button leftSection={<IconPrinter size={18} aria-hidden="true" />} onClick={save}>
          {t('consents.paper.download')}
        </Button>
      </div>
      {error !== null && <InlineProblem error={error} />}
    </>
  );
}

function Done({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Button variant="subtle" size="lg" onClick={onClose}>
      {t('consents.link.done')}
    </Button>
  );
}
