/** Where a file's bytes lie. */
export interface Piece {
  readonly file: string;
  readonly offset: number;
  readonly length: number;
}

/** What was found wrong with the archive itself. */
export interface ArchiveFault {
  readonly what: 'archive_header' | 'archive_padding' | 'archive_end' | 'archive_twice';
  /** offset in the archive, in bytes */
  readonly at: number;
  /** the file concerned, or the last one before */
  readonly path: string;
}

export interface Archive {
  readonly pieces: Map<string, Piece>;
  readonly faults: ArchiveFault[];
}

const BLOCK = 512;

/**
 * Reads a ustar archive (POSIX.1-2001) as strictly as it is written here: regular files with plain names, nothing but zeros between and
 * after them, so that nothing but the files' times is left unchecked, and any other reader of the format finds the same files under the
 * same paths.
 * @param read bytes [from, from + length) of the archive
 * @returns undefined if this isn't a ustar archive at all
 */
export function readArchive(file: string, size: number, read: (from: number, length: number) => Buffer): Archive | undefined {
  const pieces = new Map<string, Piece>();
  const faults: ArchiveFault[] = [];
  let at = 0;
  let path = '';
  while (at + BLOCK <= size) {
    const header = read(at, BLOCK);
    if (isZero(header)) break;
    const entry = readHeader(header);
    if (!entry) {
      if (at === 0 && header.toString('latin1', 257, 263) !== 'ustar\0') return undefined;
      faults.push({ what: 'archive_header', at, path });
      return { pieces, faults };
    }
    path = entry.path;
    const offset = at + BLOCK;
    const end = offset + entry.length;
    const next = offset + Math.ceil(entry.length / BLOCK) * BLOCK;
    if (next > size) {
      faults.push({ what: 'archive_end', at, path });
      return { pieces, faults };
    }
    if (next > end && !isZero(read(end, next - end))) faults.push({ what: 'archive_padding', at: end, path });
    if (pieces.has(path)) faults.push({ what: 'archive_twice', at, path });
    pieces.set(path, { file, offset, length: entry.length });
    at = next;
  }
  if (pieces.size === 0) return undefined;
  if (size - at !== 2 * BLOCK || !isZero(read(at, 2 * BLOCK))) faults.push({ what: 'archive_end', at, path });
  return { pieces, faults };
}

function isZero(bytes: Buffer): boolean {
  for (let i = 0; i < bytes.length; i++) if (bytes[i] !== 0) return false;
  return true;
}

function readHeader(header: Buffer): { path: string; length: number } | undefined {
  let sum = 8 * 32;
  for (let i = 0; i < BLOCK; i++) if (i < 148 || i >= 156) sum += header[i] as number;
  const path = header.toString('latin1', 0, 100).replace(/\0+$/, '');
  const size = /^([0-7]{11})\0$/.exec(header.toString('latin1', 124, 136))?.[1];
  const plain =
    header.toString('latin1', 148, 156) === `${sum.toString(8).padStart(6, '0')}\0 ` &&
    // Mode and owner are fixed; a link's target and a prefix, which would give the file another path, aren't there.
    header.toString('latin1', 100, 124) === '0000644\u00000000000\u00000000000\u0000' &&
    /^[0-7]{11}\0$/.test(header.toString('latin1', 136, 148)) &&
    header.toString('latin1', 156, 157) === '0' &&
    isZero(header.subarray(157, 257)) &&
    header.toString('latin1', 257, 265) === 'ustar\u000000' &&
    isZero(header.subarray(265)) &&
    /^[\x21-\x7e]+$/.test(path) &&
    !path.split('/').some((part) => part === '' || part === '.' || part === '..');
  return plain && size !== undefined ? { path, length: parseInt(size, 8) } : undefined;
}
