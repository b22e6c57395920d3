import { isDeepStrictEqual } from 'node:util';

export interface StepRecord {
  readonly part: string;
  readonly step: string;
  readonly ok: boolean;
  readonly ms: number;
  /** What was seen: a figure, a code. */
  readonly seen: string;
}

/** What a step expected and didn't find. */
export class Unexpected extends Error {}

/** Fails the step unless the two are deeply equal. */
export function expectSame(seen: unknown, expected: unknown, what = ''): void {
  if (!isDeepStrictEqual(seen, expected)) {
    throw new Unexpected(`${what ? `${what}: ` : ''}expected ${JSON.stringify(expected)}, saw ${JSON.stringify(seen)}`.slice(0, 600));
  }
}

export function expectThat(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Unexpected(what);
}

/** A line a step, in order; a step that fails doesn't stop the others. */
export class Steps {
  readonly records: StepRecord[] = [];
  private part = '';

  constructor(private readonly json: boolean) {}

  begin(part: string): void {
    this.part = part;
    if (!this.json) process.stdout.write(`\n  ${part}\n`);
  }

  /** @param work resolves to what to show after the step: a figure, a code, or nothing */
  async step(step: string, work: () => Promise<string | number | void>): Promise<void> {
    const started = performance.now();
    let ok = true;
    let seen: string;
    try {
      seen = String((await work()) ?? '');
    } catch (error) {
      ok = false;
      seen = error instanceof Error ? error.message : String(error);
    }
    const ms = Math.round(performance.now() - started);
    this.records.push({ part: this.part, step, ok, ms, seen });
    if (!this.json) process.stdout.write(`  ${ok ? '✓' : '✗'} ${step}${seen ? `  ·  ${seen}` : ''}\n`);
  }

  get failed(): number {
    return this.records.filter((record) => !record.ok).length;
  }
}
