import { Dialog, fieldProblem, InlineProblem, Problem, useFormats, useKitWords } from '@cloison/platform/web-kit';
import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { OUTCOMES } from '../api/contract';
import type { CaseLine, OutcomeKind } from '../api/contract';
import { useDraft } from '../frame/drafts';
import classes from './case-dialogs.module.css';
import { useCase, useCaseAct } from './cases-api';

interface CloseCaseProps {
  readonly file: CaseLine;
  /** How it ends, to begin with. */
  readonly kind?: OutcomeKind;
  readonly onClose: () => void;
}

/** Closes a case with how it ended. If the case changed meanwhile, it is shown up to date and the sentence stays. */
export function CloseCase({ file, kind = 'solved', onClose }: CloseCaseProps) {
  const { t } = useTranslation();
  const kit = useKitWords();
  const { time } = useFormats();
  const act = useCaseAct(file.id);
  const fresh = useCase(file.id);
  const [outcomeKind, setOutcomeKind] = useState<OutcomeKind>(kind);
  const draft = useDraft(`close-${file.id}`, '');
  const stale = act.error instanceof Problem && act.error.code === 'version_conflict';
  return (
    <Dialog title={t('case.closeTitle')} onClose={onClose}>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate(
            { act: 'close', version: file.version, outcome: draft.value, outcomeKind },
            {
              onSuccess: () => {
                draft.clear();
                onClose();
              },
              onError: () => void fresh.refetch(),
            },
          );
        }}
      >
        <NativeSelect
          label={t('file.outcomeKind')}
          value={outcomeKind}
          onChange={(event) => setOutcomeKind(OUTCOMES.find((one) => one === event.currentTarget.value) ?? 'other')}
          data={OUTCOMES.map((one) => ({ value: one, label: t(`file.outcome.${one}`) }))}
        />
        <Textarea
          label={t('case.outcome')}
          description={t('case.outcomeHint')}
          autoFocus
          required
          withAsterisk={false}
          rows={3}
          maxLength={2000}
          value={draft.value}
          onChange={(event) => draft.set(event.currentTarget.value)}
          error={fieldProblem(act.error, 'outcome')}
        />
        {stale ? (
          <p role="alert" className={classes['stale']}>
            {t('conflict.acted')}
          </p>
        ) : (
          <InlineProblem error={act.error} />
        )}
        {draft.keptAt && <p className="meta">{t('composer.draftKept', { time: time(draft.keptAt) })}</p>}
        <div className="row">
          <Button type="submit" variant="filled" size="lg" loading={act.isPending}>
            {t('case.closeAct')}
          </Button>
          <Button variant="subtle" size="lg" onClick={onClose}>
            {kit('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
