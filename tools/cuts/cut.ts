/** One change that takes a wall down. Exact text, found exactly once: a search that no longer matches is a fault, never a pass. */
export type Change =
  { readonly file: string; readonly search: string; readonly replace: string } | { readonly file: string; readonly create: string };

export interface Cut {
  readonly name: string;
  /** What would leak, or what could no longer be believed. */
  readonly wall: string;
  readonly changes: readonly Change[];
  /** Program to run on the cut copy before the test, e.g. a build: arguments of Node. */
  readonly prepare?: readonly string[];
  /** The test that must go red. */
  readonly test: {
    /** `*.spec.ts` runs in Jest, `*.test.ts` in Node's own runner. */
    readonly file: string;
    /** Title of the test, with those of the blocks around it before it, separated by spaces. */
    readonly name: string;
    /**
     * Another test of the file that stays green, so that a program that no longer runs isn't taken for a caught cut. Needed only in slow files
     * with a single cut: else the tests of the other cuts serve, or the whole file runs.
     */
    readonly beside?: string;
    /** The tests of the file lean on one another, so all of them run. */
    readonly whole?: true;
  };
}
