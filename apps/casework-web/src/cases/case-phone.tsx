import { useFormats } from '@cloison/platform/web-kit';
import { daysBetween, parseDay } from '@cloison/platform/web-kit/format';
import { IconFolderOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { CaseFile } from '../api/contract';
import classes from './case-page.module.css';
import { COMPOSER_KINDS } from './composer-kinds';
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

/** On a phone, the next thing to do, ticked off where it stands. */
export function PhoneNext({ file, onDone }: { readonly file: CaseFile; readonly onDone: (followUpId: string) => void }) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  const next = file.followUps.find(({ doneAt }) => doneAt === null);
  if (!next) return null;
  const day = next.dueOn === null ? null : parseDay(next.dueOn);
  return (
    <label className={classes['next']}>
      <input type="checkbox" checked={false} onChange={() => onDone(next.id)} aria-label={t('case.markDone', { what: next.what })} />
      <b className="grow">{next.what}</b>
      {day && <span data-late={daysBetween(day, new Date()) > 0 || undefined}>{shortDate(day)}</span>}
    </label>
  );
}

interface PhoneActsProps {
  readonly going: boolean;
  readonly onWrite: (kind: string) => void;
  readonly onReopen: () => void;
}

const WRITTEN_BY_THUMB = ['mail', 'call', 'note', 'document'];

/** On a phone, what the thumb reaches: the ways to write in the case. */
export function PhoneActs({ going, onWrite, onReopen }: PhoneActsProps) {
  const { t } = useTranslation();
  const kinds = WRITTEN_BY_THUMB.flatMap((kind) => COMPOSER_KINDS.filter((one) => one.kind === kind));
  return (
    <div className={classes['acts']}>
      {going ? (
        kinds.map(({ kind, icon: Icon, label }, index) => (
          <button key={kind} type="button" data-first={index === 0 || undefined} onClick={() => onWrite(kind)}>
            <Icon size={20} aria-hidden="true" />
            {t(label)}
          </button>
        ))
      ) : (
        <button type="button" onClick={onReopen}>
          <IconFolderOpen size={20} aria-hidden="true" />
          {t('case.reopen')}
        </button>
      )}
    </div>
  );
}
