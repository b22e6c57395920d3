/** Why a line can't even be cut into fields. */
export type LineFault = 'quotes' | 'line_too_long';

export interface ReaderOptions {
  /** One character. */
  readonly delimiter: string;
  /** Whether `"` encloses fields (RFC 4180); otherwise it is a character like any other. */
  readonly quotes: boolean;
}

/** A record over this length, in UTF-16 units, is a quote that was never closed, or no list at all. */
export const LONGEST_RECORD = 65_536;

/**
 * Characters that need a closer look: control characters, the replacement character that a wrong encoding leaves, halves of pairs, combining
 * marks (decomposed accents), no-break and doubled spaces.
 */
const UNUSUAL_CHARACTERS = '\\u0300-\\u036f\\u007f-\\u00a0\\u2028\\u2029\\ud800-\\udfff\\ufeff\\ufffd';
const UNUSUAL = new RegExp(`[${UNUSUAL_CHARACTERS}\\u0000-\\u001f]| {2}`);
const UNUSUAL_BUT_TAB = new RegExp(`[${UNUSUAL_CHARACTERS}\\u0000-\\u0008\\u000a-\\u001f]| {2}`);

export interface ReaderTarget {
  /**
   * @param line number of the record's first line in the file, from 1
   * @param usual true if no field needs a closer look: tabs between fields aside, no character of `UNUSUAL`
   */
  record(fields: string[], line: number, usual: boolean): void;
  fault(reason: LineFault, line: number): void;
}

/**
 * Cuts delimited text into records as it arrives: RFC 4180 with any delimiter, LF or CRLF, blank lines skipped. A line whose quotes make no
 * sense is reported and reading goes on with the next *line*: a stray quote costs one elector, not the rest of the list. (csv-parse, which
 * the specification of this reader takes as its oracle for well-formed input, can't resume there, and takes three times as long a row.)
 */
export class DelimitedReader {
  private text = '';
  private line = 1;
  /** Inside a line that was refused before its end arrived. */
  private skipping = false;
  private readonly unusual: RegExp;

  constructor(
    private readonly options: ReaderOptions,
    private readonly target: ReaderTarget,
  ) {
    this.unusual = options.delimiter === '\t' ? UNUSUAL_BUT_TAB : UNUSUAL;
  }

  /** Takes the next piece of the file. */
  write(piece: string): void {
    this.text = this.text === '' ? piece : this.text + piece;
    this.text = this.text.slice(this.consume(this.text, false));
  }

  /** Takes the end of the file. */
  end(): void {
    this.consume(this.text, true);
    this.text = '';
  }

  /** @returns how much of the text was used */
  private consume(text: string, last: boolean): number {
    const { delimiter, quotes } = this.options;
    let at = this.skipping ? this.afterLine(text, 0, last) : 0;
    let quote = quotes ? text.indexOf('"', at) : -1;
    while (at < text.length) {
      let end = text.indexOf('\n', at);
      if (end < 0) {
        if (!last && text.length - at <= LONGEST_RECORD) return at;
        if (!last) return this.refuse('line_too_long', text, at, last);
        end = text.length;
      }
      if (quotes && quote >= 0 && quote < at) quote = text.indexOf('"', at);
      if (quote >= at && quote < end) {
        const next = this.quoted(text, at, last);
        if (next < 0) return at;
        at = next;
      } else {
        this.plain(text, at, end, delimiter);
        at = end + 1;
      }
    }
    return at;
  }

  private plain(text: string, start: number, newline: number, delimiter: string): void {
    const end = newline > start && text.charCodeAt(newline - 1) === 13 ? newline - 1 : newline;
    const line = this.line;
    this.line += 1;
    if (end === start) return;
    if (end - start > LONGEST_RECORD) {
      this.target.fault('line_too_long', line);
      return;
    }
    const whole = text.slice(start, end);
    this.target.record(whole.split(delimiter), line, !this.unusual.test(whole));
  }

  /** @returns where the next line starts */
  private refuse(reason: LineFault, text: string, start: number, last: boolean): number {
    this.target.fault(reason, this.line);
    return this.afterLine(text, start, last);
  }

  private afterLine(text: string, start: number, last: boolean): number {
    const newline = text.indexOf('\n', start);
    this.skipping = newline < 0 && !last;
    if (this.skipping) return text.length;
    this.line += 1;
    return newline < 0 ? text.length : newline + 1;
  }

  /** A record with a quote in it. @returns where the next one starts, or -1 if the text ends before this one does */
  private quoted(text: string, start: number, last: boolean): number {
    const record = readQuotedRecord(text, start, this.options.delimiter, last);
    if (record === 'more' && text.length - start <= LONGEST_RECORD) return -1;
    if (typeof record === 'string') return this.refuse('quotes', text, start, last);
    const line = this.line;
    this.line += record.lines;
    this.target.record(record.fields, line, false);
    return record.next;
  }
}

interface QuotedRecord {
  readonly fields: string[];
  readonly next: number;
  readonly lines: number;
}

function readQuotedRecord(text: string, start: number, delimiter: string, last: boolean): QuotedRecord | 'more' | 'wrong' {
  const fields: string[] = [];
  let lines = 1;
  let at = start;
  for (;;) {
    if (text[at] === '"') {
      const closing = closingQuote(text, at + 1);
      // A quote at the very end may be the first half of a doubled one.
      if (closing < 0 || (closing === text.length - 1 && !last)) return last ? 'wrong' : 'more';
      const value = text.slice(at + 1, closing).replaceAll('""', '"');
      for (let i = value.indexOf('\n'); i >= 0; i = value.indexOf('\n', i + 1)) lines += 1;
      fields.push(value);
      at = closing + 1;
    } else {
      let end = at;
      // A quote further on in a field is content (Robert "Bob" Roy), though RFC 4180 has no such thing: a refused line would cost an elector.
      while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
      if (end === text.length && !last) return 'more';
      const stop = text[end] !== delimiter && text[end - 1] === '\r' && end > at ? end - 1 : end;
      fields.push(text.slice(at, stop));
      at = stop;
    }
    if (text[at] === '\r' && (text[at + 1] === '\n' || (last && at + 1 === text.length))) at += 1;
    else if (text[at] === '\r' && at + 1 === text.length) return 'more';
    if (at >= text.length) return last ? { fields, next: at, lines } : 'more';
    if (text[at] === '\n') return { fields, next: at + 1, lines };
    if (text[at] !== delimiter) return 'wrong';
    at += 1;
  }
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}
