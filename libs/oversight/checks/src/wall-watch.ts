import { operatorContext } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import type { Allowlist } from '@cloison/oversight/separation';
import { CheckStore } from './check-store';
import type { StoredCheck } from './check-store';
import { checkWall } from './check-wall';
import type { WallOutcome, WallSource } from './check-wall';

export const CHECK_EVERY_MS = 120_000;

/** Checks the wall at start, then on a schedule, and whenever somebody asks. */
export class WallWatch {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> | undefined;
  private stopped = true;

  constructor(
    readonly store: CheckStore,
    private readonly sources: readonly WallSource[],
    private readonly allowlist: Allowlist,
    private readonly everyMs = CHECK_EVERY_MS,
    private readonly onError: (error: Error) => void = () => undefined,
  ) {}

  start(): void {
    if (!this.stopped) return;
    this.stopped = false;
    const loop = async (): Promise<void> => {
      await this.check(operatorContext('oversight', [])).catch(this.onError);
      if (!this.stopped) this.timer = setTimeout(() => void loop(), this.everyMs).unref();
    };
    void loop();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running?.catch(() => undefined);
  }

  /** A check now, kept and logged under the name of whoever asked. */
  async check(context: RequestContext): Promise<StoredCheck> {
    return (await this.checkWithCatalogues(context)).check;
  }

  /** The same, with the catalogues that it was made from: evidence needs both. */
  async checkWithCatalogues(context: RequestContext): Promise<{ check: StoredCheck; outcome: WallOutcome }> {
    // One at a time: each reads three catalogues, and nobody gains from reading them twice at once.
    while (this.running) await this.running.catch(() => undefined);
    const work = checkWall(this.sources, this.allowlist).then(async (outcome) => ({ outcome, check: await this.store.add(context, outcome) }));
    this.running = work.finally(() => (this.running = undefined)).catch(() => undefined);
    return work;
  }
}
