import { Button } from '@mantine/core';
import { InlineProblem, Problem, useFormats } from '@cloison/platform/web-kit';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { useCheckNow, useChecks, useStandingCheck } from '../api/commissioner-api';
import { useMoment } from '../frame/use-moment';
import paper from '../frame/paper.module.css';
import { CheckList } from './check-list';
import { CheckDetail } from './check-detail';
import { CheckProgress } from './check-progress';

/** The history of checks, a check on demand, and what the newest one read. */
export function ChecksPage() {
  const { t } = useTranslation();
  const { number } = useFormats();
  const moment = useMoment();
  const standing = useStandingCheck();
  const check = useCheckNow();
  const checks = useChecks();
  const none = standing.error instanceof Problem && standing.error.code === 'not_found';
  return (
    <div className={paper['page']}>
      <header className={paper['head']}>
        <div>
          <h1>{standing.data?.sentence ?? (none ? t('check.never') : t('check.title'))}</h1>
          {standing.data && (
            <p className={paper['lead']}>
              {standing.data.doubt && <b>{standing.data.doubt} </b>}
              {t('check.since', { moment: moment(standing.data.since) })}{' '}
              {standing.data.verdict === 'cannot_tell'
                ? t('check.everyTwo')
                : t('check.every', { edges: number(standing.data.checked.edges), roles: number(standing.data.checked.roles) })}
            </p>
          )}
        </div>
        <Button
          variant="filled"
          size="lg"
          disabled={check.isPending}
          leftSection={<IconRefresh size={18} aria-hidden="true" />}
          onClick={() => check.mutate()}
        >
          {t('check.again')}
        </Button>
      </header>
      <CheckProgress running={check.isPending} made={check.data ?? null} />
      <InlineProblem error={check.error ?? (none ? null : standing.error) ?? checks.error} />
      {standing.data && <CheckDetail check={standing.data} />}
      <CheckList checks={checks} />
    </div>
  );
}
