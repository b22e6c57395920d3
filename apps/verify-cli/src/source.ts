import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readArchive } from './tar';
import type { ArchiveFault, Piece } from './tar';

/** The files under check, wherever they lie. */
export interface Source {
  /** path inside the bundle, with slashes → where its bytes are */
  readonly pieces: ReadonlyMap<string, Piece>;
  readonly faults: readonly ArchiveFault[];
}

/** What was given can't be read as evidence at all. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';

  constructor(readonly what: 'no_such_file' | 'not_an_archive' | 'not_evidence' | 'key_needed' | 'usage') {
    super(what);
  }
}

/** Opens an evidence bundle, a log as an archive, or a folder of either. */
export function openSource(path: string): Source {
  try {
    return statSync(path).isDirectory() ? { pieces: filesUnder(path), faults: [] } : archiveAt(path);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('no_such_file');
  }
}

function archiveAt(path: string): Source {
  const fd = openSync(path, 'r');
  try {
    const archive = readArchive(path, fstatSync(fd).size, (from, length) => {
      const bytes = Buffer.alloc(length);
      readSync(fd, bytes, 0, length, from);
      return bytes;
    });
    if (!archive) throw new Unreadable('not_an_archive');
    return archive;
  } finally {
    closeSync(fd);
  }
}

function filesUnder(folder: string): Map<string, Piece> {
  const pieces = new Map<string, Piece>();
  for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (item.isDirectory()) continue;
    const file = join(item.parentPath, item.name);
    const path = file.slice(folder.replace(/[\\/]+$/, '').length + 1).replaceAll('\\', '/');
    pieces.set(path, { file, offset: 0, length: statSync(file).size });
  }
  return pieces;
}

/** Reads pieces, keeping the last file open: thousands of them lie in one archive. */
export class PieceReader {
  private file = '';
  private fd = -1;
  private scratch = Buffer.alloc(0);

  /** The piece's bytes in a buffer of their own. */
  read(piece: Piece): Buffer {
    return Buffer.from(this.borrow(piece));
  }

  /** The piece's bytes in a buffer that the next call reuses. */
  borrow({ file, offset, length }: Piece): Buffer {
    if (file !== this.file) {
      this.close();
      this.fd = openSync(file, 'r');
      this.file = file;
    }
    if (this.scratch.length < length) this.scratch = Buffer.allocUnsafe(Math.max(length, 1 << 18));
    let got = 0;
    while (got < length) {
      const n = readSync(this.fd, this.scratch, got, length - got, offset + got);
      if (n === 0) throw new Unreadable('no_such_file');
      got += n;
    }
    return this.scratch.subarray(0, length);
  }

  close(): void {
    if (this.fd >= 0) closeSync(this.fd);
    this.fd = -1;
    this.file = '';
  }
}
