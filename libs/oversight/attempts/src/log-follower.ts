import { operatorContext } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { Tx, UnitOfWork } from '@cloison/platform/database';
import { CompactRange, ZoneUnreachable } from '@cloison/oversight/logs';
import type { ZoneLog, ZoneLogs } from '@cloison/oversight/logs';
import { AttemptIndex } from './attempt-index';
import { followedEntry } from './followed-entry';

/** What following a zone's log showed. `unreachable` and `tampered` mean: nothing may be concluded from what is counted here. */
export type FollowState = 'followed' | 'behind' | 'unreachable' | 'tampered';

export interface Followed {
  readonly zone: string;
  readonly state: FollowState;
  /** Entries read so far. */
  readonly size: number;
}

interface FollowedRow {
  size: string;
  edge: Buffer;
}

/** Entries of one transaction: about 20 ms of work, so that a long catching-up holds nothing for long. */
const BATCH = 1_000;

/**
 * Reads each zone's log once, in order, and keeps of it the little index that the commissioner asks (attempts, devices, administrative acts).
 *
 * An index rather than a search through `log_entry` at each question: entries are bytes that only a full scan could filter (about 2 s a
 * million), most of them are reads of no interest here, and a zone that is down could then not be asked about its past. The price is one
 * small insert a refusal. What is read is also checked: the edge of the tree is carried along, and where it doesn't lead to a head that the
 * zone's key signed, the zone's state is `tampered` until somebody looks.
 */
export class LogFollower {
  private readonly index: AttemptIndex;
  private readonly states = new Map<string, Followed>();
  private round: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = true;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly logs: ZoneLogs,
    timeZone: string,
  ) {
    this.index = new AttemptIndex(timeZone);
  }

  /** The last known state of each zone, in the installation's order. */
  get followed(): readonly Followed[] {
    return this.logs.all.map(({ zone }) => this.states.get(zone) ?? { zone, state: 'behind', size: 0 });
  }

  /** @param onError told of the first of a run of rounds that failed on this side; a zone that doesn't answer is a state, not an error */
  start(onError: (error: unknown) => void = () => undefined, intervalMs = 2_000): void {
    if (!this.stopped) return;
    this.stopped = false;
    let failing = false;
    const loop = async (): Promise<void> => {
      await this.catchUp().then(
        () => (failing = false),
        (error: unknown) => {
          if (!failing) onError(error);
          failing = true;
        },
      );
      if (!this.stopped) this.timer = setTimeout(() => void loop(), intervalMs).unref();
    };
    void loop();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.round?.catch(() => undefined);
  }

  /** One round over all zones; calls that overlap share it. A zone that doesn't answer keeps none of the others waiting for its index. */
  catchUp(): Promise<void> {
    this.round ??= Promise.all(this.logs.all.map((log) => this.follow(log)))
      .then(() => undefined)
      .finally(() => (this.round = undefined));
    return this.round;
  }

  /** A round, but at most so long: for an answer that should be fresh without depending on a slow zone. */
  async freshen(withinMs: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, withinMs);
    await Promise.race([this.catchUp().catch(() => undefined), promise]);
    clearTimeout(timer);
  }

  private async follow(log: ZoneLog): Promise<void> {
    let size = this.states.get(log.zone)?.size ?? 0;
    try {
      const head = await log.head();
      if (head && !log.vouchesFor(head)) {
        this.states.set(log.zone, { zone: log.zone, state: 'tampered', size });
        return;
      }
      for (;;) {
        const step = await this.step(log, head?.size ?? 0, head?.root);
        size = step.size;
        if (step.state !== 'behind') {
          this.states.set(log.zone, { zone: log.zone, ...step });
          return;
        }
      }
    } catch (error) {
      // Whatever failed, here or there: what the zone's log holds now isn't known, and must not be told as followed.
      this.states.set(log.zone, { zone: log.zone, state: 'unreachable', size });
      if (!(error instanceof ZoneUnreachable)) throw error;
    }
  }

  /** Reads one batch below the signed head, in one transaction with its index. */
  private async step(log: ZoneLog, end: number, root: Buffer | undefined): Promise<{ state: FollowState; size: number }> {
    return this.unitOfWork.transaction(operatorContext('oversight', []), async (tx) => {
      const { size, edge } = await this.position(tx, log.zone);
      if (size > end) return { state: 'tampered', size };
      const range = CompactRange.at(size, edge);
      const entries = await log.entries(size, end, BATCH);
      if (entries.length === 0 && size < end) return { state: 'tampered', size };
      entries.forEach(({ entry }) => range.append(entry));
      if (range.size === end && root && !range.root().equals(root)) return { state: 'tampered', size };
      if (entries.length > 0) {
        const now = new Date();
        await this.index.add(
          tx,
          log.zone,
          entries.map((sealed) => followedEntry(sealed.index, sealed.entry, now)),
        );
        await tx.execute(
          sql`UPDATE followed_log SET size = ${range.size}, edge = ${range.edge()}, followed_at = now() WHERE zone = ${log.zone}`,
        );
      }
      return { state: range.size < end ? 'behind' : 'followed', size: range.size };
    });
  }

  /** Where this zone's reading stands; the row's lock keeps a second process from reading the same entries. */
  private async position(tx: Tx, zone: string): Promise<{ size: number; edge: Buffer }> {
    await tx.execute(sql`INSERT INTO followed_log (zone, size, edge) VALUES (${zone}, 0, ''::bytea) ON CONFLICT DO NOTHING`);
    const row = await tx.one<FollowedRow>(sql`SELECT size, edge FROM followed_log WHERE zone = ${zone} FOR UPDATE`);
    return { size: Number(row?.size ?? 0), edge: row?.edge ?? Buffer.alloc(0) };
  }
}
