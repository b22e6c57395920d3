import { parseDay, useFormats } from '@cloison/platform/web-kit';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { FileField, useFileField } from './file-field';
import { RefusedFile } from './refused-file';
import { useConstituency, useLoadTable } from './ridings-api';
import classes from './ridings.module.css';

/** The table of postal codes: which one is loaded, and a new one. */
export function TableSection() {
  const { t } = useTranslation();
  const { date, number } = useFormats();
  const state = useConstituency();
  const load = useLoadTable();
  const field = useFileField();
  const [source, setSource] = useState('');
  const [vintage, setVintage] = useState('');
  const table = state.data?.table;
  return (
    <section className={classes['section']}>
      <h2>{t('ridings.lists.table')}</h2>
      <p className="quiet">{t('ridings.lists.tableAbout')}</p>
      <p>
        {table
          ? t('ridings.lists.tableLoaded', { lines: number(table.lines), source: table.source, vintage: date(parseDay(table.vintage)) })
          : t('ridings.lists.tableNone')}
      </p>
      <form
        className={classes['fields']}
        onSubmit={(event) => {
          event.preventDefault();
          if (field.chosen) load.mutate({ file: field.chosen.file, query: { source, vintage, encoding: field.encoding } });
        }}
      >
        <FileField state={field} help="" onChange={() => load.reset()} />
        <TextInput
          label={t('ridings.lists.source')}
          required
          withAsterisk={false}
          maxLength={200}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <TextInput
          label={t('ridings.lists.vintage')}
          type="date"
          required
          withAsterisk={false}
          value={vintage}
          onChange={(event) => setVintage(event.currentTarget.value)}
        />
        <div className={classes['wide']}>
          <Button type="submit" loading={load.isPending} disabled={!field.chosen}>
            {t('ridings.lists.loadTable')}
          </Button>
        </div>
      </form>
      {load.isSuccess && <p role="status">{t('ridings.lists.tableDone')}</p>}
      <RefusedFile error={load.error} titles={field.chosen?.titles ?? []} />
    </section>
  );
}
