import { chmodSync, closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';

/** Writes a file whole, readable by its owner alone, and on disk before it gets its name. */
export function writePrivate(file: string, text: string): void {
  const unfinished = `${file}.${process.pid}.new`;
  writeAndFlush(unfinished, text);
  renameSync(unfinished, file);
}

/** Makes a private file unless it exists; of two that try at once one wins and both then read the same. Repairs a mode that is too open. */
export function writeOnce(file: string, make: () => string): void {
  if (existsSync(file)) {
    if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
    return;
  }
  const unfinished = `${file}.${process.pid}.new`;
  writeAndFlush(unfinished, make());
  try {
    linkSync(unfinished, file);
  } catch (fault) {
    if (!existsSync(file)) throw fault;
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function writeAndFlush(file: string, text: string): void {
  const handle = openSync(file, 'w', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
