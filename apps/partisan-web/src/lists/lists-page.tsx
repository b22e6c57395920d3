import { EmptyState, InlineProblem, useFormats, useSignedIn } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { isRunning, useImports, useMappings, useUpload } from '../api/campaign-api';
import type { ImportLine } from '../api/contract';
import { ImportProgress } from './import-progress';
import { ImportTable } from './import-table';
import classes from './lists-page.module.css';

/** Loading a list, with its progress; and what earlier loads came to. */
export function ListsPage() {
  const { t } = useTranslation();
  const { account } = useSignedIn();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const upload = useUpload();
  const imports = useImports(upload.isPending);
  const items = imports.data?.items ?? [];
  const running = items.find(isRunning);
  return (
    <div className={classes['page']}>
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {t('lists.title')}
        </h1>
        <p className="quiet">{t('lists.about')}</p>
      </header>
      {account.role === 'data_manager' ? (
        <UploadForm upload={upload} last={items[0]} />
      ) : (
        <p className={classes['mayNot']}>{t('lists.mayNot')}</p>
      )}
      {(upload.isPending || running) && <ImportProgress line={running} />}
      <InlineProblem error={upload.error ?? imports.error} />
      <section>
        <h2>{t('lists.past')}</h2>
        {imports.data && items.length === 0 ? (
          <EmptyState icon={<IconUpload size={22} aria-hidden="true" />} title={t('lists.none')} />
        ) : (
          <ImportTable imports={items} />
        )}
      </section>
    </div>
  );
}

interface UploadFormProps {
  readonly upload: ReturnType<typeof useUpload>;
  /** The newest load: a list that would strike off more than half may be taken all the same. */
  readonly last: ImportLine | undefined;
}

function UploadForm({ upload, last }: UploadFormProps) {
  const { t } = useTranslation();
  const { pick } = useFormats();
  const mappings = useMappings();
  const [file, setFile] = useState<File | null>(null);
  const [mapping, setMapping] = useState('');
  const [vintage, setVintage] = useState('');
  const [replace, setReplace] = useState(false);
  const chosen = mapping || mappings.data?.items[0]?.name || '';
  const needsReplace = last?.failure === 'too_many_struck_off';
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (file) upload.mutate({ file, mapping: chosen, vintage, replace });
      }}
    >
      <label>
        <span>{t('lists.file')}</span>
        <input
          type="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          required
          onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
        />
        <small>{t('lists.fileHelp')}</small>
      </label>
      <label>
        <span>{t('lists.mapping')}</span>
        <select value={chosen} onChange={(event) => setMapping(event.currentTarget.value)}>
          {mappings.data?.items.map(({ name, titleFr, titleEn }) => (
            <option key={name} value={name}>
              {pick({ fr: titleFr, en: titleEn })}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('lists.vintage')}</span>
        <input type="month" value={vintage} onChange={(event) => setVintage(event.currentTarget.value)} />
      </label>
      {(needsReplace || replace) && (
        <label className={classes['check']}>
          <input type="checkbox" checked={replace} onChange={(event) => setReplace(event.currentTarget.checked)} />
          <span>{t('lists.replace')}</span>
        </label>
      )}
      <Button
        type="submit"
        variant="filled"
        disabled={!file}
        loading={upload.isPending}
        leftSection={<IconUpload size={16} aria-hidden="true" />}
      >
        {t('lists.send')}
      </Button>
    </form>
  );
}
