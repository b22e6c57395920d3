import { make } from './dom';

/** The box that the server knows: 900 by 300, whatever the screen. */
const WIDTH = 900;
const HEIGHT = 300;
/** Points nearer than this to the last one say nothing new. */
const NEAR = 4;
/** What the server takes of one stroke and in all. */
const MOST_NUMBERS = 1_998;
const MOST_STROKES = 200;

/** A stroke: x and y in turn. */
export type Strokes = number[][];

/** A box to sign in with a finger, a pen or the mouse. The strokes are the caller's, so that they outlive a change of language. */
export function signaturePad(label: string, strokes: Strokes, onChange: () => void): { canvas: HTMLCanvasElement; clear: () => void } {
  const canvas = make('canvas', { width: String(WIDTH), height: String(HEIGHT), role: 'img', 'aria-label': label });
  let current: number[] | null = null;
  const at = (event: PointerEvent): [number, number] => {
    const box = canvas.getBoundingClientRect();
    const inside = (value: number, most: number): number => Math.max(0, Math.min(most, Math.round(value)));
    return [
      inside(((event.clientX - box.left) / box.width) * WIDTH, WIDTH),
      inside(((event.clientY - box.top) / box.height) * HEIGHT, HEIGHT),
    ];
  };
  canvas.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || strokes.length >= MOST_STROKES) return;
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    current = [...at(event)];
    strokes.push(current);
    drawStrokes(canvas, strokes);
  });
  canvas.addEventListener('pointermove', (event) => {
    if (!current || current.length >= MOST_NUMBERS) return;
    const [x, y] = at(event);
    const [lastX = 0, lastY = 0] = current.slice(-2);
    if (Math.hypot(x - lastX, y - lastY) < NEAR) return;
    current.push(x, y);
    drawStrokes(canvas, strokes);
  });
  for (const end of ['pointerup', 'pointercancel'] as const)
    canvas.addEventListener(end, () => {
      if (current) onChange();
      current = null;
    });
  drawStrokes(canvas, strokes);
  return {
    canvas,
    clear: () => {
      strokes.length = 0;
      drawStrokes(canvas, strokes);
      onChange();
    },
  };
}

/** The same strokes to look at, once they are signed. */
export function signaturePicture(label: string, strokes: Strokes): HTMLCanvasElement {
  const canvas = make('canvas', { width: String(WIDTH), height: String(HEIGHT), role: 'img', 'aria-label': label, class: 'signed' });
  drawStrokes(canvas, strokes);
  return canvas;
}

function drawStrokes(canvas: HTMLCanvasElement, strokes: Strokes): void {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.clearRect(0, 0, WIDTH, HEIGHT);
  pen.lineWidth = 5;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.strokeStyle = '#14201c';
  for (const stroke of strokes) {
    const [x = 0, y = 0] = stroke;
    pen.beginPath();
    pen.moveTo(x, y);
    for (let point = 2; point + 1 < stroke.length; point += 2) pen.lineTo(stroke[point] ?? 0, stroke[point + 1] ?? 0);
    if (stroke.length === 2) pen.lineTo(x + 1, y);
    pen.stroke();
  }
}
