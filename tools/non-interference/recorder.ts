import type { Answer, DpopClient, RequestOptions } from '@cloison/platform/testing';

/**
 * What changes from one recording to the next whatever the scores, all of it: the header that Node makes from the real clock, the doorkeeper's
 * nonce, what comes of the client's key, which is new each time (a session's token, the key's thumbprint), and the number of a refused request,
 * which counts requests that aren't recorded (how often one asks whether an import is done).
 */
export const NORMALISED = ['header date', 'header dpop-nonce', 'body accessToken', 'body keyThumbprint', 'body instance'] as const;

const HEADERS = ['date', 'dpop-nonce'];
const FRESH = /(?<="(?:accessToken|keyThumbprint|instance)":")[^"]+/g;

const blank = (value: string): string => '·'.repeat(value.length);

/** Every byte of an answer that an office could see, headers in their order; normalised fields keep their place and their length. */
export function bytesOf({ method, path, status, headers, bytes }: Answer): string {
  const lines = Object.entries(headers).map(([name, value]) => {
    const text = String(value);
    return `${name}: ${HEADERS.includes(name) ? blank(text) : text}`;
  });
  return [`${method} ${path}`, status, ...lines, bytes.toString('latin1').replace(FRESH, blank)].join('\n');
}

export interface Recorded {
  readonly operation: string;
  readonly bytes: string;
}

/** One client of the office whose every answer is kept. */
export class Recorder {
  readonly answers: Recorded[] = [];

  /** @param beforeEach moves the clock, in the process and in the database alike */
  constructor(private readonly beforeEach: () => Promise<void>) {}

  async ask<T = Record<string, unknown>>(
    client: DpopClient,
    method: string,
    path: string,
    options: RequestOptions = {},
  ): Promise<Answer<T>> {
    await this.beforeEach();
    const answer = await client.request<T>(method, path, options);
    this.answers.push({ operation: `${method} ${path}`, bytes: bytesOf(answer) });
    return answer;
  }
}
