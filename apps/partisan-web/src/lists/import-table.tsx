import { Dialog, InlineProblem, useFormats, useSession } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconLoader2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { isRunning, useImport } from '../api/campaign-api';
import type { ImportLine } from '../api/contract';
import classes from './lists-page.module.css';

const COUNTS = ['added', 'changed', 'removed', 'unchanged'] as const;

/** What each load came to, newest first; refused lines open with their reasons. */
export function ImportTable({ imports }: { readonly imports: readonly ImportLine[] }) {
  const { t } = useTranslation();
  const { moment, number } = useFormats();
  const [open, setOpen] = useState<string | null>(null);
  if (imports.length === 0) return null;
  return (
    <>
      <table className={classes['table']}>
        <caption className="visually-hidden">{t('lists.past')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('lists.when')}</th>
            <th scope="col">{t('lists.listOf')}</th>
            <th scope="col">{t('lists.state')}</th>
            {COUNTS.map((count) => (
              <th key={count} scope="col" className={classes['number']}>
                {t(`lists.${count}`)}
              </th>
            ))}
            <th scope="col" className={classes['number']}>
              {t('lists.refused')}
            </th>
            <th scope="col">{t('lists.by')}</th>
          </tr>
        </thead>
        <tbody>
          {imports.map((line) => (
            <tr key={line.id}>
              <td className={classes['first']}>{moment(new Date(line.startedAt))}</td>
              <td>{line.listVintage}</td>
              <td>
                <Outcome line={line} />
              </td>
              {COUNTS.map((count) => (
                <td key={count} className={classes['number']}>
                  {number(line[count])}
                </td>
              ))}
              <td className={classes['number']}>
                {line.refused > 0 ? (
                  <button type="button" className={classes['link']} onClick={() => setOpen(line.id)}>
                    {number(line.refused)}
                  </button>
                ) : (
                  number(0)
                )}
              </td>
              <td>{line.startedBy ?? t('lists.operator')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {open && <Refusals id={open} onClose={() => setOpen(null)} />}
    </>
  );
}

/** In a shape and in words; a load that came to nothing says why. */
function Outcome({ line }: { readonly line: ImportLine }) {
  const { t } = useTranslation();
  const Icon = line.state === 'done' ? IconCheck : isRunning(line) ? IconLoader2 : IconAlertTriangle;
  const words = [t(`lists.states.${line.state}`), line.failure ? t(`lists.failures.${line.failure}`) : null];
  return (
    <span className={classes['outcome']} data-failed={line.failure !== null || undefined}>
      <Icon size={15} aria-hidden="true" />
      {words.filter(Boolean).join(t('lists.because'))}
    </span>
  );
}

function Refusals({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { transport } = useSession();
  const view = useImport(id);
  const save = async () => {
    const response = await transport.request('GET', `/api/imports/${id}/refused.csv`, {}, { withToken: true });
    const address = URL.createObjectURL(await response.blob());
    const link = document.createElement('a');
    link.href = address;
    link.download = 'refused.csv';
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <Dialog title={t('lists.refusedTitle')} onClose={onClose} shape="drawer">
      <p className="dense quiet">{t('lists.refusedHelp')}</p>
      <InlineProblem error={view.error} />
      {view.data && (
        <>
          <table className={classes['table']}>
            <thead>
              <tr>
                <th scope="col" className={classes['number']}>
                  {t('lists.line')}
                </th>
                <th scope="col">{t('lists.reason')}</th>
              </tr>
            </thead>
            <tbody>
              {view.data.refusals.map(({ line, field, reason, sentence }) => (
                <tr key={`${line} ${field} ${reason}`}>
                  <td className={classes['number']}>{number(line)}</td>
                  <td>{sentence}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {view.data.ignoredColumns.length > 0 && (
            <p className="meta">{t('lists.ignored', { columns: view.data.ignoredColumns.join(', ') })}</p>
          )}
          <p className={classes['acts']}>
            <Button onClick={() => void save()}>{t('lists.all')}</Button>
          </p>
        </>
      )}
    </Dialog>
  );
}
