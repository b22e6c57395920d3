import { useShortcuts } from '@cloison/platform/web-kit';
import { useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';

export interface LineKeys {
  /** The line on which the bar stands; -1 where there is none. */
  readonly selected: number;
  /** The table whose links marked `data-line` are its lines. */
  readonly table: RefObject<HTMLTableElement | null>;
}

/** J and K move through the lines of a table. The focus itself moves, so that Enter opens and Tab goes on from there. */
export function useLineKeys(count: number): LineKeys {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(0);
  const table = useRef<HTMLTableElement>(null);
  const selected = Math.min(chosen, count - 1);
  const move = (by: number) => {
    const next = Math.min(Math.max(selected + by, 0), count - 1);
    setChosen(next);
    table.current?.querySelectorAll<HTMLAnchorElement>('a[data-line]')[next]?.focus();
  };
  useShortcuts([
    { keys: 'j', label: t('keys.next'), run: () => move(document.activeElement?.matches('a[data-line]') ? 1 : 0) },
    { keys: 'k', label: t('keys.previous'), run: () => move(-1) },
  ]);
  return { selected, table };
}
