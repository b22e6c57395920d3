import { InlineProblem } from '@cloison/platform/web-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDraft } from '../frame/drafts';
import { useKeptWords } from '../wording/use-kept-words';
import { WordingReminder } from '../wording/wording-reminder';
import { CallFields, noCall } from './call-fields';
import type { Call } from './call-fields';
import { ComposerFoot, sendOnModEnter } from './composer-foot';
import type { ComposerFormProps } from './composer-kinds';
import classes from './composer.module.css';
import { useCaseAct } from './cases-api';

/** A call about this case: what was said, which way it went, how long it took. */
export function CallForm({ file, onDone }: ComposerFormProps) {
  const { t } = useTranslation();
  const act = useCaseAct(file.id);
  const [nothing] = useState(noCall);
  const draft = useDraft<Call>(`call-${file.id}`, nothing);
  const keptWords = useKeptWords();
  const send = () => {
    if (act.isPending || !draft.value.body.trim()) return;
    act.mutate(
      { act: 'call', ...draft.value },
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
      <div className={classes['padded']}>
        <CallFields value={draft.value} onChange={draft.set} error={act.error} />
      </div>
      <WordingReminder text={draft.value.body} onText={(body) => draft.set({ ...draft.value, body })} onKeep={keptWords.onKeep} />
      <InlineProblem error={act.error} />
      <ComposerFoot keptAt={draft.value.body ? draft.keptAt : null} send={t('file.compose.addCall')} busy={act.isPending} />
    </form>
  );
}
