import { Dialog, InlineProblem, useFormats } from '@cloison/platform/web-kit';
import { daysBetween, parseDay, toDay } from '@cloison/platform/web-kit/format';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseFile, FollowUp } from '../api/contract';
import classes from './case-side.module.css';
import type { SideProps } from './case-side';
import { useCaseAct } from './cases-api';

/** What remains to be done, ticked off where it stands; each can be put off. */
export function FollowUpsSection({ file, mayChange }: SideProps) {
  const { t } = useTranslation();
  const act = useCaseAct(file.id);
  const [postponed, setPostponed] = useState<FollowUp | null>(null);
  const done = file.followUps.filter((one) => one.doneAt !== null).length;
  return (
    <section className={classes['section']}>
      <h2>
        {t('file.tasks')}
        {file.followUps.length > 0 && <span>{t('case.followUpsDone', { done, total: file.followUps.length })}</span>}
      </h2>
      {file.followUps.length === 0 && <p className="dense faint">{t('case.noFollowUps')}</p>}
      <ul>
        {file.followUps.map((followUp) => (
          <FollowUpLine
            key={followUp.id}
            followUp={followUp}
            disabled={!mayChange || act.isPending}
            onDone={() => act.mutate({ act: 'done', followUpId: followUp.id })}
            onPostpone={() => setPostponed(followUp)}
          />
        ))}
      </ul>
      <InlineProblem error={act.error} />
      {postponed && <Postpone file={file} followUp={postponed} onClose={() => setPostponed(null)} />}
    </section>
  );
}

interface FollowUpLineProps {
  readonly followUp: FollowUp;
  readonly disabled: boolean;
  readonly onDone: () => void;
  readonly onPostpone: () => void;
}

function FollowUpLine({ followUp, disabled, onDone, onPostpone }: FollowUpLineProps) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  const done = followUp.doneAt !== null;
  const day = followUp.dueOn === null ? null : parseDay(followUp.dueOn);
  const late = !done && day !== null && daysBetween(day, new Date()) > 0;
  const when = day === null ? null : [shortDate(day), followUp.dueTime].filter(Boolean).join(', ');
  return (
    <li className={classes['task']}>
      <label className={classes['followUp']} data-done={done || undefined}>
        <input
          type="checkbox"
          checked={done}
          disabled={done || disabled}
          onChange={onDone}
          aria-label={t('case.markDone', { what: followUp.what })}
        />
        <span className="grow">{followUp.what}</span>
      </label>
      {done || disabled ? (
        <span className="meta">{when}</span>
      ) : (
        <button
          type="button"
          className={late ? classes['late'] : undefined}
          aria-label={`${t('file.postponeOne', { what: followUp.what })} ${when ?? ''}`}
          onClick={onPostpone}
        >
          {when ?? t('case.dueSet')}
        </button>
      )}
    </li>
  );
}

interface PostponeProps {
  readonly file: CaseFile;
  readonly followUp: FollowUp;
  readonly onClose: () => void;
}

function Postpone({ file, followUp, onClose }: PostponeProps) {
  const { t } = useTranslation();
  const act = useCaseAct(file.id);
  const [dueOn, setDueOn] = useState(followUp.dueOn ?? toDay(new Date()));
  const [dueTime, setDueTime] = useState(followUp.dueTime ?? '');
  return (
    <Dialog title={followUp.what} onClose={onClose}>
      <form
        className={classes['postpone']}
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate(
            { act: 'postpone', followUpId: followUp.id, what: followUp.what, dueOn: dueOn || null, dueTime: (dueOn && dueTime) || null },
            { onSuccess: onClose },
          );
        }}
      >
        <TextInput
          type="date"
          autoFocus
          label={t('composer.onLabel')}
          value={dueOn}
          onChange={(event) => setDueOn(event.currentTarget.value)}
        />
        <TextInput
          type="time"
          label={t('file.compose.followUpTime')}
          value={dueTime}
          onChange={(event) => setDueTime(event.currentTarget.value)}
        />
        <InlineProblem error={act.error} />
        <Button type="submit" variant="filled" size="lg" loading={act.isPending}>
          {t('case.dueSet')}
        </Button>
      </form>
    </Dialog>
  );
}
