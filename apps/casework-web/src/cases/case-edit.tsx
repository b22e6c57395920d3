import { Dialog, InlineProblem, Problem, useFormats, useKitWords } from '@cloison/platform/web-kit';
import { parseDay } from '@cloison/platform/web-kit/format';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { CaseFields, CaseFile } from '../api/contract';
import { useCase, useCaseAct } from '../api/office-api';
import { changes } from '../citizens/citizen-fields';
import { Conflict } from '../frame/conflict';
import type { ConflictField } from '../frame/conflict';
import { useDraft } from '../frame/drafts';
import classes from './case-dialogs.module.css';
import { CaseForm } from './case-form';

/** Edits a case. When somebody else saved first, both versions are shown and the person chooses. */
export function CaseEdit({ file, onClose }: { readonly file: CaseFile; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const kit = useKitWords();
  const fresh = useCase(file.id);
  const act = useCaseAct(file.id);
  const shown = useConflictFields();
  const before = fieldsOf(file);
  const draft = useDraft(`edit-case-${file.id}`, before);
  const stale = act.error instanceof Problem && act.error.code === 'version_conflict';
  const theirs = stale && fresh.data && fresh.data.version !== file.version ? fresh.data : null;

  const leave = () => {
    draft.clear();
    onClose();
  };
  const save = (value: CaseFields, from: CaseFields, version: number) =>
    act.mutate({ act: 'change', version, fields: changes(from, value) }, { onSuccess: leave, onError: () => void fresh.refetch() });

  return (
    <Dialog title={t('case.detailsTitle')} onClose={onClose}>
      {theirs ? (
        <Conflict
          fields={shown}
          mine={draft.value}
          theirs={fieldsOf(theirs)}
          busy={act.isPending}
          onResolved={(chosen) => save(chosen, fieldsOf(theirs), theirs.version)}
        />
      ) : (
        <form
          className={classes['form']}
          onSubmit={(event) => {
            event.preventDefault();
            if (Object.keys(changes(before, draft.value)).length === 0) return leave();
            save(draft.value, before, file.version);
          }}
        >
          <CaseForm value={draft.value} onChange={draft.set} error={act.error} />
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

function fieldsOf({ title, category, summary, dueOn }: CaseFile): CaseFields {
  return { title, category, summary, dueOn };
}

function useConflictFields(): readonly ConflictField<CaseFields>[] {
  const { t } = useTranslation();
  const { date } = useFormats();
  return [
    { name: 'title', label: t('case.subject'), show: (value) => value.title },
    { name: 'category', label: t('case.category'), show: (value) => t(`category.${value.category}`) },
    { name: 'dueOn', label: t('case.due'), show: (value) => (value.dueOn ? date(parseDay(value.dueOn)) : '') },
    { name: 'summary', label: t('case.summary'), show: (value) => value.summary ?? '' },
  ];
}
