import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, brotliDecompressSync } from 'node:zlib';

const root = fileURLToPath(new URL('../..', import.meta.url));
const NOT_TEXT = /\.(?:woff2?|ttf|png|jpe?g|webp|avif|ico|wasm|node|mmdb)$/;

export interface ArtefactFile {
  /** Relative to the root of the workspace. */
  readonly path: string;
  readonly text: string;
}

/** Every text that one app is built into, unpacked; embedded source maps are looked at as the files they hold. */
export function filesOf(app: string): readonly ArtefactFile[] {
  const folder = join(root, 'dist', 'apps', app);
  if (!existsSync(folder)) return [];
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile() && !NOT_TEXT.test(entry.name))
    .map((entry) => ({
      path: join(entry.parentPath, entry.name).slice(root.length),
      text: unpack(entry.name, readFileSync(join(entry.parentPath, entry.name))),
    }));
}

function unpack(name: string, bytes: Buffer): string {
  const plain = name.endsWith('.gz') ? gunzipSync(bytes) : name.endsWith('.br') ? brotliDecompressSync(bytes) : bytes;
  const text = plain.toString('utf8');
  if (/\.map(?:\.gz|\.br)?$/.test(name))
    return sourcesOf(text)
      .map(({ path, content }) => `${path}\n${content}`)
      .join('\n');
  return text.replace(/sourceMappingURL=data:[^,]*;base64,([A-Za-z0-9+/=]+)/g, (_, map: string) =>
    sourcesOf(Buffer.from(map, 'base64').toString('utf8'))
      .map(({ path, content }) => `${path}\n${content}`)
      .join('\n'),
  );
}

/** The sources that a source map names, with what it keeps of them. */
export function sourcesOf(map: string): readonly { readonly path: string; readonly content: string }[] {
  const { sources, sourcesContent } = JSON.parse(map) as { sources: (string | null)[]; sourcesContent?: (string | null)[] };
  return sources.map((path, index) => ({ path: path ?? '', content: sourcesContent?.[index] ?? '' }));
}

/** How a server program that isn't minified begins each file that it took in. */
const GUARD = /^\/\/ libs\/casework\/vocabulary-guard\/src\/[^\n]+\n/gm;
const NEXT_FILE = /^\/\/ (?:libs|apps|migrations|node_modules)\/|^export \{/m;

/** A text without what came from the vocabulary guard, the one place of the office that knows the words it keeps out. */
export function withoutGuard(text: string): { readonly text: string; readonly cut: number } {
  const kept: string[] = [];
  let from = 0;
  let cut = 0;
  for (const { index, 0: header } of text.matchAll(GUARD)) {
    if (index < from) continue;
    kept.push(text.slice(from, index));
    const rest = text.slice(index + header.length);
    const next = rest.search(NEXT_FILE);
    from = next < 0 ? text.length : index + header.length + next;
    cut += 1;
  }
  return { text: [...kept, text.slice(from)].join(''), cut };
}
