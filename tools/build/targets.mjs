// What can be built, from the folders that exist. No dependency: the provisioning step asks before anything is installed.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * @typedef {object} Target
 * @property {string} name as on the command line
 * @property {'server' | 'web'} kind
 * @property {string} source folder, relative to the root
 * @property {string} output folder, relative to the root
 * @property {string[]} entries entry points of a server build, relative to the root
 * @property {boolean} product part of what `npm start` runs
 */

const ENTRY_NAMES = ['main.ts', 'command.ts'];

/** @returns {Target[]} server programs first, web apps after */
export function targets() {
  const servers = [];
  const webs = [];
  for (const name of folders('apps')) {
    const source = `apps/${name}`;
    if (existsSync(join(ROOT, source, 'index.html'))) {
      webs.push({ name, kind: 'web', source, output: `dist/apps/${name}`, entries: [], product: true });
      continue;
    }
    const entries = ENTRY_NAMES.map((file) => `${source}/src/${file}`).filter((file) => existsSync(join(ROOT, file)));
    if (entries.length > 0 && !name.endsWith('-web')) {
      servers.push({ name, kind: 'server', source, output: `dist/apps/${name}`, entries, product: true });
    }
  }
  for (const name of folders('tools')) {
    const entry = ['src/main.ts', 'main.ts'].map((file) => `tools/${name}/${file}`).find((file) => existsSync(join(ROOT, file)));
    if (entry)
      servers.push({ name, kind: 'server', source: `tools/${name}`, output: `dist/tools/${name}`, entries: [entry], product: false });
  }
  return [...servers, ...webs];
}

function folders(parent) {
  return readdirSync(join(ROOT, parent), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
