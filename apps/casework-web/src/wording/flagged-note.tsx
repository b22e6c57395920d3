import type { CaseFile, TimelineEvent } from '../api/contract';
import { MarkedText } from './marked-text';
import { ReminderBox } from './reminder-box';
import { withoutSentences } from './sentences';
import { useKeepWording, useMyFlags, usePassages } from './wording-api';

interface FlaggedNoteProps {
  readonly file: CaseFile;
  readonly event: TimelineEvent;
  /** Writes the note again with these words. */
  readonly onRewrite: (body: string) => void;
  readonly busy: boolean;
}

/** The words of a note; to its writer, with the reminder below as long as he hasn't answered. Others see the words alone. */
export function FlaggedNote({ file, event, onRewrite, busy }: FlaggedNoteProps) {
  const flags = useMyFlags(file.id, file.timeline.map(({ version }) => version).join());
  const body = event.body ?? '';
  const isMine = flags.data?.items.some(({ refId }) => refId === event.id) ?? false;
  return isMine ? <Asked event={event} body={body} onRewrite={onRewrite} busy={busy} /> : body;
}

function Asked({ event, body, onRewrite, busy }: Pick<FlaggedNoteProps, 'event' | 'onRewrite' | 'busy'> & { readonly body: string }) {
  const passages = usePassages(body);
  const keep = useKeepWording();
  return (
    <>
      <MarkedText text={body} passages={passages} />
      <ReminderBox
        busy={busy || keep.isPending}
        onRemove={() => onRewrite(withoutSentences(body, passages).trimEnd())}
        onKeep={() => keep.mutate({ place: 'note', refId: event.id })}
      />
    </>
  );
}
