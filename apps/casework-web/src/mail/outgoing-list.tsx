import { EmptyState, InlineProblem, useFormats } from '@cloison/platform/web-kit';
import { IconMail } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useOutgoing } from './mail-api';
import type { OutgoingFolder, OutgoingLine } from './mail-api';
import card from './mail-card.module.css';
import classes from './mail-page.module.css';

/** What the office wrote: held back, waiting, or gone. */
export function OutgoingList({ folder, selected }: { readonly folder: OutgoingFolder; readonly selected: string | undefined }) {
  const { t } = useTranslation();
  const mail = useOutgoing(folder);
  const waits = mail.data && !mail.data.sending && folder === 'waiting' && mail.data.items.length > 0;
  return (
    <>
      <InlineProblem error={mail.error} />
      {waits && <p className={classes['claimed']}>{t('mail.out.noServerAll')}</p>}
      {mail.data?.items.length === 0 && (
        <EmptyState icon={<IconMail size={22} aria-hidden="true" />} title={t(`mail.none.${folder}`)} help={t(`mail.none.${folder}Help`)} />
      )}
      <ul className={classes['lines']}>
        {mail.data?.items.map((line) => (
          <Line key={line.id} line={line} folder={folder} selected={line.id === selected} />
        ))}
      </ul>
    </>
  );
}

function Line({ line, folder, selected }: { readonly line: OutgoingLine; readonly folder: OutgoingFolder; readonly selected: boolean }) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  const navigate = useNavigate();
  const reason = line.heldFor[0];
  return (
    <li className={card['card']} data-selected={selected || undefined}>
      <div className={card['head']}>
        <button
          type="button"
          className={card['who']}
          data-mail={line.id}
          aria-current={selected || undefined}
          onClick={() => void navigate({ to: '/mail/$folder/$mailId', params: { folder, mailId: line.id } })}
        >
          {line.to.join(', ')}
        </button>
        <span className={card['when']}>{shortDate(new Date(line.writtenAt))}</span>
      </div>
      <p className={card['subject']}>{line.subject}</p>
      <p className={card['hint']}>
        <span>
          {t(`mail.out.state.${line.state}`)}
          {line.state === 'held' && reason && ` · ${t(`mail.out.heldFor.${reason}`)}`}
          {line.case && ` · ${line.case.number}`}
        </span>
      </p>
    </li>
  );
}
