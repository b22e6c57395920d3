import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import classes from './undo-toast.module.css';

interface UndoToastProps {
  readonly message: string;
  readonly onUndo: () => void;
  readonly onGone: () => void;
}

const SHOWN_MS = 8_000;

/** What was just done, with the way back for eight seconds. It waits while the pointer or the focus is on it. */
export function UndoToast({ message, onUndo, onGone }: UndoToastProps) {
  const { t } = useTranslation();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onGone, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held, onGone]);
  const hold = () => setHeld(true);
  const letGo = () => setHeld(false);
  return (
    <div role="status" className={classes['toast']} onMouseEnter={hold} onMouseLeave={letGo} onFocus={hold} onBlur={letGo}>
      <span>{message}</span>
      <Button size="xs" onClick={onUndo}>
        {t('team.undo')}
      </Button>
    </div>
  );
}
