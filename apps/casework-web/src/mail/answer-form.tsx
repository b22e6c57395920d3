import { fieldProblem, InlineProblem, Kbd, useFormats, useKitWords } from '@cloison/platform/web-kit';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { sendOnModEnter } from '../cases/composer-foot';
import { useDraft } from '../frame/drafts';
import { useMailAct } from './mail-api';
import type { MailOutcome } from './mail-api';
import classes from './mail-page.module.css';

interface AnswerFormProps {
  /** A mail, or a pile with as many people. */
  readonly to: { readonly kind: 'mail'; readonly id: string } | { readonly kind: 'pile'; readonly id: string; readonly count: number };
  readonly subject: string;
  readonly text: string;
  readonly onDone: (outcome: MailOutcome) => void;
  readonly onClose?: () => void;
}

/** An answer, to one or to all of a pile; kept as a draft until it leaves. */
export function AnswerForm({ to, subject, text, onDone, onClose }: AnswerFormProps) {
  const { t } = useTranslation();
  const kit = useKitWords();
  const { time } = useFormats();
  const act = useMailAct();
  const draft = useDraft(`answer-${to.id}`, { subject, text });
  const send = () => {
    if (act.isPending || !draft.value.text.trim()) return;
    const what = { id: to.id, ...draft.value };
    act.mutate(to.kind === 'pile' ? { act: 'answer-pile', ...what } : { act: 'answer', ...what }, {
      onSuccess: (outcome) => {
        draft.clear();
        onDone(outcome);
      },
    });
  };
  return (
    <form
      className={classes['answer']}
      aria-label={t('mail.answerTitle')}
      onKeyDown={sendOnModEnter(send)}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextInput
        label={t('mail.subject')}
        maxLength={250}
        value={draft.value.subject}
        onChange={(event) => draft.set({ ...draft.value, subject: event.currentTarget.value })}
        error={fieldProblem(act.error, 'subject')}
      />
      <Textarea
        label={t('mail.text')}
        rows={9}
        maxLength={20_000}
        autoFocus
        value={draft.value.text}
        onChange={(event) => draft.set({ ...draft.value, text: event.currentTarget.value })}
        error={fieldProblem(act.error, 'text')}
      />
      <InlineProblem error={act.error} />
      <div className="row">
        <Button type="submit" variant="filled" loading={act.isPending} rightSection={<Kbd keys="mod+enter" onAct />}>
          {to.kind === 'pile' ? t('mail.sendAll', { count: to.count }) : t('mail.send')}
        </Button>
        {onClose && (
          <Button variant="subtle" onClick={onClose}>
            {kit('cancel')}
          </Button>
        )}
        {draft.keptAt && <span className="meta">{t('composer.draftKept', { time: time(draft.keptAt) })}</span>}
      </div>
    </form>
  );
}
