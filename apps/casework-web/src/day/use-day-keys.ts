import { useShortcuts } from '@cloison/platform/web-kit';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseLine } from '../api/contract';
import { useCaseAct } from '../cases/cases-api';
import { useMayWrite } from '../frame/role';
import { isFollowUp } from './day-list';
import type { DayLine } from './day-list';

export interface DayAsking {
  readonly ask: 'postpone' | 'close';
  readonly file: CaseLine;
}

/**
 * J and K move the bar, Enter opens, E does what the line is about, P puts it off. The focus itself moves too, so that Tab goes on from there.
 */
export function useDayKeys(lines: readonly DayLine[]) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayWrite = useMayWrite();
  const [chosen, setChosen] = useState(0);
  const [asking, setAsking] = useState<DayAsking | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const selected = Math.min(chosen, lines.length - 1);
  const file = lines[selected]?.file;
  const act = useCaseAct(file?.id ?? '');

  const move = (by: number) => {
    const next = Math.min(Math.max(selected + by, 0), lines.length - 1);
    setChosen(next);
    table.current?.querySelectorAll<HTMLAnchorElement>('a[data-line]')[next]?.focus();
  };
  const done = () => {
    if (!file || act.isPending) return;
    if (isFollowUp(file) && file.nextFollowUpId) act.mutate({ act: 'done', followUpId: file.nextFollowUpId });
    else setAsking({ ask: 'close', file });
  };
  useShortcuts([
    { keys: 'j', label: t('keys.next'), run: () => move(document.activeElement?.matches('a[data-line]') ? 1 : 0) },
    { keys: 'k', label: t('keys.previous'), run: () => move(-1) },
    { keys: 'enter', label: t('keys.open'), run: () => file && void navigate({ to: '/cases/$caseId', params: { caseId: file.id } }) },
    ...(mayWrite
      ? [
          { keys: 'e', label: t('file.keys.done'), run: done },
          { keys: 'p', label: t('file.keys.postpone'), run: () => file && setAsking({ ask: 'postpone', file }) },
        ]
      : []),
  ]);
  return { selected, table, asking, setAsking };
}
