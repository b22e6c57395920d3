import { InlineProblem, Kbd, Problem, useShortcuts } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  IconCheck,
  IconChevronDown,
  IconChevronRight,
  IconClock,
  IconEar,
  IconFolderOpen,
  IconListDetails,
  IconNote,
  IconPin,
} from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseFile } from '../api/contract';
import { useCase, useCaseAct, useCitizen } from '../api/office-api';
import { ContactLine } from '../citizens/contact-line';
import { Chip } from '../frame/chip';
import { PageHead } from '../frame/page-head';
import { useMayWrite } from '../frame/role';
import { Dwelling } from '../search/citizen-result';
import { CaseEdit } from './case-edit';
import classes from './case-page.module.css';
import { CaseSide } from './case-side';
import { CloseCase } from './close-case';
import { Composer } from './composer';
import type { ComposerHandle } from './composer';
import { Due } from './due';
import { DueDialog } from './due-dialog';
import { Timeline } from './timeline';

/** One case: the person's needs at the top, the story in the middle, due date and follow-ups at the side. */
export function CasePage() {
  const { caseId } = useParams({ strict: false });
  const { t } = useTranslation();
  const file = useCase(caseId ?? '');
  if (file.error) return <InlineProblem error={file.error} action={<Link to="/cases">{t('cases.title')}</Link>} />;
  return file.data ? <Case key={file.data.id} file={file.data} /> : null;
}

type Asking = { readonly ask: 'close' } | { readonly ask: 'due' } | { readonly ask: 'edit'; readonly from: CaseFile };

function Case({ file }: { readonly file: CaseFile }) {
  const { t } = useTranslation();
  const citizen = useCitizen(file.citizen.id);
  const act = useCaseAct(file.id);
  const mayWrite = useMayWrite();
  const narrow = useMediaQuery('(max-width: 74.99em)', false, { getInitialValueInEffect: false });
  const phone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const composer = useRef<ComposerHandle>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const open = file.status === 'open';
  const name = `${file.citizen.givenName} ${file.citizen.familyName}`;
  const edit = () => setAsking({ ask: 'edit', from: file });

  useShortcuts(
    mayWrite && open
      ? [
          { keys: 'p', label: t('keys.due'), run: () => setAsking({ ask: 'due' }) },
          { keys: 'e', label: t('keys.edit'), run: edit },
          { keys: 't', label: t('keys.note'), run: () => composer.current?.write('note') },
          { keys: 'f', label: t('keys.followUp'), run: () => composer.current?.write('follow-up') },
        ]
      : [],
  );

  const side = (
    <CaseSide file={file} onDue={() => setAsking({ ask: 'due' })} onDone={(followUpId) => act.mutate({ act: 'done', followUpId })} />
  );
  return (
    <div className={classes['case']}>
      <PageHead
        person
        title={name}
        above={
          <>
            <Link to="/cases">{t('cases.title')}</Link>
            <IconChevronRight size={14} aria-hidden="true" />
            <span className="mono">{file.number}</span>
            <span>{file.title}</span>
          </>
        }
        beside={
          citizen.data && (
            <>
              <Chip>
                <Dwelling inRiding={citizen.data.inRiding} />
              </Chip>
              <Chip>{t(`citizen.languageName.${citizen.data.language}`)}</Chip>
              {citizen.data.accommodation && (
                <Chip tone="soon" icon={<IconEar size={14} aria-hidden="true" />}>
                  {citizen.data.accommodation}
                </Chip>
              )}
            </>
          )
        }
        below={citizen.data && <ContactLine citizen={citizen.data} />}
        acts={mayWrite && !phone && <HeadActs open={open} busy={act.isPending} onAsk={setAsking} onReopen={reopen} />}
      />
      <div className={classes['columns']}>
        {narrow && (
          <>
            {phone && (
              <div className={classes['strip']}>
                <div>
                  <small>{t('case.dueTitle')}</small>
                  <Due dueOn={file.dueOn} settled={!open} />
                </div>
                <div>
                  <small>{t('case.state')}</small>
                  <b>{t(open ? 'cases.statusOpen' : 'cases.statusClosed')}</b>
                </div>
              </div>
            )}
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
          <div className={classes['brief']}>
            <IconPin size={16} aria-hidden="true" />
            <p>
              <b>{t('case.inBrief')}</b> {file.summary ?? <span className="faint">{t('case.noSummary')}</span>}{' '}
              {mayWrite && open && (
                <button type="button" className={classes['link']} onClick={edit}>
                  {t('case.details')}
                </button>
              )}
            </p>
          </div>
          <InlineProblem error={conflictAside(act.error)} />
          <Timeline file={file} />
          {!open && (
            <p className={classes['closed']}>
              <IconCheck size={16} aria-hidden="true" /> <b>{t('case.closedBanner')}</b> {file.outcome}
            </p>
          )}
          {mayWrite && open && <Composer ref={composer} file={file} />}
        </div>
        {!narrow && <aside className={classes['side']}>{side}</aside>}
      </div>
      {mayWrite && phone && (
        <div className={classes['acts']}>
          {open ? (
            <>
              <button type="button" data-first onClick={() => composer.current?.write('note')}>
                <IconNote size={20} aria-hidden="true" />
                {t('composer.note')}
              </button>
              <button type="button" onClick={() => composer.current?.write('follow-up')}>
                <IconClock size={20} aria-hidden="true" />
                {t('composer.followUp')}
              </button>
              <button type="button" onClick={() => setAsking({ ask: 'due' })}>
                <IconClock size={20} aria-hidden="true" />
                {t('case.postpone')}
              </button>
              <button type="button" onClick={() => setAsking({ ask: 'close' })}>
                <IconCheck size={20} aria-hidden="true" />
                {t('case.close')}
              </button>
            </>
          ) : (
            <button type="button" onClick={reopen}>
              <IconFolderOpen size={20} aria-hidden="true" />
              {t('case.reopen')}
            </button>
          )}
        </div>
      )}
      {asking?.ask === 'close' && <CloseCase file={file} onClose={() => setAsking(null)} />}
      {asking?.ask === 'due' && <DueDialog file={file} onClose={() => setAsking(null)} />}
      {asking?.ask === 'edit' && <CaseEdit file={asking.from} onClose={() => setAsking(null)} />}
    </div>
  );

  function reopen() {
    act.mutate({ act: 'reopen', version: file.version });
  }
}

interface HeadActsProps {
  readonly open: boolean;
  readonly busy: boolean;
  readonly onAsk: (asking: Asking) => void;
  readonly onReopen: () => void;
}

function HeadActs({ open, busy, onAsk, onReopen }: HeadActsProps) {
  const { t } = useTranslation();
  if (!open) {
    return (
      <Button leftSection={<IconFolderOpen size={16} aria-hidden="true" />} loading={busy} onClick={onReopen}>
        {t('case.reopen')}
      </Button>
    );
  }
  return (
    <>
      <Button
        leftSection={<IconClock size={16} aria-hidden="true" />}
        rightSection={<Kbd keys="p" />}
        onClick={() => onAsk({ ask: 'due' })}
      >
        {t('case.postpone')}
      </Button>
      <Button leftSection={<IconCheck size={16} aria-hidden="true" />} onClick={() => onAsk({ ask: 'close' })}>
        {t('case.close')}
      </Button>
    </>
  );
}

/** A conflict is told by the dialog that met it; here only what the page itself asked. */
function conflictAside(error: unknown): unknown {
  return error instanceof Problem && error.code === 'version_conflict' ? null : error;
}
