import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?worker&url';

/** Pixels of a drawn page's width: sharp at twice the drawer's width. */
const WIDTH = 1_240;
/** A picture larger than this is drawn smaller: a canvas has a limit that phones reach soon. */
const LONGEST_SIDE = 2_400;

export interface DrawnPage {
  readonly canvas: HTMLCanvasElement;
  /** The words of the page, for who doesn't see it. */
  readonly text: string;
}

export interface OpenPdf {
  readonly pages: number;
  draw(page: number): Promise<DrawnPage>;
  close(): Promise<void>;
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): { createScriptURL(address: string): string };
}

/** The page's policy takes no plain text for a script's address: one policy vouches for one address, that of the reader's own worker. */
function ownWorker(): Worker {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  const rules = {
    createScriptURL: (address: string) => {
      if (address !== workerAddress) throw new TypeError('Only the reader’s own worker');
      return address;
    },
  };
  const policy = trustedTypes ? trustedTypes.createPolicy('cloison-documents', rules) : rules;
  return new Worker(policy.createScriptURL(workerAddress), { type: 'module' });
}

let prepared = false;

function prepare(): void {
  if (prepared) return;
  GlobalWorkerOptions.workerPort = ownWorker();
  prepared = true;
}

/** Opens a PDF without its scripts, forms or links: pages to look at. */
export async function openPdf(data: ArrayBuffer): Promise<OpenPdf> {
  prepare();
  const task = getDocument({ data, enableXfa: false, useSystemFonts: true, useWorkerFetch: false, stopAtErrors: false });
  const pdf = await task.promise;
  return {
    pages: pdf.numPages,
    draw: async (number) => {
      const page = await pdf.getPage(number);
      const viewport = page.getViewport({ scale: WIDTH / page.getViewport({ scale: 1 }).width });
      const canvas = sized(viewport.width, viewport.height);
      await page.render({ canvas, viewport }).promise;
      const { items } = await page.getTextContent();
      return {
        canvas,
        text: items
          .map((item) => ('str' in item ? item.str : ''))
          .join(' ')
          .trim(),
      };
    },
    close: () => task.destroy(),
  };
}

/** A picture decoded by the browser and drawn: no address is made of it, and nothing in it can run. */
export async function drawImage(blob: Blob): Promise<HTMLCanvasElement> {
  const bitmap = await createImageBitmap(blob);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = sized(bitmap.width * scale, bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return canvas;
}

function sized(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width);
  canvas.height = Math.round(height);
  return canvas;
}
