import { Refusal } from '@cloison/platform/access';

/** The box that a signature is drawn in. Points are whole numbers in it, whatever the screen. */
export const SIGNATURE_BOX = { width: 900, height: 300 } as const;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A signature is lines or a name, never a picture: nothing that was sent is decoded by an image library. */
export type Signature =
  { readonly kind: 'drawn'; readonly strokes: readonly (readonly Point[])[] } | { readonly kind: 'typed'; readonly name: string };

/** A drawing shorter than this is a slip of the finger. */
const SHORTEST = 60;

/**
 * @param strokes each a list of x and y in turn
 * @throws Refusal `input_not_valid` naming `strokes` or `name`
 */
export function readSignature(
  kind: 'drawn' | 'typed',
  name: string | null | undefined,
  strokes: readonly (readonly number[])[],
): Signature {
  if (kind === 'typed') {
    const typed = name?.trim() ?? '';
    if (typed.length < 2) throw new Refusal('input_not_valid', [{ field: 'name', problem: 'empty' }]);
    return { kind, name: typed };
  }
  const lines = strokes.map(points);
  if (lines.reduce((sum, line) => sum + lengthOf(line), 0) < SHORTEST)
    throw new Refusal('input_not_valid', [{ field: 'strokes', problem: 'too_short' }]);
  return { kind, strokes: lines };
}

function points(flat: readonly number[]): Point[] {
  const line: Point[] = [];
  for (let at = 0; at + 1 < flat.length; at += 2) line.push({ x: flat[at] ?? 0, y: Math.min(flat[at + 1] ?? 0, SIGNATURE_BOX.height) });
  // a dot is a line to itself, one unit long
  return line.length === 1 && line[0] ? [line[0], { x: line[0].x + 1, y: line[0].y }] : line;
}

function lengthOf(line: readonly Point[]): number {
  return line.slice(1).reduce((sum, point, index) => sum + Math.hypot(point.x - (line[index]?.x ?? 0), point.y - (line[index]?.y ?? 0)), 0);
}
