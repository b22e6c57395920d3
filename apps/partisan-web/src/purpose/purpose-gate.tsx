import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import classes from './purpose-gate.module.css';
import { PURPOSES, statePurpose, usePurpose } from './purpose';

/** Before the first purpose is stated, asks for one, and says why. */
export function PurposeGate({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const purpose = usePurpose();
  const queries = useQueryClient();
  if (purpose) return children;
  return (
    <section className={classes['gate']}>
      <h1>{t('purpose.ask')}</h1>
      <p className="quiet">{t('purpose.why')}</p>
      <ul>
        {PURPOSES.map((one, index) => (
          <li key={one}>
            <Button
              fullWidth
              variant={index === 0 ? 'filled' : 'default'}
              onClick={() => {
                statePurpose(one);
                void queries.invalidateQueries();
              }}
            >
              {t(`purpose.${one}`)}
            </Button>
            <p className="meta">{t(`purpose.help.${one}`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
