import { answerOf } from '@cloison/platform/web-kit';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { useOfficeClient } from '../api/office-api';
import type { DestructionReason, RetentionRule } from './citizens-api';

export function useRetentionReview() {
  const client = useOfficeClient();
  return useQuery({ queryKey: ['retention', 'review'], queryFn: () => answerOf(client.GET('/api/retention/review')) });
}

export function useRetentionRules() {
  const client = useOfficeClient();
  return useQuery({ queryKey: ['retention', 'rules'], queryFn: () => answerOf(client.GET('/api/retention/rules')) });
}

export function useCertificates() {
  const client = useOfficeClient();
  return useQuery({ queryKey: ['retention', 'certificates'], queryFn: () => answerOf(client.GET('/api/retention/certificates')) });
}

export function useSetRule() {
  const client = useOfficeClient();
  const refresh = useRefresh();
  return useMutation({ mutationFn: (body: RetentionRule) => answerOf(client.PUT('/api/retention/rules', { body })), onSuccess: refresh });
}

export function useDestroyCitizens() {
  const client = useOfficeClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { citizenIds: string[]; reason: DestructionReason }) =>
      answerOf(client.POST('/api/retention/destructions', { body })),
    onSuccess: (_made, { citizenIds }) => {
      for (const id of citizenIds) queries.removeQueries({ queryKey: ['citizen', id] });
      for (const key of ['retention', 'citizens', 'search', 'duplicates', 'cases']) void queries.invalidateQueries({ queryKey: [key] });
    },
  });
}

/** Keeps a record despite its period, or, without a reason, stops keeping it. */
export function useHold() {
  const client = useOfficeClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string | null }) => {
      const params = { path: { id } };
      return reason === null
        ? answerOf(client.DELETE('/api/citizens/{id}/hold', { params }))
        : answerOf(client.POST('/api/citizens/{id}/hold', { params, body: { reason } }));
    },
    onSuccess: refresh,
  });
}

function useRefresh() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['retention'] });
}
