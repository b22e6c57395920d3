import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { forbiddenInArtefact } from '../lint/vocabulary.ts';
import { filesOf, sourcesOf } from './artefact-files.ts';

const ZONES = ['casework', 'partisan', 'oversight'] as const;

describe('what the office is given', () => {
  for (const app of ['casework-api', 'casework-web']) {
    it(`${app} has no word of the other side in it, source maps and texts included`, () => {
      const files = filesOf(app);
      assert.notEqual(files.length, 0, `dist/apps/${app} is not built`);
      const found = files.flatMap(({ path, text }) => {
        const finding = forbiddenInArtefact(text);
        return finding ? [`${path}: “${finding.word}” in …${finding.around}…`] : [];
      });
      assert.deepEqual(found, []);
    });
  }
});

describe('what each zone is built of', () => {
  for (const zone of ZONES) {
    for (const kind of ['api', 'web']) {
      it(`${zone}-${kind} has nothing of the other zones`, () => {
        const files = filesOf(`${zone}-${kind}`);
        assert.notEqual(files.length, 0, `dist/apps/${zone}-${kind} is not built`);
        const others = ZONES.filter((other) => other !== zone).join('|');
        const foreign = new RegExp(`(?:libs|migrations)/(?:${others})/|apps/(?:${others})-(?:api|web)/|@cloison/(?:${others})/`);
        assert.deepEqual(
          files.filter(({ text }) => foreign.test(text)).map(({ path, text }) => `${path}: ${foreign.exec(text)?.[0] ?? ''}`),
          [],
        );
      });
    }
  }

  it('the offline checker has nothing of the server, nor a database driver', () => {
    const files = filesOf('verify-cli');
    assert.notEqual(files.length, 0, 'dist/apps/verify-cli is not built');
    for (const { path, text } of files)
      assert.doesNotMatch(text, /libs\/platform\/|libs\/oversight\/|from\s*["'](?:pg|typeorm|@nestjs\/[a-z]+|fastify)["']/, path);
  });
});

describe('the look into artefacts', () => {
  it('reads what source maps keep', () => {
    assert.deepEqual(sourcesOf('{"sources":["a.ts",null],"sourcesContent":["x"]}'), [
      { path: 'a.ts', content: 'x' },
      { path: '', content: '' },
    ]);
  });
});
