import { Refusal } from '@cloison/platform/access';
import { DelimitedReader } from '../list/delimited-reader';
import { ElectorLines } from '../list/elector-line';
import { ListDecoder } from '../list/encodings';
import { compileMapping } from '../list/header';
import type { CompiledMapping } from '../list/header';
import type { ListMapping } from '../list/mapping';
import type { LineRefusal } from '../list/refusal-reasons';

export interface ReadingOptions {
  readonly mapping: ListMapping;
  readonly salt: string;
  /** YYYY-MM-DD */
  readonly today: string;
  /** Largest file, in bytes. */
  readonly mostBytes: number;
}

/** How far a reading has come. */
export interface ReadingCounts {
  bytesRead: number;
  /** Lines of electors read, refused ones included. */
  read: number;
  refused: number;
}

/** A list whose first lines are refused to this extent was read through the wrong mapping: nobody corrects a tenth of a list by hand. */
const TOLERATED_REFUSALS = 100;
const TOLERATED_SHARE = 0.1;

/** Bytes of COPY text handed on at once. */
const PIECE = 128 * 1024;

/**
 * Reads a list piece by piece into COPY text, at the pace of whoever takes it. Refused lines are put aside, with their number and reason.
 */
export class ListReading {
  readonly counts: ReadingCounts = { bytesRead: 0, read: 0, refused: 0 };
  private compiled: CompiledMapping | null = null;
  private lines: ElectorLines | null = null;
  private refusals: LineRefusal[] = [];
  private text = '';

  constructor(private readonly options: ReadingOptions) {}

  /** Columns of the file that the mapping took nothing from. */
  get ignoredColumns(): readonly string[] {
    return this.compiled?.ignored ?? [];
  }

  /** The refusals put aside since they were last taken. */
  takeRefusals(): LineRefusal[] {
    const taken = this.refusals;
    this.refusals = [];
    return taken;
  }

  /**
   * @throws Refusal `list_not_readable` where the file lacks the mapping's columns, isn't text, has no elector in it, or has too many lines
   *   that are refused; `body_too_large`
   */
  async *copyText(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
    const { mapping, mostBytes } = this.options;
    const decoder = new ListDecoder(mapping.encoding);
    const reader = new DelimitedReader(
      { delimiter: mapping.delimiter, quotes: mapping.quotes ?? true },
      {
        record: (fields, line, usual) => this.record(fields, line, usual),
        fault: (reason, line) => this.refuse({ line, reason, field: '' }),
      },
    );
    for await (const bytes of source) {
      this.counts.bytesRead += bytes.length;
      if (this.counts.bytesRead > mostBytes) throw new Refusal('body_too_large');
      reader.write(textOf(decoder, bytes));
      this.judge();
      if (this.text.length >= PIECE) yield this.takeText();
    }
    reader.write(decoder.end());
    reader.end();
    this.judge();
    if (this.counts.read === this.counts.refused) throw new Refusal('list_not_readable');
    if (this.text !== '') yield this.takeText();
  }

  private record(fields: string[], line: number, usual: boolean): void {
    if (!this.lines) {
      const { mapping, salt, today } = this.options;
      this.compiled = compileMapping(mapping, fields);
      this.lines = new ElectorLines({ mapping: this.compiled, salt, today });
      if (mapping.header) return;
    }
    this.counts.read += 1;
    const copied = this.lines.copyLine(fields, usual);
    if (copied === null) {
      this.counts.refused += 1;
      this.refusals.push({ line, ...this.lines.lastFault() });
    } else {
      this.text += copied;
    }
  }

  private refuse(refusal: LineRefusal): void {
    this.counts.read += 1;
    this.counts.refused += 1;
    this.refusals.push(refusal);
  }

  private judge(): void {
    const { read, refused } = this.counts;
    if (refused > TOLERATED_REFUSALS && refused > read * TOLERATED_SHARE) throw new Refusal('list_not_readable');
  }

  private takeText(): Buffer {
    const piece = Buffer.from(this.text);
    this.text = '';
    return piece;
  }
}

function textOf(decoder: ListDecoder, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal('list_not_readable');
    throw error;
  }
}
