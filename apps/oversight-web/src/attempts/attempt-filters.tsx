import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useCodesMet } from '../api/commissioner-api';
import { ZONES } from '../api/contract';
import { useCodeWords } from '../frame/code-words';
import { ShortId } from '../frame/short-id';
import type { AttemptSearch } from './attempt-filter';
import { filterOf } from './attempt-filter';
import classes from './attempt-filters.module.css';

interface AttemptFiltersProps {
  readonly search: AttemptSearch;
  readonly onChange: (search: AttemptSearch) => void;
}

/** By door, code, dates and account; the address keeps the filter, so that it can be handed on. */
export function AttemptFilters({ search, onChange }: AttemptFiltersProps) {
  const { t } = useTranslation();
  const codeWords = useCodeWords();
  const codes = useCodesMet().data ?? [];
  const set = (part: Partial<Record<keyof AttemptSearch, string | boolean | undefined>>) => onChange(filterOf({ ...search, ...part }));
  const isFiltered = Object.keys(search).some((key) => key !== 'view');
  return (
    <form className={classes['filters']} onSubmit={(event) => event.preventDefault()} aria-label={t('attempts.filters')}>
      <NativeSelect
        label={t('attempts.zone')}
        value={search.zone ?? ''}
        onChange={(event) => set({ zone: event.currentTarget.value })}
        data={[{ value: '', label: t('attempts.everyZone') }, ...ZONES.map((zone) => ({ value: zone, label: t(`zone.${zone}`) }))]}
      />
      <NativeSelect
        label={t('attempts.code')}
        value={search.code ?? ''}
        onChange={(event) => set({ code: event.currentTarget.value })}
        data={[
          { value: '', label: t('attempts.everyCode') },
          ...[...new Set([...codes, ...(search.code ? [search.code] : [])])].map((code) => ({ value: code, label: codeWords(code) })),
        ]}
      />
      <TextInput
        type="date"
        label={t('attempts.from')}
        value={search.from ?? ''}
        onChange={(event) => set({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('attempts.to')}
        value={search.to ?? ''}
        onChange={(event) => set({ to: event.currentTarget.value })}
      />
      <Checkbox
        className={classes['check']}
        label={t('attempts.crossing')}
        checked={search.crossing ?? false}
        onChange={(event) => set({ crossing: event.currentTarget.checked })}
      />
      {search.account && (
        <p className={classes['account']}>
          {t('attempts.ofAccount')} <ShortId id={search.account} />
        </p>
      )}
      {isFiltered && (
        <Button variant="subtle" className={classes['clear']} onClick={() => onChange(search.view ? { view: search.view } : {})}>
          {t('attempts.clear')}
        </Button>
      )}
    </form>
  );
}
