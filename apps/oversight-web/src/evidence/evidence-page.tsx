import { Button } from '@mantine/core';
import { InlineProblem } from '@cloison/platform/web-kit';
import { IconPackage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { useBundles } from '../api/commissioner-api';
import { CommandLine } from '../frame/command-line';
import paper from '../frame/paper.module.css';
import { useRole } from '../frame/role';
import { BundleList } from './bundle-list';
import { BundleProgress } from './bundle-progress';
import { Contents } from './contents';
import classes from './evidence-page.module.css';
import { Fingerprint } from './fingerprint';
import { useBundle } from './use-bundle';

/** What a bundle holds, taking one away, checking it elsewhere, and what it does not prove. */
export function EvidencePage() {
  const { t } = useTranslation();
  const { mayTakeEvidence } = useRole();
  const bundles = useBundles();
  const { taking, received } = useBundle();
  const items = bundles.data?.items ?? [];
  return (
    <div className={paper['page']}>
      <div className={classes['columns']}>
        <div>
          <h1>{t('evidence.title')}</h1>
          <p className={paper['lead']}>{t('evidence.lead')}</p>
          {mayTakeEvidence ? (
            <Button
              className={classes['take']}
              variant="filled"
              size="lg"
              disabled={taking.isPending}
              leftSection={<IconPackage size={18} aria-hidden="true" />}
              onClick={() => taking.mutate()}
            >
              {t('evidence.take')}
            </Button>
          ) : (
            <p className={classes['mayNot']}>{t('evidence.mayNot')}</p>
          )}
          <BundleProgress received={received} running={taking.isPending} taken={taking.data ?? null} />
          <div className={classes['problem']}>
            <InlineProblem error={taking.error} />
          </div>
          <Contents />
        </div>
        <aside className={classes['side']}>
          {items[0] && <Fingerprint bundle={items[0]} />}
          <section className={classes['how']}>
            <h2>{t('evidence.how')}</h2>
            <p className="dense quiet">{t('evidence.howHelp')}</p>
            <CommandLine text={`npm run verify -- ${taking.data?.name ?? t('evidence.file')}`} />
            <p className="dense quiet">{t('evidence.exits')}</p>
          </section>
          <section className={classes['limits']}>
            <h3>{t('evidence.limits')}</h3>
            <ul>
              {(['superuser', 'beforeSealing', 'outOfReach', 'sameHands'] as const).map((limit) => (
                <li key={limit}>{t(`evidence.limit.${limit}`)}</li>
              ))}
            </ul>
          </section>
        </aside>
      </div>
      <InlineProblem error={bundles.error} />
      {bundles.data && <BundleList bundles={items} />}
    </div>
  );
}
