import { fieldProblem } from '@cloison/platform/web-kit';
import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { CitizenFields } from '../api/contract';
import type { RecordFields, StandingFields } from './citizen-fields';
import classes from './citizen-form.module.css';

interface CitizenFormProps {
  readonly value: CitizenFields;
  readonly onChange: (value: CitizenFields) => void;
  /** What the server refused; each field shows its own sentence. */
  readonly error: unknown;
}

type TextField = 'addressLine' | 'municipality' | 'postalCode' | 'phone' | 'email' | 'birthDate';

/** The fields of a citizen's record. Only a name is needed; the rest helps to find and to serve the person. */
export function CitizenForm({ value, onChange, error }: CitizenFormProps) {
  const { t } = useTranslation();
  const set = (change: Partial<CitizenFields>) => onChange({ ...value, ...change });
  const text = (field: TextField) => ({
    label: t(`citizen.${field}`),
    value: value[field] ?? '',
    error: fieldProblem(error, field),
    onChange: (event: { currentTarget: { value: string } }) => set({ [field]: event.currentTarget.value || null }),
  });
  const name = (field: 'givenName' | 'familyName') => ({
    label: t(`citizen.${field}`),
    required: true,
    withAsterisk: false,
    maxLength: 120,
    value: value[field],
    error: fieldProblem(error, field),
    onChange: (event: { currentTarget: { value: string } }) => set({ [field]: event.currentTarget.value }),
  });
  return (
    <div className={classes['fields']}>
      <TextInput {...name('givenName')} autoFocus data-autofocus />
      <TextInput {...name('familyName')} />
      <TextInput {...text('phone')} type="tel" maxLength={30} />
      <TextInput {...text('email')} type="email" maxLength={254} />
      <TextInput {...text('addressLine')} maxLength={200} className={classes['wide']} />
      <TextInput {...text('municipality')} maxLength={120} />
      <TextInput {...text('postalCode')} maxLength={7} />
      <TextInput {...text('birthDate')} type="date" />
      <NativeSelect
        label={t('citizen.language')}
        value={value.language}
        onChange={(event) => set({ language: event.currentTarget.value === 'en' ? 'en' : 'fr' })}
        data={(['fr', 'en'] as const).map((one) => ({ value: one, label: t(`citizen.languageName.${one}`) }))}
      />
      <NativeSelect
        label={t('citizen.inRiding')}
        value={value.inRiding === null ? 'unknown' : value.inRiding ? 'yes' : 'no'}
        onChange={(event) => set({ inRiding: event.currentTarget.value === 'unknown' ? null : event.currentTarget.value === 'yes' })}
        data={(['unknown', 'yes', 'no'] as const).map((one) => ({ value: one, label: t(`citizen.inRidingValue.${one}`) }))}
      />
      <Textarea
        label={t('citizen.accommodation')}
        description={t('citizen.accommodationHint')}
        className={classes['wide']}
        rows={2}
        maxLength={500}
        value={value.accommodation ?? ''}
        error={fieldProblem(error, 'accommodation')}
        onChange={(event) => set({ accommodation: event.currentTarget.value || null })}
      />
    </div>
  );
}

interface StandingFormProps {
  readonly value: RecordFields;
  readonly onChange: (value: RecordFields) => void;
  readonly error: unknown;
}

/** What a record says of the person besides: asks not to be contacted, died. */
export function StandingForm({ value, onChange, error }: StandingFormProps) {
  const { t } = useTranslation();
  const set = (change: Partial<StandingFields>) => onChange({ ...value, ...change });
  return (
    <div className={classes['form']}>
      <Checkbox
        label={t('person.doNotContactBox')}
        checked={value.doNotContact}
        onChange={(event) => set({ doNotContact: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('person.deceasedBox')}
        checked={value.deceased}
        onChange={(event) => set({ deceased: event.currentTarget.checked, deceasedOn: null })}
      />
      {value.deceased && (
        <TextInput
          label={t('person.deceasedDay')}
          type="date"
          value={value.deceasedOn ?? ''}
          error={fieldProblem(error, 'deceasedOn')}
          onChange={(event) => set({ deceasedOn: event.currentTarget.value || null })}
        />
      )}
    </div>
  );
}
