import { HullMark, useFormats, Wall } from '@cloison/platform/web-kit';
import type { ReactNode } from 'react';

import classes from './commissioner-shell.module.css';
import { commissioner } from './identity';

interface CommissionerShellProps {
  readonly skipLabel: string;
  readonly navigationLabel: string;
  /** What the office is for, beside its name. */
  readonly office: string;
  /** The contents list. */
  readonly sections: ReactNode;
  /** State of the wall, device, language, account. */
  readonly tools: ReactNode;
  /** What never reaches this side, at the foot of the contents list. */
  readonly note: string;
  readonly children: ReactNode;
}

/** The commissioner's frame: the wall on top, a contents list, and paper. */
export function CommissionerShell({ skipLabel, navigationLabel, office, sections, tools, note, children }: CommissionerShellProps) {
  const { pick } = useFormats();
  return (
    <div className={classes['commissioner']}>
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
      <Wall side="top" className={classes['wall']} />
      <header className={classes['top']}>
        <HullMark mark={commissioner.mark} size={34} />
        <div className={classes['title']}>{pick(commissioner.name)}</div>
        <span className={classes['office']}>{office}</span>
        <div className={classes['tools']}>{tools}</div>
      </header>
      <nav className={classes['contents']} aria-label={navigationLabel}>
        {sections}
        <p className={classes['note']}>{note}</p>
      </nav>
      <main id="main" tabIndex={-1} className={classes['paper']}>
        {children}
      </main>
    </div>
  );
}
