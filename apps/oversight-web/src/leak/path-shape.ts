import type { LeakPath, PathNode, PathStep } from '../api/contract';
import { asZone } from '../frame/zone-names';
import type { Zone } from '../api/contract';

export interface PathEnds {
  readonly from: Zone | null;
  /** null: one riding's records reach another riding of the same side. */
  readonly to: Zone | null;
}

/** `casework_to_partisan` and `within_casework` as two sides. */
export function endsOf({ direction }: Pick<LeakPath, 'direction'>): PathEnds {
  const [from = '', to = ''] = direction.replace(/^within_/, '').split('_to_');
  return { from: asZone(from), to: asZone(to) };
}

/** Whether a node of the way lies on the other side: code that nobody reviewed only might lead there. */
export function reachesFarSide(path: Pick<LeakPath, 'direction' | 'steps'>): boolean {
  const { to } = endsOf(path);
  return to !== null && path.steps.some((step) => step.to.zone === to);
}

/** The step that goes through the wall: the first that lands on the other side; the last one where no node says where it lies. */
export function crossingOf(path: Pick<LeakPath, 'direction' | 'steps'>): number {
  const { to } = endsOf(path);
  const found = path.steps.findIndex((step) => to !== null && step.to.zone === to);
  return found < 0 ? path.steps.length - 1 : found;
}

export interface PathPiece {
  readonly node: PathNode;
  /** The arrow that leaves the node; the last node has none. */
  readonly step: PathStep | null;
  readonly side: 'near' | 'far';
  readonly crosses: boolean;
}

/** The way as nodes with the arrow that leaves each, in rows of at most `perRow`. */
export function pathRows(path: Pick<LeakPath, 'direction' | 'steps'>, perRow: number): PathPiece[][] {
  const crossing = crossingOf(path);
  const last = path.steps.at(-1);
  const pieces: PathPiece[] = path.steps.map((step, index) => ({
    node: step.from,
    step,
    side: index <= crossing ? 'near' : 'far',
    crosses: index === crossing,
  }));
  if (last) pieces.push({ node: last.to, step: null, side: 'far', crosses: false });
  const rows: PathPiece[][] = [];
  for (let at = 0; at < pieces.length; at += perRow) rows.push(pieces.slice(at, at + perRow));
  return rows;
}
