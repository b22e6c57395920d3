import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { canaries, controls } from './canaries.ts';

interface Edge {
  source: string;
  target: string;
  type: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
// The boundary rule keeps one project graph for a run started by ESLint's own program, and reads it again for each file otherwise.
process.argv[1] = `${root}node_modules/eslint/bin/eslint.js`;

// The committed configuration, less the rules that need types: the files don't exist, so they have none.
const eslint = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] });

async function refusals(file: string, code: string): Promise<{ ruleId: string | null; message: string }[]> {
  const [result] = await eslint.lintText(code, { filePath: `${root}${file}` });
  assert.ok(result, `${file} is not linted at all`);
  return result.messages;
}

describe('the walls of the workspace refuse', { concurrency: false }, () => {
  before(() => refusals('libs/platform/access/src/canary.ts', 'export {};\n'));

  for (const { name, file, code, rule, message } of canaries) {
    it(name, async () => {
      const messages = await refusals(file, code);
      const refusal = messages.find(({ ruleId, message: text }) => ruleId === rule && (message?.test(text) ?? true));
      assert.ok(refusal, `${rule} let it pass; said: ${JSON.stringify(messages.map(({ ruleId, message: text }) => [ruleId, text]))}`);
    });
  }

  it('a way through a third project', async () => {
    const shared = globalThis as unknown as { projectGraph?: { dependencies: Record<string, Edge[]> } };
    const graph = shared.projectGraph;
    assert.ok(graph, 'the boundary rule has no project graph');
    const boundary = async (): Promise<string[]> => {
      const messages = await refusals(
        'libs/casework/cases/src/canary.ts',
        "import { anything } from '@cloison/platform/names';\nexport const used = anything;\n",
      );
      return messages.filter(({ ruleId }) => ruleId === '@nx/enforce-module-boundaries').map(({ message }) => message);
    };
    assert.deepEqual(await boundary(), []);
    const tunnel = { source: 'platform-names', target: 'partisan-scores', type: 'static' };
    shared.projectGraph = {
      ...graph,
      dependencies: { ...graph.dependencies, [tunnel.source]: [...(graph.dependencies[tunnel.source] ?? []), tunnel] },
    };
    try {
      assert.match((await boundary()).join('\n'), /platform-names -> partisan-scores/);
    } finally {
      shared.projectGraph = graph;
    }
  });
});

describe('the walls of the workspace let pass', { concurrency: false }, () => {
  for (const { name, file, code } of controls) {
    it(name, async () => {
      assert.deepEqual(
        (await refusals(file, code)).map(({ ruleId, message }) => [ruleId, message]),
        [],
      );
    });
  }
});
