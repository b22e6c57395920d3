import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { cuts } from '../cuts/cuts.ts';

const root = new URL('../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');

/** The rows of a page's tables, as cells; head and rule left out. */
function rows(page: string): string[][] {
  return read(page)
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s|:-]+\|$/.test(line))
    .map((line) =>
      line
        .slice(1, line.lastIndexOf('|'))
        .split('|')
        .map((cell) => cell.trim()),
    );
}

describe('docs/dependencies.md', () => {
  const listed = rows('docs/dependencies.md').filter(([name]) => name?.startsWith('`'));
  const manifest = JSON.parse(read('package.json')) as Record<'dependencies' | 'optionalDependencies', Record<string, string>>;

  it('lists each runtime dependency once, and nothing else', () => {
    assert.deepEqual(
      listed.map(([name]) => (name ?? '').replaceAll('`', '')).sort(),
      Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }).sort(),
    );
  });

  it('states the licence that the installed package states', () => {
    const wrong = listed.flatMap(([name, , licence]) => {
      const file = `node_modules/${(name ?? '').replaceAll('`', '')}/package.json`;
      if (!existsSync(new URL(file, root))) return [];
      const stated = (JSON.parse(read(file)) as { license?: string }).license;
      return stated === licence ? [] : [`${name}: ${licence}, the package says ${stated}`];
    });
    assert.deepEqual(wrong, []);
  });
});

describe('docs/leaks.md', () => {
  const covered = rows('docs/leaks.md').filter(([number]) => /^\d/.test(number ?? ''));

  it('has a row for each leak path, in order', () => {
    const numbers = covered.map(([number]) => number);
    assert.ok(numbers.length >= 32);
    assert.equal(new Set(numbers).size, numbers.length);
  });

  it('names tests that exist', () => {
    const missing = covered.flatMap(([number, , , tests]) =>
      [...(tests ?? '').matchAll(/`([^`›]+) › ([^`]+)`/g)].flatMap(([, file = '', title = '']) =>
        existsSync(new URL(file, root)) && includesTitle(read(file), title) ? [] : [`row ${number}: ${file} › ${title}`],
      ),
    );
    assert.deepEqual(missing, []);
  });

  it('names cuts that exist', () => {
    const names = new Set(cuts.map(({ name }) => name));
    const missing = covered.flatMap(([number, , , , cells]) =>
      [...(cells ?? '').matchAll(/“([^”]+)”/g)].flatMap(([, name = '']) => (names.has(name) ? [] : [`row ${number}: ${name}`])),
    );
    assert.deepEqual(missing, []);
  });
});

/** Titles are compared as they are written in the file, with its escapes and quotation marks. */
function includesTitle(source: string, title: string): boolean {
  return source.replaceAll("\\'", "'").includes(title);
}

describe('docs/decisions', () => {
  it('gives each record a number of its own', () => {
    const numbers = readdirSync(new URL('docs/decisions/', root))
      .filter((name) => name !== 'README.md')
      .map((name) => /^(\d{4})-[a-z0-9-]+\.md$/.exec(name)?.[1] ?? name);
    assert.equal(new Set(numbers).size, numbers.length);
    assert.deepEqual(
      numbers.filter((number) => !/^\d{4}$/.test(number)),
      [],
    );
  });
});
