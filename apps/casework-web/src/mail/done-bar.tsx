import { InlineProblem, Kbd } from '@cloison/platform/web-kit';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import classes from './mail-page.module.css';
import type { Triage } from './use-triage';

/** What was just done, read aloud, with the way back while there is one. */
export function DoneBar({ triage: { done, undo, error } }: { readonly triage: Triage }) {
  const { t } = useTranslation();
  return (
    <div className={classes['done']} role="status">
      <InlineProblem error={error} />
      {!error && done && (
        <p>
          <IconCheck size={16} aria-hidden="true" />
          <span>{sentence()}</span>
          {done.undoable && (
            <button type="button" onClick={undo}>
              {t('mail.done.undo')} <Kbd keys="u" />
            </button>
          )}
        </p>
      )}
    </div>
  );

  function sentence(): string {
    const outcome = done?.outcome;
    if (!outcome) return t('mail.done.undone');
    if (outcome.held > 0) return t('mail.done.held', { count: outcome.held });
    if (outcome.outgoing.length > 1) return t('mail.done.pile', { count: outcome.outgoing.length });
    return t(`mail.done.${outcome.state}`);
  }
}
