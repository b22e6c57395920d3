import { answerOf, InlineProblem } from '@cloison/platform/web-kit';
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useOfficeClient } from '../api/office-api';
import classes from './person-picker.module.css';

interface PersonPickerProps {
  /** The record that the choice is made for; it isn't offered. */
  readonly except: string;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** A search is written in the log once the typing has settled. */
const SETTLED_AFTER_MS = 300;

/** Finds one of the office's citizens, with what tells namesakes apart. */
export function PersonPicker({ except, chosen, onChoose }: PersonPickerProps) {
  const { t } = useTranslation();
  const client = useOfficeClient();
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed.trim(), SETTLED_AFTER_MS);
  const found = useQuery({
    queryKey: ['search', 'pick', settled],
    queryFn: ({ signal }) => answerOf(client.GET('/api/citizens', { params: { query: { search: settled, limit: 8 } }, signal })),
    enabled: settled.length >= 2,
    placeholderData: keepPreviousData,
  });
  const people = settled.length >= 2 ? (found.data?.items ?? []).filter(({ id }) => id !== except) : [];
  return (
    <div className={classes['picker']}>
      <TextInput
        label={t('person.find')}
        description={t('person.findHint')}
        value={typed}
        maxLength={200}
        autoComplete="off"
        autoFocus
        data-autofocus
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <InlineProblem error={found.error} />
      {people.length > 0 && (
        <ul className={classes['found']}>
          {people.map((person) => (
            <li key={person.id}>
              <label>
                <input type="radio" name="person" checked={chosen === person.id} onChange={() => onChoose(person.id)} />
                <span>
                  <b>
                    {person.givenName} {person.familyName}
                  </b>
                  <span className="meta">
                    {' '}
                    {[
                      person.birthYear && t('citizen.bornIn', { year: person.birthYear }),
                      person.addressLine,
                      person.municipality,
                      person.phone,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
      {settled.length >= 2 && found.data && !found.isPlaceholderData && people.length === 0 && (
        <p className="dense quiet" role="status">
          {t('person.noOne')}
        </p>
      )}
    </div>
  );
}
