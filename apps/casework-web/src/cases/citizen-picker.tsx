import { answerOf } from '@cloison/platform/web-kit';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CitizenLine } from '../api/contract';
import { useOfficeClient } from '../api/office-api';
import { PickList } from './pick-list';
import type { Choice } from './pick-list';

const SETTLED_AFTER_MS = 180;
export const CREATE = 'create';

interface CitizenPickerProps {
  readonly label: string;
  readonly description?: string;
  readonly onPick: (citizen: CitizenLine) => void;
  /** Offers to create who isn't found, with what was typed. */
  readonly onCreate?: (typed: string) => void;
}

/** Finds a citizen of the office as one types. */
export function CitizenPicker({ label, description, onPick, onCreate }: CitizenPickerProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed.trim(), SETTLED_AFTER_MS);
  const found = useCitizenSearch(settled);
  const people = settled.length >= 2 ? (found.data?.items ?? []) : [];
  const answered = settled.length >= 2 && found.data !== undefined && !found.isPlaceholderData;
  const choices: readonly Choice[] = [
    ...people.map((citizen) => ({ id: citizen.id, content: <CitizenChoice citizen={citizen} /> })),
    ...(onCreate && answered ? [{ id: CREATE, content: <b>{t('file.callLog.create', { name: settled })}</b> }] : []),
  ];
  return (
    <PickList
      label={label}
      description={description}
      typed={typed}
      onTyped={setTyped}
      choices={choices}
      none={answered ? t('file.callLog.none') : undefined}
      onPick={(id) => {
        const citizen = people.find((one) => one.id === id);
        if (citizen) onPick(citizen);
        else if (id === CREATE) onCreate?.(settled);
      }}
    />
  );
}

function CitizenChoice({ citizen }: { readonly citizen: CitizenLine }) {
  return (
    <>
      <b>
        {citizen.givenName} {citizen.familyName}
      </b>
      <span className="quiet">{[citizen.phone, citizen.addressLine, citizen.municipality].filter(Boolean).join(' · ')}</span>
    </>
  );
}

/** Asked only once the typing has settled, since each search is an entry of the log. */
function useCitizenSearch(typed: string) {
  const client = useOfficeClient();
  return useQuery({
    queryKey: ['search', 'pick', typed],
    queryFn: ({ signal }) => answerOf(client.GET('/api/citizens', { params: { query: { search: typed, limit: 8 } }, signal })),
    enabled: typed.length >= 2,
    placeholderData: keepPreviousData,
  });
}
