import { InlineProblem, useSignedIn } from '@cloison/platform/web-kit';
import { NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseFile } from '../api/contract';
import type { SideProps } from './case-side';
import classes from './case-side.module.css';
import { useCaseAct, useColleagues } from './cases-api';
import { Initials } from './initials';

/** Who asks, who is concerned besides, who follows the case and who watches it. */
export function PeopleSection({ file, mayChange, onAsk }: SideProps) {
  const { t } = useTranslation();
  const act = useCaseAct(file.id);
  return (
    <section className={classes['section']}>
      <h2>
        {t('case.people')}
        {mayChange && (
          <button type="button" onClick={() => onAsk('person')}>
            {t('file.addPerson')}
          </button>
        )}
      </h2>
      <Person citizen={file.citizen} is={t('case.asks')} />
      {file.people.map(({ citizen, role }) => {
        const name = `${citizen.givenName} ${citizen.familyName}`;
        return (
          <Person key={citizen.id} citizen={citizen} is={t(`file.role.${role}`)}>
            {mayChange && (
              <button
                type="button"
                className={classes['remove']}
                aria-label={t('file.removePerson', { name })}
                onClick={() => act.mutate({ act: 'person', citizenId: citizen.id, role: null })}
              >
                ×
              </button>
            )}
          </Person>
        );
      })}
      <Follower file={file} mayChange={mayChange} />
      <Watchers file={file} mayChange={mayChange} />
      <InlineProblem error={act.error} />
    </section>
  );
}

interface PersonProps {
  readonly citizen: CaseFile['citizen'];
  readonly is: string;
  readonly children?: ReactNode;
}

function Person({ citizen, is, children }: PersonProps) {
  const name = `${citizen.givenName} ${citizen.familyName}`;
  return (
    <div className={classes['person']}>
      <Initials name={name} />
      <span className="grow">
        <Link to="/citizens/$citizenId" params={{ citizenId: citizen.id }}>
          {name}
        </Link>{' '}
        <span className="dense faint">{is}</span>
      </span>
      {children}
    </div>
  );
}

interface StaffProps {
  readonly file: CaseFile;
  readonly mayChange: boolean;
}

function Follower({ file, mayChange }: StaffProps) {
  const { t } = useTranslation();
  const colleagues = useColleagues();
  const act = useCaseAct(file.id);
  const known = colleagues.data ?? [];
  const options = file.assignee && !known.some(({ id }) => id === file.assignee?.id) ? [file.assignee, ...known] : known;
  return (
    <div className={classes['person']}>
      {file.assignee && <Initials name={file.assignee.name} />}
      {mayChange ? (
        <NativeSelect
          className="grow"
          size="xs"
          aria-label={t('file.assignee')}
          value={file.assignee?.id ?? ''}
          disabled={act.isPending}
          onChange={(event) => act.mutate({ act: 'assign', accountId: event.currentTarget.value || null })}
          data={[{ value: '', label: t('file.nobody') }, ...options.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      ) : (
        <b>{file.assignee?.name ?? t('file.nobody')}</b>
      )}
      <span className="dense faint nowrap">{t('case.follows')}</span>
    </div>
  );
}

function Watchers({ file, mayChange }: StaffProps) {
  const { t } = useTranslation();
  const { account } = useSignedIn();
  const act = useCaseAct(file.id);
  const watches = file.watchers.some(({ id }) => id === account.id);
  return (
    <p className={classes['watchers']}>
      {file.watchers.length > 0 && (
        <span className="meta">
          {t('file.watchers')} {file.watchers.map(({ name }) => name).join(', ')}
        </span>
      )}
      {mayChange && file.assignee?.id !== account.id && (
        <button type="button" onClick={() => act.mutate({ act: 'watch', accountId: account.id, watches: !watches })}>
          {t(watches ? 'file.unwatch' : 'file.watch')}
        </button>
      )}
    </p>
  );
}
