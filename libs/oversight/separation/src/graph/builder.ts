import type { FunctionEntry, RelationEntry } from '../snapshot/types';
import type { Zone } from '../zones';
import type { EdgeKind, GraphEdge, GraphNode, NodeKind } from './types';

type EdgeExtras = Omit<GraphEdge, 'from' | 'to' | 'kind'>;
interface NodeExtras {
  readonly zone?: Zone | null;
  readonly rank?: number;
  readonly function?: FunctionEntry;
}

/** Collects nodes and edges. Nodes refer to each other directly, so that a search needs no look-up. */
export class GraphBuilder {
  readonly nodes = new Map<string, GraphNode>();
  readonly holders = new Map<GraphNode, Set<GraphNode>>();
  /** Catalogue entries that depend on a stance. */
  readonly stanceLeaks = new Set<string>();
  edges = 0;

  /** The node of this kind, place and name, made when it isn't there. */
  node(kind: NodeKind, place: string, name: string, extras: NodeExtras = {}): GraphNode {
    const family = kind === 'login' ? 'role' : kind;
    const id = `${family} ${place} ${name}`;
    const known = this.nodes.get(id);
    if (known) return known;
    const node: GraphNode = { id, kind, name, place, zone: extras.zone ?? null, out: [], rank: extras.rank, function: extras.function };
    this.nodes.set(id, node);
    return node;
  }

  edge(from: GraphNode, to: GraphNode, kind: EdgeKind, extras?: EdgeExtras): void {
    from.out.push({ from, to, kind, ...extras });
    this.edges += 1;
  }

  /** Notes who holds USAGE on a schema, or CONNECT on a database. */
  hold(thing: GraphNode, role: GraphNode): void {
    const holders = this.holders.get(thing);
    if (holders) holders.add(role);
    else this.holders.set(thing, new Set([role]));
  }
}

/** The kind of a relation's node. */
export function relationNodeKind(kind: RelationEntry['kind']): NodeKind {
  if (kind === 'partitioned') return 'table';
  return kind === 'foreign' ? 'foreign_table' : kind;
}

/** Which relation a path shows as its end, when several are equally near: the scored ones and the people first. */
export function rankOf(entry: RelationEntry): number {
  const order = ['score', 'citizen', 'case_file', 'elector'];
  const at = order.indexOf(entry.name);
  return at === -1 ? order.length : at;
}
