import { Dialog, EmptyState, InlineProblem, useFormats } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { IconDownload, IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseFile } from '../api/contract';
import { contentPath, saveBlob, useDocumentBytes } from '../documents/documents-api';
import { useMayWrite } from '../frame/role';
import { LinkTold, FormDownload } from './consent-told';
import { ConsentStateLine } from './consent-state';
import { useCaseConsents, useRenewLink } from './consents-api';
import type { Consent } from './consents-api';
import classes from './consents.module.css';
import { RevokeConsent } from './revoke-consent';
import { SignPaper } from './sign-paper';

/** Every agreement of a case: what it covers, its proof, and what can still be done with it. */
export function ConsentList({ file, onClose }: { readonly file: CaseFile; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const consents = useCaseConsents(file.id);
  const [acting, setActing] = useState<{ readonly act: 'revoke' | 'sign'; readonly consent: Consent } | null>(null);
  if (acting?.act === 'revoke') return <RevokeConsent file={file} consent={acting.consent} onClose={() => setActing(null)} />;
  if (acting?.act === 'sign') return <SignPaper file={file} consent={acting.consent} onClose={() => setActing(null)} />;
  return (
    <Dialog title={t('consents.list.title')} shape="drawer" onClose={onClose}>
      <InlineProblem error={consents.error} />
      {consents.data?.items.length === 0 && (
        <EmptyState
          title={t('consents.list.empty')}
          help={t('consents.list.emptyHelp')}
          icon={<IconSignature size={24} aria-hidden="true" />}
        />
      )}
      <ul className={classes['list']}>
        {consents.data?.items.map((one) => (
          <Line key={one.id} file={file} consent={one} onAct={(act) => setActing({ act, consent: one })} />
        ))}
      </ul>
    </Dialog>
  );
}

interface LineProps {
  readonly file: CaseFile;
  readonly consent: Consent;
  readonly onAct: (act: 'revoke' | 'sign') => void;
}

function Line({ file, consent, onAct }: LineProps) {
  const { t } = useTranslation();
  const { name, shortDate, moment } = useFormats();
  const mayWrite = useMayWrite();
  const renew = useRenewLink(file.id);
  const waits = consent.state === 'asked' || consent.state === 'lapsed';
  if (renew.data) return <LinkTold link={renew.data} onClose={renew.reset} />;
  return (
    <li>
      <ConsentStateLine consent={consent} />
      <b>{name({ nameFr: consent.bodyNameFr, nameEn: consent.bodyNameEn })}</b>
      <span>{consent.matter}</span>
      <span className="meta">
        {t('consents.list.shared', { items: consent.shared.map((item) => t(`consents.item.${item}`)).join(' · ') })}
      </span>
      <span className="meta">
        {t(`consents.wayAsked.${consent.way}`)} ·{' '}
        {t('consents.list.asked', { name: consent.askedBy.name, date: shortDate(new Date(consent.askedAt)) })}
      </span>
      {consent.voiceAt && (
        <span className="meta">
          {t('consents.list.voice', { date: moment(new Date(consent.voiceAt)), reason: consent.voiceReason ?? '' })}
        </span>
      )}
      {consent.revokedWhy && <span className="meta">{t('consents.list.revoked', { why: consent.revokedWhy })}</span>}
      <InlineProblem error={renew.error} />
      <div className={classes['acts']}>
        {consent.documentId && <Proof id={consent.documentId} />}
        {mayWrite && waits && consent.way === 'phone' && (
          <Button size="xs" loading={renew.isPending} onClick={() => renew.mutate(consent.id)}>
            {t('consents.list.newLink')}
          </Button>
        )}
        {mayWrite && consent.state === 'asked' && consent.way === 'paper' && (
          <>
            <FormDownload id={consent.id} />
            <Button size="xs" onClick={() => onAct('sign')}>
              {t('consents.list.signed')}
            </Button>
          </>
        )}
        {mayWrite && (consent.state === 'valid' || consent.state === 'asked') && (
          <Button size="xs" variant="subtle" onClick={() => onAct('revoke')}>
            {t('consents.list.revoke')}
          </Button>
        )}
      </div>
    </li>
  );
}

function Proof({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const bytes = useDocumentBytes();
  const [error, setError] = useState<unknown>(null);
  const save = () => {
    bytes(contentPath(id)).then((blob) => saveBlob(blob, `${t('consents.title')}.pdf`), setError);
  };
  return (
    <>
      <Button
        size="xs"
        leftSection={<IconDownload size={14} aria-hidden="true" />}
        aria-label={t('consents.list.proofOpen')}
        onClick={save}
      >
        {t('consents.list.proof')}
      </Button>
      {error !== null && <InlineProblem error={error} />}
    </>
  );
}
