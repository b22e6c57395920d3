import { useFormats } from '@cloison/platform/web-kit';
import { parseDay } from '@cloison/platform/web-kit/format';
import { useTranslation } from 'react-i18next';

import { useChartWidth } from './chart-width';
import type { ReportHalf } from './reports-api';
import classes from './report.module.css';

const HEIGHT = 230;
const LEFT = 34;
const RIGHT = 92;
const BOTTOM = 26;

/** Even steps up to the highest value: 20, 40, 60. */
export function ticks(most: number): number[] {
  const rough = most / 4.5;
  const size = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  const step = [1, 2, 5, 10].map((times) => times * size).find((one) => one >= rough) ?? 10 * size;
  return Array.from({ length: Math.floor(most / step) }, (_, index) => (index + 1) * step);
}

/** Bars for what was opened, a line for what was closed; both from zero, both labelled where they end. */
export function VolumeChart({ halves, title }: { readonly halves: readonly ReportHalf[]; readonly title: string }) {
  const { t } = useTranslation();
  const { shortDate, number } = useFormats();
  const width = useChartWidth();
  const most = Math.max(...halves.flatMap(({ opened, closed }) => [opened, closed]), 5);
  const inner = width - LEFT - RIGHT;
  const y = (value: number) => HEIGHT - BOTTOM - (value / most) * (HEIGHT - BOTTOM - 14);
  const step = inner / Math.max(halves.length, 1);
  const x = (index: number) => LEFT + step * (index + 0.5);
  const last = halves.at(-1);
  const labelled = (index: number) => index === halves.length - 1 || index % 4 === 0;
  const ends = last ? apart(y(last.opened), y(last.closed)) : [0, 0];
  return (
    <svg className={classes['chart']} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={title}>
      {ticks(most).map((value) => (
        <g key={value}>
          <line className={classes['gridline']} x1={LEFT} x2={width - RIGHT} y1={y(value)} y2={y(value)} />
          <text x={LEFT - 8} y={y(value) + 4} textAnchor="end">
            {number(value)}
          </text>
        </g>
      ))}
      {halves.map(({ fromOn, opened }, index) => (
        <rect
          key={fromOn}
          className={classes['bar']}
          x={x(index) - Math.min(step * 0.3, 16)}
          width={Math.min(step * 0.6, 32)}
          y={y(opened)}
          height={y(0) - y(opened)}
          rx="2"
        />
      ))}
      <line className={classes['axis']} x1={LEFT} x2={width - RIGHT} y1={y(0)} y2={y(0)} />
      <polyline className={classes['line']} points={halves.map(({ closed }, index) => `${x(index)},${y(closed)}`).join(' ')} />
      {halves.map(({ fromOn, closed }, index) => (
        <circle key={fromOn} className={classes['point']} cx={x(index)} cy={y(closed)} r="4.5" />
      ))}
      {halves.map(
        ({ fromOn }, index) =>
          labelled(index) && (
            <text key={fromOn} x={x(index)} y={HEIGHT - 6} textAnchor="middle">
              {shortDate(parseDay(fromOn))}
            </text>
          ),
      )}
      {last && (
        <>
          <text className={classes['strong']} x={width - RIGHT + 8} y={(ends[0] ?? 0) + 4}>
            {t('reports.countOpened', { count: last.opened })}
          </text>
          <text className={classes['act']} x={width - RIGHT + 8} y={(ends[1] ?? 0) + 4}>
            {t('reports.countClosed', { count: last.closed })}
          </text>
        </>
      )}
    </svg>
  );
}

/** Two labels that would lie on each other, moved apart. */
function apart(first: number, second: number): readonly [number, number] {
  const gap = 18;
  if (Math.abs(first - second) >= gap) return [first, second];
  const middle = (first + second) / 2;
  return first <= second ? [middle - gap / 2, middle + gap / 2] : [middle + gap / 2, middle - gap / 2];
}
