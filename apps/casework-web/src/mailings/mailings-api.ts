import { answerOf } from '@cloison/platform/web-kit';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { useOfficeClient } from '../api/office-api';
import type { components, paths } from '../api/office-openapi';

type Schemas = components['schemas'];
export type Mailing = Schemas['MailingView'];
export type MailingLine = Schemas['MailingLine'];
export type MailingTrial = Schemas['MailingTrial'];
export type MailingPreview = Schemas['MailingPreview'];
export type MailingPerson = Schemas['MailingPersonView'];
export type Purpose = MailingLine['purpose'];
export type LeftOut = Schemas['ReasonCount']['reason'];
export type Source = Schemas['SourceCount']['source'];
export type SourceRule = Schemas['SourceRuleView'];
export type OfficeContact = Schemas['OfficeContactView'];
export type OfficeContactWriting = Schemas['OfficeContactWriting'];
export type Question = NonNullable<paths['/api/mailings/answer']['get']['parameters']['query']>;

export const PURPOSES = [
  'greeting',
  'service_information',
  'event_invitation',
  'matter_answer',
  'press_notice',
] as const satisfies readonly Purpose[];

export function useMailings() {
  const client = useOfficeClient();
  return useQuery({ queryKey: ['mailings', 'list'], queryFn: () => answerOf(client.GET('/api/mailings')) });
}

export function useMailing(id: string) {
  const client = useOfficeClient();
  return useQuery({
    queryKey: ['mailings', 'one', id],
    queryFn: () => answerOf(client.GET('/api/mailings/{id}', { params: { path: { id } } })),
  });
}

export function useSourceRules() {
  const client = useOfficeClient();
  return useQuery({ queryKey: ['mailings', 'rules'], queryFn: () => answerOf(client.GET('/api/mailings/rules')), staleTime: Infinity });
}

export function useMailingPreview() {
  const client = useOfficeClient();
  return useMutation({ mutationFn: (body: MailingTrial) => answerOf(client.POST('/api/mailings/preview', { body })) });
}

export function useCreateMailing() {
  const client = useOfficeClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body: Schemas['NewMailing']) => answerOf(client.POST('/api/mailings', { body })),
    onSuccess: refresh,
  });
}

export function useDeriveMailing(id: string) {
  const client = useOfficeClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body: Schemas['MailingDerivation']) =>
      answerOf(client.POST('/api/mailings/{id}/derived', { params: { path: { id } }, body })),
    onSuccess: refresh,
  });
}

export function useDestroyMailing(id: string) {
  const client = useOfficeClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: () => answerOf(client.POST('/api/mailings/{id}/destruction', { params: { path: { id } } })),
    onSuccess: refresh,
  });
}

export function useMailingCertificate(id: string, wanted: boolean) {
  const client = useOfficeClient();
  return useQuery({
    queryKey: ['mailings', 'certificate', id],
    queryFn: () => answerOf(client.GET('/api/mailings/{id}/certificate', { params: { path: { id } } })),
    enabled: wanted,
  });
}

export function useMailingPeople(id: string, out: boolean) {
  const client = useOfficeClient();
  return useInfiniteQuery({
    queryKey: ['mailings', 'people', id, out],
    queryFn: ({ pageParam }) =>
      answerOf(client.GET('/api/mailings/{id}/people', { params: { path: { id }, query: { out, cursor: pageParam, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

export function useAnswer(query: Question) {
  const client = useOfficeClient();
  return useQuery({
    queryKey: ['mailings', 'answer', query],
    queryFn: () => answerOf(client.GET('/api/mailings/answer', { params: { query } })),
  });
}

/** The names themselves: asked for by a person, since each asking is an entry of the log for each of them. */
export function useAnswerPeople(query: Question, wanted: boolean) {
  const client = useOfficeClient();
  return useQuery({
    queryKey: ['mailings', 'answer-people', query],
    queryFn: () => answerOf(client.GET('/api/mailings/answer/people', { params: { query } })),
    enabled: wanted,
  });
}

export function useContacts() {
  const client = useOfficeClient();
  return useQuery({ queryKey: ['office-contacts'], queryFn: () => answerOf(client.GET('/api/office-contacts')) });
}

export function useSaveContact() {
  const client = useOfficeClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ contact, body, removed = false }: { contact: OfficeContact | null; body: OfficeContactWriting; removed?: boolean }) =>
      contact
        ? answerOf(
            client.PATCH('/api/office-contacts/{id}', {
              params: { path: { id: contact.id } },
              body: { ...body, version: contact.version, removed },
            }),
          )
        : answerOf(client.POST('/api/office-contacts', { body })),
    onSuccess: (list) => queries.setQueryData(['office-contacts'], list),
  });
}

/** Lists tell of each other (a family, its destruction): after an act, all are asked for again. */
export function useRefresh() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['mailings'] });
}
