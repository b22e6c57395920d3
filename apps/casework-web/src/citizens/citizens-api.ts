import { answerOf, problemFrom, useSession } from '@cloison/platform/web-kit';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { Citizen } from '../api/contract';
import { useOfficeClient } from '../api/office-api';
import type { components } from '../api/office-openapi';

type Schemas = components['schemas'];
export type ContactPoint = Schemas['ContactPointView'];
export type NewContactPoint = Schemas['NewContactPoint'];
export type Spokesperson = Schemas['SpokespersonView'];
export type NewSpokesperson = Schemas['NewSpokesperson'];
export type Described = Schemas['DescribedCitizen'];
export type DuplicateSide = Schemas['DuplicateSide'];
export type DuplicatePair = Schemas['DuplicatePairView'];
export type Reason = DuplicatePair['why'][number];
export type MergeComparison = Schemas['MergeComparison'];
export type MergeField = MergeComparison['differing'][number];
export type HistoryLine = Schemas['HistoryLine'];
export type RetentionProposal = Schemas['RetentionProposal'];
export type RetentionRule = Schemas['RetentionRuleView'];
export type DestructionReason = Schemas['DestructionOrder']['reason'];

export const SOURCES = [
  'given_by_citizen',
  'given_by_spokesperson',
  'public_directory',
  'press_gallery',
  'official',
  'imported',
  'unknown',
] as const satisfies readonly ContactPoint['source'][];
export const RELATIONS = [
  'spouse',
  'parent',
  'child',
  'relative',
  'friend',
  'lawyer',
  'social_worker',
  'guardian',
  'other',
] as const satisfies readonly Spokesperson['relation'][];

/** What a person does to the parts of a record. Each answer is the record as it now is. */
export type PartAct =
  | { readonly act: 'contact-add'; readonly contact: NewContactPoint }
  | { readonly act: 'contact-first'; readonly contactId: string }
  | { readonly act: 'contact-remove'; readonly contactId: string }
  | { readonly act: 'speaker-add'; readonly speaker: NewSpokesperson }
  | { readonly act: 'speaker-end'; readonly speakerId: string }
  | { readonly act: 'household-add'; readonly memberId: string }
  | { readonly act: 'household-remove'; readonly memberId: string };

export function useCitizenPart(id: string) {
  const client = useOfficeClient();
  const keep = useKeepCitizen();
  return useMutation({
    mutationFn: (act: PartAct): Promise<Citizen> => {
      switch (act.act) {
        case 'contact-add':
          return answerOf(client.POST('/api/citizens/{id}/contacts', { params: { path: { id } }, body: act.contact }));
        case 'contact-first':
          return answerOf(
            client.PATCH('/api/citizens/{id}/contacts/{contactId}', {
              params: { path: { id, contactId: act.contactId } },
              body: { first: true },
            }),
          );
        case 'contact-remove':
          return answerOf(client.DELETE('/api/citizens/{id}/contacts/{contactId}', { params: { path: { id, contactId: act.contactId } } }));
        case 'speaker-add':
          return answerOf(client.POST('/api/citizens/{id}/spokespeople', { params: { path: { id } }, body: act.speaker }));
        case 'speaker-end':
          return answerOf(
            client.POST('/api/citizens/{id}/spokespeople/{spokespersonId}/end', {
              params: { path: { id, spokespersonId: act.speakerId } },
            }),
          );
        case 'household-add':
          return answerOf(client.POST('/api/citizens/{id}/household', { params: { path: { id } }, body: { memberId: act.memberId } }));
        case 'household-remove':
          return answerOf(client.DELETE('/api/citizens/{id}/household/{memberId}', { params: { path: { id, memberId: act.memberId } } }));
      }
    },
    onSuccess: keep,
  });
}

function useKeepCitizen() {
  const queries = useQueryClient();
  return (citizen: Citizen) => {
    queries.setQueryData(['citizen', citizen.id], citizen);
    for (const key of ['citizens', 'search', 'duplicates']) void queries.invalidateQueries({ queryKey: [key] });
  };
}

/** Records that may be of the person being typed; asked once the typing has settled, since each comparison is an entry of the log. */
export function useLikelyDuplicates(described: Described, enabled: boolean) {
  const client = useOfficeClient();
  return useQuery({
    queryKey: ['duplicates', 'likely', described],
    queryFn: ({ signal }) => answerOf(client.POST('/api/duplicates/likely', { body: described, signal })),
    enabled,
    placeholderData: keepPreviousData,
  });
}

export function useDuplicates(citizenId?: string) {
  const client = useOfficeClient();
  return useQuery({
    queryKey: ['duplicates', 'list', citizenId ?? null],
    queryFn: () => answerOf(client.GET('/api/duplicates', { params: { query: citizenId ? { citizenId } : {} } })),
  });
}

export function useTellApart() {
  const client = useOfficeClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (pair: { firstId: string; secondId: string }) => answerOf(client.POST('/api/duplicates/distinct', { body: pair })),
    onSuccess: (_nothing, { firstId, secondId }) => {
      void queries.invalidateQueries({ queryKey: ['duplicates'] });
      for (const id of [firstId, secondId]) void queries.invalidateQueries({ queryKey: ['citizen', id] });
    },
  });
}

export function useScanDuplicates() {
  const client = useOfficeClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answerOf(client.POST('/api/duplicates/scan')),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['duplicates'] }),
  });
}

export function useMergeComparison(id: string, goneId: string) {
  const client = useOfficeClient();
  return useQuery({
    queryKey: ['citizen', id, 'merge', goneId],
    queryFn: () => answerOf(client.GET('/api/citizens/{id}/merge/{goneId}', { params: { path: { id, goneId } } })),
  });
}

export function useMerge(id: string) {
  const client = useOfficeClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['CitizenMerge']) => answerOf(client.POST('/api/citizens/{id}/merge', { params: { path: { id } }, body })),
    onSuccess: () => queries.invalidateQueries(),
  });
}

export function useUndoMerge() {
  const client = useOfficeClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (mergeId: string) => answerOf(client.POST('/api/merges/{id}/undo', { params: { path: { id: mergeId } } })),
    onSuccess: () => queries.invalidateQueries(),
  });
}

export function useHistory(id: string) {
  const client = useOfficeClient();
  return useInfiniteQuery({
    queryKey: ['citizen', id, 'history'],
    queryFn: ({ pageParam }) =>
      answerOf(client.GET('/api/citizens/{id}/history', { params: { path: { id }, query: { cursor: pageParam, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** Saves what the office holds on somebody, as a file of the browser. */
export function useExport(id: string) {
  const { transport } = useSession();
  return useMutation({
    mutationFn: async (form: 'export' | 'export-page') => {
      const response = await transport.request('GET', `/api/citizens/${id}/${form}`, {}, { withToken: true });
      if (!response.ok) throw await problemFrom(response);
      const address = URL.createObjectURL(await response.blob());
      const link = document.createElement('a');
      link.href = address;
      link.download = form === 'export' ? 'export.json' : 'export.html';
      link.click();
      URL.revokeObjectURL(address);
    },
  });
}
