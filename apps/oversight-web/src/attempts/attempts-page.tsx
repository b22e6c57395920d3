import { InlineProblem, useFormats } from '@cloison/platform/web-kit';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useAttempts, useAttemptSummary } from '../api/commissioner-api';
import type { AttemptFilter } from '../api/contract';
import paper from '../frame/paper.module.css';
import type { AttemptSearch } from './attempt-filter';
import { AttemptFilters } from './attempt-filters';
import { AttemptTable } from './attempt-table';
import classes from './attempts-page.module.css';
import { CodeCounts } from './code-counts';
import { SilentLogs } from './silent-logs';
import { SummaryTable } from './summary-table';

/** Who tried what, from where, and which code stopped it: one by one, or which accounts, which dates, how many. */
export function AttemptsPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/inside/attempts' });
  const navigate = useNavigate();
  const { view, ...filter } = search;
  const change = (next: AttemptSearch) => void navigate({ to: '/attempts', search: next, replace: true });
  return (
    <div className={paper['page']}>
      <Finding filter={filter} />
      <AttemptFilters search={search} onChange={change} />
      <div className={classes['views']} role="group" aria-label={t('attempts.view')}>
        {([undefined, 'summary'] as const).map((one) => (
          <button
            key={one ?? 'each'}
            type="button"
            aria-pressed={view === one}
            onClick={() => change({ ...filter, ...(one ? { view: one } : {}) })}
          >
            {t(`attempts.${one ?? 'each'}`)}
          </button>
        ))}
      </div>
      {view === 'summary' ? <SummaryTable filter={filter} onChange={change} /> : <AttemptTable filter={filter} onChange={change} />}
    </div>
  );
}

/** The finding that the page opens with. */
function Finding({ filter }: { readonly filter: AttemptFilter }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const summary = useAttemptSummary(filter);
  const attempts = useAttempts(filter);
  const counts = attempts.data?.pages[0]?.counts ?? [];
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (!attempts.data)
    return (
      <header>
        <h1>{t('sections.attempts')}</h1>
        {attempts.error ? <InlineProblem error={attempts.error} /> : <p role="status">{t('reading')}</p>}
      </header>
    );
  return (
    <header>
      <h1>{t('attempts.title', { count: total, number: number(total) })}</h1>
      <p className={paper['lead']} role="status">
        {summary.data && total > 0 && (
          <>
            {summary.data.accounts > 0
              ? t('attempts.accounts', { count: summary.data.accounts, number: number(summary.data.accounts) })
              : t('attempts.noAccount')}{' '}
          </>
        )}
        {t('attempts.ids')}
      </p>
      <SilentLogs logs={attempts.data.pages[0]?.logs ?? []} />
      <CodeCounts counts={counts} />
    </header>
  );
}
