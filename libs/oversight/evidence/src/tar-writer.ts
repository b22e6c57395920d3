const BLOCK = 512;
/** Two zero blocks end an archive (POSIX.1-2001, ustar). */
export const TAR_END = Buffer.alloc(2 * BLOCK);

/** One file of a ustar archive: header, bytes, padding. Ownership and mode are fixed, so that equal contents give equal archives. */
export function tarFile(path: string, bytes: Buffer, modified: Date): Buffer[] {
  if (!/^[\x21-\x7e]{1,100}$/.test(path)) throw new RangeError('a path in a bundle is 1 to 100 ASCII characters without spaces');
  const header = Buffer.alloc(BLOCK);
  const octal = (value: number, at: number, length: number): void =>
    void header.write(value.toString(8).padStart(length - 1, '0'), at, 'ascii');
  header.write(path, 0, 'ascii');
  octal(0o644, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(bytes.length, 124, 12);
  octal(Math.floor(modified.getTime() / 1000), 136, 12);
  header.fill(' ', 148, 156);
  header.write('0', 156, 'ascii');
  header.write('ustar\u000000', 257, 'ascii');
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'ascii');
  return [header, bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK)];
}
