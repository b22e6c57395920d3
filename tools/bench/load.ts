import { Agent, request } from 'node:http';

export interface LoadRequest {
  readonly path: string;
  readonly headers: Record<string, string>;
  /** POST with this JSON body; GET without one. */
  readonly body?: string;
}

export interface LoadResult {
  /** Answers a second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly refused: number;
}

/**
 * Sends requests over `connections` kept-alive connections, each the next as soon as the last was answered, for `seconds`.
 * @param next headers and path of the next request; undefined ends the load early
 */
export async function load(
  origin: string,
  { connections, seconds, next }: { connections: number; seconds: number; next: () => LoadRequest | undefined },
): Promise<LoadResult> {
  const { hostname, port } = new URL(origin);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let refused = 0;
  const began = performance.now();
  const end = began + seconds * 1_000;
  const once = ({ path, headers, body }: LoadRequest): Promise<number> =>
    new Promise((resolve, reject) => {
      request({ hostname, port, path, headers: sent(headers, body), agent, method: body === undefined ? 'GET' : 'POST' }, (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode ?? 0));
        answer.on('error', reject);
      })
        .on('error', reject)
        .end(body);
    });
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let now = performance.now(); now < end; now = performance.now()) {
        const wanted = next();
        if (!wanted) return;
        if (![200, 201].includes(await once(wanted))) refused += 1;
        times.push(performance.now() - now);
      }
    }),
  );
  const elapsed = (performance.now() - began) / 1_000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
  return { rate: times.length / elapsed, p50: at(0.5), p99: at(0.99), refused };
}

const sent = (headers: Record<string, string>, body: string | undefined): Record<string, string> =>
  body === undefined ? headers : { ...headers, 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
