import type { Reviewed } from '../allowlist/reviewed';
import type { GraphEdge, GraphNode } from '../graph/types';
import { AUDITOR, LOG_TABLES, WAITING_COLUMNS } from '../zones';
import type { Zone } from '../zones';

/** A crossing of the wall, as one source comes to it. */
export interface Crossing {
  readonly source: GraphNode;
  readonly edges: readonly GraphEdge[];
  /** The edge that leaves the source's side; absent when the way ends in unreviewed code of that side. */
  readonly crossing?: GraphEdge;
}

const isEnd = (node: GraphNode, home: Zone | null): boolean => node.rank !== undefined && node.zone !== null && node.zone !== home;

/** Reading before writing, and the other side's people before the commissioner's own tables. */
const preference = ({ kind, to: { rank = 0, zone } }: GraphEdge): number =>
  rank + (kind === 'can_write' ? 1 : 0) + (zone === 'oversight' ? 100 : 0);

/** What the auditor is there for: connecting to each zone's database, and reading each log. */
function isAuditorsRight({ from, to, kind, detail }: GraphEdge): boolean {
  if (from.kind !== 'login' || from.name !== AUDITOR) return false;
  if (kind === 'can_connect') return to.out.every((onward) => onward.kind !== 'leads_outside');
  if (kind === 'can_use' && to.kind === 'schema') return true;
  if (kind !== 'can_read' || detail !== 'SELECT') return false;
  const [, table = '', column] = to.name.split('.');
  return LOG_TABLES.has(table) || (column !== undefined && WAITING_COLUMNS.has(`${table}.${column}`));
}

/** Breadth-first search from one source; it stops at the wall, and notes each place where it got through. */
export class Search {
  readonly #tails = new Map<string, readonly GraphEdge[]>();

  constructor(readonly reviewed: Reviewed) {}

  private blocked(edge: GraphEdge): boolean {
    return edge.unless !== undefined && this.reviewed.exempts(edge.unless);
  }

  from(source: GraphNode): Crossing[] {
    const home = source.zone;
    const parent = new Map<GraphNode, GraphEdge | null>([[source, null]]);
    const found: Crossing[] = [];
    const way = (node: GraphNode): GraphEdge[] => {
      const edges: GraphEdge[] = [];
      for (let edge = parent.get(node); edge; edge = parent.get(edge.from)) edges.unshift(edge);
      return edges;
    };
    for (const node of parent.keys())
      for (const edge of node.out) {
        const { to } = edge;
        if (this.blocked(edge) || (home === 'oversight' && isAuditorsRight(edge))) continue;
        const foreign = (to.zone !== null && to.zone !== home) || to.kind === 'outside' || to.kind === 'ridings';
        if (foreign) {
          if (to !== source) found.push({ source, edges: [...way(node), edge, ...this.tail(to, home)], crossing: edge });
          continue;
        }
        if (parent.has(to)) continue;
        parent.set(to, edge);
        if (to.suspect && !(to.function && this.reviewed.function(to.function))) found.push({ source, edges: way(to) });
      }
    return found;
  }

  /** From just beyond the wall to the nearest data there; the scored and the named first among equals. */
  private tail(start: GraphNode, home: Zone | null): readonly GraphEdge[] {
    if (isEnd(start, home) || start.kind === 'outside' || start.kind === 'ridings') return [];
    const key = `${home} ${start.id}`;
    const known = this.#tails.get(key);
    if (known) return known;
    const parent = new Map<GraphNode, GraphEdge | null>([[start, null]]);
    let level = [start];
    let best: GraphEdge | undefined;
    while (level.length > 0 && !best) {
      const next: GraphNode[] = [];
      for (const node of level)
        for (const edge of node.out) {
          if (this.blocked(edge) || parent.has(edge.to)) continue;
          parent.set(edge.to, edge);
          next.push(edge.to);
          if (isEnd(edge.to, home) && (!best || preference(edge) < preference(best))) best = edge;
        }
      level = next;
    }
    const edges: GraphEdge[] = [];
    for (let edge: GraphEdge | null | undefined = best; edge; edge = parent.get(edge.from)) edges.unshift(edge);
    this.#tails.set(key, edges);
    return edges;
  }
}
