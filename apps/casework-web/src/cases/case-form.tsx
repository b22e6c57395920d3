import { fieldProblem } from '@cloison/platform/web-kit';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { CATEGORIES } from '../api/contract';
import type { CaseFields } from '../api/contract';
import classes from './case-dialogs.module.css';

interface CaseFormProps {
  readonly value: CaseFields;
  readonly onChange: (value: CaseFields) => void;
  readonly error: unknown;
}

/** The fields of a case: what is asked, of whom, by when, and the summary that a colleague reads first. */
export function CaseForm({ value, onChange, error }: CaseFormProps) {
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
        <NativeSelect
          label={t('case.category')}
          value={value.category}
          error={fieldProblem(error, 'category')}
          onChange={(event) => set({ category: CATEGORIES.find((one) => one === event.currentTarget.value) ?? 'other' })}
          data={CATEGORIES.map((one) => ({ value: one, label: t(`category.${one}`) }))}
        />
        <TextInput
          type="date"
          label={t('case.due')}
          value={value.dueOn ?? ''}
          error={fieldProblem(error, 'dueOn')}
          onChange={(event) => set({ dueOn: event.currentTarget.value || null })}
        />
      </div>
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
