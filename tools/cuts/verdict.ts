import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How each test of a file ended, by its full name; empty when the file didn't run at all. */
export type Endings = ReadonlyMap<string, 'passed' | 'failed' | 'left out'>;

export interface Run {
  readonly endings: Endings;
  readonly output: string;
}

/** A program that hangs on a cut has not caught it. */
const LIMIT_MS = 240_000;

export function runNode(folder: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: folder,
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
    const heard: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => heard.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => heard.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(limit);
      resolve({ code: code ?? 1, output: Buffer.concat(heard).toString('utf8') });
    });
  });
}

/**
 * Runs tests of one file in a copy: in Jest for `*.spec.ts`, else in Node's own runner.
 * @param names full names of those that matter; the others are left out where the runner can, and all run when none is given
 */
export async function runTests(folder: string, file: string, names: readonly string[]): Promise<Run> {
  return file.endsWith('.spec.ts') ? runJest(folder, file, names) : runNodeTests(folder, file);
}

async function runJest(folder: string, file: string, names: readonly string[]): Promise<Run> {
  const reports = mkdtempSync(join(tmpdir(), 'cloison-report-'));
  const report = join(reports, 'jest.json');
  const pattern = `^(?:${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})$`;
  const args = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    join(folder, 'node_modules/jest/bin/jest.js'),
    ...['-i', '--json', `--outputFile=${report}`, '--runTestsByPath', file],
    ...(names.length > 0 ? ['-t', pattern] : []),
  ];
  try {
    const { output } = await runNode(folder, args);
    const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
      testResults: { assertionResults: { fullName: string; status: string }[] }[];
    };
    const endings = testResults.flatMap(({ assertionResults }) =>
      assertionResults.map(({ fullName, status }) => [fullName, status === 'passed' || status === 'failed' ? status : 'left out'] as const),
    );
    return { endings: new Map(endings), output };
  } catch (error) {
    return { endings: new Map(), output: String(error) };
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}

/** Reads the nested TAP report: four spaces a level, a subtest's name before its own tests. */
async function runNodeTests(folder: string, file: string): Promise<Run> {
  const { output } = await runNode(folder, ['--test', '--test-reporter=tap', file]);
  const endings = new Map<string, 'passed' | 'failed' | 'left out'>();
  const path: string[] = [];
  for (const line of output.split('\n')) {
    const subtest = /^( *)# Subtest: (.*)$/.exec(line);
    if (subtest) path.splice((subtest[1] ?? '').length / 4, Infinity, subtest[2] ?? '');
    const ended = /^( *)(not )?ok \d+ - (.*?)( # (?:SKIP|TODO).*)?$/.exec(line);
    if (ended)
      endings.set(
        [...path.slice(0, (ended[1] ?? '').length / 4), ended[3] ?? ''].join(' '),
        ended[4] ? 'left out' : ended[2] ? 'failed' : 'passed',
      );
  }
  return { endings, output };
}

export type Verdict = { readonly caught: true } | { readonly caught: false; readonly because: string };

/**
 * A cut is caught when its test goes red while the file still runs: had every test gone red, the cut would have broken the program rather than
 * the wall, and would prove nothing.
 */
export function judge(endings: Endings, name: string): Verdict {
  if (endings.size === 0) return { caught: false, because: 'the tests did not run: the cut breaks the program, not the wall' };
  const ending = endings.get(name);
  if (ending === undefined) return { caught: false, because: 'the test is no longer there' };
  if (ending !== 'failed') return { caught: false, because: `the test ${ending === 'passed' ? 'stays green' : 'was left out'}` };
  if (endings.size > 1 && ![...endings.values()].includes('passed'))
    return { caught: false, because: 'every test of the file is red: the cut breaks the program' };
  return { caught: true };
}
