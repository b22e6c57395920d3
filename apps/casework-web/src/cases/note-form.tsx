import { fieldProblem, InlineProblem } from '@cloison/platform/web-kit';
import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useDraft } from '../frame/drafts';
import { useKeptWords } from '../wording/use-kept-words';
import { WordingReminder } from '../wording/wording-reminder';
import { ComposerFoot, sendOnModEnter } from './composer-foot';
import type { ComposerFormProps } from './composer-kinds';
import classes from './composer.module.css';
import { useCaseAct } from './cases-api';

/** A note: words and nothing else. */
export function NoteForm({ file, onDone }: ComposerFormProps) {
  const { t } = useTranslation();
  const act = useCaseAct(file.id);
  const draft = useDraft(`note-${file.id}`, '');
  const keptWords = useKeptWords();
  const send = () => {
    if (act.isPending || !draft.value.trim()) return;
    const body = draft.value;
    act.mutate(
      { act: 'note', body, minutes: null },
      {
        onSuccess: (written) => {
          draft.clear();
          keptWords.written(written);
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
      <Textarea
        variant="unstyled"
        className={classes['note']}
        aria-label={t('composer.noteLabel')}
        placeholder={t('composer.notePlaceholder')}
        rows={3}
        maxLength={20_000}
        value={draft.value}
        onChange={(event) => draft.set(event.currentTarget.value)}
        error={fieldProblem(act.error, 'body')}
      />
      <WordingReminder text={draft.value} onText={draft.set} onKeep={keptWords.onKeep} />
      <InlineProblem error={act.error} />
      <ComposerFoot keptAt={draft.value ? draft.keptAt : null} send={t('composer.addNote')} busy={act.isPending} />
    </form>
  );
}
