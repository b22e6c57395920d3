import { InlineProblem } from '@cloison/platform/web-kit';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { useOverview } from '../api/commissioner-api';
import type { Overview } from '../api/contract';
import classes from '../frame/paper.module.css';
import { useZoneName } from '../frame/zone-names';
import { LeakView } from '../leak/leak-view';
import { EvidenceStrip } from './evidence-strip';
import own from './overview-page.module.css';
import { Residuals } from './residuals';
import { SinceVisit } from './since-visit';
import { ThirtyDays } from './thirty-days';
import { VerdictHead } from './verdict-head';
import { WallPicture } from './wall-picture';

/** Verdict, its age, the evidence for it, then the wall itself; the leak comes first where there is one. */
export function OverviewPage() {
  const { t } = useTranslation();
  const { data, error } = useOverview();
  if (!data)
    return (
      <div className={classes['page']}>
        <h1>{t('sections.overview')}</h1>
        {error ? <InlineProblem error={error} /> : <p role="status">{t('reading')}</p>}
      </div>
    );
  return (
    <div className={classes['page']}>
      <InlineProblem error={error} />
      {data.verdict === 'broken' ? <LeakView overview={data} /> : <VerdictHead overview={data} />}
      <LogWarnings overview={data} />
      <EvidenceStrip overview={data} />
      <WallPicture overview={data} />
      <div className={own['pair']}>
        <SinceVisit overview={data} />
        <ThirtyDays days={data.attempts.days} total={data.attempts.total} />
      </div>
      {data.residuals.length > 0 && <Residuals residuals={data.residuals} />}
    </div>
  );
}

/** Where a log is silent or doesn't add up, these figures prove nothing about that side. */
function LogWarnings({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation();
  const zoneName = useZoneName();
  return overview.logs
    .filter(({ state }) => state === 'unreachable' || state === 'tampered')
    .map(({ zone, state }) => (
      <p key={zone} className={classes['warning']} role="status">
        <IconAlertTriangle size={18} aria-hidden="true" />
        <span>
          <b>{t(`log.${state}.title`, { zone: zoneName(zone) })}</b> {t(`log.${state}.help`)}
        </span>
      </p>
    ));
}
