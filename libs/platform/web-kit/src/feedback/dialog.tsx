import { IconX } from '@tabler/icons-react';
import { useId, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

import { useKitWords } from '../words/use-language';
import classes from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** `drawer` comes from the right edge, or from below on a phone. */
  readonly shape?: 'sheet' | 'drawer';
}

/**
 * The browser's own modal dialog: it traps the focus, makes the rest inert, closes on Escape and gives the focus back, without injecting a
 * style element (which the content security policy would refuse).
 */
export function Dialog({ title, onClose, children, shape = 'sheet' }: DialogProps) {
  const t = useKitWords();
  const heading = useId();
  const element = useModal();
  return (
    <dialog
      ref={element}
      className={classes['dialog']}
      data-shape={shape}
      aria-labelledby={heading}
      onKeyDown={submitOnModEnter}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className={classes['inside']}>
        <header className={classes['header']}>
          <h2 id={heading}>{title}</h2>
          <button type="button" className={classes['close']} onClick={onClose} aria-label={t('close')}>
            <IconX size={18} aria-hidden="true" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}

/** Ctrl or ⌘ and Enter send the form from any of its fields, where Enter alone would begin a new line. */
export function submitOnModEnter(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
  const form = event.target instanceof HTMLElement ? event.target.closest('form') : null;
  if (!form) return;
  event.preventDefault();
  form.requestSubmit();
}

const FIELD = 'input:not([type=checkbox], [type=radio], [type=hidden]), textarea, select';

/** Opens the dialog element as modal once it is in the page, with the caret in its first field; its removal gives the focus back. */
export function useModal() {
  const element = useRef<HTMLDialogElement>(null);
  // before the element leaves the page: a dialog that is closed once it is gone gives the focus to nobody
  useLayoutEffect(() => {
    const dialog = element.current;
    if (dialog && !dialog.open) {
      dialog.showModal();
      // React's autoFocus comes before the dialog is open, when nothing in it can take the focus yet
      dialog.querySelector<HTMLElement>(FIELD)?.focus();
    }
    return () => dialog?.close();
  }, []);
  return element;
}
