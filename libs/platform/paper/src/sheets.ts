import ExcelJS from 'exceljs';

/** What a cell may hold. A formula is not among it: text stays text whatever it begins with. */
export type Cell = string | number | Date | null;

export interface SheetColumn {
  readonly header: string;
  /** In characters; wide enough for the header by default. */
  readonly width?: number;
}

export interface Sheet {
  /** At most 31 characters, without `: \ / ? * [ ]` (the format's own limits: what doesn't fit is left out). */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What makes a spreadsheet take a text for a formula, in every locale's keyboard: the full-width signs count too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;
const NOT_IN_NAMES = /[:\\/?*[\]]/g;
/** What XML 1.0 can't hold. */
const NOT_IN_XML = new RegExp('[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]', 'gu');

/** A text as a spreadsheet shows it and never computes it: an apostrophe before what would begin a formula. */
export function neutral(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

const asCell = (cell: Cell): Cell => (typeof cell === 'string' ? neutral(cell.replace(NOT_IN_XML, '')) : cell);

/**
 * An XLSX workbook: one sheet each, header in bold and frozen, numbers as numbers and days as days. No cell is a formula, and no text begins
 * with what a spreadsheet would compute, even after a copy into another one.
 */
export async function workbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.created = new Date(0);
  for (const { name, columns, rows } of sheets) {
    const sheet = book.addWorksheet(name.replace(NOT_IN_NAMES, ' ').slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = columns.map(({ header, width }) => ({
      header: neutral(header),
      width: width ?? Math.min(60, Math.max(10, header.length + 2)),
    }));
    sheet.getRow(1).font = { bold: true };
    sheet.addRows(rows.map((row) => row.map(asCell)));
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

function csvField(cell: Cell): string {
  const text = cell === null ? '' : cell instanceof Date ? cell.toISOString() : typeof cell === 'number' ? String(cell) : neutral(cell);
  return `"${text.replaceAll('"', '""')}"`;
}

/** One line of CSV, every field quoted, with its line end (RFC 4180). */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvField).join(',')}\r\n`;
}

/**
 * CSV that spreadsheets open as it is: UTF-8 with its mark (U+FEFF), CRLF, every field quoted. No text begins with what a spreadsheet would
 * compute; a number is written as a number.
 */
export function csv(headers: readonly string[], rows: Iterable<readonly Cell[]>): string {
  const lines = [csvLine(headers)];
  for (const row of rows) lines.push(csvLine(row));
  return `\ufeff${lines.join('')}`;
}
