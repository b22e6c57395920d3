import { fieldProblem } from '@cloison/platform/web-kit';
import { toDay } from '@cloison/platform/web-kit/format';
import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { components } from '../api/office-openapi';
import classes from './citizen-form.module.css';

export type Rectification = components['schemas']['RectificationNote'];

interface RectificationFormProps {
  /** Null while nobody asked for the change. */
  readonly value: Rectification | null;
  readonly onChange: (value: Rectification | null) => void;
  readonly error: unknown;
}

/** Who asked that the record be put right, when, and what was to be corrected. */
export function RectificationForm({ value, onChange, error }: RectificationFormProps) {
  const { t } = useTranslation();
  return (
    <div className={classes['form']}>
      <Checkbox
        label={t('person.atRequest')}
        checked={value !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? { askedBy: '', askedOn: toDay(new Date()), note: '' } : null)}
      />
      {value && (
        <div className={classes['fields']}>
          <TextInput
            label={t('person.askedBy')}
            value={value.askedBy}
            required
            withAsterisk={false}
            maxLength={200}
            error={fieldProblem(error, 'rectification.askedBy')}
            onChange={(event) => onChange({ ...value, askedBy: event.currentTarget.value })}
          />
          <TextInput
            label={t('person.askedOn')}
            type="date"
            value={value.askedOn}
            required
            withAsterisk={false}
            error={fieldProblem(error, 'rectification.askedOn')}
            onChange={(event) => onChange({ ...value, askedOn: event.currentTarget.value })}
          />
          <TextInput
            className={classes['wide']}
            label={t('person.askedNote')}
            value={value.note}
            required
            withAsterisk={false}
            maxLength={1000}
            error={fieldProblem(error, 'rectification.note')}
            onChange={(event) => onChange({ ...value, note: event.currentTarget.value })}
          />
        </div>
      )}
    </div>
  );
}
