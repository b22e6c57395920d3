import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { forbiddenInArtefact } from '../lint/vocabulary.ts';
import { filesOf, sourcesOf, withoutGuard } from './artefact-files.ts';

const ZONES = ['casework', 'partisan', 'oversight'] as const;

describe('what the office is given', () => {
  for (const app of ['casework-api', 'casework-web']) {
    it(`${app} has no word of the other side in it, source maps and texts included`, () => {
      const files = filesOf(app);
      assert.notEqual(files.length, 0, `dist/apps/${app} is not built`);
      const found = files.flatMap(({ path, text }) => {
        const finding = forbiddenInArtefact(app === 'casework-api' ? withoutGuard(text).text : text);
        return finding ? [`${path}: “${finding.word}” in …${finding.around}…`] : [];
      });
      assert.deepEqual(found, []);
    });
  }
});

describe('the guard, which knows the words', () => {
  const parts = (app: string) => filesOf(app).filter(({ path }) => !path.endsWith('.map'));

  it('is in the office’s server, in files of its own', () => {
    assert.ok(parts('casework-api').some(({ text }) => withoutGuard(text).cut > 0));
  });

  it('is in no page of the office', () => {
    assert.notEqual(parts('casework-web').length, 0);
    assert.deepEqual(
      parts('casework-web').filter(({ text }) => text.includes('vocabulary-guard')),
      [],
    );
  });

  it('hides nothing beside it', () => {
    const text =
      '// libs/casework/a.ts\nvar a = 1;\n// libs/casework/vocabulary-guard/src/x.ts\nvar x = 2;\n// libs/casework/b.ts\nvar b = 3;\n';
    assert.deepEqual(withoutGuard(text), { text: text.replace(/.*vocabulary-guard.*\n.*\n/, ''), cut: 1 });
  });
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
