import { initials, useFormats } from '@cloison/platform/web-kit';
import { daysBetween, parseDay } from '@cloison/platform/web-kit/format';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { CaseFile, FollowUp } from '../api/contract';
import { useMayWrite } from '../frame/role';
import classes from './case-side.module.css';
import { Due } from './due';

interface CaseSideProps {
  readonly file: CaseFile;
  readonly onDue: () => void;
  readonly onDone: (followUpId: string) => void;
}

/** Due date and state first, then what remains to be done, then who. */
export function CaseSide({ file, onDue, onDone }: CaseSideProps) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const mayWrite = useMayWrite();
  const open = file.status === 'open';
  const done = file.followUps.filter((one) => one.doneAt !== null).length;
  const name = `${file.citizen.givenName} ${file.citizen.familyName}`;
  return (
    <>
      <section className={classes['section']}>
        <h2>
          {t('case.dueTitle')}
          {mayWrite && open && (
            <button type="button" onClick={onDue}>
              {t('case.dueSet')}
            </button>
          )}
        </h2>
        <Due dueOn={file.dueOn} settled={!open} />
      </section>
      <section className={classes['section']}>
        <h2>{t('case.state')}</h2>
        <b>{t(open ? 'cases.statusOpen' : 'cases.statusClosed')}</b>
        <p className="meta">
          {file.closedAt
            ? t('case.closedOn', { date: date(new Date(file.closedAt)) })
            : t('case.opened', { date: date(new Date(file.openedAt)) })}
        </p>
      </section>
      <section className={classes['section']}>
        <h2>{t('case.body')}</h2>
        <b>{t(`category.${file.category}`)}</b>
      </section>
      <section className={classes['section']}>
        <h2>
          {t('case.followUps')}
          {file.followUps.length > 0 && <span>{t('case.followUpsDone', { done, total: file.followUps.length })}</span>}
        </h2>
        {file.followUps.length === 0 && <p className="dense faint">{t('case.noFollowUps')}</p>}
        <ul>
          {file.followUps.map((followUp) => (
            <FollowUpLine key={followUp.id} followUp={followUp} disabled={!mayWrite || !open} onDone={() => onDone(followUp.id)} />
          ))}
        </ul>
      </section>
      <section className={classes['section']}>
        <h2>{t('case.people')}</h2>
        <p className={classes['person']}>
          <span className={classes['initials']} aria-hidden="true">
            {initials(name)}
          </span>
          <span>
            <Link to="/citizens/$citizenId" params={{ citizenId: file.citizen.id }}>
              {name}
            </Link>{' '}
            <span className="dense faint">{t('case.asks')}</span>
          </span>
        </p>
        {file.assignee && (
          <p className={classes['person']}>
            <span className={classes['initials']} aria-hidden="true">
              {initials(file.assignee.name)}
            </span>
            <span>
              <b>{file.assignee.name}</b> <span className="dense faint">{t('case.follows')}</span>
            </span>
          </p>
        )}
      </section>
    </>
  );
}

function FollowUpLine({
  followUp,
  disabled,
  onDone,
}: {
  readonly followUp: FollowUp;
  readonly disabled: boolean;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  const done = followUp.doneAt !== null;
  const late = !done && daysBetween(parseDay(followUp.dueOn), new Date()) > 0;
  return (
    <li>
      <label className={classes['followUp']} data-done={done || undefined}>
        <input
          type="checkbox"
          checked={done}
          disabled={done || disabled}
          onChange={onDone}
          aria-label={t('case.markDone', { what: followUp.what })}
        />
        <span className="grow">{followUp.what}</span>
        <span className={late ? classes['late'] : 'meta'}>{shortDate(parseDay(followUp.dueOn))}</span>
      </label>
    </li>
  );
}
