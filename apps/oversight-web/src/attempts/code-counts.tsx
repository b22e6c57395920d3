import { useFormats } from '@cloison/platform/web-kit';
import { useTranslation } from 'react-i18next';

import type { CodeCount } from '../api/contract';
import { useCodeWords } from '../frame/code-words';
import { useZoneName } from '../frame/zone-names';
import classes from './code-counts.module.css';

const SHOWN = 8;

/** How many of each code, as bars from zero. Each says its figure: the drawing is its own table. */
export function CodeCounts({ counts }: { readonly counts: readonly CodeCount[] }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const codeWords = useCodeWords();
  const zoneName = useZoneName();
  const sorted = [...counts].sort((a, b) => b.count - a.count).slice(0, SHOWN);
  const most = sorted[0]?.count ?? 0;
  if (sorted.length < 2) return null;
  return (
    <ul className={classes['counts']} aria-label={t('attempts.byCode')}>
      {sorted.map(({ code, zone, count }) => (
        <li key={`${zone} ${code}`}>
          <span>
            {codeWords(code)} <span className="faint">· {zoneName(zone)}</span>
          </span>
          <svg height="10" width="100%" aria-hidden="true" data-door={zone}>
            <rect width={`${(count / most) * 100}%`} height="10" />
          </svg>
          <b>{number(count)}</b>
        </li>
      ))}
    </ul>
  );
}
