/** Runs one expectation and reports it; a thrown error is its failure. */
export type Check = (what: string, work: () => Promise<void>) => Promise<void>;

/** @throws Error that names both values */
export function expectEqual(actual: unknown, expected: unknown): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`expected ${wanted.slice(0, 400)}, found ${found.slice(0, 400)}`);
}
