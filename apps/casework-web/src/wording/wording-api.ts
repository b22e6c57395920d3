import { answerOf } from '@cloison/platform/web-kit';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { useOfficeClient } from '../api/office-api';
import type { OfficePaths } from '../api/contract';

type Schemas = OfficePaths['/api/wording/check']['post']['responses']['200']['content']['application/json'];
/** Offsets in UTF-16 units, as in JavaScript. */
export type Passage = Schemas['passages'][number];
export type FlagState = 'open' | 'kept' | 'withdrawn';
export type FlagPlace = 'note' | 'mail' | 'letter' | 'document' | 'citizen' | 'other';

/** Long enough that a word isn't judged before it is written. */
const SETTLED_MS = 600;

/** What the server finds in a text once typing has settled; nothing while it changes. The words to look for never reach the page. */
export function usePassages(text: string): readonly Passage[] {
  const client = useOfficeClient();
  const settled = useSettled(text);
  const found = useQuery({
    queryKey: ['wording', 'check', settled],
    queryFn: ({ signal }) => answerOf(client.POST('/api/wording/check', { body: { text: settled }, signal })),
    enabled: settled.trim().length > 2,
    staleTime: Infinity,
    gcTime: 60_000,
  });
  return settled === text ? (found.data?.passages ?? []) : [];
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/**
 * The reader's own texts in a case that wait for his answer.
 * @param state changes with every line of the story, so that what was just written is asked about
 */
export function useMyFlags(caseId: string, state: string) {
  const client = useOfficeClient();
  return useQuery({
    queryKey: ['wording', 'mine', caseId, state],
    placeholderData: keepPreviousData,
    queryFn: () => answerOf(client.GET('/api/wording/mine', { params: { query: { caseId } } })),
  });
}

/** Says of a text of one's own: these are the person's words. */
export function useKeepWording() {
  const client = useOfficeClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (kept: { readonly place: FlagPlace; readonly refId: string }) => answerOf(client.POST('/api/wording/kept', { body: kept })),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['wording', 'mine'] }),
  });
}

export function useWordingFlags(state: FlagState) {
  const client = useOfficeClient();
  return useInfiniteQuery({
    queryKey: ['wording', 'flags', state],
    queryFn: ({ pageParam }) => answerOf(client.GET('/api/wording/flags', { params: { query: { state, cursor: pageParam, limit: 100 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}
