import type { Figure } from './figure';
import { openFullOffice } from './full-office';
import { compareLoads } from './compare-loads';

/** A case created with number, story, checklist and sealed entry, and answered whole, against bare INSERTs in one transaction. */
export async function run(say: (line: string) => void): Promise<readonly Figure[]> {
  const office = await openFullOffice(say);
  const { citizenIds } = office;
  try {
    return [
      await compareLoads(office, {
        what: 'create a case with its log entry',
        baseline: 'bare INSERTs of the same rows in one transaction, Fastify and pg as a superuser, same run',
        next: (turn) => ({
          path: '/cases',
          body: JSON.stringify({ citizenId: citizenIds[(turn * 7_919) % citizenIds.length], title: 'Carte expirée', category: 'other' }),
        }),
        say,
      }),
    ];
  } finally {
    await office.stop();
  }
}
