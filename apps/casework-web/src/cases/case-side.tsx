import { useFormats } from '@cloison/platform/web-kit';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { CaseFile } from '../api/contract';
import { ConsentPanel } from '../consents/consent-panel';
import { DocumentsSection } from '../documents/documents-section';
import { BodySection } from './body-section';
import classes from './case-side.module.css';
import { useCaseAct } from './cases-api';
import { DueSection } from './due-section';
import { FollowUpsSection } from './follow-ups-section';
import { PeopleSection } from './people-section';

export interface SideProps {
  readonly file: CaseFile;
  readonly mayChange: boolean;
  readonly onAsk: (ask: 'due' | 'person' | 'link') => void;
}

/** Due date and state first, then whom it depends on, what remains to be done, who, and what is beside. */
export function CaseSide(props: SideProps) {
  return (
    <>
      <DueSection {...props} />
      <BodySection file={props.file} />
      <ConsentPanel file={props.file} />
      <FollowUpsSection {...props} />
      <DocumentsSection place={{ caseId: props.file.id }} />
      <PeopleSection {...props} />
      <LinksSection {...props} />
      <Meta file={props.file} />
    </>
  );
}

function LinksSection({ file, mayChange, onAsk }: SideProps) {
  const { t } = useTranslation();
  const act = useCaseAct(file.id);
  return (
    <section className={classes['section']}>
      <h2>
        {t('file.links')}
        {mayChange && (
          <button type="button" onClick={() => onAsk('link')}>
            {t('file.addLink')}
          </button>
        )}
      </h2>
      {file.links.length === 0 && <p className="dense faint">{t('file.noLinks')}</p>}
      <ul>
        {file.links.map((link) => (
          <li key={link.id} className={classes['link']}>
            <Link to="/cases/$caseId" params={{ caseId: link.id }}>
              <span className="mono">{link.number}</span> · {link.title}
            </Link>{' '}
            {link.status === 'closed' && <span className="faint">{t('file.status.closed')}</span>}
            {mayChange && (
              <button
                type="button"
                className={classes['remove']}
                aria-label={t('file.unlink', { number: link.number })}
                onClick={() => act.mutate({ act: 'link', caseId: link.id, linked: false })}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Meta({ file }: { readonly file: CaseFile }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  return (
    <section className={classes['section']}>
      <p className="meta">
        {file.closedAt
          ? t('case.closedOn', { date: date(new Date(file.closedAt)) })
          : t('case.opened', { date: date(new Date(file.openedAt)) })}
      </p>
      {file.minutes > 0 && <p className="meta">{t('file.time', { minutes: t('file.minutes', { count: file.minutes }) })}</p>}
      {file.priority !== 'normal' && (
        <p className="meta">
          {t('file.priorityLabel')}
          {' · '}
          {t(`file.priority.${file.priority}`)}
        </p>
      )}
    </section>
  );
}
