import { useSignedIn } from '@cloison/platform/web-kit';
import { useNavigate } from '@tanstack/react-router';
import { useQuery, useQueryClient } from '@tanstack/react-query';

import { useMailAct, useMailUndo } from './mail-api';
import type { MailAct, MailLine, MailOutcome } from './mail-api';

/** What was just done, told until the next act. */
export interface Done {
  readonly id: string;
  readonly outcome: MailOutcome | null;
  /** Whether it can be taken back; not what was filed in a case. */
  readonly undoable: boolean;
}

const DONE = ['mail-done'] as const;

/** Kept beside the page, which is another one after the act. */
function useDone(): readonly [Done | null, (done: Done) => void] {
  const queries = useQueryClient();
  const { data } = useQuery<Done | null>({ queryKey: DONE, queryFn: () => null, enabled: false, initialData: null });
  return [data, (done) => queries.setQueryData(DONE, done)];
}

/** Acts on mail from any list: the proposed one, or another, and the last one taken back. */
export function useTriage() {
  const navigate = useNavigate();
  const { account } = useSignedIn();
  const act = useMailAct();
  const undoing = useMailUndo();
  const [done, setDone] = useDone();

  const perform = (what: MailAct, then?: () => void) => {
    if (act.isPending) return;
    act.mutate(what, {
      onSuccess: (outcome) => {
        setDone({ id: what.id, outcome, undoable: what.act !== 'file' && what.act !== 'answer-pile' && what.act !== 'answer' });
        then?.();
      },
    });
  };
  const undo = () => {
    if (!done?.undoable || undoing.isPending) return;
    undoing.mutate(done.id, { onSuccess: () => setDone({ id: done.id, outcome: null, undoable: false }) });
  };
  const open = (line: MailLine, ask?: 'create') =>
    void (line.pile
      ? navigate({ to: '/mail/$folder/$mailId', params: { folder: 'piles', mailId: line.pile.id } })
      : navigate({ to: '/mail/$folder/$mailId', params: { folder: ask ?? (line.state === 'new' ? 'new' : 'handled'), mailId: line.id } }));

  /** The act that the card shows, by one key. */
  const propose = (line: MailLine) => {
    if ((line.claimedBy && line.claimedBy.id !== account.id) || line.state !== 'new') return open(line);
    switch (line.proposal) {
      case 'file':
        return line.case ? perform({ act: 'file', id: line.id, caseId: line.case.id }) : open(line);
      case 'redirect':
        return perform({ act: 'redirect', id: line.id });
      case 'hand_over':
        return perform({ act: 'hand-over', id: line.id });
      case 'create':
        return open(line, 'create');
      case 'answer_all':
      case 'look':
        return open(line);
    }
  };
  const tell = (id: string, outcome: MailOutcome) => setDone({ id, outcome, undoable: false });
  return { perform, propose, open, undo, tell, done, busy: act.isPending, error: act.error ?? undoing.error };
}

export type Triage = ReturnType<typeof useTriage>;
