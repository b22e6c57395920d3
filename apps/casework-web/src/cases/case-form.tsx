import { fieldProblem } from '@cloison/platform/web-kit';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { PRIORITIES } from '../api/contract';
import type { CaseFields } from '../api/contract';
import classes from './case-dialogs.module.css';
import { CategorySelect } from './category-select';

interface CaseFormProps {
  readonly value: CaseFields;
  readonly onChange: (value: CaseFields) => void;
  readonly error: unknown;
  /** Said under the due date: what happens when it is left empty. */
  readonly dueHint?: string;
  readonly withPriority?: boolean;
}

/** The fields of a case: what is asked, of whom, by when, and the summary that a colleague reads first. */
export function CaseForm({ value, onChange, error, dueHint, withPriority = false }: CaseFormProps) {
  const { t } = useTranslation();
  const set = (change: Partial<CaseFields>) => onChange({ ...value, ...change });
  return (
    <>
      <TextInput
        label={t('case.subject')}
        description={t('case.subjectHint')}
        autoFocus
        required
        withAsterisk={false}
        maxLength={200}
        value={value.title}
        error={fieldProblem(error, 'title')}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <div className={classes['pair']}>
        <CategorySelect
          label={t('case.category')}
          value={value.category}
          error={fieldProblem(error, 'category')}
          onChange={(category) => set({ category })}
        />
        <TextInput
          type="date"
          label={t('case.due')}
          description={dueHint}
          value={value.dueOn ?? ''}
          error={fieldProblem(error, 'dueOn')}
          onChange={(event) => set({ dueOn: event.currentTarget.value || null })}
        />
      </div>
      {withPriority && (
        <NativeSelect
          label={t('file.priorityLabel')}
          value={value.priority}
          onChange={(event) => set({ priority: PRIORITIES.find((one) => one === event.currentTarget.value) ?? 'normal' })}
          data={PRIORITIES.map((one) => ({ value: one, label: t(`file.priority.${one}`) }))}
        />
      )}
      <Textarea
        label={t('case.summary')}
        description={t('case.summaryHint')}
        rows={3}
        maxLength={4000}
        value={value.summary ?? ''}
        error={fieldProblem(error, 'summary')}
        onChange={(event) => set({ summary: event.currentTarget.value || null })}
      />
    </>
  );
}
