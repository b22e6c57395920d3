import { fieldProblem, useSignedIn } from '@cloison/platform/web-kit';
import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { AppointmentPerson } from './appointments-api';
import classes from './appointments.module.css';

export interface AppointmentFieldsValue {
  readonly on: string;
  readonly at: string;
  readonly minutes: number;
  readonly place: string;
  readonly about: string;
  readonly withId: string;
}

const LENGTHS = [15, 30, 45, 60, 90, 120];

interface AppointmentFieldsProps {
  readonly value: AppointmentFieldsValue;
  readonly onChange: (value: AppointmentFieldsValue) => void;
  readonly people: readonly AppointmentPerson[];
  readonly error: unknown;
}

/** When, where, how long, with whom. */
export function AppointmentFields({ value, onChange, people, error }: AppointmentFieldsProps) {
  const { t } = useTranslation();
  const { account } = useSignedIn();
  const set = (change: Partial<AppointmentFieldsValue>) => onChange({ ...value, ...change });
  const known = people.length > 0 ? people : [{ id: account.id, name: account.name }];
  return (
    <div className={classes['fields']}>
      <TextInput
        type="date"
        label={t('appointments.on')}
        required
        withAsterisk={false}
        value={value.on}
        error={fieldProblem(error, 'on')}
        onChange={(event) => set({ on: event.currentTarget.value })}
      />
      <TextInput
        type="time"
        label={t('appointments.at')}
        required
        withAsterisk={false}
        value={value.at}
        error={fieldProblem(error, 'at')}
        onChange={(event) => set({ at: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('appointments.minutes')}
        value={String(value.minutes)}
        onChange={(event) => set({ minutes: Number(event.currentTarget.value) })}
        data={[...new Set([...LENGTHS, value.minutes])]
          .sort((a, b) => a - b)
          .map((one) => ({ value: String(one), label: t('appointments.lasts', { count: one }) }))}
      />
      <NativeSelect
        label={t('appointments.with')}
        value={value.withId || account.id}
        error={fieldProblem(error, 'withId')}
        onChange={(event) => set({ withId: event.currentTarget.value })}
        data={known.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextInput
        className={classes['wide']}
        label={t('appointments.place')}
        description={t('appointments.placeHint')}
        maxLength={300}
        value={value.place}
        error={fieldProblem(error, 'place')}
        onChange={(event) => set({ place: event.currentTarget.value })}
      />
      <TextInput
        className={classes['wide']}
        label={t('appointments.about')}
        maxLength={500}
        value={value.about}
        error={fieldProblem(error, 'about')}
        onChange={(event) => set({ about: event.currentTarget.value })}
      />
    </div>
  );
}
