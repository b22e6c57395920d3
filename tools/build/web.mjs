// Web apps: Vite, one bundle a zone, from that zone's folder alone.
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'vite';
import { ROOT } from './targets.mjs';

/**
 * @param {import('./targets.mjs').Target} target
 * @returns {Promise<{inputs: string[], outputs: string[]}>}
 */
export async function buildWeb(target) {
  const root = join(ROOT, target.source);
  const seen = new Set();
  const record = {
    name: 'record-inputs',
    buildEnd() {
      for (const id of this.getModuleIds()) seen.add(id.split('?')[0]);
      for (const id of this.getWatchFiles?.() ?? []) seen.add(id.split('?')[0]);
    },
  };
  await build({
    root,
    logLevel: 'warn',
    plugins: [record],
    build: { outDir: join(ROOT, target.output), emptyOutDir: true, reportCompressedSize: false },
  });
  const own = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts') && !entry.name.endsWith('.spec.tsx'))
    .map((entry) => join(entry.parentPath, entry.name));
  const inputs = [...seen, ...own]
    .filter((file) => file.startsWith(ROOT) && !file.includes('/node_modules/') && existsSync(file))
    .map((file) => relative(ROOT, file));
  return { inputs, outputs: ['index.html'] };
}
