import { createContext, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import { permitSingleLetters, singleLettersPermitted } from '../api/keeping';
import { KeyboardHelp } from './keyboard-help';
import { shortcutFor } from './shortcuts';
import type { Shortcut } from './shortcuts';

interface Keyboard {
  readonly register: (shortcuts: () => readonly Shortcut[]) => () => void;
  readonly showHelp: () => void;
}

const KeyboardContext = createContext<Keyboard | null>(null);

/** Listens for shortcuts once for the whole page, and shows them all on `?`. */
export function KeyboardProvider({ children }: { readonly children: ReactNode }) {
  const sources = useRef(new Set<() => readonly Shortcut[]>());
  const [help, setHelp] = useState<readonly Shortcut[] | null>(null);
  const [singleLetters, setSingleLetters] = useState(true);

  useEffect(() => {
    void singleLettersPermitted().then(setSingleLetters);
  }, []);

  const keyboard = useMemo<Keyboard>(
    () => ({
      register: (source) => {
        sources.current.add(source);
        return () => sources.current.delete(source);
      },
      showHelp: () => setHelp([...sources.current].flatMap((source) => source())),
    }),
    [],
  );

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      const inDialog = document.querySelector('dialog[open]') !== null;
      const all = [...sources.current].flatMap((source) => source());
      const found = event.key === '?' && !inDialog ? { keys: '?', label: '', run: keyboard.showHelp } : undefined;
      const shortcut = shortcutFor(event, found ? [...all, found] : all, { typing: isTyping(event.target), singleLetters });
      if (!shortcut || (inDialog && !shortcut.keys.startsWith('mod+'))) return;
      if (shortcut.keys === 'enter' && isControl(event.target)) return;
      event.preventDefault();
      shortcut.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [keyboard, singleLetters]);

  const permit = (permitted: boolean) => {
    setSingleLetters(permitted);
    void permitSingleLetters(permitted);
  };

  return (
    <KeyboardContext value={keyboard}>
      {children}
      {help && <KeyboardHelp shortcuts={help} singleLetters={singleLetters} onSingleLetters={permit} onClose={() => setHelp(null)} />}
    </KeyboardContext>
  );
}

/** Registers shortcuts while the component is shown. The array may be new at each render. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const keyboard = useContext(KeyboardContext);
  const latest = useRef(shortcuts);
  useLayoutEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => keyboard?.register(() => latest.current), [keyboard]);
}

/** Opens the list of all shortcuts. */
export function useKeyboardHelp(): () => void {
  return useContext(KeyboardContext)?.showHelp ?? (() => undefined);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.tagName === 'TEXTAREA' || target.tagName === 'SELECT') return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button, a, summary, input, select, textarea') !== null;
}
