import type { ZoneIdentity } from '../theme/zone-theme';
import { useFormats } from '../words/use-language';
import { HullMark } from './hull-mark';
import classes from './plate.module.css';

interface PlateProps {
  readonly identity: ZoneIdentity;
  /** The riding or the team, under the name. */
  readonly place?: string;
  readonly compact?: boolean;
}

/** The riveted plate that names the hold. */
export function Plate({ identity, place, compact = false }: PlateProps) {
  const { pick } = useFormats();
  return (
    <div className={classes['plate']} data-compact={compact || undefined}>
      <HullMark mark={identity.mark} size={compact ? 20 : 26} />
      <div className={classes['words']}>
        <b>{pick(identity.name)}</b>
        {place && <small className="ellipsis">{place}</small>}
      </div>
    </div>
  );
}
