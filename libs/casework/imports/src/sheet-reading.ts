import { inflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { Refusal } from '@cloison/platform/access';
import type { FileLine } from './reading';

/** All that a workbook of the largest size may unfold to, in bytes: a bomb unfolds a thousandfold. */
const MOST_UNFOLDED = 160 * 1024 ** 2;
const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;

/**
 * The rows of a workbook's first sheet. A formula counts as what it showed last; a day as `YYYY-MM-DD`.
 * @throws Refusal `list_not_readable`
 */
export async function* sheetRows(bytes: Buffer): AsyncGenerator<FileLine> {
  demandModest(bytes);
  const book = new ExcelJS.Workbook();
  try {
    await book.xlsx.load(bytes as never);
  } catch {
    throw new Refusal('list_not_readable');
  }
  const [sheet] = book.worksheets;
  if (!sheet) throw new Refusal('list_not_readable');
  for (let at = 1; at <= sheet.rowCount; at += 1) {
    const row = sheet.getRow(at);
    yield { line: at, cells: Array.from({ length: row.cellCount }, (_, index) => textOf(row.getCell(index + 1).value)) };
  }
}

function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return String(value.text);
  if ('result' in value) return textOf(value.result);
  return '';
}

/** Unfolds each part within a limit before anything that trusts the file's own figures does. */
function demandModest(bytes: Buffer): void {
  try {
    let left = MOST_UNFOLDED;
    const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end < 0 || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Refusal('list_not_readable');
    let at = bytes.readUInt32LE(end + 16);
    for (let entries = bytes.readUInt16LE(end + 10); entries > 0; entries -= 1) {
      if (bytes.readUInt32LE(at) !== ENTRY) throw new Refusal('list_not_readable');
      const method = bytes.readUInt16LE(at + 10);
      const folded = bytes.readUInt32LE(at + 20);
      const local = bytes.readUInt32LE(at + 42);
      const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const part = bytes.subarray(from, from + folded);
      left -= method === 8 ? inflateRawSync(part, { maxOutputLength: left }).length : part.length;
      if (left <= 0) throw new Refusal('body_too_large');
      at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'body_too_large' : 'list_not_readable');
  }
}
