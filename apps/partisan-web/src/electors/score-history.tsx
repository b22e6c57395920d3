import { StanceGlyph } from '@cloison/partisan/theme';
import type { Stance } from '@cloison/partisan/theme';
import { useFormats } from '@cloison/platform/web-kit';
import { IconCalendarEvent, IconDoor, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { ScoreStep } from '../api/contract';
import classes from './score-history.module.css';

const ROWS: readonly Stance[] = ['supporter', 'not_scored', 'opponent'];
const CHANNEL_ICONS = { door: IconDoor, phone: IconPhone, event: IconCalendarEvent };
const [WIDTH, HEIGHT, LEFT, RIGHT] = [376, 84, 84, 14];
/** At most so many steps in the drawing; the list beneath has them all. */
const DRAWN = 8;

/** The steps as a line, oldest on the left; beneath, each step with its author, newest first. */
export function ScoreHistory({ steps }: { readonly steps: readonly ScoreStep[] }) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  return (
    <>
      {steps.length > 1 && <StepLine steps={steps.slice(0, DRAWN).reverse()} />}
      <ol className={classes['steps']}>
        {steps.map((step) => {
          const Icon = CHANNEL_ICONS[step.channel];
          return (
            <li key={step.version}>
              <StanceGlyph stance={step.stance} />
              <div className="grow">
                <p>
                  <b>{t(`stance.${step.stance}`)}</b> · {step.scoredBy}
                </p>
                {step.note && <p className="quiet">« {step.note} »</p>}
              </div>
              <p className={classes['when']}>
                {moment(new Date(step.scoredAt))}
                <span>
                  <Icon size={14} aria-hidden="true" /> {t(`channel.${step.channel}`)}
                </span>
              </p>
            </li>
          );
        })}
      </ol>
    </>
  );
}

function StepLine({ steps }: { readonly steps: readonly ScoreStep[] }) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  const x = (index: number) => LEFT + (index * (WIDTH - LEFT - RIGHT)) / Math.max(1, steps.length - 1);
  const y = (stance: Stance) => 12 + ROWS.indexOf(stance) * 26;
  const line = steps.map(({ stance }, index) => (index === 0 ? `M${x(0)} ${y(stance)}` : `H${x(index)}V${y(stance)}`)).join('');
  const said = steps.map(({ stance, scoredAt }) => `${t(`stance.${stance}`)}, ${shortDate(new Date(scoredAt))}`).join(' ; ');
  return (
    <svg className={classes['line']} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('elector.historyLabel', { steps: said })}>
      {ROWS.map((stance) => (
        <g key={stance}>
          <text x="0" y={y(stance) + 4}>
            {t(`stance.${stance}`)}
          </text>
          <path d={`M${LEFT} ${y(stance)}H${WIDTH}`} className={classes['rule']} />
        </g>
      ))}
      <path d={line} className={classes['path']} />
      {steps.map((step, index) => (
        <g key={step.version} transform={`translate(${x(index) - 9} ${y(step.stance) - 9})`}>
          <circle cx="9" cy="9" r="10" className={classes['ground']} />
          <StanceGlyph stance={step.stance} />
        </g>
      ))}
    </svg>
  );
}
