import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { TimelineBodyProps } from '../cases/timeline-bodies';

/** A mail in the story: its subject, how it begins, and the way to the whole of it. */
export function TimelineMail({ event }: TimelineBodyProps) {
  const { t } = useTranslation();
  const [subject = '', ...rest] = (event.body ?? '').split('\n');
  return (
    <p>
      {event.refId ? (
        <Link to="/mail/$folder/$mailId" params={{ folder: event.kind === 'mail_in' ? 'handled' : 'sent', mailId: event.refId }}>
          <b>{subject || t('mail.noSubject')}</b>
        </Link>
      ) : (
        <b>{subject}</b>
      )}{' '}
      {rest.join(' ')}
    </p>
  );
}
