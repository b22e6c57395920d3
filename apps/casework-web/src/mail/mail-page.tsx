import { EmptyState, InlineProblem, Kbd, useShortcuts } from '@cloison/platform/web-kit';
import { IconInbox } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { useLive } from '../frame/live';
import { PageHead } from '../frame/page-head';
import { useMayWrite } from '../frame/role';
import { DoneBar } from './done-bar';
import { useMail, useMailRefresh, useOutgoing } from './mail-api';
import type { MailFolder, MailLine, OutgoingFolder } from './mail-api';
import { MailCard, PROPOSAL_KEYS } from './mail-card';
import classes from './mail-page.module.css';
import { OutgoingList } from './outgoing-list';
import { OutgoingPane } from './outgoing-pane';
import { PilePane } from './pile-pane';
import { ReadingPane } from './reading-pane';
import { useTriage } from './use-triage';
import type { Triage } from './use-triage';

const FOLDERS = ['new', 'handled', 'held', 'waiting', 'sent'] as const;
type Folder = (typeof FOLDERS)[number];
const OUTGOING: readonly Folder[] = ['held', 'waiting', 'sent'];

/** `piles` and `create` are ways of looking at what is to be sorted. */
function folderOf(word: string | undefined): Folder {
  return FOLDERS.find((folder) => folder === word) ?? 'new';
}

/** The office's mail: the list at the left, one mail at the right; on a phone one after the other. */
export function MailPage() {
  const { t } = useTranslation();
  const { folder: word, mailId } = useParams({ strict: false });
  const folder = folderOf(word);
  const refresh = useMailRefresh();
  const triage = useTriage();
  const held = useOutgoing('held').data?.held ?? 0;
  const waiting = useMail('new').data?.waiting ?? 0;
  useLive('mail', refresh);
  const isOutgoing = OUTGOING.includes(folder);
  return (
    <div className={classes['page']} data-reading={mailId ? true : undefined}>
      <PageHead title={t('mail.title')} />
      <nav className={classes['folders']} aria-label={t('mail.folders.label')}>
        {FOLDERS.map((one) => (
          <Link key={one} to="/mail/$folder" params={{ folder: one }} aria-current={one === folder ? 'page' : undefined}>
            {t(`mail.folders.${one}`)} <span>{one === 'new' ? waiting || '' : one === 'held' ? held || '' : ''}</span>
          </Link>
        ))}
      </nav>
      <div className={classes['columns']}>
        <div className={classes['list']}>
          {isOutgoing ? (
            <OutgoingList folder={folder as OutgoingFolder} selected={mailId} />
          ) : (
            <Received folder={folder as MailFolder} selected={mailId} triage={triage} />
          )}
        </div>
        <div className={classes['pane']}>
          <DoneBar triage={triage} />
          <Pane folder={folder} word={word} mailId={mailId} triage={triage} />
        </div>
      </div>
    </div>
  );
}

interface PaneProps {
  readonly folder: Folder;
  readonly word: string | undefined;
  readonly mailId: string | undefined;
  readonly triage: Triage;
}

function Pane({ folder, word, mailId, triage }: PaneProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const back = () => void navigate({ to: '/mail/$folder', params: { folder } });
  if (!mailId) {
    return (
      <div className={classes['wide']}>
        <EmptyState icon={<IconInbox size={22} aria-hidden="true" />} title={t('mail.choose')} help={t('mail.chooseHelp')} />
      </div>
    );
  }
  return (
    <>
      <Link className={classes['back']} to="/mail/$folder" params={{ folder }}>
        {t(`mail.folders.${folder}`)}
      </Link>
      {word === 'piles' ? (
        <PilePane
          id={mailId}
          onDone={(outcome) => {
            triage.tell(mailId, outcome);
            back();
          }}
        />
      ) : OUTGOING.includes(folder) ? (
        <OutgoingPane id={mailId} />
      ) : (
        <ReadingPane key={mailId} id={mailId} triage={triage} onDone={back} creating={word === 'create'} />
      )}
    </>
  );
}

interface ReceivedProps {
  readonly folder: MailFolder;
  readonly selected: string | undefined;
  readonly triage: Triage;
}

/** J and K go through the lines; the key on the chosen line does its proposed act. */
function Received({ folder, selected, triage }: ReceivedProps) {
  const { t } = useTranslation();
  const mayWrite = useMayWrite();
  const mail = useMail(folder);
  const list = useRef<HTMLUListElement>(null);
  const lines = mail.data?.items ?? [];
  const isChosen = (line: MailLine) => line.id === selected || (line.pile !== null && line.pile.id === selected);
  const focused = () => lines.findIndex((line) => line.id === (document.activeElement as HTMLElement | null)?.dataset['mail']);
  const move = (by: number) => {
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>('button[data-mail]') ?? [])];
    const from = focused() >= 0 ? focused() : lines.findIndex(isChosen);
    const next = Math.min(Math.max(from + by, 0), lines.length - 1);
    buttons[next]?.focus();
    const line = lines[next];
    if (selected && line) triage.open(line);
  };
  const onLine = (act: MailLine['proposal']) => {
    const line = lines[focused()];
    if (line?.proposal === act) triage.propose(line);
  };
  const acting = mayWrite && folder === 'new' && !selected;
  useShortcuts([
    { keys: 'j', label: t('mail.keys.next'), run: () => move(1) },
    { keys: 'k', label: t('mail.keys.previous'), run: () => move(-1) },
    { keys: 'u', label: t('mail.keys.undo'), run: triage.undo },
    ...(acting
      ? (
          [
            ['create', 'create'],
            ['redirect', 'redirect'],
            ['hand_over', 'handOver'],
            ['answer_all', 'answerAll'],
            ['look', 'look'],
          ] as const
        ).map(([act, key]) => ({ keys: PROPOSAL_KEYS[act], label: t(`mail.keys.${key}`), run: () => onLine(act) }))
      : []),
  ]);
  return (
    <>
      <InlineProblem error={mail.error} />
      {mail.data && lines.length === 0 && (
        <EmptyState
          icon={<IconInbox size={22} aria-hidden="true" />}
          title={t(`mail.none.${folder}`)}
          help={t(`mail.none.${folder}Help`)}
        />
      )}
      <ul
        ref={list}
        className={classes['lines']}
        onKeyDown={(event) => {
          const line = lines[focused()];
          // the browser's own Enter opens; on a mail whose case is known it files
          if (event.key !== 'Enter' || !acting || line?.proposal !== 'file') return;
          event.preventDefault();
          triage.propose(line);
        }}
      >
        {lines.map((line) => (
          <MailCard
            key={line.id}
            line={line}
            selected={isChosen(line)}
            onOpen={() => triage.open(line)}
            {...(mayWrite ? { onAct: () => triage.propose(line) } : {})}
          />
        ))}
      </ul>
      {lines.length > 0 && (
        <p className={classes['keys']} aria-hidden="true">
          <Kbd keys="j" /> <Kbd keys="k" /> {t('tools.move')} <Kbd keys="?" /> {t('tools.all')}
        </p>
      )}
    </>
  );
}
