import { answerOf } from '@cloison/platform/web-kit';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { CaseFields, CaseFile, CaseState, Direction, OutcomeKind, PersonRole } from '../api/contract';
import { useOfficeClient } from '../api/office-api';

export interface CaseFilter {
  readonly scope: 'mine' | 'all' | 'watched';
  readonly status: 'open' | 'closed';
  readonly late?: true;
  readonly silent?: true;
  readonly state?: CaseState;
  readonly category?: string;
}

export function useCases(filter: CaseFilter) {
  const client = useOfficeClient();
  return useInfiniteQuery({
    queryKey: ['cases', 'list', filter],
    queryFn: ({ pageParam }) => answerOf(client.GET('/api/cases', { params: { query: { ...filter, cursor: pageParam, limit: 100 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** My going cases, today's promised calls, and after how many days a case is silent. */
export function useDay() {
  const client = useOfficeClient();
  return useQuery({ queryKey: ['cases', 'day'], queryFn: () => answerOf(client.GET('/api/day')), refetchInterval: 60_000 });
}

export function useCase(id: string) {
  const client = useOfficeClient();
  return useQuery({
    queryKey: ['case', id],
    queryFn: () => answerOf(client.GET('/api/cases/{id}', { params: { path: { id } } })),
    enabled: id !== '',
  });
}

/** Who may be given a case. */
export function useColleagues() {
  const client = useOfficeClient();
  return useQuery({ queryKey: ['colleagues'], queryFn: () => answerOf(client.GET('/api/colleagues')), staleTime: 300_000 });
}

export function useCreateCase() {
  const client = useOfficeClient();
  return useMutation({
    mutationFn: (body: CaseFields & { citizenId: string }) => answerOf(client.POST('/api/cases', { body })),
    onSuccess: useKeepCase(),
  });
}

export interface CallFields {
  readonly body: string;
  readonly direction: Direction;
  readonly minutes: number | null;
}

/** A call from anywhere: in a case, or as the beginning of one. */
export function useLogCall() {
  const client = useOfficeClient();
  return useMutation({
    mutationFn: (body: CallFields & ({ caseId: string } | { citizenId: string; category: string })) =>
      answerOf(client.POST('/api/calls', { body })),
    onSuccess: useKeepCase(),
  });
}

/** What a person does with one case. Each answer is the case as it now is. */
export type CaseAct =
  | { readonly act: 'note'; readonly body: string; readonly minutes: number | null }
  | ({ readonly act: 'call' } & CallFields)
  | { readonly act: 'rewrite'; readonly eventId: string; readonly version: number; readonly body: string }
  | { readonly act: 'follow-up'; readonly what: string; readonly dueOn: string | null; readonly dueTime: string | null }
  | {
      readonly act: 'postpone';
      readonly followUpId: string;
      readonly what: string;
      readonly dueOn: string | null;
      readonly dueTime: string | null;
    }
  | { readonly act: 'done'; readonly followUpId: string }
  | { readonly act: 'change'; readonly version: number; readonly fields: Partial<CaseFields> }
  | { readonly act: 'status'; readonly version: number; readonly status: CaseState }
  | { readonly act: 'assign'; readonly accountId: string | null }
  | { readonly act: 'watch'; readonly accountId: string; readonly watches: boolean }
  | { readonly act: 'person'; readonly citizenId: string; readonly role: PersonRole | null }
  | { readonly act: 'link'; readonly caseId: string; readonly linked: boolean }
  | { readonly act: 'restrict'; readonly version: number; readonly accountIds: string[] | null }
  | { readonly act: 'close'; readonly version: number; readonly outcome: string; readonly outcomeKind: OutcomeKind }
  | { readonly act: 'reopen'; readonly version: number };

type Client = ReturnType<typeof useOfficeClient>;

export function useCaseAct(id: string) {
  const client = useOfficeClient();
  return useMutation({ mutationFn: (act: CaseAct): Promise<CaseFile> => answerOf(send(client, id, act)), onSuccess: useKeepCase() });
}

function send(client: Client, id: string, act: CaseAct) {
  const params = { path: { id } };
  switch (act.act) {
    case 'note':
      return client.POST('/api/cases/{id}/notes', { params, body: { body: act.body, minutes: act.minutes } });
    case 'call':
      return client.POST('/api/cases/{id}/calls', { params, body: { body: act.body, direction: act.direction, minutes: act.minutes } });
    case 'rewrite':
      return client.PATCH('/api/cases/{id}/notes/{eventId}', {
        params: { path: { id, eventId: act.eventId } },
        body: { version: act.version, body: act.body },
      });
    case 'follow-up':
      return client.POST('/api/cases/{id}/follow-ups', { params, body: { what: act.what, dueOn: act.dueOn, dueTime: act.dueTime } });
    case 'postpone':
      return client.PATCH('/api/cases/{id}/follow-ups/{followUpId}', {
        params: { path: { id, followUpId: act.followUpId } },
        body: { what: act.what, dueOn: act.dueOn, dueTime: act.dueTime },
      });
    case 'done':
      return client.POST('/api/cases/{id}/follow-ups/{followUpId}/done', { params: { path: { id, followUpId: act.followUpId } } });
    case 'change':
      return client.PATCH('/api/cases/{id}', { params, body: { version: act.version, ...act.fields } });
    case 'status':
      return client.POST('/api/cases/{id}/status', { params, body: { version: act.version, status: act.status } });
    case 'close':
      return client.POST('/api/cases/{id}/close', {
        params,
        body: { version: act.version, outcome: act.outcome, outcomeKind: act.outcomeKind },
      });
    case 'reopen':
      return client.POST('/api/cases/{id}/reopen', { params, body: { version: act.version } });
    default:
      return sendAboutPeople(client, id, act);
  }
}

function sendAboutPeople(client: Client, id: string, act: Extract<CaseAct, { act: 'assign' | 'watch' | 'person' | 'link' | 'restrict' }>) {
  const params = { path: { id } };
  switch (act.act) {
    case 'assign':
      return client.PUT('/api/cases/{id}/assignee', { params, body: { accountId: act.accountId } });
    case 'watch':
      return act.watches
        ? client.POST('/api/cases/{id}/watchers', { params, body: { accountId: act.accountId } })
        : client.DELETE('/api/cases/{id}/watchers/{accountId}', { params: { path: { id, accountId: act.accountId } } });
    case 'person':
      return act.role === null
        ? client.DELETE('/api/cases/{id}/people/{citizenId}', { params: { path: { id, citizenId: act.citizenId } } })
        : client.PUT('/api/cases/{id}/people', { params, body: { citizenId: act.citizenId, role: act.role } });
    case 'link':
      return act.linked
        ? client.PUT('/api/cases/{id}/links', { params, body: { caseId: act.caseId } })
        : client.DELETE('/api/cases/{id}/links/{otherId}', { params: { path: { id, otherId: act.caseId } } });
    case 'restrict':
      return client.PUT('/api/cases/{id}/restriction', { params, body: { version: act.version, accountIds: act.accountIds } });
  }
}

function useKeepCase() {
  const queries = useQueryClient();
  return (file: CaseFile) => {
    queries.setQueryData(['case', file.id], file);
    void queries.invalidateQueries({ queryKey: ['cases'] });
    void queries.invalidateQueries({ queryKey: ['citizen', file.citizen.id] });
  };
}
