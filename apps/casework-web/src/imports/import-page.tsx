import { InlineProblem, useFormats, useKitWords } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { PageHead } from '../frame/page-head';
import { useDownload } from '../frame/use-download';
import { ImportProgress } from './import-progress';
import { isBusy, useImport, useImportAct } from './imports-api';
import type { ImportView } from './imports-api';
import classes from './imports.module.css';
import { MappingForm } from './mapping-form';

/** One file: its columns named, its lines taken, the refused ones given back, all of it undone if need be. */
export function ImportPage() {
  const { t } = useTranslation();
  const kit = useKitWords();
  const { importId } = useParams({ strict: false });
  const view = useImport(importId ?? '');
  return (
    <>
      <PageHead title={view.data?.fileName ?? t('imports.title')} above={<Link to="/imports">{t('imports.title')}</Link>} />
      <InlineProblem error={view.error} action={<Button onClick={() => void view.refetch()}>{kit('retry')}</Button>} />
      {view.data && (
        <div className={classes['page']}>
          {view.data.state === 'waiting' ? <MappingForm view={view.data} /> : <Outcome view={view.data} />}
        </div>
      )}
      {view.data && isBusy(view.data) && <ImportProgress view={view.data} />}
    </>
  );
}

function Outcome({ view }: { readonly view: ImportView }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const undo = useImportAct(view.id, 'undo');
  const putAway = useImportAct(view.id, 'put-away');
  const refused = useDownload();
  const [sure, setSure] = useState(false);
  const figures = (['lines', 'citizens', 'cases', 'attached', 'refused'] as const).filter((of) => of !== 'attached' || view.attached > 0);
  const ended = ['done', 'failed'].includes(view.state);
  return (
    <>
      <p role="status" className={classes['state']}>
        {t(`imports.states.${view.state}`)}
        {view.failure && ` · ${t(`imports.failures.${view.failure}`)}`}
      </p>
      <dl className={classes['figures']}>
        {figures.map((of) => (
          <div key={of}>
            <dt>{t(`imports.${of}`)}</dt>
            <dd>{number(view[of])}</dd>
          </div>
        ))}
      </dl>
      {['undone', 'put_away'].includes(view.state) && view.undone + view.kept > 0 && (
        <p>{t('imports.undoneFigures', { undone: number(view.undone), kept: number(view.kept) })}</p>
      )}
      <Refused
        view={view}
        saving={refused.isPending}
        onSave={() => refused.mutate({ path: `/api/imports/${view.id}/refused.csv`, name: 'refused.csv' })}
      />
      <Kept view={view} />
      <InlineProblem error={undo.error ?? putAway.error ?? refused.error} />
      {ended && (
        <div className={classes['acts']}>
          {sure ? (
            <>
              <span>{t('imports.undoSure')}</span>
              <Button loading={undo.isPending} onClick={() => undo.mutate()}>
                {t('imports.undoAct')}
              </Button>
              <Button variant="subtle" onClick={() => setSure(false)}>
                {t('imports.undoNot')}
              </Button>
            </>
          ) : (
            <>
              <Button onClick={() => setSure(true)}>{t('imports.undo')}</Button>
              <Button variant="subtle" loading={putAway.isPending} onClick={() => putAway.mutate()}>
                {t('imports.putAway')}
              </Button>
              <span className="meta">{t('imports.putAwayHelp')}</span>
            </>
          )}
        </div>
      )}
    </>
  );
}

interface RefusedProps {
  readonly view: ImportView;
  readonly saving: boolean;
  readonly onSave: () => void;
}

function Refused({ view, saving, onSave }: RefusedProps) {
  const { t } = useTranslation();
  if (view.refusals.length === 0) return null;
  return (
    <section aria-labelledby="import-refused">
      <h2 id="import-refused">{t('imports.refusedTitle', { count: view.refused })}</h2>
      <p className="meta">{t('imports.refusedHelp')}</p>
      <ul className={classes['refusals']}>
        {view.refusals.slice(0, 12).map(({ line, field, reason }) => (
          <li key={line}>
            <span className="mono">{t('imports.line', { line })}</span>{' '}
            {reason === 'double'
              ? t('imports.reasons.double')
              : t('imports.because', { field: t(`imports.targets.${field}`), reason: t(`imports.reasons.${reason}`) })}
          </li>
        ))}
      </ul>
      <Button leftSection={<IconDownload size={18} aria-hidden="true" />} loading={saving} onClick={onSave}>
        {t('imports.refusedFile')}
      </Button>
    </section>
  );
}

function Kept({ view }: { readonly view: ImportView }) {
  const { t } = useTranslation();
  if (view.keptRecords.length === 0) return null;
  return (
    <section aria-labelledby="import-kept">
      <h2 id="import-kept">{t('imports.keptTitle', { count: view.kept })}</h2>
      <p className="meta">{t('imports.keptHelp')}</p>
      <ul className={classes['refusals']}>
        {view.keptRecords.map(({ citizenId, citizenName, caseId }) => (
          <li key={`${citizenId}${caseId ?? ''}`}>
            <Link to="/citizens/$citizenId" params={{ citizenId }}>
              {citizenName}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
