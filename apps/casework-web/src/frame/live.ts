import { Problem, useSession } from '@cloison/platform/web-kit';
import type { Transport } from '@cloison/platform/web-kit';
import { useEffect, useRef, useState } from 'react';

export interface Present {
  readonly id: string;
  readonly name: string;
}

export interface LiveChange {
  /** What changed, a word: `note`, `status` … */
  readonly what: string;
  /** Who did it, when that person has the page open too. */
  readonly by: string | null;
  readonly mine: boolean;
}

const RETRY_MS = 2_000;
const RETRY_MOST_MS = 30_000;

/**
 * Hears what happens to a topic (`case:<id>`, `mail`, `day`) while the page is in view, and who else has it open. The stream tells no content:
 * `onChange` asks for the record again. A page in the background keeps no connection, and isn't "reading".
 */
export function useLive(topic: string | null, onChange: (change: LiveChange) => void): readonly Present[] {
  const { transport } = useSession();
  const visible = useVisible();
  const [present, setPresent] = useState<readonly Present[]>([]);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    if (topic === null || !visible) return;
    const stop = new AbortController();
    void follow(transport, topic, stop.signal, {
      present: setPresent,
      change: (change) => latest.current(change),
    });
    return () => {
      stop.abort();
      setPresent([]);
    };
  }, [transport, topic, visible]);
  return present;
}

function useVisible(): boolean {
  const [visible, setVisible] = useState(document.visibilityState === 'visible');
  useEffect(() => {
    const look = () => setVisible(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return visible;
}

interface Ears {
  readonly present: (present: readonly Present[]) => void;
  readonly change: (change: LiveChange) => void;
}

/** Listens until told to stop, and again after the connection is lost. A refusal ends it: the page's own requests tell it better. */
async function follow(transport: Transport, topic: string, signal: AbortSignal, ears: Ears): Promise<void> {
  let wait = RETRY_MS;
  let missed = false;
  while (!signal.aborted) {
    const answer = await listen(transport, topic, signal);
    if (answer === 'refused') return;
    if (answer !== 'unreachable') {
      if (missed) ears.change({ what: 'again', by: null, mine: false });
      wait = RETRY_MS;
      await read(answer, ears).catch(() => undefined);
      missed = true;
    }
    if (signal.aborted) return;
    ears.present([]);
    await new Promise((resolve) => setTimeout(resolve, wait));
    wait = Math.min(wait * 2, RETRY_MOST_MS);
  }
}

async function listen(
  transport: Transport,
  topic: string,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array> | 'refused' | 'unreachable'> {
  try {
    const address = `/api/live?topic=${encodeURIComponent(topic)}`;
    const response = await transport.request('GET', address, { signal, headers: { accept: 'text/event-stream' } }, { withToken: true });
    if (response.ok && response.body) return response.body;
    return response.status >= 500 ? 'unreachable' : 'refused';
  } catch (error) {
    if (error instanceof Problem) return 'unreachable';
    throw error;
  }
}

/** Server-sent events, as far as ours go: `event:` and one `data:` line, a blank line between two. */
async function read(body: ReadableStream<Uint8Array>, ears: Ears): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const parts = (text + value).split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) hear(part, ears);
  }
}

function hear(part: string, ears: Ears): void {
  const event = /^event: (\w+)$/m.exec(part)?.[1];
  const data = /^data: (.+)$/m.exec(part)?.[1];
  if (data === undefined) return;
  if (event === 'present') ears.present((JSON.parse(data) as { present: Present[] }).present);
  if (event === 'change') ears.change(JSON.parse(data) as LiveChange);
}
