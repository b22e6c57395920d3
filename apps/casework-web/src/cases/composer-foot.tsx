import { Kbd, useFormats } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import classes from './composer.module.css';

interface ComposerFootProps {
  readonly keptAt: Date | null;
  readonly send: string;
  readonly busy: boolean;
  /** Beside the button: what may be attached, a state that must be right before sending. */
  readonly children?: ReactNode;
}

/** The foot of whatever is composed: how old the draft is, always, and the one button that sends. */
export function ComposerFoot({ keptAt, send, busy, children }: ComposerFootProps) {
  const { t } = useTranslation();
  const { time } = useFormats();
  return (
    <div className={classes['foot']}>
      <span className="meta grow">{keptAt ? t('composer.draftKept', { time: time(keptAt) }) : t('composer.noDraft')}</span>
      {children}
      <Button type="submit" size="xs" variant="filled" loading={busy} rightSection={<Kbd keys="mod+enter" onAct />}>
        {send}
      </Button>
    </div>
  );
}

/** Ctrl or ⌘ and Enter send, from any field of the form. */
export function sendOnModEnter(send: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
}
