import { TextDecoder } from 'node:util';

/** Encodings in which lists arrive. Names as in the WHATWG Encoding Standard. */
export const ENCODINGS = ['utf-8', 'windows-1252'] as const;
export type ListEncoding = (typeof ENCODINGS)[number];

/**
 * Bytes to text, piece by piece. A byte-order mark of UTF-8 is dropped; what isn't of the encoding becomes U+FFFD (UTF-8) or a control
 * character (Windows-1252), which the validation of fields refuses line by line.
 */
export class ListDecoder {
  private readonly decoder: TextDecoder;
  private first = true;

  constructor(encoding: ListEncoding) {
    this.decoder = new TextDecoder(encoding);
  }

  /** @throws RangeError if the file starts like UTF-16 or a ZIP archive (a spreadsheet): no mapping can read that */
  decode(bytes: Uint8Array): string {
    if (this.first && bytes.length > 1) {
      this.first = false;
      const [a, b] = bytes;
      if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (a === 0x50 && b === 0x4b)) throw new RangeError('not a text list');
    }
    return this.decoder.decode(bytes, { stream: true });
  }

  end(): string {
    return this.decoder.decode();
  }
}
