import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { useLive } from '../frame/live';
import type { LiveChange, Present } from '../frame/live';

/** A case that keeps itself up to date while it is open, who else has it open, and the last change by somebody else. */
export function useLiveCase(caseId: string): { readonly present: readonly Present[]; readonly last: LiveChange | null } {
  const queries = useQueryClient();
  const [last, setLast] = useState<LiveChange | null>(null);
  const present = useLive(`case:${caseId}`, (change) => {
    void queries.invalidateQueries({ queryKey: ['case', caseId] });
    if (!change.mine && change.what !== 'again') setLast(change);
  });
  return { present, last };
}
