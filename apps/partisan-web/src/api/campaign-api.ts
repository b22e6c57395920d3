import { answerOf, createZoneClient, useSession } from '@cloison/platform/web-kit';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';

import { usePurpose } from '../purpose/purpose';
import type { CampaignPaths, ElectorFilter, ImportLine, NewScore } from './contract';

/** The typed client of the campaign's API. */
export function useCampaignClient() {
  const { transport } = useSession();
  return useMemo(() => createZoneClient<CampaignPaths>(transport), [transport]);
}

/** A page of electors after another; the tally comes with the first. Nothing is asked before a purpose is stated. */
export function useElectors(filter: ElectorFilter) {
  const client = useCampaignClient();
  const purpose = usePurpose();
  return useInfiniteQuery({
    queryKey: ['electors', filter],
    queryFn: ({ pageParam, signal }) =>
      answerOf(client.GET('/api/electors', { params: { query: { ...filter, cursor: pageParam, limit: 100 } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    enabled: purpose !== null,
  });
}

export function useElector(id: string) {
  const client = useCampaignClient();
  return useQuery({ queryKey: ['elector', id], queryFn: () => answerOf(client.GET('/api/electors/{id}', { params: { path: { id } } })) });
}

export function useDivision() {
  const client = useCampaignClient();
  const purpose = usePurpose();
  return useQuery({ queryKey: ['division'], queryFn: () => answerOf(client.GET('/api/division')), enabled: purpose !== null });
}

/** Writes a score that starts from a version; a stale one is refused whole, with `version_conflict`. */
export function useScore(id: string) {
  const client = useCampaignClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewScore) => answerOf(client.PUT('/api/electors/{id}/score', { params: { path: { id } }, body })),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['elector', id] });
      void queries.invalidateQueries({ queryKey: ['electors'] });
    },
  });
}

/** Whether a load is under way, here or at a colleague's. */
export function isRunning({ state }: ImportLine): boolean {
  return state === 'reading' || state === 'finishing';
}

/** The loads, newest first; asked again while one is under way. */
export function useImports(uploading: boolean) {
  const client = useCampaignClient();
  return useQuery({
    queryKey: ['imports'],
    queryFn: () => answerOf(client.GET('/api/imports')),
    refetchInterval: (query) => (uploading || query.state.data?.items.some(isRunning) ? 500 : false),
  });
}

export function useImport(id: string) {
  const client = useCampaignClient();
  return useQuery({ queryKey: ['import', id], queryFn: () => answerOf(client.GET('/api/imports/{id}', { params: { path: { id } } })) });
}

export function useMappings() {
  const client = useCampaignClient();
  return useQuery({ queryKey: ['mappings'], queryFn: () => answerOf(client.GET('/api/mappings')), staleTime: Infinity });
}

interface Upload {
  readonly file: File;
  readonly mapping: string;
  readonly vintage: string;
  readonly replace: boolean;
}

/** Sends a list as it is; the answer comes when it was read to its end. */
export function useUpload() {
  const { transport } = useSession();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ file, mapping, vintage, replace }: Upload): Promise<void> => {
      const query = new URLSearchParams({ mapping, ...(vintage ? { vintage } : {}), ...(replace ? { replace: 'true' } : {}) });
      const init = { body: file, headers: { 'content-type': 'text/csv' } };
      const response = await transport.request('POST', `/api/imports?${query}`, init, { withToken: true });
      await answerOf(Promise.resolve({ response, error: response.ok ? undefined : ((await response.json()) as unknown) }));
    },
    onSettled: () => {
      void queries.invalidateQueries();
    },
  });
}
