import { IconTarget } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { PURPOSES, statePurpose, usePurpose } from './purpose';
import type { Purpose } from './purpose';
import classes from './purpose-picker.module.css';

/** The purpose lives in the bar, always in view: nothing of the list is read without one. */
export function PurposePicker() {
  const { t } = useTranslation();
  const purpose = usePurpose();
  const queries = useQueryClient();
  return (
    <label className={classes['picker']} data-missing={purpose === null || undefined}>
      <IconTarget size={16} aria-hidden="true" />
      <span className={classes['label']}>{t('purpose.label')}</span>
      <select
        value={purpose ?? ''}
        onChange={(event) => {
          statePurpose(event.currentTarget.value as Purpose);
          void queries.invalidateQueries();
        }}
      >
        {purpose === null && <option value="">{t('purpose.none')}</option>}
        {PURPOSES.map((one) => (
          <option key={one} value={one}>
            {t(`purpose.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
