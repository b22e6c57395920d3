import type { ReactNode } from 'react';

import classes from './chip.module.css';

/** A word about a record or its service, never about what a person thinks. `soon` is ochre and carries an icon with its word. */
export function Chip({
  tone = 'plain',
  icon,
  children,
}: {
  readonly tone?: 'plain' | 'ok' | 'soon' | 'outline';
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <span className={classes['chip']} data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}
