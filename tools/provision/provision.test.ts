import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { findBrowser } from './browser.mjs';
import { areDependenciesInstalled, dependencyStamp, installEnvironment, isInstalledAsLocked } from './dependencies.mjs';
import { words } from './words.mjs';

let root: string;

const write = (file: string, value: unknown): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), typeof value === 'string' ? value : JSON.stringify(value));
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'provision-'));
  write('package.json', { scripts: { start: 'a' }, dependencies: { left: '1.0.0' } });
  write('package-lock.json', {
    packages: { '': {}, 'node_modules/left': { version: '1.0.0' }, 'node_modules/mac': { version: '2.0.0', optional: true } },
  });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('what is installed', () => {
  it('changes with the lock and the dependencies, not with a script', () => {
    const before = dependencyStamp(root);
    write('package.json', { scripts: { start: 'another' }, dependencies: { left: '1.0.0' } });
    assert.equal(dependencyStamp(root), before);
    write('package.json', { scripts: {}, dependencies: { left: '1.0.1' } });
    assert.notEqual(dependencyStamp(root), before);
    write('package-lock.json', { packages: {} });
    assert.notEqual(dependencyStamp(root), before);
  });

  it('is left alone when npm’s own record has every package of the lock', () => {
    assert.equal(areDependenciesInstalled(root), false);
    write('node_modules/left/package.json', {});
    write('node_modules/.package-lock.json', { packages: { 'node_modules/left': { version: '1.0.0' } } });
    assert.equal(isInstalledAsLocked(root), true);
    assert.equal(areDependenciesInstalled(root), true);
    assert.equal(readFileSync(join(root, 'node_modules', '.cloison-installed'), 'utf8'), dependencyStamp(root));
  });

  it('is installed anew when a package is missing, or of another version', () => {
    write('node_modules/.package-lock.json', { packages: { 'node_modules/left': { version: '1.0.0' } } });
    assert.equal(isInstalledAsLocked(root), false, 'recorded, but its folder is gone');
    write('node_modules/left/package.json', {});
    write('node_modules/.package-lock.json', { packages: { 'node_modules/left': { version: '0.9.0' } } });
    assert.equal(isInstalledAsLocked(root), false);
  });
});

describe('the reinstall', () => {
  it('keeps the settings of the network and drops those of the calling command', () => {
    const env = installEnvironment({
      PATH: '/bin',
      NODE_ENV: 'production',
      npm_config_registry: 'https://registry.example',
      npm_config_https_proxy: 'http://proxy.example',
      npm_config_cache: '/cache',
      npm_config_omit: 'dev',
      npm_config_loglevel: 'silent',
      npm_lifecycle_event: 'prestart',
    });
    assert.deepEqual(Object.keys(env).sort(), ['PATH', 'npm_config_cache', 'npm_config_https_proxy', 'npm_config_registry']);
  });
});

describe('the browser', () => {
  it('is the one that is named, or none', () => {
    const program = join(root, 'browser');
    writeFileSync(program, '');
    assert.equal(findBrowser({ CLOISON_BROWSER: program, PATH: '' }), null);
    chmodSync(program, 0o755);
    assert.equal(findBrowser({ CLOISON_BROWSER: program, PATH: '' }), program);
  });
});

describe('the words', () => {
  it('are French where the locale is', () => {
    assert.match(words({ LANG: 'fr_CA.UTF-8' }).building, /construction/);
    assert.match(words({ LANG: 'en_CA.UTF-8' }).building, /building/);
    assert.deepEqual(Object.keys(words({ LANG: 'fr' })).sort(), Object.keys(words({ LANG: 'C' })).sort());
  });
});
