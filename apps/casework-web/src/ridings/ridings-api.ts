import { answerOf, useSession } from '@cloison/platform/web-kit';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { useOfficeClient } from '../api/office-api';
import type { components } from '../api/office-openapi';

type Schemas = components['schemas'];
export type RidingAnswer = Schemas['ConstituencyAnswer'];
export type Reference = Schemas['ReferenceView'];
export type ReferenceRule = Schemas['ReferenceRuleView'];
export type NewReference = Omit<Schemas['ReferenceLoad'], 'districtId'>;
export type NewTable = Omit<Schemas['RidingTableLoad'], 'districtId'>;

const KEY = 'constituency';

export function useConstituency() {
  const client = useOfficeClient();
  return useQuery({ queryKey: [KEY, 'state'], queryFn: () => answerOf(client.GET('/api/constituency')) });
}

/** Asks about one name and address. Each question is an entry of the log, so none is asked twice by itself. */
export function useCheck() {
  const client = useOfficeClient();
  return useMutation({
    mutationFn: (body: Schemas['ConstituencyQuestion']) => answerOf(client.POST('/api/constituency/check', { body })),
  });
}

export function useHandOverNote() {
  const client = useOfficeClient();
  return useMutation({
    mutationFn: (body: Schemas['HandOverRequest']) => answerOf(client.POST('/api/constituency/hand-over-note', { body })),
  });
}

/** The lists that were loaded and what became of them; asked again while one is being read. */
export function useReferences(watching: boolean) {
  const client = useOfficeClient();
  return useQuery({
    queryKey: [KEY, 'references'],
    queryFn: () => answerOf(client.GET('/api/constituency/references')),
    refetchInterval: watching ? 700 : false,
  });
}

/** Sends a file as it is; the answer comes when it was read to its end, or refused. */
function useUpload<Query extends Record<string, string | undefined>>(path: string) {
  const { transport } = useSession();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ file, query }: { file: File; query: Query }): Promise<void> => {
      const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
      const init = { body: file, headers: { 'content-type': 'text/csv' } };
      const response = await transport.request('POST', `${path}?${new URLSearchParams(given).toString()}`, init, { withToken: true });
      await answerOf(Promise.resolve({ response, error: response.ok ? undefined : ((await response.json()) as unknown) }));
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: [KEY] }),
  });
}

export const useLoadReference = () => useUpload<NewReference>('/api/constituency/references');
export const useLoadTable = () => useUpload<NewTable>('/api/constituency/table');

export function useDestroyReference() {
  const client = useOfficeClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answerOf(client.POST('/api/constituency/references/{id}/destroy', { params: { path: { id } } })),
    onSettled: () => void queries.invalidateQueries({ queryKey: [KEY] }),
  });
}

/** Fetches a certificate through the permission check, and hands it to the browser as a file. */
export function useCertificate() {
  const { transport } = useSession();
  return useMutation({
    mutationFn: async (id: string): Promise<void> => {
      const response = await transport.request('GET', `/api/constituency/references/${id}/certificate`, {}, { withToken: true });
      if (!response.ok) await answerOf(Promise.resolve({ response, error: (await response.json()) as unknown }));
      const address = URL.createObjectURL(await response.blob());
      const link = document.createElement('a');
      link.href = address;
      link.download = 'certificat.pdf';
      link.click();
      URL.revokeObjectURL(address);
    },
  });
}
