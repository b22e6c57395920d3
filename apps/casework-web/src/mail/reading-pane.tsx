import { InlineProblem, Kbd, useFormats, useShortcuts, useSignedIn } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { IconArrowForwardUp, IconCheck, IconEye, IconFolder, IconMapPinShare, IconPencil, IconUserPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Chip } from '../frame/chip';
import { useMayWrite } from '../frame/role';
import { AnswerForm } from './answer-form';
import { CreateFromMail } from './create-from-mail';
import { FileDialog } from './file-dialog';
import { useMailClaim, useMailLeave, useMailMessage } from './mail-api';
import type { MailMessage } from './mail-api';
import { MailAttachments } from './mail-attachments';
import { bounced, placeOf, titleOf } from './mail-card';
import { MailHtml } from './mail-html';
import classes from './mail-page.module.css';
import type { Triage } from './use-triage';

interface ReadingPaneProps {
  readonly id: string;
  readonly triage: Triage;
  readonly onDone: () => void;
  readonly creating?: boolean;
}

/** One mail, read by one person at a time: opening it says so to the others. */
export function ReadingPane({ id, triage, onDone, creating = false }: ReadingPaneProps) {
  const mayWrite = useMayWrite();
  const message = useMailMessage(id);
  useMailClaim(id, mayWrite && message.data?.state === 'new');
  const leave = useMailLeave();
  useEffect(() => {
    if (!mayWrite) return undefined;
    return () => leave(id);
  }, [id, mayWrite, leave]);
  if (message.error) return <InlineProblem error={message.error} />;
  return message.data ? <Message key={id} mail={message.data} triage={triage} onDone={onDone} creating={creating} /> : null;
}

type Asking = 'answer' | 'file' | 'create' | null;

interface MessageProps {
  readonly mail: MailMessage;
  readonly triage: Triage;
  readonly onDone: () => void;
  readonly creating: boolean;
}

function Message({ mail, triage, onDone, creating }: MessageProps) {
  const { t } = useTranslation();
  const { day, time } = useFormats();
  const { account } = useSignedIn();
  const mayWrite = useMayWrite();
  const [asking, setAsking] = useState<Asking>(creating ? 'create' : null);
  const [laidOut, setLaidOut] = useState(false);
  const received = new Date(mail.receivedAt);
  const theirs = mail.claimedBy !== null && mail.claimedBy.id !== account.id;
  const mayAct = mayWrite && !theirs;
  const answerable = mail.kind === 'message' && mail.fromAddress !== null;
  const acts = actsOf({ mail, triage, onDone, setAsking, t });
  useShortcuts(mayAct ? acts.filter(({ keys }) => keys).map(({ keys, help, run }) => ({ keys, label: help, run })) : []);

  return (
    <article className={classes['message']} aria-label={mail.subject || t('mail.noSubject')}>
      <header>
        <h2>{mail.kind === 'bounce' ? bounced(mail, t) : mail.subject || t('mail.noSubject')}</h2>
        <p className={classes['sender']}>
          <b>{titleOf(mail, t)}</b> {mail.fromAddress && <span className="quiet">{mail.fromAddress}</span>}
        </p>
        <p className="meta">{t('mail.received', { when: `${day(received)}, ${time(received)}` })}</p>
        <p className={classes['chips']}>
          <Chip>{mail.citizen ? t('mail.senderKnown') : t('mail.senderUnknown')}</Chip>
          {mail.inRiding === true && <Chip tone="ok">{t('citizen.dwellsIn')}</Chip>}
          {mail.inRiding === false && <Chip tone="soon">{placeOf(mail, t)}</Chip>}
          {mail.body && <Chip>{`${mail.body.short} · ${t(`mail.level.${mail.body.level}`)}`}</Chip>}
          {mail.kind === 'auto_reply' && <Chip>{t('mail.autoReply')}</Chip>}
        </p>
      </header>
      {theirs && (
        <p className={classes['claimed']} role="status">
          <IconEye size={16} aria-hidden="true" />
          <span>
            <b>{t('mail.claimed', { name: mail.claimedBy?.name })}.</b> {t('mail.claimedHelp')}
          </span>
        </p>
      )}
      {mail.state !== 'new' && (
        <p className={classes['claimed']}>
          <IconCheck size={16} aria-hidden="true" />
          <span>
            {t('mail.doneBy', {
              state: t(`mail.state.${mail.state}`),
              name: mail.handledBy?.name ?? '',
              when: mail.handledAt ? `${day(new Date(mail.handledAt))}, ${time(new Date(mail.handledAt))}` : '',
            })}{' '}
            {mail.case && (
              <Link to="/cases/$caseId" params={{ caseId: mail.case.id }}>
                {mail.case.number} · {mail.case.title}
              </Link>
            )}
          </span>
        </p>
      )}
      {mayAct && mail.state === 'new' && (
        <div className={classes['acts']}>
          {acts
            .filter(({ shown }) => shown)
            .map(({ name, keys, label, icon: Icon, first, run }) => (
              <Button
                key={name}
                size="xs"
                variant={first ? 'filled' : 'default'}
                leftSection={<Icon size={16} aria-hidden="true" />}
                rightSection={keys ? <Kbd keys={keys} onAct={first} /> : undefined}
                disabled={triage.busy}
                onClick={run}
              >
                {label}
              </Button>
            ))}
        </div>
      )}
      {laidOut ? <MailHtml id={mail.id} /> : <p className={classes['text']}>{mail.text}</p>}
      {mail.hasHtml && (
        <button type="button" className={classes['link']} onClick={() => setLaidOut(!laidOut)}>
          {t(laidOut ? 'mail.showText' : 'mail.showHtml')}
        </button>
      )}
      <MailAttachments attachments={mail.attachments} />
      {mail.state === 'new' && mail.redirection && mail.proposal === 'redirect' && (
        <details className={classes['ready']} open>
          <summary>{t('mail.readyTitle')}</summary>
          {!mail.redirection.complete && <p className={classes['claimed']}>{t('mail.readyIncomplete')}</p>}
          <p className={classes['text']}>{mail.redirection.text}</p>
        </details>
      )}
      {mail.state === 'new' && mail.handOver && mail.proposal === 'hand_over' && (
        <details className={classes['ready']} open>
          <summary>{t('mail.readyTitle')}</summary>
          <p className={classes['text']}>{mail.handOver.text}</p>
        </details>
      )}
      {asking === 'answer' && answerable && (
        <AnswerForm
          to={{ kind: 'mail', id: mail.id }}
          subject={mail.redirection?.subject ?? mail.handOver?.subject ?? mail.subject}
          text=""
          onDone={onDone}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'file' && (
        <FileDialog
          mail={mail}
          onClose={() => setAsking(null)}
          onFile={(caseId) => triage.perform({ act: 'file', id: mail.id, caseId }, onDone)}
        />
      )}
      {asking === 'create' && (
        <CreateFromMail
          mail={mail}
          onClose={() => setAsking(null)}
          onCreated={(caseId) => triage.perform({ act: 'file', id: mail.id, caseId }, onDone)}
        />
      )}
    </article>
  );
}

interface ActsInput {
  readonly mail: MailMessage;
  readonly triage: Triage;
  readonly onDone: () => void;
  readonly setAsking: (asking: Asking) => void;
  readonly t: (key: string, values?: Record<string, unknown>) => string;
}

/** What can be done with a mail: the proposed act first, then the others, each with its key. */
function actsOf({ mail, triage, onDone, setAsking, t }: ActsInput) {
  const file = mail.case;
  const isNew = mail.state === 'new';
  const isMessage = mail.kind === 'message' && mail.fromAddress !== null;
  const all = [
    {
      name: 'file',
      keys: 'enter',
      help: t('mail.keys.file'),
      label: file ? t('mail.act.fileIn', { number: file.number }) : t('mail.act.file'),
      icon: IconFolder,
      shown: isNew,
      run: () => (file ? triage.perform({ act: 'file', id: mail.id, caseId: file.id }, onDone) : setAsking('file')),
    },
    {
      name: 'file-elsewhere',
      keys: '',
      help: '',
      label: t('mail.act.fileElsewhere'),
      icon: IconFolder,
      shown: isNew && file !== null,
      run: () => setAsking('file'),
    },
    {
      name: 'create',
      keys: 'c',
      help: t('mail.keys.create'),
      label: t(mail.citizen ? 'mail.act.createCase' : 'mail.act.createLong'),
      icon: IconUserPlus,
      shown: isNew && isMessage,
      run: () => setAsking('create'),
    },
    {
      name: 'redirect',
      keys: 'r',
      help: t('mail.keys.redirect'),
      label: t('mail.act.redirect'),
      icon: IconArrowForwardUp,
      shown: isNew && mail.redirection !== null,
      run: () => triage.perform({ act: 'redirect', id: mail.id }, onDone),
    },
    {
      name: 'hand_over',
      keys: 't',
      help: t('mail.keys.handOver'),
      label: t('mail.act.hand_over'),
      icon: IconMapPinShare,
      shown: isNew && mail.handOver !== null && mail.inRiding !== true,
      run: () => triage.perform({ act: 'hand-over', id: mail.id }, onDone),
    },
    {
      name: 'answer',
      keys: 'e',
      help: t('mail.keys.answer'),
      label: t('mail.act.answer'),
      icon: IconPencil,
      shown: isMessage,
      run: () => setAsking('answer'),
    },
    {
      name: 'dismiss',
      keys: 'x',
      help: t('mail.keys.dismiss'),
      label: t('mail.act.dismiss'),
      icon: IconCheck,
      shown: isNew,
      run: () => triage.perform({ act: 'dismiss', id: mail.id }, onDone),
    },
  ];
  const first = mail.proposal === 'look' ? 'dismiss' : mail.proposal;
  return all
    .filter(({ shown }) => shown)
    .map((act) => ({ ...act, first: act.name === first }))
    .sort((one, other) => Number(other.first) - Number(one.first));
}
