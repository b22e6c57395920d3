import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** The last lines of a text file, at most 8 kB; empty when it can't be read. */
export function endOfFile(file: string, lines: number): string {
  try {
    const handle = openSync(file, 'r');
    try {
      const { size } = fstatSync(handle);
      const bytes = Buffer.alloc(Math.min(size, 8_192));
      readSync(handle, bytes, 0, bytes.length, size - bytes.length);
      return bytes.toString('utf8').trim().split('\n').slice(-lines).join('\n');
    } finally {
      closeSync(handle);
    }
  } catch {
    return '';
  }
}
