import { useSyncExternalStore } from 'react';

/** Why the list is being looked at. Each request says it, and the log keeps it. */
export const PURPOSES = ['canvass', 'voter_contact', 'get_out_the_vote', 'list_maintenance'] as const;
export type Purpose = (typeof PURPOSES)[number];

const KEPT = 'cloison.purpose';
const listeners = new Set<() => void>();

const isPurpose = (value: string | null): value is Purpose => (PURPOSES as readonly (string | null)[]).includes(value);

/** The purpose that was stated in this tab; null until somebody states one. */
export function statedPurpose(): Purpose | null {
  const kept = sessionStorage.getItem(KEPT);
  return isPurpose(kept) ? kept : null;
}

export function statePurpose(purpose: Purpose): void {
  sessionStorage.setItem(KEPT, purpose);
  listeners.forEach((tell) => tell());
}

export function usePurpose(): Purpose | null {
  return useSyncExternalStore((tell) => {
    listeners.add(tell);
    return () => void listeners.delete(tell);
  }, statedPurpose);
}

/** Adds the stated purpose to each request, for the kit's transport. */
export const sendWithPurpose: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  const purpose = statedPurpose();
  if (purpose) headers.set('cloison-purpose', purpose);
  return fetch(input, { ...init, headers });
};
