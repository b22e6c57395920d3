import { fieldProblem, InlineProblem, useFormats } from '@cloison/platform/web-kit';
import { Button, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconHandStop } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useDraft } from '../frame/drafts';
import { useMayWrite } from '../frame/role';
import { useOutgoingAct, useOutgoingMail } from './mail-api';
import type { OutgoingMail } from './mail-api';
import classes from './mail-page.module.css';

/** A mail of the office: what became of it, and what a person may still do about it. */
export function OutgoingPane({ id }: { readonly id: string }) {
  const mail = useOutgoingMail(id);
  if (mail.error) return <InlineProblem error={mail.error} />;
  return mail.data ? <Written key={id} mail={mail.data} /> : null;
}

function Written({ mail }: { readonly mail: OutgoingMail }) {
  const { t } = useTranslation();
  const { day, time } = useFormats();
  const act = useOutgoingAct();
  const mayWrite = useMayWrite();
  const written = new Date(mail.writtenAt);
  return (
    <article className={classes['message']} aria-label={mail.subject}>
      <header>
        <h2>{mail.subject}</h2>
        <p className={classes['sender']}>
          <b>{t(`mail.out.state.${mail.state}`)}</b>{' '}
          <span className="quiet">
            {t('mail.to')} {[...mail.to, ...mail.cc].join(', ')}
          </span>
        </p>
        <p className="meta">
          {mail.writtenBy && `${t('mail.out.writtenBy', { name: mail.writtenBy.name })} · `}
          {day(written)}, {time(written)}
          {mail.documentCount > 0 && ` · ${t('mail.out.documents', { count: mail.documentCount })}`}
        </p>
        {mail.case && (
          <p>
            <Link to="/cases/$caseId" params={{ caseId: mail.case.id }}>
              {mail.case.number} · {mail.case.title}
            </Link>
          </p>
        )}
      </header>
      {mail.problem && (
        <p className={classes['claimed']}>
          <IconAlertTriangle size={16} aria-hidden="true" />
          <span>{t(`mail.out.problem.${mail.problem}`)}</span>
        </p>
      )}
      {mail.state === 'held' && <Held mail={mail} />}
      {mail.releasedBy && (
        <p className={classes['claimed']}>
          <span>
            {t('mail.out.releasedBy', { name: mail.releasedBy.name })} {mail.releaseReason}
          </span>
        </p>
      )}
      <p className={classes['text']}>
        <Marked text={mail.text} sentences={mail.state === 'held' ? mail.sentences : []} />
      </p>
      <InlineProblem error={act.error} />
      {mayWrite && (
        <div className={classes['acts']}>
          {mail.state === 'unsure' && <Button onClick={() => act.mutate({ act: 'arrived', id: mail.id })}>{t('mail.out.arrived')}</Button>}
          {(mail.state === 'unsure' || mail.state === 'failed') && (
            <Button onClick={() => act.mutate({ act: 'again', id: mail.id })}>{t('mail.out.again')}</Button>
          )}
          {['queued', 'held', 'failed'].includes(mail.state) && (
            <Button variant="subtle" onClick={() => act.mutate({ act: 'cancel', id: mail.id })}>
              {t('mail.out.cancel')}
            </Button>
          )}
        </div>
      )}
    </article>
  );
}

/** Why it waits, said to its writer; and for the named person, the way to let it leave. */
function Held({ mail }: { readonly mail: OutgoingMail }) {
  const { t } = useTranslation();
  const act = useOutgoingAct();
  const draft = useDraft(`release-${mail.id}`, '');
  return (
    <section className={classes['held']} aria-label={t('mail.out.heldTitle')}>
      <IconHandStop size={18} aria-hidden="true" />
      <div>
        <p>
          <b>{t('mail.out.heldTitle')}</b> {mail.heldFor.map((kind) => t(`mail.out.heldFor.${kind}`)).join(' ')}
        </p>
        <p>{t('mail.out.heldWhy')}</p>
        <p>{mail.releaser ? t('mail.out.heldWho', { name: mail.releaser }) : t('mail.out.heldNobody')}</p>
        {mail.mayRelease && (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              act.mutate({ act: 'release', id: mail.id, reason: draft.value }, { onSuccess: draft.clear });
            }}
          >
            <Textarea
              label={t('mail.out.releaseReason')}
              description={t('mail.out.releaseHint')}
              rows={2}
              maxLength={1_000}
              value={draft.value}
              onChange={(event) => draft.set(event.currentTarget.value)}
              error={fieldProblem(act.error, 'reason')}
            />
            <InlineProblem error={act.error} />
            <Button type="submit" variant="filled" loading={act.isPending}>
              {t('mail.out.release')}
            </Button>
          </form>
        )}
      </div>
    </section>
  );
}

/** The text, with the sentences that hold it back underlined. */
function Marked({ text, sentences }: { readonly text: string; readonly sentences: OutgoingMail['sentences'] }) {
  const ends = sentences.map(({ end }) => end);
  return sentences.length === 0 ? (
    text
  ) : (
    <>
      {sentences.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(index === 0 ? 0 : ends[index - 1], start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
