import { answerOf } from '@cloison/platform/web-kit';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useOfficeClient } from '../api/office-api';
import { PickList } from './pick-list';

const SETTLED_AFTER_MS = 180;

/** Finds a case by its number or its words. */
export function CasePicker({ except, onPick }: { readonly except: string; readonly onPick: (caseId: string) => void }) {
  const { t } = useTranslation();
  const client = useOfficeClient();
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed.trim(), SETTLED_AFTER_MS);
  const found = useQuery({
    queryKey: ['search', 'pick-case', settled],
    queryFn: ({ signal }) => answerOf(client.GET('/api/cases', { params: { query: { search: settled, limit: 8 } }, signal })),
    enabled: settled.length >= 2,
    placeholderData: keepPreviousData,
  });
  const files = settled.length >= 2 ? (found.data?.items ?? []).filter(({ id }) => id !== except) : [];
  return (
    <PickList
      label={t('file.whichCase')}
      typed={typed}
      onTyped={setTyped}
      none={t('file.noCaseFound')}
      onPick={onPick}
      choices={files.map((file) => ({
        id: file.id,
        content: (
          <>
            <span className="mono">{file.number}</span>
            <b>{file.title}</b>
            <span className="quiet">
              {file.citizen.givenName} {file.citizen.familyName}
            </span>
          </>
        ),
      }))}
    />
  );
}
