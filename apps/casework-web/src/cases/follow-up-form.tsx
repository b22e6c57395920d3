import { fieldProblem, InlineProblem } from '@cloison/platform/web-kit';
import { toDay } from '@cloison/platform/web-kit/format';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDraft } from '../frame/drafts';
import { ComposerFoot, sendOnModEnter } from './composer-foot';
import type { ComposerFormProps } from './composer-kinds';
import classes from './composer.module.css';
import { useCaseAct } from './cases-api';

interface Plan {
  readonly what: string;
  readonly dueOn: string;
  readonly dueTime: string;
}

const A_WEEK_MS = 7 * 86_400_000;
const inAWeek = (): Plan => ({ what: '', dueOn: toDay(new Date(Date.now() + A_WEEK_MS)), dueTime: '' });

/** Something to do on a day; at an hour, it is a promised call and stands on the day's ribbon. */
export function FollowUpForm({ file, onDone }: ComposerFormProps) {
  const { t } = useTranslation();
  const act = useCaseAct(file.id);
  const [nothing] = useState(inAWeek);
  const draft = useDraft<Plan>(`follow-up-${file.id}`, nothing);
  const { what, dueOn, dueTime } = draft.value;
  const set = (change: Partial<Plan>) => draft.set({ ...draft.value, ...change });
  const send = () => {
    if (act.isPending || !what.trim()) return;
    act.mutate(
      { act: 'follow-up', what, dueOn: dueOn || null, dueTime: (dueOn && dueTime) || null },
      {
        onSuccess: () => {
          draft.clear();
          onDone();
        },
      },
    );
  };
  return (
    <form
      onKeyDown={sendOnModEnter(send)}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className={classes['followUp']}>
        <TextInput
          type="text"
          label={t('composer.whatLabel')}
          placeholder={t('composer.whatPlaceholder')}
          maxLength={500}
          value={what}
          onChange={(event) => set({ what: event.currentTarget.value })}
          error={fieldProblem(act.error, 'what')}
        />
        <TextInput
          type="date"
          label={t('composer.onLabel')}
          value={dueOn}
          onChange={(event) => set({ dueOn: event.currentTarget.value })}
          error={fieldProblem(act.error, 'dueOn')}
        />
        <TextInput
          type="time"
          label={t('file.compose.followUpTime')}
          value={dueTime}
          onChange={(event) => set({ dueTime: event.currentTarget.value })}
          error={fieldProblem(act.error, 'dueTime')}
        />
      </div>
      <InlineProblem error={act.error} />
      <ComposerFoot keptAt={what ? draft.keptAt : null} send={t('composer.addFollowUp')} busy={act.isPending} />
    </form>
  );
}
