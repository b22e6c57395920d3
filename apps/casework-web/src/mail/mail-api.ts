import { answerOf } from '@cloison/platform/web-kit';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

import type { components } from '../api/office-openapi';
import { useOfficeClient } from '../api/office-api';

type Schemas = components['schemas'];
export type MailLine = Schemas['MailLine'];
export type MailMessage = Schemas['MailView'];
export type MailOutcome = Schemas['MailOutcome'];
export type MailCase = Schemas['MailCase'];
export type Pile = Schemas['PileView'];
export type OutgoingLine = Schemas['OutgoingLine'];
export type OutgoingMail = Schemas['OutgoingView'];
export type NewMail = Schemas['NewOutgoingMail'];
export type Addressee = Schemas['Addressee'];
export type MailFolder = 'new' | 'handled';
export type OutgoingFolder = 'held' | 'waiting' | 'sent';

const ALL = ['mail'] as const;
/** The live topic tells of changes; this is for a stream that broke. Each asking is a line of the log. */
const EVERY_MS = 300_000;
/** A claim holds for three minutes. */
const CLAIM_MS = 60_000;

export function useMail(folder: MailFolder, enabled = true) {
  const client = useOfficeClient();
  return useQuery({
    queryKey: [...ALL, 'list', folder],
    queryFn: () => answerOf(client.GET('/api/mail', { params: { query: { folder, limit: 200 } } })),
    select: pilesFirst,
    refetchInterval: EVERY_MS,
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function useMailMessage(id: string) {
  const client = useOfficeClient();
  return useQuery({ queryKey: [...ALL, 'one', id], queryFn: () => answerOf(client.GET('/api/mail/{id}', { params: { path: { id } } })) });
}

export function useMailHtml(id: string, enabled: boolean) {
  const client = useOfficeClient();
  return useQuery({
    queryKey: ['mail-html', id],
    queryFn: () => answerOf(client.GET('/api/mail/{id}/html', { params: { path: { id } } })),
    staleTime: Infinity,
    enabled,
  });
}

export function usePile(id: string) {
  const client = useOfficeClient();
  return useQuery({
    queryKey: [...ALL, 'pile', id],
    queryFn: () => answerOf(client.GET('/api/mail/piles/{id}', { params: { path: { id } } })),
    retry: false,
  });
}

/** One answer to a pile does the most at once. */
function pilesFirst<Page extends { readonly items: readonly MailLine[] }>(page: Page): Page {
  return { ...page, items: page.items.toSorted((one, other) => Number(other.pile !== null) - Number(one.pile !== null)) };
}

/** What a person does with received mail. */
export type MailAct =
  | { readonly act: 'file'; readonly id: string; readonly caseId: string }
  | { readonly act: 'redirect'; readonly id: string }
  | { readonly act: 'hand-over'; readonly id: string }
  | { readonly act: 'dismiss'; readonly id: string }
  | { readonly act: 'answer'; readonly id: string; readonly subject: string; readonly text: string }
  | { readonly act: 'answer-pile'; readonly id: string; readonly subject: string; readonly text: string };

export function useMailAct() {
  const client = useOfficeClient();
  const refresh = useMailRefresh();
  return useMutation({
    mutationFn: (act: MailAct): Promise<MailOutcome> => {
      const params = { path: { id: act.id } };
      switch (act.act) {
        case 'file':
          return answerOf(client.POST('/api/mail/{id}/file', { params, body: { caseId: act.caseId } }));
        case 'redirect':
          return answerOf(client.POST('/api/mail/{id}/redirect', { params, body: {} }));
        case 'hand-over':
          return answerOf(client.POST('/api/mail/{id}/hand-over', { params }));
        case 'dismiss':
          return answerOf(client.POST('/api/mail/{id}/dismiss', { params }));
        case 'answer':
          return answerOf(client.POST('/api/mail/{id}/answer', { params, body: { subject: act.subject, text: act.text } }));
        case 'answer-pile':
          return answerOf(client.POST('/api/mail/piles/{id}/answer', { params, body: { subject: act.subject, text: act.text } }));
      }
    },
    onSettled: refresh,
  });
}

export function useMailUndo() {
  const client = useOfficeClient();
  const refresh = useMailRefresh();
  return useMutation({
    mutationFn: (id: string) => answerOf(client.POST('/api/mail/{id}/undo', { params: { path: { id } } })),
    onSettled: refresh,
  });
}

/** Says that a mail is open here; asked again as long as it is. */
export function useMailClaim(id: string, enabled: boolean) {
  const client = useOfficeClient();
  return useQuery({
    queryKey: ['mail-claim', id],
    queryFn: () => answerOf(client.POST('/api/mail/{id}/claim', { params: { path: { id } } })),
    refetchInterval: CLAIM_MS,
    gcTime: 0,
    enabled,
  });
}

export function useMailLeave() {
  const client = useOfficeClient();
  return useCallback(
    (id: string) => void client.DELETE('/api/mail/{id}/claim', { params: { path: { id } } }).catch(() => undefined),
    [client],
  );
}

export function useOutgoing(folder: OutgoingFolder | 'all', caseId?: string) {
  const client = useOfficeClient();
  return useQuery({
    queryKey: [...ALL, 'out', folder, caseId],
    queryFn: () => answerOf(client.GET('/api/mail-out', { params: { query: { folder, limit: 200, ...(caseId ? { caseId } : {}) } } })),
    refetchInterval: EVERY_MS,
  });
}

export function useOutgoingMail(id: string) {
  const client = useOfficeClient();
  return useQuery({
    queryKey: [...ALL, 'out-one', id],
    queryFn: () => answerOf(client.GET('/api/mail-out/{id}', { params: { path: { id } } })),
  });
}

export type OutgoingAct =
  | { readonly act: 'release'; readonly id: string; readonly reason: string }
  | { readonly act: 'cancel' | 'again' | 'arrived'; readonly id: string };

export function useOutgoingAct() {
  const client = useOfficeClient();
  const refresh = useMailRefresh();
  return useMutation({
    mutationFn: (act: OutgoingAct): Promise<OutgoingMail> => {
      const params = { path: { id: act.id } };
      switch (act.act) {
        case 'release':
          return answerOf(client.POST('/api/mail-out/{id}/release', { params, body: { reason: act.reason } }));
        case 'cancel':
          return answerOf(client.POST('/api/mail-out/{id}/cancel', { params }));
        case 'again':
          return answerOf(client.POST('/api/mail-out/{id}/again', { params }));
        case 'arrived':
          return answerOf(client.POST('/api/mail-out/{id}/arrived', { params }));
      }
    },
    onSettled: refresh,
  });
}

export function useWriteMail() {
  const client = useOfficeClient();
  const refresh = useMailRefresh();
  return useMutation({ mutationFn: (body: NewMail) => answerOf(client.POST('/api/mail-out', { body })), onSuccess: refresh });
}

/** Under the case: a consent that is given there changes whom one may write to. */
export function useAddressees(caseId: string) {
  const client = useOfficeClient();
  return useQuery({
    queryKey: ['case', caseId, 'mail-addressees'],
    queryFn: () => answerOf(client.GET('/api/mail-out/addressees/{id}', { params: { path: { id: caseId } } })),
  });
}

export function useMailStatus() {
  const client = useOfficeClient();
  return useQuery({ queryKey: ['mail-status'], queryFn: () => answerOf(client.GET('/api/mail-out/status')), gcTime: 0 });
}

/** All that shows mail is asked again; a case that got one too. */
export function useMailRefresh() {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: ALL });
    void queries.invalidateQueries({ queryKey: ['case'] });
  };
}
