import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { Refusal } from '@cloison/platform/access';
import { sheetRows } from './sheet-reading';

/** The largest file taken: a hundred thousand citizens with their cases. */
export const MOST_BYTES = 256 * 1024 ** 2;
/** A workbook has to be unfolded in memory; a longer list comes as CSV. */
export const MOST_SHEET_BYTES = 8 * 1024 ** 2;
const SNIFFED = 64 * 1024;
const LONGEST_LINE = 100_000;
const MOST_COLUMNS = 200;

/** One line of a file: where it stands and what its cells say. The first one has the headers. */
export interface FileLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The lines of a CSV file (UTF-8 or Windows-1252; comma, semicolon or tab) or of a workbook's first sheet, as they arrive.
 * @param onBytes called with each piece's size
 * @throws Refusal `list_not_readable`, `body_too_large`
 */
export async function* linesOf(source: AsyncIterable<Uint8Array>, onBytes: (bytes: number) => void): AsyncGenerator<FileLine> {
  const pieces = counted(source, onBytes);
  const beginning = await firstBytes(pieces);
  const isZip = beginning.length > 4 && beginning.readUInt32LE(0) === 0x04034b50;
  for await (const record of isZip ? sheetRows(await whole(beginning, pieces)) : csvRows(beginning, pieces)) {
    if (record.cells.length > MOST_COLUMNS) throw new Refusal('list_not_readable');
    if (record.cells.some((cell) => cell.trim() !== '')) yield record;
  }
}

async function* counted(source: AsyncIterable<Uint8Array>, onBytes: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const piece of source) {
    read += piece.length;
    if (read > MOST_BYTES) throw new Refusal('body_too_large');
    onBytes(piece.length);
    yield piece;
  }
}

async function firstBytes(pieces: AsyncGenerator<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for (let size = 0; size < SNIFFED;) {
    const next = await pieces.next();
    if (next.done === true) break;
    parts.push(next.value);
    size += next.value.length;
  }
  return Buffer.concat(parts);
}

async function whole(beginning: Buffer, rest: AsyncGenerator<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [beginning];
  let size = beginning.length;
  for await (const piece of rest) {
    size += piece.length;
    if (size > MOST_SHEET_BYTES) throw new Refusal('body_too_large');
    parts.push(piece);
  }
  return Buffer.concat(parts);
}

async function* csvRows(beginning: Buffer, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<FileLine> {
  const encoding = encodingOf(beginning);
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = (bytes?: Uint8Array): string => {
    try {
      const text = bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
      if (text.includes('\0')) throw new Refusal('list_not_readable');
      return text;
    } catch {
      throw new Refusal('list_not_readable');
    }
  };
  async function* text(): AsyncGenerator<string> {
    yield decode(beginning);
    for await (const piece of rest) yield decode(piece);
    yield decode();
  }
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(new TextDecoder(encoding).decode(beginning)),
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_LINE,
  });
  const source = Readable.from(text(), { objectMode: true });
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>)
      yield { line: info.lines, cells: record };
  } catch (error) {
    throw String((error as { code?: unknown }).code).startsWith('CSV_') ? new Refusal('list_not_readable') : error;
  } finally {
    source.destroy();
  }
}

/** UTF-8 where the beginning is UTF-8 (a character cut at its end doesn't count), else what older spreadsheets write. */
function encodingOf(beginning: Buffer): 'utf-8' | 'windows-1252' {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(beginning, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

function delimiterOf(text: string): string {
  const [line = ''] = text.split(/[\r\n]/, 1);
  const count = (sign: string): number => line.split(sign).length;
  return [';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}
