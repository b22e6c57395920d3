import { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { parse } from 'csv-parse';
import { Refusal } from '@cloison/platform/access';

/** A longer line is no line of a list, in UTF-16 units. */
const LONGEST_LINE = 10_000;

export const ENCODINGS = ['utf-8', 'windows-1252'] as const;

export interface ReadingProgress {
  bytesRead: number;
}

/**
 * The records of a CSV file (RFC 4180; comma, semicolon or tab), as they arrive: nothing of the file rests anywhere.
 * @throws Refusal `list_not_readable` for what is no text of the encoding or no CSV; `body_too_large`
 */
export async function* recordsOf(
  source: AsyncIterable<Uint8Array>,
  { encoding, mostBytes, progress }: { encoding: (typeof ENCODINGS)[number]; mostBytes: number; progress: ReadingProgress },
): AsyncGenerator<string[]> {
  const pieces = decoded(source, encoding, mostBytes, progress);
  const beginning = await firstLine(pieces);
  const parser = parse({ bom: true, delimiter: delimiterOf(beginning), trim: true, skip_empty_lines: true, max_record_size: LONGEST_LINE });
  const text = Readable.from(joined(beginning, pieces), { objectMode: true });
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  try {
    for await (const record of parser as AsyncIterable<string[]>) yield record;
  } catch (error) {
    throw error instanceof Refusal || !isCsvFault(error) ? error : new Refusal('list_not_readable');
  } finally {
    text.destroy();
  }
}

/** The file's beginning, to the end of its first line at least. */
async function firstLine(pieces: AsyncGenerator<string>): Promise<string> {
  let beginning = '';
  while (!/[\r\n]/.test(beginning)) {
    if (beginning.length > LONGEST_LINE) throw new Refusal('list_not_readable');
    const piece = await pieces.next();
    if (piece.done === true) break;
    beginning += piece.value;
  }
  return beginning;
}

async function* joined(beginning: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield beginning;
  yield* rest;
}

/** What separates the titles of the first line. */
function delimiterOf(beginning: string): string {
  const [line = ''] = beginning.split(/[\r\n]/, 1);
  const count = (sign: string): number => line.split(sign).length;
  return [';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}

async function* decoded(
  source: AsyncIterable<Uint8Array>,
  encoding: string,
  mostBytes: number,
  progress: ReadingProgress,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const bytes of source) {
    progress.bytesRead += bytes.length;
    if (progress.bytesRead > mostBytes) throw new Refusal('body_too_large');
    yield decode(() => decoder.decode(bytes, { stream: true }));
  }
  yield decode(() => decoder.decode());
}

function decode(work: () => string): string {
  try {
    const text = work();
    if (text.includes('\0')) throw new Refusal('list_not_readable');
    return text;
  } catch {
    throw new Refusal('list_not_readable');
  }
}

function isCsvFault(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && code.startsWith('CSV_');
}
