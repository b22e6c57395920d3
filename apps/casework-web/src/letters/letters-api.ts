import { answerOf } from '@cloison/platform/web-kit';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { useOfficeClient } from '../api/office-api';
import type { components } from '../api/office-openapi';

type Schemas = components['schemas'];
export type Letter = Schemas['LetterView'];
export type LetterPage = Schemas['LetterPage'];
export type LetterWriting = Schemas['LetterWriting'];
export type Template = Schemas['TemplateView'];
export type TemplateWriting = Schemas['TemplateWriting'];
export type MergeField = Schemas['MergeFieldView'];
export type TemplateTrial = Schemas['TemplateTrial'];

const TEMPLATES = ['templates'];

export function useTemplates() {
  const client = useOfficeClient();
  return useQuery({ queryKey: TEMPLATES, queryFn: () => answerOf(client.GET('/api/templates')), staleTime: 60_000 });
}

/** A template filled from a case, asked for when it is chosen. */
export function useFilledTemplate() {
  const client = useOfficeClient();
  return useMutation({
    mutationFn: (query: { key: string; language: 'fr' | 'en'; caseId: string; bodyKey?: string }) =>
      answerOf(client.GET('/api/templates/filled', { params: { query } })),
  });
}

export function useTryTemplate() {
  const client = useOfficeClient();
  return useMutation({ mutationFn: (body: TemplateTrial) => answerOf(client.POST('/api/templates/try', { body })) });
}

export function useSaveTemplate() {
  const client = useOfficeClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ template, body }: { template: Pick<Template, 'key' | 'version' | 'hidden'> | null; body: TemplateWriting }) =>
      template
        ? answerOf(
            client.PATCH('/api/templates', { body: { ...body, key: template.key, version: template.version, hidden: template.hidden } }),
          )
        : answerOf(client.POST('/api/templates', { body })),
    onSuccess: (list) => queries.setQueryData(TEMPLATES, list),
  });
}

export function useLetter(id: string) {
  const client = useOfficeClient();
  return useQuery({ queryKey: ['letter', id], queryFn: () => answerOf(client.GET('/api/letters/{id}', { params: { path: { id } } })) });
}

export function usePreviewLetter() {
  const client = useOfficeClient();
  return useMutation({ mutationFn: (body: LetterWriting) => answerOf(client.POST('/api/letters/preview', { body })) });
}

export function useCreateLetter() {
  const client = useOfficeClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: LetterWriting) => answerOf(client.POST('/api/letters', { body })),
    onSuccess: (letter) => {
      queries.setQueryData(['letter', letter.id], letter);
      void queries.invalidateQueries({ queryKey: ['case', letter.caseId] });
    },
  });
}
