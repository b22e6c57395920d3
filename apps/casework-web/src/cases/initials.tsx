import { initials } from '@cloison/platform/web-kit';

import classes from './case-side.module.css';

/** A name's initials beside it: all of one tint, so that nothing can be encoded with them. */
export function Initials({ name }: { readonly name: string }) {
  return (
    <span className={classes['initials']} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
