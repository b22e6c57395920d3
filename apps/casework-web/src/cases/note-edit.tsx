import { Dialog, fieldProblem, InlineProblem, Problem, useKitWords } from '@cloison/platform/web-kit';
import { Button, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { CaseFile, TimelineEvent } from '../api/contract';
import { Conflict } from '../frame/conflict';
import { useDraft } from '../frame/drafts';
import classes from './case-dialogs.module.css';
import { useCase, useCaseAct } from './cases-api';

interface Rewriting {
  readonly body: string;
  readonly version: number;
}

interface NoteEditProps {
  readonly file: CaseFile;
  /** The line as it was when the writing began. */
  readonly from: TimelineEvent;
  readonly onClose: () => void;
}

/** Writes a note again. When a colleague did so first, both wordings are shown, and either can stay. */
export function NoteEdit({ file, from, onClose }: NoteEditProps) {
  const { t } = useTranslation();
  const kit = useKitWords();
  const act = useCaseAct(file.id);
  const fresh = useCase(file.id);
  const draft = useDraft<Rewriting>(`rewrite-${from.id}`, { body: from.body ?? '', version: from.version });
  const { body, version } = draft.value;
  const stale = act.error instanceof Problem && act.error.code === 'version_conflict';
  const now = fresh.data?.timeline.find((event) => event.id === from.id);
  const theirs = stale && now && now.version !== version ? now : null;
  const leave = () => {
    draft.clear();
    onClose();
  };
  const save = (text: string, at: number) =>
    act.mutate({ act: 'rewrite', eventId: from.id, version: at, body: text }, { onSuccess: leave, onError: () => void fresh.refetch() });
  return (
    <Dialog title={t('file.editNote')} onClose={onClose}>
      {theirs ? (
        <Conflict
          fields={[{ name: 'body', label: t('event.note'), show: (value: { body: string }) => value.body }]}
          mine={{ body }}
          theirs={{ body: theirs.body ?? '' }}
          busy={act.isPending}
          onResolved={(chosen) => (chosen.body === theirs.body ? leave() : save(chosen.body, theirs.version))}
        />
      ) : (
        <form
          className={classes['form']}
          onSubmit={(event) => {
            event.preventDefault();
            if (body.trim() === from.body) leave();
            else if (body.trim()) save(body, version);
          }}
        >
          <Textarea
            label={t('composer.noteLabel')}
            autoFocus
            rows={6}
            maxLength={20_000}
            value={body}
            error={fieldProblem(act.error, 'body')}
            onChange={(event) => draft.set({ body: event.currentTarget.value, version })}
          />
          {!stale && <InlineProblem error={act.error} />}
          <div className="row">
            <Button type="submit" variant="filled" size="lg" loading={act.isPending}>
              {kit('save')}
            </Button>
            <Button variant="subtle" size="lg" onClick={leave}>
              {kit('cancel')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
