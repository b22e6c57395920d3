import { answerOf } from '@cloison/platform/web-kit';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { useOfficeClient } from '../api/office-api';
import type { components } from '../api/office-openapi';

type Schemas = components['schemas'];
export type Consent = Schemas['ConsentView'];
export type BodyConsent = Schemas['BodyConsent'];
export type ConsentInCase = Schemas['ConsentInCase'];
export type ConsentAsked = Schemas['ConsentAsked'];
export type ConsentLink = Schemas['ConsentLink'];
export type ConsentItem = Consent['shared'][number];

export const CONSENT_ITEMS = ['identity', 'file', 'documents', 'health', 'income', 'family'] as const satisfies readonly ConsentItem[];

/** Under the case, so that a change told live renews it too. */
const keyOf = (caseId: string) => ['case', caseId, 'consents'] as const;

export function useCaseConsents(caseId: string) {
  const client = useOfficeClient();
  return useQuery({
    queryKey: keyOf(caseId),
    queryFn: () => answerOf(client.GET('/api/cases/{id}/consents', { params: { path: { id: caseId } } })),
  });
}

export function useAskConsent(caseId: string) {
  const client = useOfficeClient();
  return useMutation({
    mutationFn: (body: Schemas['NewConsent']) =>
      answerOf(client.POST('/api/cases/{id}/consents', { params: { path: { id: caseId } }, body })),
    onSuccess: useRefresh(caseId),
  });
}

export function useNoteVoice(caseId: string) {
  const client = useOfficeClient();
  return useMutation({
    mutationFn: (body: Schemas['NewVoiceConsent']) =>
      answerOf(client.POST('/api/cases/{id}/consents/voice', { params: { path: { id: caseId } }, body })),
    onSuccess: useRefresh(caseId),
  });
}

export function useSignPaper(caseId: string) {
  const client = useOfficeClient();
  return useMutation({
    mutationFn: ({ id, ...body }: Schemas['PaperSignature'] & { id: string }) =>
      answerOf(client.POST('/api/consents/{id}/signed', { params: { path: { id } }, body })),
    onSuccess: useRefresh(caseId),
  });
}

export function useRenewLink(caseId: string) {
  const client = useOfficeClient();
  return useMutation({
    mutationFn: (id: string) => answerOf(client.POST('/api/consents/{id}/link', { params: { path: { id } }, body: {} })),
    onSuccess: useRefresh(caseId),
  });
}

export function useRevokeConsent(caseId: string) {
  const client = useOfficeClient();
  return useMutation({
    mutationFn: ({ id, why }: { id: string; why: string }) =>
      answerOf(client.POST('/api/consents/{id}/revoke', { params: { path: { id } }, body: { why } })),
    onSuccess: useRefresh(caseId),
  });
}

export function useEndingConsents() {
  const client = useOfficeClient();
  return useQuery({ queryKey: ['consents', 'ending'], queryFn: () => answerOf(client.GET('/api/consents/ending')) });
}

/** For whoever answers for the office. */
export function useVoiceConsents(enabled: boolean) {
  const client = useOfficeClient();
  return useQuery({ queryKey: ['consents', 'review'], queryFn: () => answerOf(client.GET('/api/consents/review')), enabled });
}

export function useReviewConsent() {
  const client = useOfficeClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answerOf(client.POST('/api/consents/{id}/reviewed', { params: { path: { id } } })),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['consents'] }),
  });
}

export const formPath = (id: string) => `/api/consents/${id}/form`;

function useRefresh(caseId: string) {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: ['case', caseId] });
    void queries.invalidateQueries({ queryKey: ['consents'] });
  };
}
