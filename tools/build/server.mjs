// Server programs: esbuild bundles our own code, swc compiles it as the tests do (decorators with their metadata), packages stay outside.
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

/**
 * Builds one program into its output folder. What is there stays usable until the new files are written; older ones are removed after.
 * @param {import('./targets.mjs').Target} target
 * @returns {Promise<{inputs: string[], outputs: string[]}>}
 */
export async function buildServer(target) {
  const outdir = join(ROOT, target.output);
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
    packages: 'external',
    tsconfig: 'tsconfig.base.json',
    keepNames: true,
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
    write: false,
    logLevel: 'silent',
    plugins: [compiled],
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
  return { inputs: Object.keys(result.metafile.inputs), outputs };
}

function rank(path) {
  return path.includes('/part-') ? 0 : 1;
}
