import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Figure } from './figure';
import { median } from './figure';
import { syntheticEntries, writeSyntheticBundle } from './synthetic-log';
import type { SyntheticLog } from './synthetic-log';

const ENTRIES = 1_000_000;
const ROUNDS = 3;

const seconds = (work: () => void): number => {
  const from = performance.now();
  work();
  return (performance.now() - from) / 1000;
};

/** Each entry once through `crypto.hash`, on one core, from memory. */
function hashEach({ bytes, starts }: SyntheticLog): void {
  for (let i = 0; i + 1 < starts.length; i++) hash('sha256', bytes.subarray(starts[i], starts[i + 1]), 'hex');
}

/**
 * The shipped checker, as a process of its own, on a signed and cosigned bundle of a million entries: starting it, reading the file, every
 * leaf, node, tile and file hash, every entry's form and the report.
 */
export async function run(say: (line: string) => void = () => undefined): Promise<readonly Figure[]> {
  const program = resolve('dist/apps/verify-cli/main.js');
  if (!existsSync(program)) throw new Error('dist/apps/verify-cli/main.js is missing: build verify-cli first');
  const folder = mkdtempSync(join(tmpdir(), 'cloison-bench-'));
  try {
    const file = join(folder, 'log.cloison');
    const log = syntheticEntries(ENTRIES);
    say(`  ${ENTRIES} entries, ${Math.round(log.bytes.length / ENTRIES)} bytes each on average`);
    await writeSyntheticBundle(file, log);
    const verifying: number[] = [];
    const hashing: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const hashed = seconds(() => hashEach(log));
      const verified = seconds(() => {
        const { status, stdout, stderr } = spawnSync(process.execPath, [program, file, '--lang', 'en'], { encoding: 'utf8' });
        if (status !== 0) throw new Error(`the checker ended with ${status}\n${stdout}${stderr}`);
      });
      // The first round warms the file cache.
      if (round === 0) continue;
      say(`  hashed in ${hashed.toFixed(2)} s, verified in ${verified.toFixed(2)} s`);
      hashing.push(hashed);
      verifying.push(verified);
    }
    const [own, bare] = [ENTRIES / median(verifying), ENTRIES / median(hashing)];
    const rate = (n: number): string => `${Math.round(n).toLocaleString('en-CA')} entries/s`;
    return [
      {
        what: 'offline verification of 1,000,000 log entries',
        baseline: 'crypto.hash of the same entries on one core',
        measured: rate(own),
        against: rate(bare),
        ratio: own / bare,
        aim: '≥ 0.5',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
