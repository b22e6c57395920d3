import { EmptyState, InlineProblem, useFormats } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { PageHead } from '../frame/page-head';
import table from '../frame/work-table.module.css';
import { useImports, useSendFile } from './imports-api';
import type { ImportLine } from './imports-api';
import classes from './imports.module.css';

/** Files brought in from another tool, and the way to bring one. */
export function ImportsPage() {
  const { t } = useTranslation();
  const imports = useImports();
  const send = useSendFile();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const choose = (file: File | undefined) => {
    if (file) send.mutate(file, { onSuccess: ({ id }) => void navigate({ to: '/imports/$importId', params: { importId: id } }) });
  };
  const button = (
    <>
      <input
        ref={input}
        className="visually-hidden"
        id="import-file"
        type="file"
        tabIndex={-1}
        aria-label={t('imports.choose')}
        accept=".csv,.tsv,.txt,.xlsx"
        onChange={(event) => {
          choose(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <Button
        variant="filled"
        loading={send.isPending}
        leftSection={<IconFileImport size={18} aria-hidden="true" />}
        onClick={() => input.current?.click()}
      >
        {t('imports.choose')}
      </Button>
    </>
  );
  return (
    <>
      <PageHead title={t('imports.title')} acts={button} />
      <div className={classes['page']}>
        <p className="quiet">{t('imports.lead')}</p>
        <InlineProblem error={send.error ?? imports.error} />
        {send.isPending && <p role="status">{t('imports.sending')}</p>}
      </div>
      {imports.data?.items.length === 0 && (
        <EmptyState icon={<IconFileImport size={22} aria-hidden="true" />} title={t('imports.none')} help={t('imports.noneHelp')} />
      )}
      {imports.data && imports.data.items.length > 0 && (
        <table className={table['table']}>
          <caption className="visually-hidden">{t('imports.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('imports.file')}</th>
              <th scope="col">{t('imports.state')}</th>
              <th scope="col">{t('imports.by')}</th>
              <th scope="col" className={table['number']}>
                {t('imports.lines')}
              </th>
              <th scope="col" className={table['number']}>
                {t('imports.refused')}
              </th>
            </tr>
          </thead>
          <tbody>
            {imports.data.items.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Line({ line }: { readonly line: ImportLine }) {
  const { t } = useTranslation();
  const { number, moment } = useFormats();
  return (
    <tr>
      <td className={table['name']}>
        <Link to="/imports/$importId" params={{ importId: line.id }}>
          {line.fileName}
        </Link>
      </td>
      <td>{t(`imports.states.${line.state}`)}</td>
      <td className="quiet">
        {line.startedBy}, {moment(new Date(line.startedAt))}
      </td>
      <td className={table['number']}>{number(line.lines)}</td>
      <td className={table['number']}>{number(line.refused)}</td>
    </tr>
  );
}
