import { useSession } from '@cloison/platform/web-kit';
import type { Transport } from '@cloison/platform/web-kit';
import { useMemo } from 'react';

import { useMayWrite } from './role';

/** Milliseconds without a key before the server is given what was typed. */
const PAUSE_MS = 600;
/** The server's limit, in UTF-16 units; a longer draft stays in the tab alone. */
const MOST = 60_000;

export interface KeptDrafts {
  readonly keep: (place: string, text: string) => void;
  readonly forget: (place: string) => void;
  /** What the server has for a place, or null. */
  readonly restore: (place: string) => Promise<string | null>;
}

interface Draft {
  readonly value: string;
}

const NOWHERE: KeptDrafts = { keep: () => undefined, forget: () => undefined, restore: () => Promise.resolve(null) };
const waiting = new Map<string, ReturnType<typeof setTimeout>>();
/** One request after another for a place, so that a forgetting can't be overtaken by the keeping before it. */
const lastOf = new Map<string, Promise<unknown>>();

/** Drafts on the server, seen by their writer alone. What can't be kept there right now is still in the tab. */
export function useKeptDrafts(): KeptDrafts {
  const { transport } = useSession();
  const mayWrite = useMayWrite();
  return useMemo(() => (mayWrite ? keptBy(transport) : NOWHERE), [transport, mayWrite]);
}

function keptBy(transport: Transport): KeptDrafts {
  const at = (place: string) => `/api/drafts?place=${encodeURIComponent(place)}`;
  const afterLast = (place: string, work: () => Promise<unknown>) => {
    const next = (lastOf.get(place) ?? Promise.resolve()).then(work).catch(() => undefined);
    lastOf.set(place, next);
    return next;
  };
  const stop = (place: string) => {
    clearTimeout(waiting.get(place));
    waiting.delete(place);
  };
  return {
    keep: (place, text) => {
      stop(place);
      if (text.length > MOST) return;
      const send = () => void afterLast(place, () => transport.json('PUT', '/api/drafts', { place, value: text }, { withToken: true }));
      waiting.set(place, setTimeout(send, PAUSE_MS));
    },
    forget: (place) => {
      stop(place);
      void afterLast(place, () => transport.json('DELETE', at(place), undefined, { withToken: true }));
    },
    restore: async (place) => {
      await lastOf.get(place);
      const found = await transport.json<Draft[]>('GET', at(place), undefined, { withToken: true }).catch(() => []);
      return found[0]?.value ?? null;
    },
  };
}
