import { fieldProblem } from '@cloison/platform/web-kit';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { CallFields as Call } from './cases-api';
import classes from './composer.module.css';

export type { CallFields as Call } from './cases-api';

/** A call before anything is said of it. */
export const noCall = (): Call => ({ body: '', direction: 'in', minutes: null });

interface CallFieldsProps {
  readonly value: Call;
  readonly onChange: (value: Call) => void;
  readonly error: unknown;
  readonly autoFocus?: boolean;
}

/** What was said, which way the call went, and the minutes, which may stay unknown. */
export function CallFields({ value, onChange, error, autoFocus = false }: CallFieldsProps) {
  const { t } = useTranslation();
  return (
    <div className={classes['call']}>
      <Textarea
        label={t('file.compose.callLabel')}
        placeholder={t('file.compose.callPlaceholder')}
        rows={3}
        autoFocus={autoFocus}
        maxLength={20_000}
        value={value.body}
        error={fieldProblem(error, 'body')}
        onChange={(event) => onChange({ ...value, body: event.currentTarget.value })}
      />
      <div className={classes['callSide']}>
        <NativeSelect
          label={t('file.compose.direction')}
          value={value.direction}
          onChange={(event) => onChange({ ...value, direction: event.currentTarget.value === 'out' ? 'out' : 'in' })}
          data={[
            { value: 'in', label: t('file.compose.in') },
            { value: 'out', label: t('file.compose.out') },
          ]}
        />
        <TextInput
          type="number"
          inputMode="numeric"
          min={0}
          max={1440}
          label={t('file.compose.minutes')}
          value={value.minutes ?? ''}
          error={fieldProblem(error, 'minutes')}
          onChange={(event) =>
            onChange({ ...value, minutes: event.currentTarget.value === '' ? null : Math.round(Number(event.currentTarget.value)) })
          }
        />
      </div>
    </div>
  );
}
