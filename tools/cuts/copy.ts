import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Change } from './cut.ts';

/** A throw-away copy of the work tree as it is now, committed or not. The tree itself is never touched. */
export class Copy {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static of(root: string): Copy {
    const folder = mkdtempSync(join(realpathSync(tmpdir()), 'cloison-cuts-'));
    const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root, maxBuffer: 64 << 20 })
      .toString('utf8')
      .split('\0')
      .filter((file) => file !== '' && existsSync(join(root, file)));
    for (const file of new Set(files)) cpSync(join(root, file), join(folder, file));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
    return new Copy(folder);
  }

  /**
   * Makes the changes, runs the work, and puts everything back.
   * @throws CutDoesNotFit when a search isn't found exactly once, or a file to be made exists
   */
  async with<T>(changes: readonly Change[], work: () => Promise<T>): Promise<T> {
    const undo: (() => void)[] = [];
    try {
      for (const change of changes) undo.unshift(this.apply(change));
      return await work();
    } finally {
      for (const step of undo) step();
    }
  }

  private apply(change: Change): () => void {
    const path = join(this.folder, change.file);
    if ('create' in change) {
      if (existsSync(path)) throw new CutDoesNotFit(`${change.file} exists already`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, change.create);
      return () => rmSync(path);
    }
    const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
    writeFileSync(path, cutText(change.file, before, change));
    return () => writeFileSync(path, before);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export class CutDoesNotFit extends Error {}

/** @throws CutDoesNotFit when the search isn't found exactly once */
export function cutText(file: string, text: string, { search, replace }: { readonly search: string; readonly replace: string }): string {
  const found = text.split(search).length - 1;
  if (found !== 1) throw new CutDoesNotFit(`${file}: found ${found} times, not once: ${search}`);
  return text.split(search).join(replace);
}
