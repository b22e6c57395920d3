import { setTimeout as pause } from 'node:timers/promises';
import type { Followed, LogFollower } from '@cloison/oversight/attempts';
import type { PublishedCheckpoint } from '@cloison/platform/audit-log';
import { ZoneUnreachable } from '@cloison/oversight/logs';
import type { ZoneLog, ZoneLogs } from '@cloison/oversight/logs';
import type { WitnessStore } from '@cloison/oversight/witness';

export interface LogHeadState {
  readonly zone: string;
  /**
   * `unreachable`: nothing is known now. `tampered`: its entries, its head and what the witness saw of it don't fit together. `behind`: entries
   * wait too long to be sealed or signed there, or to be read here; what they say isn't known.
   */
  readonly state: 'followed' | 'behind' | 'unreachable' | 'tampered';
  /** Entries under the newest signed head. */
  readonly size: number;
  readonly checkpointAt: Date | null;
  /** When this side's own witness last signed a head of this log. */
  readonly witnessedAt: Date | null;
  /** Entries that the witness hasn't seen yet. */
  readonly unwitnessed: number;
}

/** A zone that seals says four times a minute that nothing waits. */
const QUIET_MS = 60_000;
/** What was sealed or signed a moment ago may still be under way: it is looked at again after so long. */
const AGAIN_MS = 1_500;

/** How far each zone's log is signed and witnessed, and whether what was read of it leads to what was signed. */
export class LogHeads {
  constructor(
    private readonly logs: ZoneLogs,
    private readonly follower: Pick<LogFollower, 'followed' | 'freshen'>,
    private readonly witnessed: Pick<WitnessStore, 'head'>,
  ) {}

  async all(): Promise<LogHeadState[]> {
    return Promise.all(this.logs.all.map((log) => this.one(log)));
  }

  private async one(log: ZoneLog): Promise<LogHeadState> {
    const { zone, key } = log;
    const seen = await this.witnessed.head(key.name);
    const witness = { witnessedAt: seen?.cosignedAt ?? null };
    try {
      const { head, behind } = await this.standing(log);
      const followed = this.followed(zone);
      const size = head?.size ?? 0;
      // The witness has seen more than the zone still has, or something else of the same length: the zone went back.
      const wentBack = (seen?.size ?? 0) > size || (seen?.size === size && head !== null && !seen.root.equals(head.root));
      return {
        zone,
        state: wentBack ? 'tampered' : followed?.state === 'followed' && behind ? 'behind' : (followed?.state ?? 'behind'),
        size,
        checkpointAt: head?.signedAt ?? null,
        ...witness,
        unwitnessed: Math.max(0, size - (seen?.size ?? 0)),
      };
    } catch (error) {
      if (!(error instanceof ZoneUnreachable)) throw error;
      return { zone, state: 'unreachable', size: this.followed(zone)?.size ?? 0, checkpointAt: null, ...witness, unwitnessed: 0 };
    }
  }

  private followed(zone: string): Followed | undefined {
    return this.follower.followed.find((known) => known.zone === zone);
  }

  /** The newest head, and whether entries wait before it that shouldn't wait any more: to be sealed, to be signed, or to be read here. */
  private async standing(log: ZoneLog): Promise<{ head: PublishedCheckpoint | null; behind: boolean }> {
    const { size: sealed, quietMs } = await log.sealing();
    let head = await log.head();
    const signed = head?.size ?? 0;
    const unsigned = async (): Promise<boolean> => {
      if (sealed <= (head?.size ?? 0)) return false;
      await pause(AGAIN_MS);
      head = await log.head();
      return sealed > (head?.size ?? 0);
    };
    const unread = async (): Promise<boolean> => {
      // A round under way may have begun before that head was signed; the one after it hasn't.
      for (let round = 0; round < 2 && (this.followed(log.zone)?.size ?? 0) < signed; round++) await this.follower.freshen(AGAIN_MS);
      return (this.followed(log.zone)?.size ?? 0) < signed;
    };
    const waits = await Promise.all([unsigned(), unread()]);
    return { head, behind: (quietMs ?? 0) > QUIET_MS || waits.includes(true) };
  }
}
