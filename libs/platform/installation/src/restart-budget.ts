/** How soon and how often something that ended by itself is started again. */
export class RestartBudget {
  private readonly ends: number[] = [];

  constructor(
    private readonly times = 5,
    private readonly withinMilliseconds = 60_000,
  ) {}

  /** @returns the pause before the next start in milliseconds, or null when it ended too often */
  next(now = Date.now()): number | null {
    while (this.ends.length > 0 && now - (this.ends[0] ?? 0) > this.withinMilliseconds) this.ends.shift();
    if (this.ends.length >= this.times) return null;
    this.ends.push(now);
    return 100 * 2 ** (this.ends.length - 1);
  }
}
