import { useFormats } from '@cloison/platform/web-kit';
import { useTranslation } from 'react-i18next';

import type { LogHead, LogState, Overview, Verdict } from '../api/contract';
import { Mark } from '../frame/mark';
import { asZone } from '../frame/zone-names';
import classes from './evidence-strip.module.css';

/** What the verdict and the counts rest on: the rights that were read, and how far each log is signed and witnessed. */
export function EvidenceStrip({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation();
  const { number, time } = useFormats();
  const { verdict, edges, pathCount, checkedAt, logs } = overview;
  return (
    <ul className={classes['strip']} aria-label={t('evidence.strip')}>
      <li>
        <b>
          <Mark verdict={verdict} />
          {t('strip.rights')}
        </b>
        <p>
          <span>
            {verdict === 'broken' && t('strip.paths', { count: pathCount, number: number(pathCount) })}
            {verdict === 'cannot_tell' && t('strip.unknown')}
            {(verdict === 'holds' || verdict === 'holds_with_residuals') && t('strip.noPath', { edges: number(edges) })}
          </span>
          {checkedAt && <span className={classes['when']}>{time(new Date(checkedAt))}</span>}
        </p>
      </li>
      {logs.map((log) => (
        <LogCell key={log.zone} log={log} />
      ))}
    </ul>
  );
}

const SEEN: Readonly<Record<LogState, Verdict>> = {
  followed: 'holds',
  behind: 'cannot_tell',
  unreachable: 'cannot_tell',
  tampered: 'broken',
};

function LogCell({ log }: { readonly log: LogHead }) {
  const { t } = useTranslation();
  const { number, time } = useFormats();
  const { zone, state, size, witnessedAt, unwitnessed } = log;
  const title = asZone(zone) ? t(`strip.log.${zone}`) : zone;
  const entries = t('strip.entries', { count: size, number: number(size) });
  return (
    <li>
      <b>
        <Mark verdict={SEEN[state]} />
        {title}
      </b>
      <p>
        <span>
          {state === 'unreachable' && t('strip.unreachable')}
          {state === 'tampered' && t('strip.tampered')}
          {state === 'behind' && t('strip.behind', { entries })}
          {state === 'followed' && t(witnessedAt ? 'strip.sealed' : 'strip.signedOnly', { entries })}
        </span>
        {state !== 'unreachable' && state !== 'tampered' && (
          <span className={classes['when']}>
            {unwitnessed > 0 ? t('strip.waiting', { number: number(unwitnessed) }) : witnessedAt && time(new Date(witnessedAt))}
          </span>
        )}
      </p>
    </li>
  );
}
