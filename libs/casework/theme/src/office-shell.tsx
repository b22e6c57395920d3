import { DevicePlate, Plate, Wall } from '@cloison/platform/web-kit';
import type { Device } from '@cloison/platform/web-kit';
import type { ReactNode } from 'react';

import { office } from './identity';
import classes from './office-shell.module.css';

interface OfficeShellProps {
  /** The riding's name, on the plate. */
  readonly place?: string;
  readonly device: Device;
  readonly skipLabel: string;
  readonly navigationLabel: string;
  /** The way to the sections, in the left rail; along the bottom on a phone. */
  readonly sections: ReactNode;
  /** Sections that come last in the rail: the team, the devices. */
  readonly lastSections?: ReactNode;
  /** Search, the acts that start something, language, account. */
  readonly tools: ReactNode;
  /** On a phone, the page brings its own bar of acts: the sections step aside for it. */
  readonly phoneActs?: boolean;
  readonly children: ReactNode;
}

/** The office's frame: rail of 212 px, inset sheet, and the wall along the right edge. */
export function OfficeShell({
  place,
  device,
  skipLabel,
  navigationLabel,
  sections,
  lastSections,
  tools,
  phoneActs = false,
  children,
}: OfficeShellProps) {
  return (
    <div className={classes['office']} data-phone-acts={phoneActs || undefined}>
      <a
        className={classes['skip']}
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {skipLabel}
      </a>
      <header className={classes['header']}>
        <div className={classes['brand']}>
          <Plate identity={office} place={place} />
        </div>
        <div className={classes['top']}>{tools}</div>
      </header>
      <nav className={classes['rail']} aria-label={navigationLabel}>
        {sections}
        {lastSections && <div className={classes['last']}>{lastSections}</div>}
        <div className={classes['device']}>
          <DevicePlate device={device} />
        </div>
      </nav>
      <main id="main" tabIndex={-1} className={classes['sheet']}>
        {children}
      </main>
      <Wall side="right" className={classes['wall']} />
    </div>
  );
}
