import { answerOf } from '@cloison/platform/web-kit';
import { keepPreviousData, useQuery } from '@tanstack/react-query';

import { useOfficeClient } from '../api/office-api';
import type { components } from '../api/office-openapi';

type Schemas = components['schemas'];
export type Found = Schemas['FindAnswer'];
export type FoundCitizen = Schemas['FoundCitizen'];
export type FoundCase = Schemas['FoundCase'];
export type FoundText = Schemas['FoundText'];

/** Everything that matches what was typed. Asked only once the typing has settled, since each search is an entry of the log. */
export function useFind(typed: string) {
  const client = useOfficeClient();
  return useQuery({
    queryKey: ['search', 'find', typed],
    queryFn: ({ signal }) => answerOf(client.GET('/api/find', { params: { query: { q: typed } }, signal })),
    enabled: typed.trim().length >= 2,
    placeholderData: keepPreviousData,
  });
}
