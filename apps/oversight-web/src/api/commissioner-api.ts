import { answerOf, createZoneClient, useLanguage, useSession } from '@cloison/platform/web-kit';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { AttemptFilter, CommissionerPaths } from './contract';

/** What is looked at is asked for again this often, so that a page left open tells of now. */
const REFRESH_MS = 15_000;

/** The typed client of the commissioner's API. */
function useCommissionerClient() {
  const { transport } = useSession();
  return useMemo(() => createZoneClient<CommissionerPaths>(transport), [transport]);
}

/** The server writes its sentences in the reader's language, so each answer is kept by language. */
export function useOverview() {
  const client = useCommissionerClient();
  const { language } = useLanguage();
  return useQuery({
    queryKey: ['overview', language],
    queryFn: ({ signal }) => answerOf(client.GET('/api/overview', { signal })),
    refetchInterval: REFRESH_MS,
  });
}

/** The newest check in full. `not_found` before the first one. */
export function useStandingCheck() {
  const client = useCommissionerClient();
  const { language } = useLanguage();
  return useQuery({
    queryKey: ['checks', 'latest', language],
    queryFn: ({ signal }) => answerOf(client.GET('/api/separation/checks/latest', { signal })),
    refetchInterval: REFRESH_MS,
  });
}

export function useChecks() {
  const client = useCommissionerClient();
  const { language } = useLanguage();
  return useInfiniteQuery({
    queryKey: ['checks', 'all', language],
    queryFn: ({ pageParam, signal }) =>
      answerOf(client.GET('/api/separation/checks', { params: { query: { cursor: pageParam, limit: 30 } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** Reads the catalogues and judges them now. Everything that shows a verdict is asked for again afterwards. */
export function useCheckNow() {
  const client = useCommissionerClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answerOf(client.POST('/api/separation/checks')),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['checks'] });
      void queries.invalidateQueries({ queryKey: ['overview'] });
    },
  });
}

export function useAttempts(filter: AttemptFilter) {
  const client = useCommissionerClient();
  return useInfiniteQuery({
    queryKey: ['attempts', 'each', filter],
    queryFn: ({ pageParam, signal }) =>
      answerOf(client.GET('/api/attempts', { params: { query: { ...filter, cursor: pageParam, limit: 50 } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** Which accounts, which dates, how many. */
export function useAttemptSummary(filter: AttemptFilter) {
  const client = useCommissionerClient();
  return useQuery({
    queryKey: ['attempts', 'summary', filter],
    queryFn: ({ signal }) => answerOf(client.GET('/api/attempts/summary', { params: { query: filter }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** The codes that were met, for the filter: whatever the other conditions. */
export function useCodesMet() {
  const client = useCommissionerClient();
  return useQuery({
    queryKey: ['attempts', 'codes'],
    queryFn: async ({ signal }) => {
      const { counts } = await answerOf(client.GET('/api/attempts', { params: { query: { limit: 1 } }, signal }));
      return [...new Set(counts.map(({ code }) => code))].sort();
    },
  });
}

export function useBundles() {
  const client = useCommissionerClient();
  return useQuery({
    queryKey: ['bundles'],
    queryFn: ({ signal }) => answerOf(client.GET('/api/evidence/bundles', { signal })),
  });
}
