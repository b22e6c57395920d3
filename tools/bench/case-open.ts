import type { Figure } from './figure';
import { openFullOffice } from './full-office';
import type { FullOffice } from './full-office';
import { compareLoads } from './compare-loads';

/** A case with its timeline: with proof, ability, row-level security and a durable entry, against the same statements on bare Fastify. */
export async function run(say: (line: string) => void): Promise<readonly Figure[]> {
  const office = await openFullOffice(say);
  try {
    return [
      await compareLoads(office, {
        what: 'open a case with its timeline',
        baseline: 'the same statements on bare Fastify and pg, as a superuser, unlogged, same run',
        next: (turn) => ({ path: `/cases/${caseOf(office, turn)}` }),
        say,
      }),
    ];
  } finally {
    await office.stop();
  }
}

/** Spread over the whole office, so that neither side reads a few cases again and again. */
const caseOf = ({ caseIds }: FullOffice, turn: number): string => caseIds[(turn * 7_919) % caseIds.length] ?? '';
