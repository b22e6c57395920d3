import { answerOf, useLanguage } from '@cloison/platform/web-kit';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { CategoryInput, OfficeCategory, PublicBody, PublicBodyInput } from '../api/contract';
import { useOfficeClient } from '../api/office-api';

const KEY = ['categories'];

/** The office's tree of categories and public bodies. */
export function useCategoryTree() {
  const client = useOfficeClient();
  return useQuery({ queryKey: KEY, queryFn: () => answerOf(client.GET('/api/categories')), staleTime: 300_000 });
}

/** The name of a category in the page's language; its key while the tree isn't there yet. */
export function useCategoryName(): (key: string) => string {
  const { language } = useLanguage();
  const { data } = useCategoryTree();
  return useMemo(() => {
    const byKey = new Map(data?.categories.map((one) => [one.key, nameOf(one, language)]));
    return (key) => byKey.get(key) ?? '';
  }, [data, language]);
}

/** The body that answers for a category; null where there is none. */
export function useBodyOf(): (category: string) => PublicBody | null {
  const { data } = useCategoryTree();
  return useMemo(() => {
    const bodies = new Map(data?.bodies.map((one) => [one.key, one]));
    const byCategory = new Map(data?.categories.map((one) => [one.key, bodies.get(one.bodyKey ?? '') ?? null]));
    return (category) => byCategory.get(category) ?? null;
  }, [data]);
}

export function useChangeCategory() {
  const client = useOfficeClient();
  return useMutation({ mutationFn: (body: CategoryInput) => answerOf(client.PUT('/api/categories', { body })), onSuccess: useKeepTree() });
}

export function useChangeBody() {
  const client = useOfficeClient();
  return useMutation({
    mutationFn: (body: PublicBodyInput) => answerOf(client.PUT('/api/categories/bodies', { body })),
    onSuccess: useKeepTree(),
  });
}

export const nameOf = (one: Pick<OfficeCategory | PublicBody, 'nameFr' | 'nameEn'>, language: 'fr' | 'en'): string =>
  language === 'en' ? one.nameEn : one.nameFr;

function useKeepTree() {
  const queries = useQueryClient();
  return (tree: unknown) => queries.setQueryData(KEY, tree);
}
