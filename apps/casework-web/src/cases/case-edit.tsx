import { Dialog, InlineProblem, Problem, useFormats, useKitWords } from '@cloison/platform/web-kit';
import { parseDay } from '@cloison/platform/web-kit/format';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { CaseFields, CaseFile } from '../api/contract';
import { changes } from '../citizens/citizen-fields';
import { Conflict } from '../frame/conflict';
import type { ConflictField } from '../frame/conflict';
import { useDraft } from '../frame/drafts';
import classes from './case-dialogs.module.css';
import { CaseForm } from './case-form';
import { useCase, useCaseAct } from './cases-api';
import { useCategoryName } from './categories-api';

/** What is typed, and the case that it was typed over: a draft that comes back days later still knows what it started from. */
interface Editing {
  readonly fields: CaseFields;
  readonly from: CaseFields;
  readonly version: number;
}

/** Edits a case. When somebody else saved first, both versions are shown and the person chooses. */
export function CaseEdit({ file, onClose }: { readonly file: CaseFile; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const kit = useKitWords();
  const { time } = useFormats();
  const fresh = useCase(file.id);
  const act = useCaseAct(file.id);
  const shown = useConflictFields();
  const draft = useDraft<Editing>(`edit-case-${file.id}`, { fields: fieldsOf(file), from: fieldsOf(file), version: file.version });
  const { fields, from, version } = draft.value;
  const stale = act.error instanceof Problem && act.error.code === 'version_conflict';
  const theirs = stale && fresh.data && fresh.data.version !== version ? fresh.data : null;

  const leave = () => {
    draft.clear();
    onClose();
  };
  const save = (value: CaseFields, over: CaseFields, at: number) =>
    act.mutate({ act: 'change', version: at, fields: changes(over, value) }, { onSuccess: leave, onError: () => void fresh.refetch() });

  return (
    <Dialog title={t('case.detailsTitle')} onClose={onClose}>
      {theirs ? (
        <Conflict
          fields={shown}
          mine={fields}
          theirs={fieldsOf(theirs)}
          busy={act.isPending}
          onResolved={(chosen) => save(chosen, fieldsOf(theirs), theirs.version)}
        />
      ) : (
        <form
          className={classes['form']}
          onSubmit={(event) => {
            event.preventDefault();
            if (Object.keys(changes(from, fields)).length === 0) return leave();
            save(fields, from, version);
          }}
        >
          <CaseForm value={fields} onChange={(value) => draft.set({ fields: value, from, version })} error={act.error} withPriority />
          {!stale && <InlineProblem error={act.error} />}
          {draft.keptAt && <p className="meta">{t('composer.draftKept', { time: time(draft.keptAt) })}</p>}
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

function fieldsOf({ title, category, summary, dueOn, priority }: CaseFile): CaseFields {
  return { title, category, summary, dueOn, priority };
}

function useConflictFields(): readonly ConflictField<CaseFields>[] {
  const { t } = useTranslation();
  const { date } = useFormats();
  const categoryName = useCategoryName();
  return [
    { name: 'title', label: t('case.subject'), show: (value) => value.title },
    { name: 'category', label: t('case.category'), show: (value) => categoryName(value.category) },
    { name: 'dueOn', label: t('case.due'), show: (value) => (value.dueOn ? date(parseDay(value.dueOn)) : '') },
    { name: 'priority', label: t('file.priorityLabel'), show: (value) => t(`file.priority.${value.priority}`) },
    { name: 'summary', label: t('case.summary'), show: (value) => value.summary ?? '' },
  ];
}
