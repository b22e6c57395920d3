import pdfmake from 'pdfmake';
import type { Content } from 'pdfmake';
import { dress } from './dress';
import { loadFamilies, MAIN_FONT } from './fonts';
import type { Family } from './fonts';
import { runs, withoutDrawing } from './runs';

export type PaperContent = Content;

export interface Paper {
  readonly language: 'fr' | 'en';
  /** The document's name in a reader's title bar; it isn't printed. */
  readonly title: string;
  /** A description in pdfmake's terms. It can name neither an address of the network nor a file of the machine. */
  readonly content: PaperContent;
  /** Printed at the top of the first page: the office's name first. */
  readonly letterhead?: { readonly lines: readonly string[] };
  /** Printed at the foot of each page, beside the page's number. */
  readonly footer?: string;
  /** When the paper was made, for the document's own date; now if left out. */
  readonly at?: Date;
}

const WORDS = {
  fr: { language: 'fr-CA', page: (page: number, of: number) => `Page ${page} de ${of}` },
  en: { language: 'en-CA', page: (page: number, of: number) => `Page ${page} of ${of}` },
};
const INK = '#14201C';
const QUIET = '#41504B';
const MARGIN = 64;

let loaded: readonly Family[] | undefined;

/** Fonts are read at the first paper of a process, and only then. */
function families(): readonly Family[] {
  if (loaded) return loaded;
  // the types of the package leave its memory files out
  const { virtualfs } = pdfmake as unknown as { virtualfs: { writeFileSync(name: string, bytes: Buffer): void } };
  loaded = loadFamilies((name, bytes) => virtualfs.writeFileSync(name, bytes));
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  return loaded;
}

/**
 * A document on US Letter paper in Atkinson Hyperlegible Next. Accented Latin letters outside it, Vietnamese, Greek, Cyrillic and Canadian
 * syllabics are drawn by Noto Sans; what neither draws stands as `[?]` (see `unprintable`).
 *
 * @throws Error where the description asks for a resource of the network or of the machine
 */
export async function pdf({ language, title, content, letterhead, footer, at }: Paper): Promise<Buffer> {
  const known = families();
  const cut = (text: string) => runs(text, known);
  const words = WORDS[language];
  pdfmake.setFonts(Object.fromEntries(known.map(({ name, styles }) => [name, { ...styles }])));
  const document = pdfmake.createPdf({
    pageSize: 'LETTER',
    pageMargins: [MARGIN, MARGIN, MARGIN, MARGIN],
    language: words.language,
    displayTitle: true,
    info: { title, creator: 'Cloison', producer: 'Cloison', ...(at ? { creationDate: at, modDate: at } : {}) },
    defaultStyle: { font: MAIN_FONT, fontSize: 11, lineHeight: 1.3, color: INK },
    content: [dress(headOf(letterhead?.lines ?? []), cut), dress(content, cut)],
    footer: (page, of) => dress(footOf(footer ?? '', words.page(page, of)), cut),
  });
  return document.getBuffer();
}

/** The characters of a text that paper can't show, each once: what a writer is told before printing. */
export function unprintable(text: string): string[] {
  return withoutDrawing(text, families());
}

function headOf([name, ...rest]: readonly string[]): Content {
  if (name === undefined) return [];
  const width = 612 - 2 * MARGIN;
  return [
    { text: name, bold: true, fontSize: 13, lineHeight: 1.15 },
    ...rest.map((line) => ({ text: line, fontSize: 9, color: QUIET, lineHeight: 1.2 })),
    { canvas: [{ type: 'line' as const, x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 1.5, lineColor: INK }], margin: [0, 8, 0, 20] },
  ];
}

function footOf(text: string, page: string): Content {
  return {
    margin: [MARGIN, 16, MARGIN, 0],
    fontSize: 8,
    color: QUIET,
    columns: [
      { text, width: '*' },
      { text: page, width: 'auto', alignment: 'right' },
    ],
  };
}
