import type { Figure } from './figure';
import { median } from './figure';
import { loadGuarded } from './full-office';
import type { Asked, FullOffice } from './full-office';
import { load } from './load';
import type { LoadResult } from './load';

const CONNECTIONS = 12;
const ROUNDS = 5;
const SECONDS = 3;

interface Comparison {
  readonly what: string;
  readonly baseline: string;
  /** Path and body of a request, as the bare server knows them; the office's stands under `/api`. */
  readonly next: (turn: number) => Asked;
  readonly say: (line: string) => void;
}

/** Requests a second of the office and of the bare server, in turns. */
export async function compareLoads(office: FullOffice, { what, baseline, next, say }: Comparison): Promise<Figure> {
  let turn = 0;
  const bare = (): Promise<LoadResult> =>
    load(office.bareOrigin, { connections: CONNECTIONS, seconds: SECONDS, next: () => ({ headers: {}, ...next(turn++) }) });
  const ours = async (): Promise<LoadResult> => {
    const asked = (): Asked => {
      const { path, body } = next(turn++);
      return { path: `/api${path}`, ...(body === undefined ? {} : { body }) };
    };
    const result = await loadGuarded(office, { connections: CONNECTIONS, seconds: SECONDS, requests: 8_000, next: asked });
    if (result.refused > 0) throw new Error(`${result.refused} requests were refused`);
    return result;
  };
  await bare();
  await ours();
  const rounds: { bare: number; ours: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const pair = { bare: (await bare()).rate, ours: (await ours()).rate };
    rounds.push(pair);
    say(`  ${what} ${round + 1}/${ROUNDS}: ${Math.round(pair.ours)} against ${Math.round(pair.bare)} requests/s`);
  }
  const rate = (side: 'bare' | 'ours'): string => `${Math.round(median(rounds.map((pair) => pair[side]))).toLocaleString('en')} requests/s`;
  return {
    what,
    baseline,
    measured: rate('ours'),
    against: rate('bare'),
    ratio: median(rounds.map((pair) => pair.ours / pair.bare)),
    aim: '≥ 0.5',
  };
}
