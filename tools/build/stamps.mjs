// Is a built target still what its sources would give? By content, so that a checkout or a touched file doesn't cost a build. No dependency.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './targets.mjs';

/** Files whose change rebuilds everything. The installed packages are those of the lock. */
const SHARED_INPUTS = ['package-lock.json', 'tsconfig.base.json', 'tools/build/server.mjs', 'tools/build/web.mjs'];

const digests = new Map();

function digest(file) {
  if (!digests.has(file)) {
    try {
      digests.set(
        file,
        createHash('sha256')
          .update(readFileSync(join(ROOT, file)))
          .digest('base64url'),
      );
    } catch {
      digests.set(file, 'absent');
    }
  }
  return digests.get(file);
}

/** Names of a web app's files: a glob import can pick up one that no recorded input mentions. */
function names(target) {
  if (target.kind !== 'web') return '';
  return readdirSync(join(ROOT, target.source), { recursive: true }).sort().join('\n');
}

function fingerprint(target, inputs) {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([target.entries, target.output, names(target)]));
  for (const file of [...SHARED_INPUTS, ...inputs]) hash.update(`${file}\0${digest(file)}\n`);
  return hash.digest('base64url');
}

function stampFile(target) {
  return join(ROOT, 'dist', '.stamps', `${target.name}.json`);
}

/** @param {import('./targets.mjs').Target} target */
export function isUpToDate(target) {
  try {
    const stamp = JSON.parse(readFileSync(stampFile(target), 'utf8'));
    return (
      stamp.outputs.every((file) => existsSync(join(ROOT, target.output, file))) && stamp.fingerprint === fingerprint(target, stamp.inputs)
    );
  } catch {
    return false;
  }
}

/**
 * @param {import('./targets.mjs').Target} target
 * @param {string[]} inputs source files that went in, relative to the root
 * @param {string[]} outputs files that must exist, relative to the output folder
 */
export function writeStamp(target, inputs, outputs) {
  const sorted = [...new Set(inputs)].sort();
  for (const file of sorted) digests.delete(file);
  const file = stampFile(target);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify({ fingerprint: fingerprint(target, sorted), inputs: sorted, outputs }));
  renameSync(`${file}.new`, file);
}
