import { InlineProblem, Problem, useShortcuts } from '@cloison/platform/web-kit';
import { useMediaQuery } from '@mantine/hooks';
import { IconCheck, IconChevronDown, IconListDetails, IconLock, IconPin } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseFile } from '../api/contract';
import { useMayWrite } from '../frame/role';
import { CaseDialog } from './case-dialogs';
import type { Ask } from './case-dialogs';
import { CaseHead } from './case-head';
import classes from './case-page.module.css';
import { PhoneActs, PhoneNext, PhoneStrip } from './case-phone';
import { CaseSide } from './case-side';
import { Composer } from './composer';
import type { ComposerHandle } from './composer';
import { useCase, useCaseAct } from './cases-api';
import { Timeline } from './timeline';
import { useLiveCase } from './use-live-case';

/** One case: the person's needs at the top, the story in the middle, due date and follow-ups at the side. */
export function CasePage() {
  const { caseId } = useParams({ strict: false });
  const { t } = useTranslation();
  const file = useCase(caseId ?? '');
  if (file.error) return <InlineProblem error={file.error} action={<Link to="/cases">{t('cases.title')}</Link>} />;
  return file.data ? <Case key={file.data.id} file={file.data} /> : null;
}

function Case({ file }: { readonly file: CaseFile }) {
  const { t } = useTranslation();
  const act = useCaseAct(file.id);
  const mayWrite = useMayWrite();
  const narrow = useMediaQuery('(max-width: 74.99em)', false, { getInitialValueInEffect: false });
  const phone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const composer = useRef<ComposerHandle>(null);
  const story = useNewestInView(file.timeline.length);
  const [asking, setAsking] = useState<{ readonly ask: Ask; readonly from: CaseFile } | null>(null);
  const { present, last } = useLiveCase(file.id);
  const going = file.status !== 'closed';
  const ask = (what: Ask) => setAsking({ ask: what, from: file });
  const write = (kind: string) => composer.current?.write(kind);
  const reopen = () => act.mutate({ act: 'reopen', version: file.version });
  const done = (followUpId: string) => act.mutate({ act: 'done', followUpId });
  useCaseKeys({ active: mayWrite && going, file, ask, write, done });

  const side = <CaseSide file={file} mayChange={mayWrite && going} onAsk={ask} />;
  return (
    <div className={classes['case']}>
      <CaseHead file={file} present={present} mayWrite={mayWrite} phone={phone} busy={act.isPending} onAsk={ask} onReopen={reopen} />
      <div className={classes['columns']}>
        {narrow && (
          <>
            {phone && <PhoneStrip file={file} />}
            {phone && mayWrite && going && <PhoneNext file={file} onDone={done} />}
            <details className={classes['fold']}>
              <summary>
                <IconListDetails size={18} aria-hidden="true" />
                <span className="grow">{t('case.about')}</span>
                <IconChevronDown size={18} aria-hidden="true" />
              </summary>
              {side}
            </details>
          </>
        )}
        <div className={classes['story']}>
          <Brief file={file} onEdit={mayWrite && going ? () => ask('edit') : null} />
          <p role="status" className={classes['changed']}>
            {last && (last.by ? t('file.changedBy', { name: last.by }) : t('file.changed'))}
          </p>
          <InlineProblem error={conflictAside(act.error)} />
          <div className={classes['scroll']} ref={story}>
            <Timeline file={file} />
            {!going && (
              <p className={classes['closed']}>
                <IconCheck size={16} aria-hidden="true" /> <b>{t('case.closedBanner')}</b>{' '}
                {file.outcomeKind && `${t(`file.outcome.${file.outcomeKind}`)}. `}
                {file.outcome}
              </p>
            )}
          </div>
          {mayWrite && going && <Composer ref={composer} file={file} />}
        </div>
        {!narrow && <aside className={classes['side']}>{side}</aside>}
      </div>
      {mayWrite && phone && <PhoneActs going={going} onWrite={write} onReopen={reopen} />}
      <CaseDialog ask={asking?.ask ?? null} file={file} from={asking?.from ?? file} onClose={() => setAsking(null)} />
    </div>
  );
}

/** Where the story has its own room to scroll, its newest line stands beside the composer, at first and after each new one. */
function useNewestInView(lines: number) {
  const story = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (story.current) story.current.scrollTop = story.current.scrollHeight;
  }, [lines]);
  return story;
}

/** What a colleague must know in ten seconds; and, of a restricted case, who sees it. */
function Brief({ file, onEdit }: { readonly file: CaseFile; readonly onEdit: (() => void) | null }) {
  const { t } = useTranslation();
  return (
    <>
      {file.restrictedTo && (
        <p className={classes['restricted']}>
          <IconLock size={16} aria-hidden="true" />
          {t('file.restrictedHelp', { names: file.restrictedTo.map(({ name }) => name).join(', ') })}
        </p>
      )}
      <div className={classes['brief']}>
        <IconPin size={16} aria-hidden="true" />
        <p>
          <b>{t('case.inBrief')}</b> {file.summary ?? <span className="faint">{t('case.noSummary')}</span>}{' '}
          {onEdit && (
            <button type="button" className={classes['link']} onClick={onEdit}>
              {t('case.details')}
            </button>
          )}
        </p>
      </div>
    </>
  );
}

interface CaseKeys {
  readonly active: boolean;
  readonly file: CaseFile;
  readonly ask: (ask: Ask) => void;
  readonly write: (kind: string) => void;
  readonly done: (followUpId: string) => void;
}

/** The keys of a case: what is done more than ten times a day is one letter away. */
function useCaseKeys({ active, file, ask, write, done }: CaseKeys): void {
  const { t } = useTranslation();
  const next = file.followUps.find(({ doneAt }) => doneAt === null);
  useShortcuts(
    active
      ? [
          { keys: 'p', label: t('file.keys.postpone'), run: () => ask('due') },
          { keys: 'e', label: t('file.keys.done'), run: () => next && done(next.id) },
          { keys: 't', label: t('keys.note'), run: () => write('note') },
          { keys: 'a', label: t('file.keys.call'), run: () => write('call') },
          { keys: 'f', label: t('keys.followUp'), run: () => write('follow-up') },
          { keys: 'c', label: t('file.keys.compose'), run: () => write('mail') },
          { keys: 'r', label: t('file.keys.redirect'), run: () => ask('redirect') },
          { keys: 'v', label: t('file.keys.consent'), run: () => ask('consent') },
          { keys: 'x', label: t('file.keys.close'), run: () => ask('close') },
          { keys: 'm', label: t('file.keys.modify'), run: () => ask('edit') },
        ]
      : [],
  );
}

/** A conflict is told by the dialog that met it; here only what the page itself asked. */
function conflictAside(error: unknown): unknown {
  return error instanceof Problem && error.code === 'version_conflict' ? null : error;
}
