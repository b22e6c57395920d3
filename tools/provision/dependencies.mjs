// npm ci, when what is installed isn't what the lock says. No dependency, and nothing from node_modules: it is being replaced.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NEEDED_MEGABYTES = 1500;

/** What decides which packages are installed: the manifest, the lock, npm's settings and the machine. */
export function dependencyStamp(root) {
  const hash = createHash('sha256');
  for (const file of ['package.json', 'package-lock.json', '.npmrc'])
    hash.update(existsSync(join(root, file)) ? manifestPart(root, file) : 'absent');
  hash.update(`${process.platform} ${process.arch} ${libc()}`);
  return hash.digest('base64url');
}

/** Of package.json, the parts that npm installs from: a changed script isn't a reinstall. */
function manifestPart(root, file) {
  const text = readFileSync(join(root, file), 'utf8');
  if (file !== 'package.json') return text;
  const { dependencies, devDependencies, optionalDependencies, overrides, allowScripts } = JSON.parse(text);
  return JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides, allowScripts]);
}

function libc() {
  return process.platform === 'linux' && existsSync('/etc/alpine-release') ? 'musl' : 'default';
}

function stampFile(root) {
  return join(root, 'node_modules', '.cloison-installed');
}

export function areDependenciesInstalled(root) {
  const wanted = dependencyStamp(root);
  try {
    if (readFileSync(stampFile(root), 'utf8') === wanted) return true;
  } catch {
    // never provisioned by this step
  }
  if (!isInstalledAsLocked(root)) return false;
  try {
    writeFileSync(stampFile(root), wanted);
  } catch {
    // another user's checkout: it is installed all the same
  }
  return true;
}

/** Whether npm's own record of node_modules already has every package of the lock, as after an `npm install` by hand. */
export function isInstalledAsLocked(root) {
  const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  try {
    const locked = read('package-lock.json');
    const installed = read('node_modules/.package-lock.json');
    return Object.entries(locked).every(([path, { version, optional, peer }]) => {
      if (path === '') return true;
      const found = installed[path];
      return found ? found.version === version && existsSync(join(root, path)) : Boolean(optional || peer);
    });
  } catch {
    return false;
  }
}

/**
 * Reinstalls with the npm that called us, never with a bare `npm` nor with our own executable: the reinstall deletes the Node that may be running.
 * @param {string} root
 * @param {{say: (line: string) => void, words: Record<string, any>}} output
 * @returns {boolean}
 */
export function installDependencies(root, { say, words }) {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    say(words.folderReadOnly(root));
    return false;
  }
  const npm = process.env.npm_execpath;
  const node = process.env.npm_node_execpath;
  if (!npm || !node) {
    say(words.notThroughNpm);
    return false;
  }
  const free = freeMegabytes(root);
  if (free !== null && free < NEEDED_MEGABYTES) {
    say(words.diskFull(free));
    return false;
  }
  const started = Date.now();
  say(words.installing);
  const args = [npm, 'ci', '--include=dev', '--include=optional', '--loglevel=error', '--no-progress'];
  const result = spawnSync(node, args, { cwd: root, env: installEnvironment(process.env), stdio: ['ignore', 'ignore', 'inherit'] });
  if (result.status !== 0) {
    say(words.installFailed);
    return false;
  }
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stampFile(root), dependencyStamp(root));
  say(words.installed(((Date.now() - started) / 1000).toFixed(0)));
  return true;
}

/** Settings of the calling command (`--silent`, `--omit`, a workspace …) must not change what is installed; those of the network must stay. */
export function installEnvironment(env) {
  const kept = /^npm_config_(registry|cache|proxy|https?_proxy|noproxy|cafile|ca|strict_ssl|userconfig|globalconfig|fetch_.*|.*auth.*)$/i;
  return Object.fromEntries(
    Object.entries(env)
      .filter(([name]) => !/^npm_/i.test(name) || kept.test(name))
      .filter(([name]) => name !== 'NODE_ENV'),
  );
}

function freeMegabytes(root) {
  try {
    const { bavail, bsize } = statfsSync(root);
    return Math.floor((bavail * bsize) / 1_000_000);
  } catch {
    return null;
  }
}
