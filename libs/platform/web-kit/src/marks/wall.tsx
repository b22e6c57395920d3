import type { ZoneIdentity } from '../theme/zone-theme';
import classes from './wall.module.css';

/** The riveted strip: on the right edge, the left edge, or on top. 14 px, 8 px on a phone. It says where you are, and nothing to click. */
export function Wall({ side, className }: { readonly side: ZoneIdentity['wall']; readonly className?: string }) {
  return <div className={[classes['wall'], className].filter(Boolean).join(' ')} data-side={side} aria-hidden="true" />;
}
