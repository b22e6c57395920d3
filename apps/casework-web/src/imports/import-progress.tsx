import { useFormats } from '@cloison/platform/web-kit';
import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { ImportView } from './imports-api';
import classes from './imports.module.css';

const MINUTE_MS = 60_000;

/** Docked under the page: done of total, time left, refused so far. Nothing waits for it. */
export function ImportProgress({ view }: { readonly view: ImportView }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { done, total } = progressOf(view);
  const minutes = minutesLeft(view, done, total);
  return (
    <div className={classes['docked']} role="status">
      <span>{t(`imports.states.${view.state}`)}</span>
      <Progress
        className={classes['progress'] ?? ''}
        value={total === 0 ? 0 : (done / total) * 100}
        aria-label={t(`imports.states.${view.state}`)}
      />
      <span className="nowrap">{t('imports.doneOf', { done: number(done), total: number(total) })}</span>
      {minutes !== null && <span className="nowrap quiet">{t('imports.left', { count: minutes })}</span>}
      {view.refused > 0 && <span className="nowrap quiet">{t('imports.refusedSoFar', { count: view.refused })}</span>}
    </div>
  );
}

function progressOf({ state, bytesRead, bytesTotal, done, lines, undone, kept, citizens, cases }: ImportView): {
  done: number;
  total: number;
} {
  if (state === 'reading') return { done: bytesRead, total: bytesTotal ?? bytesRead };
  if (state === 'undoing') return { done: undone + kept, total: Math.max(citizens, cases, undone + kept) };
  return { done, total: lines };
}

/** Whole minutes at the pace so far; null while nothing can be said. */
function minutesLeft({ state, runningSince }: ImportView, done: number, total: number): number | null {
  if (state !== 'running' || runningSince === null || done === 0) return null;
  const spent = Date.now() - new Date(runningSince).getTime();
  return Math.ceil(((spent / done) * (total - done)) / MINUTE_MS);
}
