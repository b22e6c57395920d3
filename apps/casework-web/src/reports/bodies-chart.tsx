import { useTranslation } from 'react-i18next';

import { useChartWidth } from './chart-width';
import type { ReportBody } from './reports-api';
import classes from './report.module.css';
import { ticks } from './volume-chart';

const LEFT = 118;
const RIGHT = 46;
const ROW = 32;

/** For each body: what nine answers in ten took, the median as a dot (a diamond where it is past the delay), the announced delay as a tick. */
export function BodiesChart({ bodies, title }: { readonly bodies: readonly ReportBody[]; readonly title: string }) {
  const { t } = useTranslation();
  const width = useChartWidth();
  const most = Math.max(...bodies.flatMap(({ medianDays, toDays, announcedDays }) => [medianDays, toDays ?? 0, announcedDays ?? 0]), 10);
  const height = bodies.length * ROW + 30;
  const x = (days: number) => LEFT + (days / most) * (width - LEFT - RIGHT);
  const steps = [0, ...ticks(most)];
  return (
    <svg className={classes['chart']} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
      {steps.map((days, index) => (
        <g key={days}>
          <line className={classes['gridline']} x1={x(days)} x2={x(days)} y1="4" y2={height - 24} />
          <text x={x(days)} y={height - 6} textAnchor="middle">
            {index === steps.length - 1 ? t('reports.bodies.axis', { count: days }) : days}
          </text>
        </g>
      ))}
      {bodies.map((body, index) => (
        <Row key={body.key} body={body} y={index * ROW + ROW / 2 + 4} x={x} />
      ))}
    </svg>
  );
}

function Row({ body, y, x }: { readonly body: ReportBody; readonly y: number; readonly x: (days: number) => number }) {
  const { t } = useTranslation();
  const { short, medianDays, fromDays, toDays, announcedDays, slow } = body;
  const end = Math.max(x(toDays ?? medianDays), x(medianDays), x(announcedDays ?? 0));
  return (
    <g>
      <text className={slow ? classes['strong'] : undefined} x={LEFT - 10} y={y + 4} textAnchor="end">
        {short}
      </text>
      {fromDays !== null && toDays !== null && (
        <rect className={classes['range']} x={x(fromDays)} width={Math.max(x(toDays) - x(fromDays), 2)} y={y - 4} height="8" rx="4" />
      )}
      {announcedDays !== null && (
        <line className={classes['announced']} x1={x(announcedDays)} x2={x(announcedDays)} y1={y - 10} y2={y + 10} />
      )}
      {slow ? <Diamond at={x(medianDays)} y={y} /> : <circle className={classes['median']} cx={x(medianDays)} cy={y} r="6" />}
      <text className={slow ? classes['late'] : undefined} x={end + 12} y={y + 4}>
        {t('reports.bodies.days', { count: medianDays })}
      </text>
    </g>
  );
}

function Diamond({ at, y }: { readonly at: number; readonly y: number }) {
  return <path className={classes['slow']} d={`M ${at} ${y - 8} L ${at + 8} ${y} L ${at} ${y + 8} L ${at - 8} ${y} Z`} />;
}

/** What the marks mean, beside the chart's subtitle. */
export function BodiesKey() {
  const { t } = useTranslation();
  const mark = (shape: React.ReactNode, label: string) => (
    <span className={classes['key']}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        {shape}
      </svg>
      {label}
    </span>
  );
  return (
    <>
      {mark(<circle className={classes['median']} cx="7" cy="7" r="5" />, t('reports.bodies.median'))}
      {mark(<path className={classes['slow']} d="M 7 0 L 14 7 L 7 14 L 0 7 Z" />, t('reports.bodies.slow'))}
      {mark(<rect className={classes['range']} x="0" y="4" width="14" height="6" rx="3" />, t('reports.bodies.nine'))}
      {mark(<line className={classes['announced']} x1="7" x2="7" y1="0" y2="14" />, t('reports.bodies.announced'))}
    </>
  );
}
