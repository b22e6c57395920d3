import { answerOf, createZoneClient, useSession } from '@cloison/platform/web-kit';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { CaseFields, CaseFile, CitizenFields, OfficePaths } from './contract';

/** The typed client of the office's API. */
export function useOfficeClient() {
  const { transport } = useSession();
  return useMemo(() => createZoneClient<OfficePaths>(transport), [transport]);
}

/** My open cases, all of them up to the server's page of 200: a day is read at a glance or not at all. */
export function useMyOpenCases() {
  const client = useOfficeClient();
  return useQuery({
    queryKey: ['cases', 'mine', 'open'],
    queryFn: () => answerOf(client.GET('/api/cases', { params: { query: { scope: 'mine', status: 'open', limit: 200 } } })),
    refetchInterval: 60_000,
  });
}

export function useCases(filter: { readonly scope: 'mine' | 'all'; readonly status: 'open' | 'closed' }) {
  const client = useOfficeClient();
  return useInfiniteQuery({
    queryKey: ['cases', 'list', filter],
    queryFn: ({ pageParam }) => answerOf(client.GET('/api/cases', { params: { query: { ...filter, cursor: pageParam, limit: 100 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function useCase(id: string) {
  const client = useOfficeClient();
  return useQuery({ queryKey: ['case', id], queryFn: () => answerOf(client.GET('/api/cases/{id}', { params: { path: { id } } })) });
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

/** People and cases that match what was typed. Asked only once the typing has settled, since each search is an entry of the log. */
export function useSearch(typed: string) {
  const client = useOfficeClient();
  const enabled = typed.trim().length >= 2;
  const citizens = useQuery({
    queryKey: ['search', 'citizens', typed],
    queryFn: ({ signal }) => answerOf(client.GET('/api/citizens', { params: { query: { search: typed, limit: 20 } }, signal })),
    enabled,
    placeholderData: keepPreviousData,
  });
  const cases = useQuery({
    queryKey: ['search', 'cases', typed],
    queryFn: ({ signal }) => answerOf(client.GET('/api/cases', { params: { query: { search: typed, limit: 5 } }, signal })),
    enabled,
    placeholderData: keepPreviousData,
  });
  return { citizens, cases };
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
    mutationFn: (body: Partial<CitizenFields> & { version: number }) =>
      answerOf(client.PATCH('/api/citizens/{id}', { params: { path: { id } }, body })),
    onSuccess: (citizen) => {
      queries.setQueryData(['citizen', id], citizen);
      void queries.invalidateQueries({ queryKey: ['citizens'] });
      void queries.invalidateQueries({ queryKey: ['search'] });
    },
  });
}

export function useCreateCase() {
  const client = useOfficeClient();
  const keep = useKeepCase();
  return useMutation({
    mutationFn: (body: CaseFields & { citizenId: string }) => answerOf(client.POST('/api/cases', { body })),
    onSuccess: keep,
  });
}

/** What a person does with one case. Each answer is the case as it now is. */
export type CaseAct =
  | { readonly act: 'note'; readonly body: string }
  | { readonly act: 'follow-up'; readonly what: string; readonly dueOn: string }
  | { readonly act: 'done'; readonly followUpId: string }
  | { readonly act: 'change'; readonly version: number; readonly fields: Partial<CaseFields> }
  | { readonly act: 'close'; readonly version: number; readonly outcome: string }
  | { readonly act: 'reopen'; readonly version: number };

export function useCaseAct(id: string) {
  const client = useOfficeClient();
  const keep = useKeepCase();
  return useMutation({
    mutationFn: (act: CaseAct): Promise<CaseFile> => {
      const path = { id };
      switch (act.act) {
        case 'note':
          return answerOf(client.POST('/api/cases/{id}/notes', { params: { path }, body: { body: act.body } }));
        case 'follow-up':
          return answerOf(client.POST('/api/cases/{id}/follow-ups', { params: { path }, body: { what: act.what, dueOn: act.dueOn } }));
        case 'done':
          return answerOf(
            client.POST('/api/cases/{id}/follow-ups/{followUpId}/done', { params: { path: { id, followUpId: act.followUpId } } }),
          );
        case 'change':
          return answerOf(client.PATCH('/api/cases/{id}', { params: { path }, body: { version: act.version, ...act.fields } }));
        case 'close':
          return answerOf(client.POST('/api/cases/{id}/close', { params: { path }, body: { version: act.version, outcome: act.outcome } }));
        case 'reopen':
          return answerOf(client.POST('/api/cases/{id}/reopen', { params: { path }, body: { version: act.version } }));
      }
    },
    onSuccess: keep,
  });
}

function useKeepCase() {
  const queries = useQueryClient();
  return (file: CaseFile) => {
    queries.setQueryData(['case', file.id], file);
    void queries.invalidateQueries({ queryKey: ['cases'] });
    void queries.invalidateQueries({ queryKey: ['citizen', file.citizen.id] });
  };
}
