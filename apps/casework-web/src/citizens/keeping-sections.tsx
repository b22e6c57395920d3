import { InlineProblem, useFormats } from '@cloison/platform/web-kit';
import { parseDay } from '@cloison/platform/web-kit/format';
import { IconHistory } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Citizen } from '../api/contract';
import { useMayWrite, useOfficeRole } from '../frame/role';
import classes from './citizen-side.module.css';
import { useExport, useUndoMerge } from './citizens-api';
import { DestroyCitizen } from './destroy-citizen';

/** Records that were joined to this one; each may be parted again. */
export function JoinedSection({ citizen }: { readonly citizen: Citizen }) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  const mayWrite = useMayWrite();
  const undo = useUndoMerge();
  if (citizen.mergedFrom.length === 0 && !undo.data) return null;
  return (
    <section className={classes['section']} aria-labelledby="joined">
      <h2 id="joined">{t('person.joined')}</h2>
      <ul>
        {citizen.mergedFrom.map((merge) => (
          <li key={merge.id} className={classes['item']}>
            <span className="grow">
              {t('person.joinedFrom', {
                name: merge.name,
                date: shortDate(new Date(merge.at)),
                by: merge.by ?? t('person.joinedSomebody'),
              })}
            </span>
            {mayWrite && (
              <button
                type="button"
                className={classes['link']}
                disabled={undo.isPending}
                aria-label={t('person.undoOf', { name: merge.name })}
                onClick={() => undo.mutate(merge.id)}
              >
                {t('person.undo')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <div role="status">
        {undo.data && (
          <p className="dense">
            {t('person.undone')}{' '}
            {undo.data.stayed.length > 0 &&
              t('person.undoneStayed', {
                fields: undo.data.stayed.map((field) => t(`citizen.${field}`, { defaultValue: field })).join(', '),
              })}{' '}
            <Link to="/citizens/$citizenId" params={{ citizenId: undo.data.goneId }}>
              {t('person.otherRecord')}
            </Link>
          </p>
        )}
      </div>
      <InlineProblem error={undo.error} />
    </section>
  );
}

/** Corrections that somebody asked for, and when. */
export function RectificationSection({ citizen }: { readonly citizen: Citizen }) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  if (citizen.rectifications.length === 0) return null;
  return (
    <section className={classes['section']} aria-labelledby="rectified">
      <h2 id="rectified">{t('person.rectifications')}</h2>
      <ul>
        {citizen.rectifications.map((one) => (
          <li key={one.id} className={classes['item']}>
            <div className="grow">
              <span>{one.note}</span>
              <p>
                {t('person.rectificationBy', { who: one.askedBy, date: shortDate(parseDay(one.askedOn)) })}
                {!one.done && ` · ${t('person.kept')}`}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** For the office manager: who looked, what leaves with the person, what is destroyed. */
export function KeepingSection({ citizen }: { readonly citizen: Citizen }) {
  const { t } = useTranslation();
  const role = useOfficeRole();
  const exporting = useExport(citizen.id);
  const [destroying, setDestroying] = useState(false);
  if (role !== 'office_manager') return null;
  return (
    <section className={classes['section']} aria-labelledby="kept">
      <h2 id="kept">{t('person.keep')}</h2>
      <div className={classes['stack']}>
        <Link to="/citizens/$citizenId/history" params={{ citizenId: citizen.id }} className="row dense">
          <IconHistory size={16} aria-hidden="true" />
          {t('person.history')}
        </Link>
        <button type="button" className={classes['link']} disabled={exporting.isPending} onClick={() => exporting.mutate('export-page')}>
          {t('person.exportPage')}
        </button>
        <button type="button" className={classes['link']} disabled={exporting.isPending} onClick={() => exporting.mutate('export')}>
          {t('person.exportJson')}
        </button>
        <button type="button" className={classes['link']} onClick={() => setDestroying(true)}>
          {t('person.destroy')}
        </button>
        <p className="meta">{t('person.exportHelp')}</p>
        <InlineProblem error={exporting.error} />
      </div>
      {destroying && <DestroyCitizen citizen={citizen} onClose={() => setDestroying(false)} />}
    </section>
  );
}
