import { InlineProblem, useFormats, useKitWords } from '@cloison/platform/web-kit';
import { parseDay } from '@cloison/platform/web-kit/format';
import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { PageHead } from '../frame/page-head';
import { useOfficeRole } from '../frame/role';
import { UndoToast } from '../frame/undo-toast';
import { Absences } from './absences';
import { CaseSharing } from './case-sharing';
import { useTeam, useUndoReassignment } from './team-api';
import type { TeamLoad } from './team-api';
import classes from './team.module.css';

interface Moved {
  readonly id: string;
  readonly message: string;
}

/** Who has what, what is late, for whom it waits; and, for the manager, who takes over. */
export function TeamPage() {
  const { t } = useTranslation();
  const kit = useKitWords();
  const team = useTeam();
  const manager = useOfficeRole() === 'office_manager';
  const undo = useUndoReassignment();
  const [open, setOpen] = useState<string | null>();
  const [moved, setMoved] = useState<Moved | null>(null);
  const [said, setSaid] = useState('');
  const gone = useCallback(() => setMoved(null), []);
  const people = team.data?.people ?? [];
  const most = Math.max(...people.map((person) => person.open), 1);
  const takeBack = () => {
    if (!moved) return;
    setMoved(null);
    undo.mutate(moved.id, {
      onSuccess: ({ undone, kept }) => setSaid(kept > 0 ? t('team.undonePartly', { undone, kept }) : t('team.undone', { count: undone })),
    });
  };
  return (
    <>
      <PageHead title={t('team.title')} />
      <InlineProblem error={team.error ?? undo.error} action={<Button onClick={() => void team.refetch()}>{kit('retry')}</Button>} />
      <div className={classes['page']}>
        <p role="status" className={said ? classes['said'] : 'visually-hidden'}>
          {said}
        </p>
        <section aria-labelledby="team-load">
          <h2 id="team-load">{t('team.load')}</h2>
          <p className="meta">{t('team.loadHelp', { days: team.data?.silentAfterDays ?? 14 })}</p>
          <LoadTable people={people} most={most} open={open} onOpen={setOpen} />
        </section>
        {open !== undefined && (
          <CaseSharing
            key={open ?? 'nobody'}
            person={people.find(({ id }) => id === open)}
            accountId={open}
            colleagues={people.filter(({ id, role }) => id !== null && role !== null && ['caseworker', 'office_manager'].includes(role))}
            mayGive={manager}
            onMoved={(id, message) => {
              setSaid('');
              setMoved({ id, message });
            }}
          />
        )}
        <Absences absences={team.data?.absences ?? []} people={people} mayManage={manager} onShare={setOpen} />
      </div>
      {moved && <UndoToast key={moved.id} message={moved.message} onUndo={takeBack} onGone={gone} />}
    </>
  );
}

interface LoadTableProps {
  readonly people: readonly TeamLoad[];
  readonly most: number;
  readonly open: string | null | undefined;
  readonly onOpen: (id: string | null) => void;
}

function LoadTable({ people, most, open, onOpen }: LoadTableProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  return (
    <table className={classes['load']}>
      <caption className="visually-hidden">{t('team.load')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('team.person')}</th>
          <th scope="col">{t('team.carried')}</th>
          <th scope="col">{t('team.late')}</th>
          <th scope="col">{t('team.soon')}</th>
          <th scope="col">{t('team.silent')}</th>
          <th scope="col">{t('team.waiting.us')}</th>
          <th scope="col">{t('team.waiting.citizen')}</th>
          <th scope="col">{t('team.waiting.body')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id ?? 'nobody'} data-open={person.id === open || undefined}>
            <th scope="row">
              <button type="button" aria-expanded={person.id === open} onClick={() => onOpen(person.id)}>
                {person.name ?? t('team.nobody')}
              </button>
              <Away until={person.awayUntil} />
            </th>
            <td data-label={t('team.carried')}>
              <span className={classes['carried']}>
                <b>{number(person.open)}</b>
                <span className={classes['track']} aria-hidden="true">
                  <span className={classes['bar']} style={{ width: `${(person.open / most) * 100}%` }}>
                    <span
                      className={classes['lateBar']}
                      style={{ width: `${person.open === 0 ? 0 : (person.late / person.open) * 100}%` }}
                    />
                  </span>
                </span>
              </span>
            </td>
            <Count label={t('team.late')} value={person.late} late />
            <Count label={t('team.soon')} value={person.soon} />
            <Count label={t('team.silent')} value={person.silent} />
            <Count label={t('team.waiting.us')} value={person.waitingUs} />
            <Count label={t('team.waiting.citizen')} value={person.waitingCitizen} />
            <Count label={t('team.waiting.body')} value={person.waitingBody} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Away({ until }: { readonly until: string | null }) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  return until && <span className="meta">{t('team.awayUntil', { date: shortDate(parseDay(until)) })}</span>;
}

function Count({ label, value, late = false }: { readonly label: string; readonly value: number; readonly late?: boolean }) {
  const { number } = useFormats();
  return (
    <td data-label={label} className={late && value > 0 ? classes['late'] : undefined}>
      {number(value)}
    </td>
  );
}
