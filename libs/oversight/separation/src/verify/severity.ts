import type { Graph, GraphEdge, GraphNode } from '../graph/types';
import type { Severity } from './types';

const BECOMES: ReadonlySet<string> = new Set(['member_of', 'is_everybody', 'runs_as', 'starts_as']);

/** The roles that a role has at hand, by membership. */
function closureOf(node: GraphNode): ReadonlySet<GraphNode> {
  const reached = new Set([node]);
  for (const each of reached) for (const { kind, to } of each.out) if (kind === 'member_of' || kind === 'is_everybody') reached.add(to);
  return reached;
}

/** Whether the schema or the database on the way is open to whoever is walking it. */
function isOpen(graph: Graph, edge: GraphEdge, walker: GraphNode): boolean {
  if (!edge.needs) return true;
  const holders = graph.holders.get(edge.needs);
  const hands = closureOf(walker);
  for (const hand of hands) if (holders?.has(hand) || hand.out.some(({ kind }) => kind === 'is_superuser')) return true;
  return false;
}

/** How much of the way is open today. */
export function severityOf(graph: Graph, source: GraphNode, edges: readonly GraphEdge[], crosses: boolean): Severity {
  if (!crosses) return 'unreviewed';
  if (source.kind === 'role') return 'latent';
  let walker = source;
  for (const edge of edges) {
    if (edge.latent || !isOpen(graph, edge, walker)) return 'latent';
    if (edge.kind === 'runs_as' || edge.kind === 'written_by') walker = edge.to;
    else if (!BECOMES.has(edge.kind) && edge.to.kind === 'login') walker = edge.to;
  }
  const end = edges.at(-1)?.to;
  const arrived = end !== undefined && (end.rank !== undefined || end.kind === 'outside' || end.kind === 'ridings');
  if (!arrived) return 'latent';
  return edges.some(({ kind }) => kind === 'names') ? 'unreviewed' : 'total';
}
