import { answerOf, problemFrom, useSession } from '@cloison/platform/web-kit';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { components } from '../api/office-openapi';
import { useOfficeClient } from '../api/office-api';

type Schemas = components['schemas'];
export type HandOver = Schemas['HandOverView'];
export type HandOverCitizen = Schemas['HandOverCitizen'];
export type Decision = NonNullable<HandOverCitizen['decision']>;
export type HandOverState = 'undecided' | Decision | 'done';

const KEY = ['hand-over'] as const;

export function useHandOver() {
  const client = useOfficeClient();
  return useQuery({ queryKey: [...KEY, 'view'], queryFn: () => answerOf(client.GET('/api/hand-over')) });
}

export function useHandOverCitizens(state: HandOverState) {
  const client = useOfficeClient();
  return useInfiniteQuery({
    queryKey: [...KEY, 'citizens', state],
    queryFn: ({ pageParam }) =>
      answerOf(client.GET('/api/hand-over/citizens', { params: { query: { state, cursor: pageParam, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

function useRefresh() {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: KEY });
}

export function useBeginHandOver() {
  const client = useOfficeClient();
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (successor: string | null) => answerOf(client.POST('/api/hand-over', { body: { successor } })),
    onSuccess,
  });
}

export function useCloseHandOver() {
  const client = useOfficeClient();
  const onSuccess = useRefresh();
  return useMutation({ mutationFn: () => answerOf(client.POST('/api/hand-over/close')), onSuccess });
}

export function useDecide() {
  const client = useOfficeClient();
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (body: { citizenIds: string[]; decision: Decision | null }) => answerOf(client.POST('/api/hand-over/decisions', { body })),
    onSuccess,
  });
}

export function useFinish() {
  const client = useOfficeClient();
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (citizenIds: string[]) => answerOf(client.POST('/api/hand-over/finish', { body: { citizenIds } })),
    onSuccess,
  });
}

/** Saves the locked package for the successor, or the page for the person. */
export function usePack() {
  const { transport } = useSession();
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: async (wanted: { citizenIds: string[]; passphrase: string } | { citizenId: string }): Promise<void> => {
      const forOne = 'citizenId' in wanted;
      const response = await transport.request(
        'POST',
        forOne ? `/api/hand-over/citizens/${wanted.citizenId}/return` : '/api/hand-over/packages',
        forOne ? {} : { body: JSON.stringify(wanted), headers: { 'content-type': 'application/json' } },
        { withToken: true },
      );
      if (!response.ok) throw await problemFrom(response);
      const address = URL.createObjectURL(await response.blob());
      const link = document.createElement('a');
      link.href = address;
      link.download = forOne ? 'dossier.html' : 'transfer.cloison';
      link.click();
      URL.revokeObjectURL(address);
    },
    onSuccess,
  });
}
