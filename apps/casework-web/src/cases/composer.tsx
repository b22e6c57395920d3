import { fieldProblem, InlineProblem, Kbd, useFormats } from '@cloison/platform/web-kit';
import { toDay } from '@cloison/platform/web-kit/format';
import { Button, Textarea, TextInput } from '@mantine/core';
import { IconClock, IconNote } from '@tabler/icons-react';
import { useImperativeHandle, useRef } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseFile } from '../api/contract';
import { useCaseAct } from '../api/office-api';
import { useDraft } from '../frame/drafts';
import classes from './composer.module.css';

type Kind = 'note' | 'follow-up';

interface Writing {
  readonly kind: Kind;
  readonly note: string;
  readonly what: string;
  readonly dueOn: string;
}

export interface ComposerHandle {
  /** Chooses the kind and puts the caret where it is written. */
  readonly write: (kind: Kind) => void;
}

const A_WEEK_MS = 7 * 86_400_000;

/** Kind first, then the words. What is typed is kept as a draft of this tab, and stays until the server has it. */
export function Composer({ file, ref }: { readonly file: CaseFile; readonly ref: Ref<ComposerHandle> }) {
  const { t } = useTranslation();
  const { time } = useFormats();
  const act = useCaseAct(file.id);
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraft<Writing>(`case-${file.id}`, beginning);
  const { kind, note, what, dueOn } = draft.value;

  useImperativeHandle(ref, () => ({
    write: (next) => {
      draft.set({ ...draft.value, kind: next });
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('textarea, input[type=text]')?.focus());
    },
  }));

  const send = () => {
    if (act.isPending || (kind === 'note' ? !note.trim() : !what.trim() || !dueOn)) return;
    act.mutate(kind === 'note' ? { act: 'note', body: note } : { act: 'follow-up', what, dueOn }, { onSuccess: draft.clear });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };

  return (
    <form
      ref={form}
      className={classes['composer']}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className={classes['kinds']} role="group" aria-label={t('composer.kind')}>
        <button type="button" aria-pressed={kind === 'note'} onClick={() => draft.set({ ...draft.value, kind: 'note' })}>
          <IconNote size={16} aria-hidden="true" />
          {t('composer.note')}
        </button>
        <button type="button" aria-pressed={kind === 'follow-up'} onClick={() => draft.set({ ...draft.value, kind: 'follow-up' })}>
          <IconClock size={16} aria-hidden="true" />
          {t('composer.followUp')}
        </button>
      </div>
      {kind === 'note' ? (
        <Textarea
          variant="unstyled"
          className={classes['note']}
          aria-label={t('composer.noteLabel')}
          placeholder={t('composer.notePlaceholder')}
          rows={3}
          maxLength={20_000}
          value={note}
          onChange={(event) => draft.set({ ...draft.value, note: event.currentTarget.value })}
          error={fieldProblem(act.error, 'body')}
        />
      ) : (
        <div className={classes['followUp']}>
          <TextInput
            type="text"
            label={t('composer.whatLabel')}
            placeholder={t('composer.whatPlaceholder')}
            maxLength={500}
            value={what}
            onChange={(event) => draft.set({ ...draft.value, what: event.currentTarget.value })}
            error={fieldProblem(act.error, 'what')}
          />
          <TextInput
            type="date"
            label={t('composer.onLabel')}
            value={dueOn}
            onChange={(event) => draft.set({ ...draft.value, dueOn: event.currentTarget.value })}
            error={fieldProblem(act.error, 'dueOn')}
          />
        </div>
      )}
      <InlineProblem error={act.error} />
      <div className={classes['foot']}>
        <span className="meta grow">
          {draft.keptAt && (note || what) ? t('composer.draftKept', { time: time(draft.keptAt) }) : t('composer.noDraft')}
        </span>
        <Button type="submit" size="xs" variant="filled" loading={act.isPending} rightSection={<Kbd keys="mod+enter" onAct />}>
          {t(kind === 'note' ? 'composer.addNote' : 'composer.addFollowUp')}
        </Button>
      </div>
    </form>
  );
}

const beginning: Writing = { kind: 'note', note: '', what: '', dueOn: toDay(new Date(Date.now() + A_WEEK_MS)) };
