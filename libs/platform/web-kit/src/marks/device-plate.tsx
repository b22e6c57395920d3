import { IconDeviceLaptop } from '@tabler/icons-react';

import type { Device } from '../api/contract';
import { useKitWords } from '../words/use-language';
import classes from './device-plate.module.css';

/** Always in view: what this device is called, and who paid for it. */
export function DevicePlate({ device }: { readonly device: Device }) {
  const t = useKitWords();
  return (
    <div className={classes['plate']} title={device.label}>
      <IconDeviceLaptop size={16} aria-hidden="true" />
      <div>
        <b>{t(`deviceOf.${device.funder}`)}</b>
        <span className={classes['tag']}>
          <span className="mono">{device.assetTag}</span> · {t(`assurance.${device.assurance}`)}
        </span>
      </div>
    </div>
  );
}
