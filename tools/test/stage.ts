import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
/** Where the runners leave their totals and what they said. */
export const reports = join(root, 'dist', 'test-reports');

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface Outcome extends Counts {
  /** What was looked at, in a few words: `212 files`. */
  readonly about: string;
  /** What to print when it failed and was quiet. */
  readonly output?: string;
}

export interface Stage {
  readonly name: string;
  readonly title: string;
  /** Looks at what the build made. */
  readonly needsBuild?: true;
  /** @param rest what the user wrote after the stage's name */
  run(rest: readonly string[]): Promise<Outcome>;
}

export interface Finished {
  readonly code: number;
  readonly output: string;
}

/** Runs a program of this workspace's Node to its end; `isShown` lets its output through as it comes. */
export function runNode(args: readonly string[], options: { isShown?: boolean; env?: NodeJS.ProcessEnv } = {}): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const colour = options.isShown && process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...colour, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const heard: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        heard.push(chunk);
        if (options.isShown) process.stdout.write(chunk);
      });
    }
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code: code ?? (signal ? 1 : 0), output: Buffer.concat(heard).toString('utf8') }));
  });
}

/** A check that passes or fails as a whole: one test. */
export async function oneCheck(args: readonly string[], about: string): Promise<Outcome> {
  const { code, output } = await runNode(args);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, about, output };
}

/** Runs files of Node's own test runner, and reads the totals of its TAP report. A run that counted nothing has failed. */
export async function nodeTests(
  name: string,
  files: readonly string[],
  options: { env?: NodeJS.ProcessEnv; concurrency?: number } = {},
): Promise<Outcome> {
  mkdirSync(reports, { recursive: true });
  const tap = join(reports, `${name}.tap`);
  rmSync(tap, { force: true });
  const reporters = [
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${tap}`,
  ];
  const { code, output } = await runNode(['--test', `--test-concurrency=${options.concurrency ?? 1}`, ...reporters, ...files], {
    env: options.env,
  });
  const text = readFileSync(tap, 'utf8');
  const total = (what: string): number => Number(new RegExp(`^# ${what} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  const counts = { passed: total('pass'), failed: total('fail') + total('cancelled'), skipped: total('skipped') + total('todo') };
  const isSilent = counts.passed + counts.failed + counts.skipped === 0;
  const failed = counts.failed || (code !== 0 || isSilent ? 1 : 0);
  return { ...counts, failed, about: `${files.length} ${files.length === 1 ? 'file' : 'files'}`, output };
}

/** Keeps what a stage said, for reading after the run. */
export function keepOutput(name: string, output: string): void {
  mkdirSync(reports, { recursive: true });
  createWriteStream(join(reports, `${name}.txt`)).end(output);
}
