import type { ReactNode } from 'react';

import classes from './empty-state.module.css';

interface EmptyStateProps {
  /** What would be here. */
  readonly title: string;
  readonly help?: string;
  /** The first act. */
  readonly action?: ReactNode;
  readonly icon?: ReactNode;
}

/** Says what would be here, and offers the first act. */
export function EmptyState({ title, help, action, icon }: EmptyStateProps) {
  return (
    <div className={classes['empty']}>
      {icon && <span className={classes['icon']}>{icon}</span>}
      <p className={classes['title']}>{title}</p>
      {help && <p className="quiet">{help}</p>}
      {action && <div className={classes['action']}>{action}</div>}
    </div>
  );
}
