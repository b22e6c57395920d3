import type { ReactNode } from 'react';

import { HullArt } from '../marks/hull-art';
import { LanguageSwitch } from '../marks/language-switch';
import { Nameplate } from '../marks/nameplate';
import { Plate } from '../marks/plate';
import type { ZoneIdentity } from '../theme/zone-theme';
import classes from './entrance.module.css';

interface EntranceProps {
  readonly identity: ZoneIdentity;
  readonly place?: string;
  /** The form, on the sheet. */
  readonly children: ReactNode;
  /** What the pale plate on the zone's art says. */
  readonly plate: ReactNode;
  readonly foot?: ReactNode;
}

/** The frame of sign-in and enrolment: the form on the sheet, and the zone's hull with a plate on it, on the side of its wall. */
export function Entrance({ identity, place, children, plate, foot }: EntranceProps) {
  return (
    <div className={classes['entrance']} data-wall={identity.wall}>
      <div className={classes['sheet']}>
        <header className={classes['top']}>
          <Plate identity={identity} place={place} />
          <LanguageSwitch />
        </header>
        <main className={classes['form']}>{children}</main>
        <footer className={classes['foot']}>{foot}</footer>
      </div>
      <aside className={classes['aside']}>
        <HullArt wall={identity.wall} />
        <Nameplate>{plate}</Nameplate>
      </aside>
    </div>
  );
}
