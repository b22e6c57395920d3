import { useCallback, useEffect, useRef, useState } from 'react';

import { useKeptDrafts } from './kept-drafts';

/**
 * What a person is typing, kept twice: in sessionStorage, which survives a reload or a closed door of the network and is erased at sign-out
 * with everything else; and on the server, for its writer alone, which brings it back after a crash, a sign-out or on another device. Never in
 * localStorage, which would outlive the session.
 */
export interface Draft<T> {
  readonly value: T;
  /** When the draft was last kept; null while it is as it began. */
  readonly keptAt: Date | null;
  readonly set: (value: T) => void;
  readonly clear: () => void;
}

export function useDraft<T>(name: string, beginning: T): Draft<T> {
  const key = draftKey(name);
  const kept = useKeptDrafts();
  const [state, setState] = useState(() => readDraft(key, beginning));
  const touched = useRef<string | null>(null);

  const set = useCallback(
    (value: T) => {
      const keptAt = new Date();
      touched.current = key;
      const text = JSON.stringify({ value, keptAt });
      sessionStorage.setItem(key, text);
      kept.keep(name, text);
      setState({ key, value, keptAt });
    },
    [key, kept, name],
  );
  const clear = useCallback(() => {
    touched.current = key;
    sessionStorage.removeItem(key);
    kept.forget(name);
    setState({ key, value: beginning, keptAt: null });
  }, [key, kept, name, beginning]);

  useEffect(() => {
    if (sessionStorage.getItem(key) !== null) return;
    let left = false;
    void kept.restore(name).then((text) => {
      if (left || text === null || touched.current === key) return;
      sessionStorage.setItem(key, text);
      setState((now) => readDraft(key, now.value));
    });
    return () => {
      left = true;
    };
  }, [key, kept, name]);

  if (state.key !== key) setState(readDraft(key, beginning));
  return { value: state.value, keptAt: state.keptAt, set, clear };
}

/** Leaves a draft for a form that isn't shown yet. */
export function leaveDraft<T>(name: string, value: T): void {
  sessionStorage.setItem(draftKey(name), JSON.stringify({ value, keptAt: new Date() }));
}

const draftKey = (name: string) => `cloison.draft.${name}`;

interface Kept<T> {
  readonly key: string;
  readonly value: T;
  readonly keptAt: Date | null;
}

function readDraft<T>(key: string, beginning: T): Kept<T> {
  const text = sessionStorage.getItem(key);
  if (text === null) return { key, value: beginning, keptAt: null };
  const kept = JSON.parse(text) as { value: T; keptAt: string };
  return { key, value: kept.value, keptAt: new Date(kept.keptAt) };
}
