import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../provision/browser.mjs';
import { nodeTests, oneCheck, reports, root, runNode, type Outcome, type Stage } from './stage.ts';

const bin = (path: string): string => join(root, 'node_modules', path);
const find = (...patterns: string[]): string[] =>
  globSync(patterns, { cwd: root, exclude: (path) => path.includes('node_modules') }).sort();
const QUIET = '--disable-warning=ExperimentalWarning';

const format: Stage = {
  name: 'format',
  title: 'Formatting',
  run: () =>
    oneCheck(
      [bin('prettier/bin/prettier.cjs'), '--check', '--cache', '--cache-location', join(reports, 'prettier-cache'), '.'],
      'prettier',
    ),
};

const types: Stage = {
  name: 'types',
  title: 'Types',
  async run() {
    const outcomes: Outcome[] = [];
    for (const project of ['tsconfig.json', ...find('apps/*-web/tsconfig.json')])
      outcomes.push(await oneCheck([bin('typescript/bin/tsc'), '-p', project, '--pretty', 'false'], project));
    return sum(outcomes, 'servers, tools; pages');
  },
};

const lint: Stage = {
  name: 'lint',
  title: 'Lint, with the walls between projects',
  async run(rest) {
    const { code, output } = await runNode([
      bin('eslint/bin/eslint.js'),
      '--max-warnings',
      '0',
      '--format',
      'json',
      ...(rest.length ? rest : ['.']),
    ]);
    const start = output.indexOf('[{');
    if (start < 0) return { passed: 0, failed: 1, skipped: 0, about: 'eslint did not run', output };
    const results = JSON.parse(output.slice(start, output.lastIndexOf(']') + 1)) as {
      filePath: string;
      messages: { line: number; column: number; message: string; ruleId: string | null }[];
    }[];
    const lines = results.flatMap(({ filePath, messages }) =>
      messages.map(
        ({ line, column, message, ruleId }) => `${filePath.slice(root.length)}:${line}:${column} ${message} (${ruleId ?? 'parser'})`,
      ),
    );
    const failed = results.filter(({ messages }) => messages.length > 0).length || (code === 0 ? 0 : 1);
    return { passed: results.length - failed, failed, skipped: 0, about: `${results.length} files`, output: lines.join('\n') };
  },
};

const walls: Stage = {
  name: 'walls',
  title: 'Canaries, own rules, documents that must stay true',
  run: () => nodeTests('walls', find('tools/{lint,canaries,cuts,documents,provision,build}/**/*.test.{ts,mjs}')),
};

const unit: Stage = {
  name: 'unit',
  title: 'Unit and integration, on real PostgreSQL with the runtime’s logins',
  async run(rest) {
    mkdirSync(reports, { recursive: true });
    const file = join(reports, 'jest.json');
    rmSync(file, { force: true });
    const { code } = await runNode(
      ['--experimental-vm-modules', QUIET, bin('jest/bin/jest.js'), '-w', '2', '--json', `--outputFile=${file}`, ...rest],
      {
        isShown: true,
        env: { NODE_OPTIONS: [process.env['NODE_OPTIONS'], QUIET].filter(Boolean).join(' ') },
      },
    );
    try {
      const report = JSON.parse(readFileSync(file, 'utf8')) as Record<
        'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests' | 'numRuntimeErrorTestSuites' | 'numTotalTestSuites',
        number
      >;
      const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
      return {
        passed: report.numPassedTests,
        failed: failed || (code === 0 ? 0 : 1),
        skipped: report.numPendingTests + report.numTodoTests,
        about: `${report.numTotalTestSuites} files`,
      };
    } catch {
      return { passed: 0, failed: 1, skipped: 0, about: 'jest left no report' };
    }
  },
};

const build: Stage = { name: 'build', title: 'Build', run: () => oneCheck([join(root, 'tools/build/build.mjs')], 'servers, pages, tools') };

const artefacts: Stage = {
  name: 'artefacts',
  needsBuild: true,
  title: 'What the built programs contain',
  run: () => nodeTests('artefacts', find('tools/artefacts/**/*.test.ts')),
};

const journeys: Stage = {
  name: 'journeys',
  needsBuild: true,
  title: 'Journeys in a browser',
  async run(rest) {
    const files = find('apps/*-e2e/**/*.test.{ts,mjs}').filter((file) => rest.length === 0 || rest.some((part) => file.includes(part)));
    const browser = findBrowser();
    if (files.length === 0) return { passed: 0, failed: 1, skipped: 0, about: 'no journey found' };
    if (browser === null) {
      const output =
        'No Chrome or Chromium was found, so the journeys were left out. Install one (Debian: apt-get install chromium), or name one in CLOISON_BROWSER.';
      const isStrict = process.env['CI'] === 'true';
      return { passed: 0, failed: isStrict ? files.length : 0, skipped: isStrict ? 0 : files.length, about: 'no browser', output };
    }
    return nodeTests('journeys', files, { env: { CLOISON_BROWSER: browser } });
  },
};

function sum(outcomes: readonly Outcome[], about: string): Outcome {
  const add = (key: 'passed' | 'failed' | 'skipped'): number => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  return {
    passed: add('passed'),
    failed: add('failed'),
    skipped: add('skipped'),
    about,
    output: outcomes.map(({ output }) => output ?? '').join(''),
  };
}

/** In the order of a full run: what is quick to say no comes first. */
export const stages: readonly Stage[] = [format, types, lint, walls, unit, build, artefacts, journeys];
