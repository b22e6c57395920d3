import { useFormats } from '@cloison/platform/web-kit';
import { IconNote } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseFile, EventKind, TimelineEvent } from '../api/contract';
import classes from './timeline.module.css';

type Filter = 'all' | 'notes' | 'followUps';

const SHOWN: Readonly<Record<Filter, readonly EventKind[] | null>> = {
  all: null,
  notes: ['note'],
  followUps: ['follow_up', 'follow_up_done'],
};

/** What happened, oldest up and newest beside the composer: words in a box, acts on one line, exact times. */
export function Timeline({ file }: { readonly file: CaseFile }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const [filter, setFilter] = useState<Filter>('all');
  const ofKind = (one: Filter) => file.timeline.filter((event) => SHOWN[one]?.includes(event.kind) ?? true);
  const events = ofKind(filter);
  return (
    <section aria-label={t('case.timeline')}>
      <div className={classes['filters']} role="group" aria-label={t('case.timeline')}>
        {(['all', 'notes', 'followUps'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={one === filter} onClick={() => setFilter(one)}>
            {t(one === 'all' ? 'case.filterAll' : one === 'notes' ? 'case.filterNotes' : 'case.filterFollowUps')}{' '}
            {number(ofKind(one).length)}
          </button>
        ))}
      </div>
      {events.length === 0 && <p className="dense faint">{t('case.emptyFilter')}</p>}
      <ol className={classes['events']}>
        {events.map((event) => (event.kind === 'note' ? <Words key={event.id} event={event} /> : <Act key={event.id} event={event} />))}
      </ol>
    </section>
  );
}

function Words({ event }: { readonly event: TimelineEvent }) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  return (
    <li className={classes['event']}>
      <span className={classes['dot']} aria-hidden="true">
        <IconNote size={16} />
      </span>
      <div>
        <p className={classes['line']}>
          <span>
            <b>{t('event.note')}</b> <span className="faint">· {event.author.name}</span>
          </span>
          <time dateTime={event.at}>{moment(new Date(event.at))}</time>
        </p>
        <p className={classes['box']}>{event.body}</p>
      </div>
    </li>
  );
}

function Act({ event }: { readonly event: TimelineEvent }) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  return (
    <li className={classes['event']} data-act data-kind={event.kind}>
      <span className={classes['dot']} aria-hidden="true" />
      <p className={classes['line']}>
        <span>
          {t(`event.${event.kind}`, { name: event.author.name })} {event.body && <b>{event.body}</b>}
        </span>
        <time dateTime={event.at}>{moment(new Date(event.at))}</time>
      </p>
    </li>
  );
}
