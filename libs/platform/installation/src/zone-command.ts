import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { spawnBound } from '@cloison/platform/embedded-postgres';
import type { Zone } from '@cloison/platform/zones';
import { InstallationFault } from './installation-fault';
import { projectRoot } from './project-root';

export type Entry = 'main' | 'command';

/** Where a zone's built programs are; `folder` is `dist/apps` unless a test says otherwise. */
export function programOf(zone: Zone, entry: Entry, folder = join(projectRoot(), 'dist', 'apps')): string {
  const file = join(folder, `${zone}-api`, `${entry}.js`);
  if (!existsSync(file)) throw new InstallationFault('not_built', { file });
  return file;
}

/** Node keeps compiled code there between starts; a fifth of a server's start time saved. */
export function compileCache(): Record<string, string> {
  return { NODE_COMPILE_CACHE: join(projectRoot(), 'node_modules', '.cache', 'cloison-compiled') };
}

export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  readonly program: string;
  readonly env: Readonly<Record<string, string>>;
  /** Called with each line of the standard output as it comes. */
  readonly line?: (line: string) => void;
  /** Give the command our own terminal instead of collecting what it writes. */
  readonly attached?: boolean;
  readonly signal?: AbortSignal;
}

/** Runs a command of a zone in a process of that zone. Never throws for its exit code. */
export function runZoneCommand(args: readonly string[], options: CommandOptions): Promise<CommandResult> {
  const { program, env, line, attached, signal } = options;
  return new Promise((resolve, reject) => {
    const child = spawnBound(process.execPath, [program, ...args], {
      cwd: projectRoot(),
      env: { ...compileCache(), ...env },
      stdio: attached ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      deathSignal: 'TERM',
    });
    let stdout = '';
    let stderr = '';
    let rest = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop() ?? '';
      for (const one of lines) line?.(one);
    });
    child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const abort = (): void => void child.kill('SIGTERM');
    signal?.addEventListener('abort', abort, { once: true });
    child.once('error', reject);
    child.once('close', (code) => {
      signal?.removeEventListener('abort', abort);
      if (rest) line?.(rest);
      resolve({ code, stdout, stderr });
    });
  });
}

/**
 * Runs a command that must succeed.
 * @throws InstallationFault command_failed with the end of what it wrote
 */
export async function zoneCommand(zone: Zone, args: readonly string[], options: CommandOptions): Promise<CommandResult> {
  if (options.signal?.aborted) throw new InstallationFault('interrupted');
  const result = await runZoneCommand(args, options);
  if (options.signal?.aborted) throw new InstallationFault('interrupted');
  if (result.code !== 0) {
    const output = `${result.stdout}\n${result.stderr}`.trim().split('\n').slice(-8).join('\n');
    throw new InstallationFault('command_failed', { zone, command: args[0], exitCode: result.code, output });
  }
  return result;
}

/** The last line that is a JSON object, or null. */
export function lastObject(output: string): Record<string, unknown> | null {
  for (const line of output.trim().split('\n').reverse()) {
    const found = asObject(line);
    if (found) return found;
  }
  return asObject(output);
}

export function asObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
