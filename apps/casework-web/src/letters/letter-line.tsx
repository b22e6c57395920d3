import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { TimelineBodyProps } from '../cases/timeline-bodies';

/** A letter in the story of its case: what it was, and the way to it. */
export function LetterLine({ event }: TimelineBodyProps) {
  const { t } = useTranslation();
  return (
    <>
      {event.body}{' '}
      {event.refId && (
        <Link to="/letters/$letterId" params={{ letterId: event.refId }}>
          {t('letters.see')}
        </Link>
      )}
    </>
  );
}
