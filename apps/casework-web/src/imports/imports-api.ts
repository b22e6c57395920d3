import { answerOf, problemFrom, useSession } from '@cloison/platform/web-kit';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { components } from '../api/office-openapi';
import { useOfficeClient } from '../api/office-api';

type Schemas = components['schemas'];
export type ImportLine = Schemas['OfficeImportLine'];
export type ImportView = Schemas['OfficeImportView'];
export type ImportRules = Schemas['OfficeImportRules'];
export type ColumnMeaning = Schemas['ColumnMeaning'];
export type Target = ColumnMeaning['target'];
export type PreviewLine = Schemas['PreviewLine'];

const BUSY = ['reading', 'running', 'undoing'];
const EVERY_MS = 1_000;
export const isBusy = ({ state }: Pick<ImportLine, 'state'>): boolean => BUSY.includes(state);

export function useImports() {
  const client = useOfficeClient();
  return useQuery({
    queryKey: ['imports', 'list'],
    queryFn: () => answerOf(client.GET('/api/imports')),
    refetchInterval: (query) => (query.state.data?.items.some(isBusy) ? EVERY_MS : false),
  });
}

export function useImport(id: string) {
  const client = useOfficeClient();
  return useQuery({
    queryKey: ['imports', 'one', id],
    queryFn: () => answerOf(client.GET('/api/imports/{id}', { params: { path: { id } } })),
    refetchInterval: (query) => (query.state.data && isBusy(query.state.data) ? EVERY_MS : false),
  });
}

function useKeep() {
  const queries = useQueryClient();
  return (view: ImportView) => {
    queries.setQueryData(['imports', 'one', view.id], view);
    void queries.invalidateQueries({ queryKey: ['imports', 'list'] });
  };
}

/** Sends the file as it is; the server reads it piece by piece. */
export function useSendFile() {
  const { transport } = useSession();
  const onSuccess = useKeep();
  return useMutation({
    mutationFn: async (file: File): Promise<ImportView> => {
      const response = await transport.request(
        'POST',
        `/api/imports?name=${encodeURIComponent(file.name)}`,
        { body: file, headers: { 'content-type': 'application/octet-stream' } },
        { withToken: true },
      );
      if (!response.ok) throw await problemFrom(response);
      return (await response.json()) as ImportView;
    },
    onSuccess,
  });
}

export function useImportPreview(id: string, rules: ImportRules | null) {
  const client = useOfficeClient();
  return useQuery({
    queryKey: ['imports', 'preview', id, rules],
    queryFn: () => (rules ? answerOf(client.POST('/api/imports/{id}/preview', { params: { path: { id } }, body: rules })) : null),
    enabled: rules !== null,
    placeholderData: (before) => before,
    retry: false,
  });
}

export function useStartImport(id: string) {
  const client = useOfficeClient();
  const onSuccess = useKeep();
  return useMutation({
    mutationFn: (body: ImportRules) => answerOf(client.POST('/api/imports/{id}/start', { params: { path: { id } }, body })),
    onSuccess,
  });
}

export function useImportAct(id: string, act: 'undo' | 'put-away') {
  const client = useOfficeClient();
  const onSuccess = useKeep();
  return useMutation({
    mutationFn: () =>
      act === 'undo'
        ? answerOf(client.POST('/api/imports/{id}/undo', { params: { path: { id } } }))
        : answerOf(client.POST('/api/imports/{id}/put-away', { params: { path: { id } } })),
    onSuccess,
  });
}
