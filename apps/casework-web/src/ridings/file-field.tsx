import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { titlesOf } from './refused-file';
import classes from './ridings.module.css';

export type Encoding = 'utf-8' | 'windows-1252';

export interface ChosenFile {
  readonly file: File;
  readonly titles: readonly string[];
}

/** A CSV file and how its letters are written. */
export function useFileField() {
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const [encoding, setEncoding] = useState<Encoding>('utf-8');
  return { chosen, setChosen, encoding, setEncoding };
}

interface FileFieldProps {
  readonly state: ReturnType<typeof useFileField>;
  readonly help: string;
  readonly onChange: () => void;
}

export function FileField({ state, help, onChange }: FileFieldProps) {
  const { t } = useTranslation();
  return (
    <>
      <label className={classes['file']}>
        <span>{t('ridings.lists.file')}</span>
        <input
          type="file"
          required
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          onChange={(event) => {
            onChange();
            const file = event.currentTarget.files?.[0];
            if (!file) state.setChosen(null);
            else void titlesOf(file).then((titles) => state.setChosen({ file, titles }));
          }}
        />
        <small>{help}</small>
      </label>
      <NativeSelect
        label={t('ridings.lists.encoding')}
        value={state.encoding}
        onChange={(event) => state.setEncoding(event.currentTarget.value === 'windows-1252' ? 'windows-1252' : 'utf-8')}
        data={(['utf-8', 'windows-1252'] as const).map((value) => ({ value, label: t(`ridings.lists.encodings.${value}`) }))}
      />
    </>
  );
}
