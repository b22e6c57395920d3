import { IconAlertTriangle, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';

import type { Verdict } from '../api/contract';
import classes from './mark.module.css';

/** Shape and colour of what was found: never the colour alone. */
export function Mark({ verdict, size = 18 }: { readonly verdict: Verdict; readonly size?: number }) {
  const Icon = verdict === 'broken' ? IconAlertTriangle : verdict === 'cannot_tell' ? IconHelpCircle : IconCircleCheck;
  return <Icon size={size} aria-hidden="true" className={classes['mark']} data-verdict={verdict} />;
}
