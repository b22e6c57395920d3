import { InlineProblem, useShortcuts } from '@cloison/platform/web-kit';
import { IconInbox } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { useLive } from '../frame/live';
import { useMayWrite } from '../frame/role';
import { DoneBar } from './done-bar';
import { useMail, useMailRefresh } from './mail-api';
import { MailCard, PROPOSAL_KEYS } from './mail-card';
import classes from './triage-column.module.css';
import { useTriage } from './use-triage';

const MOST = 8;

/** The day's column of mail to sort: each with one proposed act. Its key acts on the card that has the focus, so that none acts by chance. */
export function TriageColumn() {
  const { t } = useTranslation();
  const mayWrite = useMayWrite();
  const mail = useMail('new');
  const refresh = useMailRefresh();
  const triage = useTriage();
  const list = useRef<HTMLUListElement>(null);
  useLive('mail', refresh);
  const cards = () => [...(list.current?.querySelectorAll<HTMLButtonElement>('button[data-mail]') ?? [])];
  useShortcuts([
    { keys: 'm', label: t('mail.keys.column'), run: () => cards()[0]?.focus() },
    { keys: 'u', label: t('mail.keys.undo'), run: triage.undo },
  ]);

  const lines = mail.data?.items.slice(0, MOST) ?? [];
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    const focused = (event.target as HTMLElement).dataset['mail'];
    const index = lines.findIndex((line) => line.id === focused);
    const line = lines[index];
    if (!line || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const step = { j: 1, arrowdown: 1, k: -1, arrowup: -1 }[key];
    if (step !== undefined) cards()[index + step]?.focus();
    else if (mayWrite && key === PROPOSAL_KEYS[line.proposal]) {
      cards()[index + 1]?.focus();
      triage.propose(line);
    } else return;
    event.preventDefault();
    event.nativeEvent.stopImmediatePropagation();
  };

  return (
    <section className={classes['column']} aria-labelledby="mail-to-sort">
      <header>
        <h2 id="mail-to-sort">
          <IconInbox size={17} aria-hidden="true" /> {t('mail.toSort')} <span>{mail.data?.waiting ?? ''}</span>
        </h2>
        <Link to="/mail">{t('mail.openAll')}</Link>
      </header>
      <InlineProblem error={mail.error} />
      {mail.data && lines.length === 0 && <p className={classes['none']}>{t('mail.none.new')}</p>}
      <ul ref={list} onKeyDown={onKeyDown}>
        {lines.map((line) => (
          <MailCard
            key={line.id}
            line={line}
            onOpen={() => triage.open(line)}
            {...(mayWrite ? { onAct: () => triage.propose(line) } : {})}
          />
        ))}
      </ul>
      <DoneBar triage={triage} />
    </section>
  );
}
