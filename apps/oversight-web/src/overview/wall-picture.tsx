import { useFormats } from '@cloison/platform/web-kit';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { Overview } from '../api/contract';
import { useCodeWords } from '../frame/code-words';
import classes from './wall-picture.module.css';
import { holdDevices, stoppedLines, thickness } from './wall-figures';
import type { HeldZone, HoldDevices, StoppedLine } from './wall-figures';
import { WallTables } from './wall-tables';

/**
 * The two holds and the wall between them: each device drawn, each kind of attempt a line that stops at the wall. A line stands in the hold
 * opposite to the door that stayed shut: what the campaign refused stops on the office's side.
 */
export function WallPicture({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { attempts, devices, logs } = overview;
  const broken = overview.verdict === 'broken';
  const silent = (zone: string) => logs.some((log) => log.zone === zone && log.state === 'unreachable');
  const ownDoor = stoppedLines(attempts.byCode, 'oversight').reduce((total, { count }) => total + count, 0);
  return (
    <figure className={classes['figure']}>
      <figcaption className={broken ? classes['caption'] : 'visually-hidden'}>
        {t('picture.caption', { count: attempts.total, number: number(attempts.total) })}
      </figcaption>
      <div className={classes['picture']}>
        <Hold
          zone="casework"
          devices={holdDevices(devices, 'casework')}
          stopped={stoppedLines(attempts.byCode, 'partisan')}
          silent={silent('casework')}
        />
        <WallStrip />
        <Hold
          zone="partisan"
          devices={holdDevices(devices, 'partisan')}
          stopped={stoppedLines(attempts.byCode, 'casework')}
          silent={silent('partisan')}
        />
      </div>
      {ownDoor > 0 && (
        <p className={classes['own']}>
          <Link to="/attempts" search={{ zone: 'oversight', crossing: true }}>
            {t('picture.ownDoor', { count: ownDoor, number: number(ownDoor) })}
          </Link>
        </p>
      )}
      <WallTables devices={devices} byCode={attempts.byCode} />
    </figure>
  );
}

interface HoldProps {
  readonly zone: HeldZone;
  readonly devices: HoldDevices;
  readonly stopped: readonly StoppedLine[];
  readonly silent: boolean;
}

function Hold({ zone, devices, stopped, silent }: HoldProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const other: HeldZone = zone === 'casework' ? 'partisan' : 'casework';
  return (
    <section className={classes['hold']} data-hold={zone} data-silent={silent || undefined} aria-label={t(`zone.${zone}`)}>
      <div className={classes['devices']}>
        <h2>{t(`zone.${zone}`)}</h2>
        <p>{t(`picture.devices.${zone}`, { count: devices.total, number: number(devices.total) })}</p>
        {silent && <p className={classes['silent']}>{t('picture.silent')}</p>}
        <Glyphs filled={devices.proved} hollow={devices.software} perGlyph={devices.perGlyph} />
        <ul className={classes['key']}>
          {devices.perGlyph > 1 && <li>{t('picture.perGlyph', { number: number(devices.perGlyph) })}</li>}
          {devices.proved > 0 && (
            <li>
              <i data-fill="true" aria-hidden="true" /> {t('picture.proved', { number: number(devices.proved) })}
            </li>
          )}
          {devices.software > 0 && (
            <li>
              <i aria-hidden="true" /> {t('picture.software', { count: devices.software, number: number(devices.software) })}
            </li>
          )}
        </ul>
        {devices.keptOut.map(({ funder, count }) => (
          <div key={funder} className={classes['out']}>
            <p>{t('picture.keptOut', { count, number: number(count), who: t(`funder.${funder}`) })}</p>
            <Glyphs filled={0} hollow={Math.min(count, 20)} perGlyph={1} />
          </div>
        ))}
      </div>
      <div className={classes['stopped']}>
        <h3>{t(`picture.towards.${other}`)}</h3>
        {stopped.length === 0 ? (
          <p className={classes['none']}>{t('picture.none')}</p>
        ) : (
          <ul>
            {stopped.map((line) => (
              <Stopped key={line.code ?? ''} line={line} door={other} />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

function Stopped({ line, door }: { readonly line: StoppedLine; readonly door: HeldZone }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const codeWords = useCodeWords();
  const { code, count, codes } = line;
  const fromLeft = door === 'partisan';
  return (
    <li>
      <Link to="/attempts" search={{ zone: door, crossing: true, ...(code ? { code } : {}) }}>
        <b>{number(count)}</b> {code ? codeWords(code) : t('picture.others', { count: codes })}
      </Link>
      <svg className={classes['line']} height="22" aria-hidden="true">
        <line x1="0" y1="11" x2="100%" y2="11" strokeWidth={thickness(count)} />
        <line className={classes['stop']} x1={fromLeft ? '100%' : '0'} y1="0" x2={fromLeft ? '100%' : '0'} y2="22" strokeWidth="3" />
      </svg>
      {code && <code>{code}</code>}
    </li>
  );
}

function Glyphs({ filled, hollow, perGlyph }: { readonly filled: number; readonly hollow: number; readonly perGlyph: number }) {
  const full = Math.ceil(filled / perGlyph);
  const empty = Math.ceil(hollow / perGlyph);
  if (full + empty === 0) return null;
  return (
    <div className={classes['glyphs']} aria-hidden="true">
      {Array.from({ length: full + empty }, (_, index) => (
        <svg key={index} width="20" height="15" viewBox="-2 -1 20 15">
          <rect width="16" height="10.5" rx="1.5" data-fill={index < full || undefined} />
          <path d="M-1.2 13h18.4" />
        </svg>
      ))}
    </div>
  );
}

/** The wall itself, riveted, as high as the holds. */
function WallStrip() {
  return (
    <svg className={classes['wall']} width="36" height="100%" aria-hidden="true">
      <defs>
        <pattern id="wall-rivets" width="36" height="37" patternUnits="userSpaceOnUse">
          <circle cx="8" cy="20" r="2.4" fill="var(--brass)" />
          <circle cx="28" cy="20" r="2.4" fill="var(--brass)" />
        </pattern>
      </defs>
      <rect width="36" height="100%" fill="var(--wall-ground)" />
      <rect width="36" height="100%" fill="url(#wall-rivets)" />
    </svg>
  );
}
