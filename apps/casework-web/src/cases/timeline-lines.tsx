import { useFormats } from '@cloison/platform/web-kit';
import { parseDay } from '@cloison/platform/web-kit/format';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseFile, TimelineEvent } from '../api/contract';
import { useMayWrite } from '../frame/role';
import { FlaggedNote } from '../wording/flagged-note';
import { useCaseAct } from './cases-api';
import { iconOf } from './event-kinds';
import { NoteEdit } from './note-edit';
import { TIMELINE_BODIES } from './timeline-bodies';
import classes from './timeline.module.css';

/** Somebody's words, or what a mail or a document holds, in a box. */
export function WordsLine({ event, file }: { readonly event: TimelineEvent; readonly file: CaseFile }) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const mayWrite = useMayWrite();
  const [editing, setEditing] = useState<TimelineEvent | null>(null);
  const act = useCaseAct(file.id);
  const Icon = iconOf(event);
  const Body = TIMELINE_BODIES[event.kind];
  const rewritable = mayWrite && file.status !== 'closed' && (event.kind === 'note' || event.kind === 'call');
  const name = event.kind === 'call' && event.direction ? (event.direction === 'in' ? 'callIn' : 'callOut') : event.kind;
  return (
    <li className={classes['event']} data-kind={event.kind} id={`event-${event.id}`}>
      <span className={classes['dot']} aria-hidden="true">
        {Icon && <Icon size={16} />}
      </span>
      <div>
        <p className={classes['line']}>
          <span>
            <b>{event.kind === 'note' ? t('event.note') : t(`file.event.${name}`)}</b>
            {event.minutes !== null && `, ${t('file.minutes', { count: event.minutes })}`}{' '}
            <span className="faint">
              · {event.author.name}
              {event.editedAt && ` · ${t('file.event.edited')}`}
            </span>
          </span>
          <span className={classes['when']}>
            {rewritable && (
              <button type="button" className={classes['edit']} onClick={() => setEditing(event)}>
                {t('file.edit')}
              </button>
            )}
            <time dateTime={event.at}>{moment(new Date(event.at))}</time>
          </span>
        </p>
        {Body ? (
          <div className={classes['box']}>
            <Suspense fallback={event.body}>
              <Body event={event} file={file} />
            </Suspense>
          </div>
        ) : (
          event.body && (
            <div className={classes['box']}>
              <FlaggedNote
                file={file}
                event={event}
                busy={act.isPending}
                onRewrite={(body) => act.mutate({ act: 'rewrite', eventId: event.id, version: event.version, body })}
              />
            </div>
          )
        )}
      </div>
      {editing && <NoteEdit file={file} from={editing} onClose={() => setEditing(null)} />}
    </li>
  );
}

/** An act, on one line: who, what, when. */
export function ActLine({ event }: { readonly event: TimelineEvent }) {
  const { moment } = useFormats();
  const { sentence, what } = useActWords(event);
  return (
    <li className={classes['event']} data-act data-kind={event.kind}>
      <span className={classes['dot']} aria-hidden="true" />
      <p className={classes['line']}>
        <span>
          {sentence} {what && <b>{what}</b>}
        </span>
        <time dateTime={event.at}>{moment(new Date(event.at))}</time>
      </p>
    </li>
  );
}

interface ActWords {
  readonly sentence: string;
  readonly what: string | null;
}

function useActWords(event: TimelineEvent): ActWords {
  const { t } = useTranslation();
  const name = event.author.name;
  const status = useStatusWords();
  switch (event.kind) {
    case 'status':
      return status(event);
    case 'assigned':
      return { sentence: t(event.body ? 'file.event.assignedTo' : 'file.event.assignedNobody', { name }), what: event.body };
    case 'linked':
      return { sentence: t(event.refName ? 'file.event.linked' : 'file.event.linkedHidden', { name }), what: event.refName };
    case 'people': {
      const removed = event.body === 'removed';
      const role = removed || event.body === null ? '' : `, ${t(`file.role.${event.body}`)}`;
      return {
        sentence: t(removed ? 'file.event.personRemoved' : 'file.event.personAdded', { name }),
        what: `${event.refName ?? ''}${role}`,
      };
    }
    case 'handed_over':
      return { sentence: t('file.event.handed_over', { name }), what: event.body };
    default:
      return { sentence: t(`event.${event.kind}`, { name }), what: event.body };
  }
}

/** A line of kind `status` holds a state, or one of the few words that the API lists for it. */
function useStatusWords(): (event: TimelineEvent) => ActWords {
  const { t } = useTranslation();
  const { date } = useFormats();
  return ({ body, author: { name } }) => {
    const [word = '', value = ''] = (body ?? '').split(':');
    if (word === 'due')
      return value
        ? { sentence: t('file.event.dueSet', { name }), what: date(parseDay(value)) }
        : { sentence: t('file.event.dueRemoved', { name }), what: null };
    if (word === 'priority') return { sentence: t('file.event.prioritySet', { name }), what: t(`file.priority.${value}`) };
    if (word === 'restricted' || word === 'unrestricted') return { sentence: t(`file.event.${word}`, { name }), what: null };
    return { sentence: t('file.event.status', { name }), what: t(`file.status.${word}`) };
  };
}
