import type { Figure } from './figure';
import { median } from './figure';
import { load } from './load';
import { openOffice } from './office-under-load';

/** CASL and row-level security alone: the same handler with both on and with both off, in one process, in turns. */
export async function run(say: (line: string) => void): Promise<readonly Figure[]> {
  const office = await openOffice(20_000, say);
  try {
    const rate = async (path: string): Promise<number> =>
      (await load(office.bareOrigin, { connections: 16, seconds: 3, next: () => ({ path, headers: {} }) })).rate;
    await rate('/unguarded');
    await rate('/guarded');
    const pairs: { off: number; on: number }[] = [];
    for (let round = 0; round < 5; round += 1) {
      const pair = { off: await rate('/unguarded'), on: await rate('/guarded') };
      pairs.push(pair);
      say(`  ${round + 1}/5: ${Math.round(pair.on)} against ${Math.round(pair.off)} requests/s`);
    }
    return [
      {
        what: 'CASL and row-level security alone, list of 50: requests/s',
        baseline: 'the same handler with both off, same process, same run',
        measured: `${Math.round(median(pairs.map((pair) => pair.on)))} requests/s`,
        against: `${Math.round(median(pairs.map((pair) => pair.off)))} requests/s`,
        ratio: median(pairs.map((pair) => pair.on / pair.off)),
        aim: '≥ 0.85',
      },
    ];
  } finally {
    await office.stop();
  }
}
