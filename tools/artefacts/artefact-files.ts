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
