import { IconCheck, IconClock, IconFolderOpen, IconNote, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { CaseFile } from '../api/contract';
import type { Ask } from './case-dialogs';
import classes from './case-page.module.css';
import { Due } from './due';

/** On a phone, the two things to know before calling back. */
export function PhoneStrip({ file }: { readonly file: CaseFile }) {
  const { t } = useTranslation();
  return (
    <div className={classes['strip']}>
      <div>
        <small>{t('case.dueTitle')}</small>
        <Due dueOn={file.dueOn} settled={file.status === 'closed'} />
      </div>
      <div>
        <small>{t('case.state')}</small>
        <b>{t(`file.status.${file.status}`)}</b>
      </div>
    </div>
  );
}

interface PhoneActsProps {
  readonly going: boolean;
  readonly onWrite: (kind: string) => void;
  readonly onAsk: (ask: Ask) => void;
  readonly onReopen: () => void;
}

/** On a phone, what the thumb reaches. */
export function PhoneActs({ going, onWrite, onAsk, onReopen }: PhoneActsProps) {
  const { t } = useTranslation();
  if (!going)
    return (
      <div className={classes['acts']}>
        <button type="button" onClick={onReopen}>
          <IconFolderOpen size={20} aria-hidden="true" />
          {t('case.reopen')}
        </button>
      </div>
    );
  return (
    <div className={classes['acts']}>
      <button type="button" data-first onClick={() => onWrite('note')}>
        <IconNote size={20} aria-hidden="true" />
        {t('composer.note')}
      </button>
      <button type="button" onClick={() => onWrite('call')}>
        <IconPhone size={20} aria-hidden="true" />
        {t('file.compose.call')}
      </button>
      <button type="button" onClick={() => onAsk('due')}>
        <IconClock size={20} aria-hidden="true" />
        {t('case.postpone')}
      </button>
      <button type="button" onClick={() => onAsk('close')}>
        <IconCheck size={20} aria-hidden="true" />
        {t('case.close')}
      </button>
    </div>
  );
}
