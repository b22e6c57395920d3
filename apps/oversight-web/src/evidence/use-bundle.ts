import { Problem, useSession } from '@cloison/platform/web-kit';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

export interface TakenBundle {
  readonly name: string;
  readonly size: number;
  /** SHA-256 of the file as it arrived, hexadecimal. */
  readonly sha256: string;
}

/**
 * Fetches a bundle with the session's proof, counts its bytes as they come, computes the hash of what came, and hands it to the browser as a
 * file. A download that is cut off is thrown away: half a bundle proves nothing.
 */
export function useBundle() {
  const { transport } = useSession();
  const queries = useQueryClient();
  const [received, setReceived] = useState(0);
  const taking = useMutation({
    mutationFn: async (): Promise<TakenBundle> => {
      setReceived(0);
      const response = await transport.request('GET', '/api/evidence/bundle', {}, { withToken: true });
      if (!response.ok || !response.body) throw await refusal(response);
      const file = await new Blob(await chunksOf(response.body, setReceived), { type: 'application/x-tar' }).arrayBuffer();
      const name = nameOf(response.headers.get('content-disposition'));
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', file));
      save(name, file);
      return { name, size: file.byteLength, sha256: [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('') };
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['bundles'] });
      void queries.invalidateQueries({ queryKey: ['checks'] });
    },
  });
  return { taking, received };
}

async function chunksOf(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onReceived: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = body.getReader();
  let received = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    received += part.value.length;
    onReceived(received);
  }
  return chunks;
}

async function refusal(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as Partial<Record<'code' | 'title' | 'detail' | 'instance', string>>;
  return new Problem(response.status, body.code ?? 'unexpected', body.title ?? '', body.detail ?? '', body.instance ?? null);
}

const nameOf = (disposition: string | null): string => /filename="([\w.-]+)"/.exec(disposition ?? '')?.[1] ?? 'cloison.cloison';

function save(name: string, file: ArrayBuffer): void {
  const address = URL.createObjectURL(new Blob([file], { type: 'application/x-tar' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
