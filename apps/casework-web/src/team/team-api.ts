import { answerOf } from '@cloison/platform/web-kit';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { components } from '../api/office-openapi';
import { useOfficeClient } from '../api/office-api';

type Schemas = components['schemas'];
export type TeamLoad = Schemas['TeamLoad'];
export type TeamCase = Schemas['TeamCase'];
export type Absence = Schemas['AbsenceView'];
export type NewAbsence = Schemas['NewAbsence'];
export type OfficeSettings = Schemas['OfficeSettingsView'];
export type OfficeSettingsChange = Schemas['OfficeSettingsChange'];

const TEAM = ['team'] as const;

export function useTeam() {
  const client = useOfficeClient();
  return useQuery({ queryKey: [...TEAM, 'all'], queryFn: () => answerOf(client.GET('/api/team')), refetchInterval: 300_000 });
}

/** @param accountId null: the cases in nobody's name */
export function useTeamCases(accountId: string | null) {
  const client = useOfficeClient();
  return useQuery({
    queryKey: [...TEAM, 'cases', accountId],
    queryFn: () => answerOf(client.GET('/api/team/cases', { params: { query: { accountId: accountId ?? undefined } } })),
  });
}

function useRefresh() {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: TEAM });
    void queries.invalidateQueries({ queryKey: ['cases'] });
    void queries.invalidateQueries({ queryKey: ['case'] });
  };
}

export function useReassign() {
  const client = useOfficeClient();
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (body: { caseIds: string[]; toId: string | null }) => answerOf(client.POST('/api/team/reassignments', { body })),
    onSuccess,
  });
}

export function useUndoReassignment() {
  const client = useOfficeClient();
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (id: string) => answerOf(client.POST('/api/team/reassignments/{id}/undo', { params: { path: { id } } })),
    onSuccess,
  });
}

export function useAddAbsence() {
  const client = useOfficeClient();
  const onSuccess = useRefresh();
  return useMutation({ mutationFn: (body: NewAbsence) => answerOf(client.POST('/api/team/absences', { body })), onSuccess });
}

export function useRemoveAbsence() {
  const client = useOfficeClient();
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (id: string) => answerOf(client.POST('/api/team/absences/{id}/remove', { params: { path: { id } } })),
    onSuccess,
  });
}

export function useOfficeSettings() {
  const client = useOfficeClient();
  return useQuery({ queryKey: ['office-settings'], queryFn: () => answerOf(client.GET('/api/office-settings')) });
}

export function useChangeOfficeSettings() {
  const client = useOfficeClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: OfficeSettingsChange) => answerOf(client.PATCH('/api/office-settings', { body })),
    onSuccess: (settings) => {
      queries.setQueryData(['office-settings'], settings);
      void queries.invalidateQueries({ queryKey: ['digest'] });
    },
  });
}

export function useDigestPreview(language: 'fr' | 'en') {
  const client = useOfficeClient();
  return useQuery({
    queryKey: ['digest', language],
    queryFn: () => answerOf(client.GET('/api/reports/digest', { params: { query: { language } } })),
  });
}
