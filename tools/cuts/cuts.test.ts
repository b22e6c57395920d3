import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { cutText } from './copy.ts';
import { cuts } from './cuts.ts';
import { judge, type Endings } from './verdict.ts';

const root = new URL('../../', import.meta.url);

describe('the committed cuts', () => {
  it('have names of their own', () => {
    assert.equal(new Set(cuts.map(({ name }) => name)).size, cuts.length);
  });

  for (const { name, changes, test } of cuts) {
    it(`“${name}” still fits what it cuts`, () => {
      assert.ok(existsSync(new URL(test.file, root)), `${test.file} is gone`);
      for (const change of changes) {
        if ('create' in change) assert.ok(!existsSync(new URL(change.file, root)), `${change.file} exists`);
        else assert.notEqual(cutText(change.file, readFileSync(new URL(change.file, root), 'utf8'), change), '');
      }
    });
  }
});

describe('a cut is caught', () => {
  const ending = (entries: Record<string, 'passed' | 'failed' | 'left out'>): Endings => new Map(Object.entries(entries));

  it('when its test goes red and another stays green', () => {
    assert.deepEqual(judge(ending({ a: 'failed', b: 'passed' }), 'a'), { caught: true });
  });

  it('not when the test stays green, is left out or is gone', () => {
    for (const endings of [ending({ a: 'passed' }), ending({ a: 'left out', b: 'failed' }), ending({ b: 'failed' })]) {
      assert.equal(judge(endings, 'a').caught, false);
    }
  });

  it('not when the program no longer runs', () => {
    assert.equal(judge(ending({}), 'a').caught, false);
    assert.equal(judge(ending({ a: 'failed', b: 'failed' }), 'a').caught, false);
  });

  it('not when its text is not found exactly once', () => {
    assert.throws(() => cutText('f', 'a b', { search: 'c', replace: '' }), /found 0 times/);
    assert.throws(() => cutText('f', 'a a', { search: 'a', replace: '' }), /found 2 times/);
    assert.equal(cutText('f', 'a $& b', { search: 'b', replace: '$&' }), 'a $& $&');
  });
});
