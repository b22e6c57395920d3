import classes from './gauge.module.css';

/** The scale's end, in minutes: after that a check says nothing of now. */
const END = 15;
const CENTRE = { x: 110, y: 104 };

const point = (minute: number, radius: number): string => {
  const angle = Math.PI * (1 - Math.min(minute, END) / END);
  return `${(CENTRE.x + radius * Math.cos(angle)).toFixed(1)} ${(CENTRE.y - radius * Math.sin(angle)).toFixed(1)}`;
};
const arc = (from: number, to: number, radius: number): string => `M${point(from, radius)}A${radius} ${radius} 0 0 1 ${point(to, radius)}`;

const BANDS = [
  { from: 0, to: 5, colour: 'var(--ok)' },
  { from: 5.15, to: 9.95, colour: 'var(--brass)' },
  { from: 10.15, to: END, colour: 'var(--late)' },
];

/** The needle is a real quantity: minutes since the check. It stops at the end of the scale. */
export function Gauge({ seconds, words }: { readonly seconds: number; readonly words: string }) {
  return (
    <figure className={classes['gauge']}>
      <svg width="220" height="118" viewBox="0 0 220 118" aria-hidden="true">
        <path d={arc(0, END, 92)} fill="none" stroke="var(--z7)" strokeWidth="3" />
        {BANDS.map(({ from, to, colour }) => (
          <path key={from} d={arc(from, to, 82)} fill="none" stroke={colour} strokeWidth="11" />
        ))}
        {Array.from({ length: END + 1 }, (_, minute) => (
          <path
            key={minute}
            d={`M${point(minute, 92)}L${point(minute, minute % 5 === 0 ? 84 : 87)}`}
            stroke="var(--z7)"
            strokeWidth={minute % 5 === 0 ? 2 : 1}
          />
        ))}
        {[0, 5, 10, 15].map((minute) => {
          const [x, y] = point(minute, 64).split(' ').map(Number);
          return (
            <text key={minute} x={x} y={(y ?? 0) + 4} fontSize="12" textAnchor="middle" fill="var(--ink2)">
              {minute}
            </text>
          );
        })}
        <path d={`M${point(seconds / 60, 70)}L${CENTRE.x} ${CENTRE.y}`} stroke="var(--ink)" strokeWidth="3.5" strokeLinecap="round" />
        <circle cx={CENTRE.x} cy={CENTRE.y} r="9" fill="var(--brass)" stroke="var(--ink)" strokeWidth="2.5" />
      </svg>
      <figcaption>{words}</figcaption>
    </figure>
  );
}
