import { toDay, parseDay, useFormats } from '@cloison/platform/web-kit';
import { useTranslation } from 'react-i18next';

import type { AdministrativeAct, Overview } from '../api/contract';
import paper from '../frame/paper.module.css';
import { asZone } from '../frame/zone-names';
import classes from './since-visit.module.css';

/** Lines shown before the rest folds. */
const SHOWN = 6;

interface ActLine {
  readonly day: string;
  readonly zone: string;
  readonly act: string;
  readonly count: number;
  readonly first: number;
}

/** The same act on the same day on the same side is one line with a count; newest first. */
export function actLines(acts: readonly AdministrativeAct[]): ActLine[] {
  const lines = new Map<string, ActLine>();
  for (const { at, zone, act, index } of acts) {
    const day = toDay(new Date(at));
    const key = `${day} ${zone} ${act}`;
    const held = lines.get(key);
    lines.set(key, { day, zone, act, count: (held?.count ?? 0) + 1, first: Math.min(held?.first ?? index, index) });
  }
  return [...lines.values()];
}

/** What was done to accounts, devices and the installation since this person last looked. */
export function SinceVisit({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { visitedAt, sinceVisit } = overview;
  const lines = actLines(sinceVisit);
  return (
    <section>
      <h2>{visitedAt ? t('visit.since', { date: date(new Date(visitedAt)) }) : t('visit.first')}</h2>
      {lines.length === 0 ? (
        <p className={paper['empty']}>{t('visit.nothing')}</p>
      ) : (
        <>
          <Lines lines={lines.slice(0, SHOWN)} />
          {lines.length > SHOWN && (
            <details className={paper['fold']}>
              <summary>{t('visit.more', { count: lines.length - SHOWN })}</summary>
              <Lines lines={lines.slice(SHOWN)} />
            </details>
          )}
        </>
      )}
    </section>
  );
}

function Lines({ lines }: { readonly lines: readonly ActLine[] }) {
  const { t, i18n } = useTranslation();
  const { shortDate, number } = useFormats();
  return (
    <ul className={classes['acts']}>
      {lines.map(({ day, zone, act, count, first }) => (
        <li key={`${day} ${zone} ${act}`}>
          <span className={classes['day']}>{shortDate(parseDay(day))}</span>
          <span>
            {i18n.exists(`act.${act}_other`) ? (
              t(`act.${act}`, { count, number: number(count) })
            ) : (
              <span className="mono">
                {act} × {number(count)}
              </span>
            )}
          </span>
          <span className={classes['where']}>
            {t('visit.entry', { place: asZone(zone) ? t(`at.${zone}`) : zone, index: number(first) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
