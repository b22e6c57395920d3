import { useFormats } from '@cloison/platform/web-kit';
import { useTranslation } from 'react-i18next';

import type { MailingLine } from './mailings-api';
import classes from './mailings.module.css';

const WIDTH = 236;
const HEIGHT = 58;
const GAP = 14;
const INDENT = 40;

interface Placed {
  readonly mailing: MailingLine;
  readonly depth: number;
  readonly row: number;
  readonly parentRow: number | null;
}

/** Each list under the one it came from, as deep as it came. */
export function placed(family: readonly MailingLine[]): Placed[] {
  const rows: Placed[] = [];
  const visit = (mailing: MailingLine, depth: number, parentRow: number | null) => {
    const row = rows.length;
    rows.push({ mailing, depth, row, parentRow });
    for (const child of family) if (child.parentId === mailing.id) visit(child, depth + 1, row);
  };
  for (const root of family) if (root.parentId === null) visit(root, 0, null);
  return rows;
}

/** Where a list comes from and what came from it: a drawing, and the same in words. */
export function Lineage({ family, here }: { readonly family: readonly MailingLine[]; readonly here: string }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const rows = placed(family);
  const width = Math.max(...rows.map(({ depth }) => depth * INDENT)) + WIDTH + 4;
  const height = rows.length * (HEIGHT + GAP) - GAP + 4;
  const top = (row: number) => row * (HEIGHT + GAP) + 2;
  return (
    <>
      <div className={classes['tree']} aria-hidden="true">
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
          {rows.map(({ mailing, depth, row, parentRow }) => (
            <g key={mailing.id} data-here={mailing.id === here || undefined} data-destroyed={mailing.state === 'destroyed' || undefined}>
              {parentRow !== null && (
                <path d={`M${(depth - 1) * INDENT + 20} ${top(parentRow) + HEIGHT} V${top(row) + HEIGHT / 2} H${depth * INDENT + 2}`} />
              )}
              <rect x={depth * INDENT + 2} y={top(row)} width={WIDTH} height={HEIGHT} rx={6} />
              <text x={depth * INDENT + 14} y={top(row) + 23} className={classes['strong']}>
                {mailing.number} · {short(mailing.name)}
              </text>
              <text x={depth * INDENT + 14} y={top(row) + 42} className={classes['soft']}>
                {t(`mailings.purpose.${mailing.purpose}`).slice(0, 22)} · {number(mailing.taken)} · {t(`mailings.state.${mailing.state}`)}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <ul className="visually-hidden" aria-label={t('mailings.lineageText')}>
        {rows.map(({ mailing, parentRow }) => (
          <li key={mailing.id}>
            {mailing.number}, {mailing.name}:{' '}
            {mailing.derivation && parentRow !== null
              ? t('mailings.fromList', { kind: t(`mailings.derivation.${mailing.derivation}`), number: rows[parentRow]?.mailing.number })
              : t('mailings.fresh')}
            , {t(`mailings.purpose.${mailing.purpose}`)}, {number(mailing.taken)}, {t(`mailings.state.${mailing.state}`)}
          </li>
        ))}
      </ul>
    </>
  );
}

const short = (name: string) => (name.length > 18 ? `${name.slice(0, 17)}…` : name);
