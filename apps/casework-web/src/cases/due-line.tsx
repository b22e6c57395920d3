import { useFormats } from '@cloison/platform/web-kit';
import { daysBetween, parseDay } from '@cloison/platform/web-kit/format';
import { useTranslation } from 'react-i18next';

import classes from './due-line.module.css';

const WIDTH = 292;
const EDGE = 6;

/**
 * The case as a line of time: when it was opened, when it is due, where today stands. A drawing of what the words beside it say, so it is
 * hidden from screen readers.
 */
export function DueLine({ openedAt, dueOn }: { readonly openedAt: string; readonly dueOn: string }) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  const opened = new Date(openedAt);
  const due = parseDay(dueOn);
  const today = new Date();
  const last = Math.max(daysBetween(opened, due), daysBetween(opened, today), 1);
  const place = (at: Date) => EDGE + (Math.min(Math.max(daysBetween(opened, at), 0), last) / last) * (WIDTH - 2 * EDGE);
  const late = daysBetween(due, today) > 0;
  const [atDue, atToday] = [place(due), place(today)];
  return (
    <svg className={classes['line']} viewBox={`0 0 ${WIDTH} 40`} aria-hidden="true" data-late={late || undefined}>
      <line x1={EDGE} x2={WIDTH - EDGE} y1="10" y2="10" className={classes['rest']} />
      <line x1={EDGE} x2={Math.min(atToday, atDue)} y1="10" y2="10" className={classes['gone']} />
      {late && <line x1={atDue} x2={atToday} y1="10" y2="10" className={classes['over']} />}
      <circle cx={EDGE} cy="10" r="4" className={classes['opened']} />
      <line x1={atDue} x2={atDue} y1="3" y2="17" className={classes['due']} />
      <circle cx={atToday} cy="10" r="5" className={classes['today']} />
      <text x={EDGE - 5} y="35">
        {shortDate(opened)}
      </text>
      {atToday > 70 && atToday < WIDTH - 60 && (
        <text x={atToday} y="35" textAnchor="middle" className={classes['word']}>
          {t('file.todayShort')}
        </text>
      )}
      {Math.abs(atDue - atToday) > 62 && (
        <text x={Math.min(atDue, WIDTH - EDGE)} y="35" textAnchor={atDue > WIDTH - 40 ? 'end' : 'middle'}>
          {shortDate(due)}
        </text>
      )}
    </svg>
  );
}
