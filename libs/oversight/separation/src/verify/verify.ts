import { Reviewed } from '../allowlist/reviewed';
import type { Allowlist } from '../allowlist/types';
import type { Graph } from '../graph/types';
import { catalogueHash } from '../snapshot/canonical';
import { SIDES } from '../zones';
import type { Zone } from '../zones';
import { leakPaths } from './leak-paths';
import { residualsOf } from './residuals';
import { Search } from './search';
import { CannotTell } from './types';
import type { Verdict } from './types';

export interface VerifyOptions {
  /** The zones that this installation has; both sides when left out. */
  readonly expect?: readonly Zone[];
}

/**
 * Looks for a way from each login of one side to the other side's data, in both directions, and from the commissioner's to either.
 *
 * @throws CannotTell when an expected zone isn't among the snapshots, or its schema isn't in its database
 */
export function verify(graph: Graph, allowlist: Allowlist, options: VerifyOptions = {}): Verdict {
  if (graph.snapshots.length === 0) throw new CannotTell('nothing_read', null);
  for (const zone of options.expect ?? SIDES)
    if (!graph.snapshots.some((each) => each.zone === zone)) throw new CannotTell('zone_missing', zone);
  for (const { zone, snapshot } of graph.snapshots)
    if (!snapshot.schemas.some(({ name }) => name === zone)) throw new CannotTell('schema_missing', zone);
  const search = new Search(new Reviewed(allowlist));
  const crossings = graph.sources.flatMap((source) => {
    const found = search.from(source);
    if (source.zone !== null || source.kind !== 'login') return found;
    const reached = new Set(found.flatMap(({ edges }) => edges.at(-1)?.to.zone ?? []));
    return reached.size > 1 ? found.filter(({ edges }) => edges.at(-1)?.to.kind !== 'ridings') : [];
  });
  const paths = leakPaths(graph, crossings);
  const residuals = residualsOf(graph);
  return {
    verdict: paths.length > 0 ? 'broken' : residuals.length > 0 ? 'holds_with_residuals' : 'holds',
    topology: graph.topology,
    zones: graph.zones,
    paths,
    residuals,
    checked: { relations: graph.relations, roles: graph.roles, nodes: graph.nodes.size, edges: graph.edges },
    catalogueHashes: Object.fromEntries(graph.snapshots.map(({ zone, snapshot }) => [zone, catalogueHash(snapshot)])),
  };
}

/** The command's exit code: 0 no path, 3 a path, 2 no verdict. */
export const exitCodeOf = (verdict: Verdict | null): 0 | 2 | 3 => (verdict === null ? 2 : verdict.verdict === 'broken' ? 3 : 0);
