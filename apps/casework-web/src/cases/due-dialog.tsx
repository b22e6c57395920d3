import { Dialog, InlineProblem, Problem } from '@cloison/platform/web-kit';
import { toDay } from '@cloison/platform/web-kit/format';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseLine } from '../api/contract';
import classes from './case-dialogs.module.css';
import { useCase, useCaseAct } from './cases-api';

const inDays = (days: number) => toDay(new Date(Date.now() + days * 86_400_000));

/** Postpones a case: the usual delays at one click, or a date. */
export function DueDialog({ file, onClose }: { readonly file: CaseLine; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const act = useCaseAct(file.id);
  const fresh = useCase(file.id);
  const [day, setDay] = useState(file.dueOn ?? inDays(7));
  const stale = act.error instanceof Problem && act.error.code === 'version_conflict';
  const set = (dueOn: string | null) =>
    act.mutate({ act: 'change', version: file.version, fields: { dueOn } }, { onSuccess: onClose, onError: () => void fresh.refetch() });
  return (
    <Dialog title={t('case.dueTitle')} onClose={onClose}>
      <div className={classes['form']}>
        <div className={classes['delays']}>
          <Button size="lg" onClick={() => set(inDays(1))}>
            {t('case.tomorrow')}
          </Button>
          <Button size="lg" onClick={() => set(inDays(3))}>
            {t('case.inThreeDays')}
          </Button>
          <Button size="lg" onClick={() => set(inDays(7))}>
            {t('case.inAWeek')}
          </Button>
          <Button size="lg" onClick={() => set(inDays(14))}>
            {t('case.inTwoWeeks')}
          </Button>
        </div>
        <form
          className={classes['onDay']}
          onSubmit={(event) => {
            event.preventDefault();
            set(day);
          }}
        >
          <TextInput
            type="date"
            label={t('case.onDay')}
            value={day}
            required
            withAsterisk={false}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          <Button type="submit" variant="filled" size="md" loading={act.isPending}>
            {t('case.dueSet')}
          </Button>
        </form>
        {stale ? (
          <p role="alert" className={classes['stale']}>
            {t('conflict.acted')}
          </p>
        ) : (
          <InlineProblem error={act.error} />
        )}
        {file.dueOn && (
          <div>
            <Button variant="subtle" onClick={() => set(null)}>
              {t('case.dueRemove')}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}
