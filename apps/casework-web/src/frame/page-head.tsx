import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

import classes from './page-head.module.css';

interface PageHeadProps {
  readonly title: string;
  readonly above?: ReactNode;
  readonly beside?: ReactNode;
  readonly below?: ReactNode;
  readonly acts?: ReactNode;
  /** 26 px for a person, 22 px for a page. */
  readonly person?: boolean;
}

/** The head of a page. Its title takes the focus when the page opens, so that a screen reader begins there. */
export function PageHead({ title, above, beside, below, acts, person = false }: PageHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // a form that begins with its first field has the caret there already
    if (!document.activeElement?.matches('#main :is(input, textarea, select)')) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className={classes['head']}>
      {above && <div className={classes['above']}>{above}</div>}
      <div className={classes['line']}>
        <div className={classes['title']}>
          <h1 ref={heading} tabIndex={-1} data-person={person || undefined}>
            {title}
          </h1>
          {beside}
        </div>
        {acts && <div className={classes['acts']}>{acts}</div>}
      </div>
      {below && <div className={classes['below']}>{below}</div>}
    </header>
  );
}
