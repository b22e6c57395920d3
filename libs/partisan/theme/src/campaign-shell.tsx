import { Plate, Wall } from '@cloison/platform/web-kit';
import type { ReactNode } from 'react';

import classes from './campaign-shell.module.css';
import { campaign } from './identity';

interface CampaignShellProps {
  readonly skipLabel: string;
  readonly navigationLabel: string;
  /** The tabs of the bar. */
  readonly sections: ReactNode;
  /** Purpose, device, language, account. */
  readonly tools: ReactNode;
  readonly children: ReactNode;
}

/** The campaign's frame: a solid bar on top, and the wall along the left edge. */
export function CampaignShell({ skipLabel, navigationLabel, sections, tools, children }: CampaignShellProps) {
  return (
    <div className={classes['campaign']}>
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
      <Wall side="left" className={classes['wall']} />
      <header className={classes['top']}>
        <Plate identity={campaign} compact />
        <nav className={classes['tabs']} aria-label={navigationLabel}>
          {sections}
        </nav>
        <div className={classes['tools']}>{tools}</div>
      </header>
      <main id="main" tabIndex={-1} className={classes['sheet']}>
        {children}
      </main>
    </div>
  );
}
