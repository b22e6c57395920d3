import type { ZoneIdentity } from '../theme/zone-theme';

const LEFT = 'M4 6H13V27.6C7.8 26.6 4 22.7 4 17Z';
const RIGHT = 'M28 6H19V27.6C24.2 26.6 28 22.7 28 17Z';

/** The hull seen from its end: the left hold filled, the right one, the gauge on the wall, or neither. */
export function HullMark({ mark, size = 26 }: { readonly mark: ZoneIdentity['mark'] | 'none'; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" style={{ flex: 'none' }}>
      <Hold path={LEFT} filled={mark === 'left'} />
      <Hold path={RIGHT} filled={mark === 'right'} />
      <rect x="14.6" y="3" width="2.8" height="26" rx="1" fill="currentColor" />
      {mark === 'gauge' && (
        <>
          <circle cx="16" cy="14" r="6" fill="var(--mark-ground, var(--frame))" stroke="currentColor" strokeWidth="1.8" />
          <path d="M16 14l2.6-3" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
        </>
      )}
    </svg>
  );
}

function Hold({ path, filled }: { readonly path: string; readonly filled: boolean }) {
  return (
    <path
      d={path}
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinejoin="round"
      opacity={filled ? 1 : 0.55}
    />
  );
}
