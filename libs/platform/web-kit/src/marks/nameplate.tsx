import type { ReactNode } from 'react';

import classes from './nameplate.module.css';

/** The pale plate screwed on the zone's art: who paid for the machine, or what enrolment is for. It stays pale in the dark, as a plate does. */
export function Nameplate({ children }: { readonly children: ReactNode }) {
  return (
    <div className={classes['nameplate']}>
      <i aria-hidden="true" />
      <i aria-hidden="true" />
      <i aria-hidden="true" />
      <i aria-hidden="true" />
      {children}
    </div>
  );
}
