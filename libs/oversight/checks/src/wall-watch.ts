import { operatorContext, Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import type { Allowlist } from '@cloison/oversight/separation';
import type { CheckStore } from './check-store';
import type { StoredCheck } from './check-store';
import { checkWall } from './check-wall';
import type { WallOutcome, WallSource } from './check-wall';

export const CHECK_EVERY_MS = 120_000;

/** Checks that may wait for their turn: more would only ask the same question of the same catalogues. */
const MOST_WAITING = 3;

/** Checks the wall at start, then on a schedule, and whenever somebody asks. */
export class WallWatch {
  private timer: NodeJS.Timeout | undefined;
  /** The check that is being made; it never rejects. */
  private running: Promise<void> | undefined;
  private stopped = true;
  private waiting = 0;

  constructor(
    readonly store: CheckStore,
    private readonly sources: readonly WallSource[],
    private readonly allowlist: Allowlist,
    private readonly everyMs = CHECK_EVERY_MS,
  ) {}

  /** @param onError told of a check that couldn't be kept; the next one tries again */
  start(onError: (error: unknown) => void = () => undefined): void {
    if (!this.stopped) return;
    this.stopped = false;
    const loop = async (): Promise<void> => {
      await this.check(operatorContext('oversight', [])).catch(onError);
      if (!this.stopped) this.timer = setTimeout(() => void loop(), this.everyMs).unref();
    };
    void loop();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** A check now, kept and logged under the name of whoever asked. */
  async check(context: RequestContext): Promise<StoredCheck> {
    return (await this.checkWithCatalogues(context)).check;
  }

  /**
   * The same, with the catalogues that it was made from: evidence needs both. One at a time, since each reads three catalogues.
   * @throws Refusal `too_many_requests` where several wait already
   */
  async checkWithCatalogues(context: RequestContext): Promise<{ check: StoredCheck; outcome: WallOutcome }> {
    if (this.waiting >= MOST_WAITING) throw new Refusal('too_many_requests');
    this.waiting += 1;
    try {
      while (this.running) await this.running;
    } finally {
      this.waiting -= 1;
    }
    const work = checkWall(this.sources, this.allowlist).then(async (outcome) => ({
      outcome,
      check: await this.store.add(context, outcome),
    }));
    const ended = (): void => (this.running = undefined);
    this.running = work.then(ended, ended);
    return work;
  }
}
