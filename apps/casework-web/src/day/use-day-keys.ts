import { useShortcuts } from '@cloison/platform/web-kit';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseLine } from '../api/contract';
import { useCaseAct } from '../cases/cases-api';
import { useMayWrite } from '../frame/role';
import { useLineKeys } from '../frame/use-line-keys';
import { isFollowUp } from './day-list';
import type { DayLine } from './day-list';

export interface DayAsking {
  readonly ask: 'postpone' | 'close';
  readonly file: CaseLine;
}

/**
 * J and K move the bar, Enter opens, E does what the line is about, P puts it off.
 */
export function useDayKeys(lines: readonly DayLine[]) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayWrite = useMayWrite();
  const [asking, setAsking] = useState<DayAsking | null>(null);
  const { selected, table } = useLineKeys(lines.length);
  const file = lines[selected]?.file;
  const act = useCaseAct(file?.id ?? '');

  const done = () => {
    if (!file || act.isPending) return;
    if (isFollowUp(file) && file.nextFollowUpId) act.mutate({ act: 'done', followUpId: file.nextFollowUpId });
    else setAsking({ ask: 'close', file });
  };
  useShortcuts([
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
