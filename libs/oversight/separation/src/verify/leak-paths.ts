import type { Graph, GraphEdge, GraphNode } from '../graph/types';
import type { Zone } from '../zones';
import type { Crossing } from './search';
import { severityOf } from './severity';
import type { Direction, LeakPath, PathNode, Severity } from './types';

const ORDER: Readonly<Record<Severity, number>> = { total: 0, latent: 1, unreviewed: 2 };
const SHOWN = 20;

/** The other side of a side; of the commissioner, the campaign. */
const facing = (zone: Zone | null): Zone => (zone === 'partisan' ? 'casework' : 'partisan');

function directionOf({ source, edges, crossing }: Crossing): Direction {
  const end = edges.at(-1)?.to ?? source;
  if (!crossing) return source.zone === null ? 'casework_to_partisan' : `${source.zone}_to_${facing(source.zone)}`;
  if (end.kind === 'ridings' && (end.zone === source.zone || source.zone === null)) return `within_${end.zone ?? 'casework'}`;
  let target: Zone | null = end.zone;
  if (target === null || target === source.zone)
    target = crossing.to.zone === null || crossing.to.zone === source.zone ? facing(source.zone) : crossing.to.zone;
  const from = source.zone ?? (target === 'casework' ? 'partisan' : 'casework');
  return `${from}_to_${target}`;
}

function shown(node: GraphNode, edge?: GraphEdge): PathNode {
  const whole =
    node.kind === 'table' &&
    node.name === 'partisan.score' &&
    edge !== undefined &&
    ['can_read', 'owns', 'holds', 'publishes'].includes(edge.kind);
  return { kind: whole ? 'column' : node.kind, name: whole ? `${node.name}.stance` : node.name, zone: node.zone };
}

/**
 * The statement that removes the crossing, then the membership that leads to it. A right of a side on its own objects isn't the fault, and is
 * never taken back.
 */
function remedy({ source, edges, crossing }: Crossing): string[] {
  const at = crossing ? edges.indexOf(crossing) : edges.length - 1;
  const faults = edges
    .slice(0, at + 1)
    .filter(
      (edge) => edge === crossing || edge.kind === 'member_of' || edge.to.zone !== source.zone || (!crossing && edge === edges.at(-1)),
    )
    .flatMap(({ undo }) => undo ?? [])
    .reverse();
  if (faults.length > 0) return faults.slice(0, 2);
  return edges
    .slice(at + 1)
    .flatMap(({ undo, to }) => (undo !== undefined && to.zone === null ? [undo] : []))
    .slice(0, 1);
}

interface Group {
  direction: Direction;
  best: Crossing;
  readonly sources: Set<string>;
  readonly ends: Set<string>;
  readonly undo: Set<string>;
}

const endName = ({ edges, source }: Crossing): string => (edges.at(-1)?.to ?? source).name;

/** A role, rather than a side as a whole or the outside. */
const isPerson = ({ kind }: GraphNode): boolean => kind === 'login' || kind === 'role';

/** Of two ways through one crossing, the one to show: a login's, then the shorter, then with the better-known end. */
function better(a: Crossing, b: Crossing): boolean {
  if (isPerson(a.source) !== isPerson(b.source)) return isPerson(a.source);
  if (a.edges.length !== b.edges.length) return a.edges.length < b.edges.length;
  return a.source === b.source && (a.edges.at(-1)?.to.rank ?? 99) < (b.edges.at(-1)?.to.rank ?? 99);
}

/** Ways that leave by the same node in the same manner are one; what both sides share is one for both. */
function keyOf(direction: Direction, { from, to, kind, unless }: GraphEdge): string {
  if (kind === 'written_by') return `${direction} written by ${to.id}`;
  return to.kind === 'outside' ? `outside ${from.id}` : `${direction} ${from.id} ${kind} ${unless ? to.id : ''}`;
}

/**
 * One path per crossing: ways that leave by the same node in the same manner are one, shown by the shortest.
 * @param crossings of every source, the sources that matter most first
 */
export function leakPaths(graph: Graph, crossings: readonly Crossing[]): LeakPath[] {
  const groups = new Map<string, Group>();
  const crossed = new Set<string>();
  for (const { crossing, edges, source } of crossings) if (crossing) for (const { to } of edges) crossed.add(`${source.zone} ${to.id}`);
  for (const each of crossings) {
    const end = each.edges.at(-1);
    if (!end || (!each.crossing && crossed.has(`${each.source.zone} ${end.to.id}`))) continue;
    const direction = directionOf(each);
    const key = each.crossing ? keyOf(direction, each.crossing) : `unreviewed ${end.to.id}`;
    const group = groups.get(key);
    const undo = each.crossing?.undo;
    if (!group) {
      groups.set(key, {
        direction,
        best: each,
        sources: new Set([each.source.name]),
        ends: new Set([endName(each)]),
        undo: new Set(undo ? [undo] : []),
      });
      continue;
    }
    group.sources.add(each.source.name);
    group.ends.add(endName(each));
    if (undo) group.undo.add(undo);
    if (better(each, group.best)) group.best = each;
  }
  return [...groups.values()]
    .map(({ direction, best, sources, ends, undo }): LeakPath => {
      const { edges, source, crossing } = best;
      return {
        direction,
        severity: severityOf(graph, source, edges, crossing !== undefined),
        steps: edges.map((edge, at) => ({
          from: shown(edge.from, edges[at - 1]),
          to: shown(edge.to, edge),
          edge: edge.kind,
          detail: edge.detail,
          grantedBy: edge.grantedBy,
        })),
        remedySql: [...new Set([...remedy(best), ...[...undo].slice(0, SHOWN)])],
        also: [...ends].filter((name) => name !== endName(best)).slice(0, SHOWN),
        alsoFrom: [...sources].filter((name) => name !== source.name).slice(0, SHOWN),
      };
    })
    .sort((a, b) => ORDER[a.severity] - ORDER[b.severity] || a.steps.length - b.steps.length);
}
