import { answerOf, problemFrom, useSession } from '@cloison/platform/web-kit';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { useOfficeClient } from '../api/office-api';
import type { components } from '../api/office-openapi';

export type OfficeDocument = components['schemas']['DocumentView'];

/** Of a case, or of a citizen with all his cases. */
export type DocumentPlace = { readonly caseId: string } | { readonly citizenId: string };

export function useDocuments(place: DocumentPlace) {
  const client = useOfficeClient();
  return useQuery({
    queryKey: keyOf(place),
    queryFn: () => answerOf(client.GET('/api/documents', { params: { query: place } })),
  });
}

/** Sends one file as it is; the server reads what it is from its bytes. */
export function useUploadDocument(place: DocumentPlace) {
  const { transport } = useSession();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: async (file: File): Promise<OfficeDocument> => {
      const query = new URLSearchParams({ name: file.name || 'document', ...place });
      const response = await transport.request(
        'POST',
        `/api/documents?${query}`,
        { body: file, headers: { 'content-type': 'application/octet-stream' } },
        { withToken: true },
      );
      if (!response.ok) throw await problemFrom(response);
      return (await response.json()) as OfficeDocument;
    },
    onSuccess: () => refresh(place),
  });
}

/** The bytes of a document, through the permission check. */
export function useDocumentBytes() {
  const { transport } = useSession();
  return async (path: string): Promise<Blob> => {
    const response = await transport.request('GET', path, {}, { withToken: true });
    if (!response.ok) throw await problemFrom(response);
    return response.blob();
  };
}

export function useDestroyDocument(place: DocumentPlace) {
  const client = useOfficeClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ id, why }: { id: string; why: string }) =>
      answerOf(client.DELETE('/api/documents/{id}', { params: { path: { id } }, body: { why } })),
    onSuccess: () => refresh(place),
  });
}

export const contentPath = (id: string) => `/api/documents/${id}/content`;

/** Gives a blob to the browser to keep. The type is withheld, so that no browser shows it as a page. */
export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(new Blob([blob], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Under the record they belong to, so that a change of it told live renews them too. */
const keyOf = (place: DocumentPlace) =>
  'caseId' in place ? (['case', place.caseId, 'documents'] as const) : (['citizen', place.citizenId, 'documents'] as const);

function useRefresh() {
  const queries = useQueryClient();
  return (place: DocumentPlace) => {
    void queries.invalidateQueries({ queryKey: keyOf(place).slice(0, 2) });
  };
}
