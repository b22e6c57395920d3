import { fieldProblem, useFormats } from '@cloison/platform/web-kit';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { FileField, useFileField } from './file-field';
import { RefusedFile } from './refused-file';
import type { NewReference, Reference, ReferenceRule, useLoadReference } from './ridings-api';
import classes from './ridings.module.css';

const nothing: NewReference = {
  jurisdiction: 'quebec',
  source: '',
  vintage: '',
  receivedOn: '',
  undertaking: '',
  undertakingOn: '',
  destroyOn: '',
};

interface ReferenceFormProps {
  readonly load: ReturnType<typeof useLoadReference>;
  readonly rule: ReferenceRule | undefined;
  /** The list that is being read, for its progress. */
  readonly reading: Reference | undefined;
}

/** Loads the riding's own list: where it comes from, what was signed, when it is destroyed, and the file. */
export function ReferenceForm({ load, rule, reading }: ReferenceFormProps) {
  const { t } = useTranslation();
  const field = useFileField();
  const [value, setValue] = useState(nothing);
  const text = (name: 'source' | 'undertaking' | 'vintage' | 'receivedOn' | 'undertakingOn' | 'destroyOn', max?: number) => ({
    label: t(`ridings.lists.${name}`),
    required: true,
    withAsterisk: false,
    value: value[name],
    error: fieldProblem(load.error, name),
    ...(max === undefined ? { type: 'date' } : { maxLength: max }),
    onChange: (event: { currentTarget: { value: string } }) => setValue({ ...value, [name]: event.currentTarget.value }),
  });
  const month = Number(value.receivedOn.slice(5, 7));
  const unusual = rule !== undefined && month > 0 && !rule.monthsOfReceipt.includes(month);
  return (
    <form
      className={classes['fields']}
      onSubmit={(event) => {
        event.preventDefault();
        if (field.chosen) load.mutate({ file: field.chosen.file, query: { ...value, encoding: field.encoding } });
      }}
    >
      <TextInput {...text('source', 200)} />
      <TextInput {...text('vintage')} />
      <TextInput {...text('receivedOn')} description={unusual ? t('ridings.lists.unusualMonth') : undefined} />
      <TextInput {...text('destroyOn')} />
      <TextInput {...text('undertaking', 500)} description={t('ridings.lists.undertakingHelp')} />
      <TextInput {...text('undertakingOn')} />
      <FileField state={field} help={t('ridings.lists.fileHelp')} onChange={() => load.reset()} />
      <div className={classes['wide']}>
        <Button type="submit" variant="filled" loading={load.isPending} disabled={!field.chosen}>
          {t('ridings.lists.load')}
        </Button>
      </div>
      <div className={classes['wide']}>
        {load.isPending && <Reading list={reading} />}
        {load.isSuccess && <p role="status">{t('ridings.lists.loaded')}</p>}
        <RefusedFile error={load.error} titles={field.chosen?.titles ?? []} />
      </div>
    </form>
  );
}

function Reading({ list }: { readonly list: Reference | undefined }) {
  const { t } = useTranslation();
  const { number, percent } = useFormats();
  const share = list?.bytesTotal ? Math.min(1, list.bytesRead / list.bytesTotal) : 0;
  return (
    <div className={classes['progress']}>
      <p role="status" className="dense">
        {t('ridings.lists.read', { lines: number(list?.lines ?? 0), percent: percent(share, 0) })}
      </p>
      <progress aria-label={t('ridings.lists.reading')} max={1} value={share} />
    </div>
  );
}
