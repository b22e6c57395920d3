import { NOTHING_REVIEWED } from '../allowlist/types';
import type { Allowlist } from '../allowlist/types';
import { buildGraph } from '../graph/build-graph';
import { takeSnapshot } from '../snapshot/take-snapshot';
import type { QueryRunner } from '../snapshot/take-snapshot';
import type { CatalogueSnapshot } from '../snapshot/types';
import { verify } from '../verify/verify';
import type { LeakPath, Verdict } from '../verify/types';
import { ZONES } from '../zones';
import type { Mutant } from './types';

/** A database that holds every zone, judged as such. */
export function verdictOfOneDatabase(snapshot: CatalogueSnapshot, allowlist: Allowlist = NOTHING_REVIEWED): Verdict {
  const zones = ZONES.filter((zone) => snapshot.schemas.some(({ name }) => name === zone));
  return verify(buildGraph(zones.map((zone) => ({ zone, snapshot }))), allowlist);
}

/** The words of a path, for comparison: kinds, names and edges in walking order. */
const tokens = (path: LeakPath): string[] =>
  path.steps.flatMap(({ from, edge, to }, at) => [...(at === 0 ? [from.kind, from.name] : []), edge, to.kind, to.name]);

/** The path that the mutant announces, if the verdict has it. */
export function foundIn(verdict: Verdict, { expects }: Mutant): LeakPath | undefined {
  return verdict.paths.find((path) => {
    if (path.direction !== expects.direction) return false;
    const words = tokens(path);
    let at = 0;
    for (const wanted of expects.path) {
      while (at < words.length && !words[at]?.includes(wanted)) at += 1;
      if (at === words.length) return false;
      at += 1;
    }
    return true;
  });
}

/**
 * Applies a mutant in a transaction, reads the catalogue there as the auditor, and rolls back.
 * @param runner one superuser connection (not a pool)
 */
export async function verdictUnder(runner: QueryRunner, mutant: Mutant, allowlist: Allowlist): Promise<Verdict> {
  await runner.query('BEGIN');
  try {
    for (const statement of mutant.sql) await runner.query(statement);
    await runner.query('SET LOCAL ROLE auditor');
    return verdictOfOneDatabase(await takeSnapshot(runner), allowlist);
  } finally {
    await runner.query('ROLLBACK');
  }
}
