import { Button } from '@mantine/core';
import { InlineProblem } from '@cloison/platform/web-kit';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { useCheckNow } from '../api/commissioner-api';
import type { LeakPath } from '../api/contract';
import { CommandLine } from '../frame/command-line';
import classes from './remedy.module.css';

/** The statements that close the way. Nothing can be run from here, and that is meant: this side reads. */
export function Remedy({ path }: { readonly path: LeakPath }) {
  const { t } = useTranslation();
  const check = useCheckNow();
  const again = (
    <Button size="xs" loading={check.isPending} leftSection={<IconRefresh size={16} aria-hidden="true" />} onClick={() => check.mutate()}>
      {t('check.again')}
    </Button>
  );
  return (
    <section className={classes['remedy']}>
      <h2>{t('leak.close')}</h2>
      {path.remedySql.length > 0 ? (
        <CommandLine shape="block" text={path.remedySql.join('\n')}>
          {again}
        </CommandLine>
      ) : (
        <>
          <p>{t('leak.noStatement')}</p>
          {again}
        </>
      )}
      <InlineProblem error={check.error} />
      <p className="dense quiet">{t('leak.readsOnly')}</p>
    </section>
  );
}
