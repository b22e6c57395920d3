import { useCallback, useState } from 'react';

/**
 * What a person is typing, kept in sessionStorage: it survives a reload or a closed door of the network, stays in this tab, and is erased at
 * sign-out with everything else. Never in localStorage, which would outlive the session.
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
  const [state, setState] = useState(() => readDraft(key, beginning));
  const set = useCallback(
    (value: T) => {
      const keptAt = new Date();
      sessionStorage.setItem(key, JSON.stringify({ value, keptAt }));
      setState({ key, value, keptAt });
    },
    [key],
  );
  const clear = useCallback(() => {
    sessionStorage.removeItem(key);
    setState({ key, value: beginning, keptAt: null });
  }, [key, beginning]);
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
