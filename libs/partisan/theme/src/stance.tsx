import classes from './stance.module.css';

export const STANCES = ['supporter', 'opponent', 'not_scored'] as const;
export type Stance = (typeof STANCES)[number];

/** Shape first, colour last: a filled disc with a tick, a framed cross, a dashed ring. */
export function StanceGlyph({ stance, size = 18 }: { readonly stance: Stance; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" className={classes['glyph']}>
      {stance === 'supporter' && (
        <>
          <circle cx="10" cy="10" r="9" fill="var(--sup)" />
          <path
            d="M5.8 10.4l2.8 2.8 5.6-6"
            fill="none"
            stroke="var(--sheet)"
            strokeWidth="2.2"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </>
      )}
      {stance === 'opponent' && (
        <>
          <rect x="2" y="2" width="16" height="16" rx="2.5" fill="var(--opp-bg)" stroke="var(--opp)" strokeWidth="2" />
          <path d="M6.6 6.6l6.8 6.8m0-6.8l-6.8 6.8" stroke="var(--opp)" strokeWidth="2.2" strokeLinecap="round" />
        </>
      )}
      {stance === 'not_scored' && (
        <circle cx="10" cy="10" r="8" fill="none" stroke="var(--non)" strokeWidth="1.8" strokeDasharray="3.2 2.6" />
      )}
    </svg>
  );
}

/** Glyph and word: a stance never stands as a colour alone. */
export function StanceMark({ stance, word }: { readonly stance: Stance; readonly word: string }) {
  return (
    <span className={classes['mark']}>
      <StanceGlyph stance={stance} />
      {word}
    </span>
  );
}

interface StanceBarProps {
  readonly counts: Readonly<Record<Stance, number>>;
  /** `412 appuis`, and so on: said under the bar, and to a screen reader. */
  readonly words: Readonly<Record<Stance, string>>;
  /** What the bar is of. */
  readonly label: string;
}

/** Solid, hatched, dotted: the share of each stance, zero-based, labelled directly. */
export function StanceBar({ counts, words, label }: StanceBarProps) {
  const total = STANCES.reduce((sum, stance) => sum + counts[stance], 0) || 1;
  return (
    <figure className={classes['bar']} aria-label={label}>
      <svg viewBox="0 0 400 10" preserveAspectRatio="none" aria-hidden="true">
        <defs>
          <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" fill="var(--opp-bg)" />
            <rect width="3" height="6" fill="var(--opp-fill)" />
          </pattern>
        </defs>
        {segments(counts, total).map(({ stance, from, width }) => (
          <rect
            key={stance}
            x={from}
            width={width}
            y={stance === 'not_scored' ? 1 : 0}
            height={stance === 'not_scored' ? 8 : 10}
            fill={stance === 'supporter' ? 'var(--sup)' : stance === 'opponent' ? 'url(#hatch)' : 'none'}
            stroke={stance === 'not_scored' ? 'var(--non)' : 'none'}
            strokeDasharray="2 2"
          />
        ))}
      </svg>
      <figcaption>
        {STANCES.map((stance) => (
          <span key={stance} data-stance={stance}>
            {words[stance]}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function segments(counts: Readonly<Record<Stance, number>>, total: number) {
  let from = 0;
  return STANCES.map((stance) => {
    const width = (400 * counts[stance]) / total;
    const segment = { stance, from, width };
    from += width;
    return segment;
  });
}
