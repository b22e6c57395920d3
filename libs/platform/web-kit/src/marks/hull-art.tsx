import type { ZoneIdentity } from '../theme/zone-theme';
import classes from './hull-art.module.css';
import { Wall } from './wall';

const FRAMES = 7;

/** The inside of the hold: its frames, one behind the other, up to the wall. Drawn in the zone's own colours, decoration only. */
export function HullArt({ wall }: { readonly wall: ZoneIdentity['wall'] }) {
  const mirrored = wall === 'left';
  return (
    <div className={classes['art']} data-wall={wall} aria-hidden="true">
      <svg viewBox="0 0 620 900" preserveAspectRatio={mirrored ? 'xMinYMid slice' : 'xMaxYMid slice'}>
        <g transform={mirrored ? 'translate(620 0) scale(-1 1)' : undefined}>
          {Array.from({ length: FRAMES }, (_, frame) => {
            const x = frame * 8;
            const y = 140 - frame * 26;
            return (
              <path
                key={frame}
                d={`M${-40 + x} 900V${y + 110}Q${-40 + x} ${y} ${90 + x} ${y}H620`}
                transform={`translate(${frame * 62} ${frame * 46})`}
                fill="none"
                stroke="#fff"
                strokeOpacity={0.055 + frame * 0.012}
                strokeWidth="1.5"
              />
            );
          })}
        </g>
      </svg>
      <Wall side={wall} className={classes['wall']} />
    </div>
  );
}
