import { answerOf, createZoneClient, useSession } from '@cloison/platform/web-kit';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { CitizenChange, CitizenFields, OfficePaths } from './contract';

/** The typed client of the office's API. */
export function useOfficeClient() {
  const { transport } = useSession();
  return useMemo(() => createZoneClient<OfficePaths>(transport), [transport]);
}

export function useCitizens() {
  const client = useOfficeClient();
  return useInfiniteQuery({
    queryKey: ['citizens', 'list'],
    queryFn: ({ pageParam }) => answerOf(client.GET('/api/citizens', { params: { query: { cursor: pageParam, limit: 100 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

export function useCitizen(id: string) {
  const client = useOfficeClient();
  return useQuery({ queryKey: ['citizen', id], queryFn: () => answerOf(client.GET('/api/citizens/{id}', { params: { path: { id } } })) });
}

export function useCreateCitizen() {
  const client = useOfficeClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: CitizenFields) => answerOf(client.POST('/api/citizens', { body })),
    onSuccess: (citizen) => {
      queries.setQueryData(['citizen', citizen.id], citizen);
      void queries.invalidateQueries({ queryKey: ['citizens'] });
      void queries.invalidateQueries({ queryKey: ['search'] });
    },
  });
}

export function useChangeCitizen(id: string) {
  const client = useOfficeClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: CitizenChange) => answerOf(client.PATCH('/api/citizens/{id}', { params: { path: { id } }, body })),
    onSuccess: (citizen) => {
      queries.setQueryData(['citizen', id], citizen);
      void queries.invalidateQueries({ queryKey: ['citizens'] });
      void queries.invalidateQueries({ queryKey: ['search'] });
    },
  });
}
