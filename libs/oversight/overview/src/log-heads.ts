import type { LogFollower } from '@cloison/oversight/attempts';
import { ZoneUnreachable } from '@cloison/oversight/logs';
import type { ZoneLog, ZoneLogs } from '@cloison/oversight/logs';
import type { WitnessStore } from '@cloison/oversight/witness';

export interface LogHeadState {
  readonly zone: string;
  /** `unreachable`: nothing is known now. `tampered`: its entries, its head and what the witness saw of it don't fit together. */
  readonly state: 'followed' | 'behind' | 'unreachable' | 'tampered';
  /** Entries under the newest signed head. */
  readonly size: number;
  readonly checkpointAt: Date | null;
  /** When this side's own witness last signed a head of this log. */
  readonly witnessedAt: Date | null;
  /** Entries that the witness hasn't seen yet. */
  readonly unwitnessed: number;
}

/** How far each zone's log is signed and witnessed, and whether what was read of it leads to what was signed. */
export class LogHeads {
  constructor(
    private readonly logs: ZoneLogs,
    private readonly follower: LogFollower,
    private readonly witnessed: Pick<WitnessStore, 'head'>,
  ) {}

  async all(): Promise<LogHeadState[]> {
    return Promise.all(this.logs.all.map((log) => this.one(log)));
  }

  private async one(log: ZoneLog): Promise<LogHeadState> {
    const { zone, key } = log;
    const followed = this.follower.followed.find((known) => known.zone === zone);
    const seen = await this.witnessed.head(key.name);
    const witness = { witnessedAt: seen?.cosignedAt ?? null };
    try {
      const head = await log.head();
      const size = head?.size ?? 0;
      // The witness has seen more than the zone still has, or something else of the same length: the zone went back.
      const wentBack = (seen?.size ?? 0) > size || (seen?.size === size && head !== null && !seen.root.equals(head.root));
      return {
        zone,
        state: wentBack || followed?.state === 'tampered' ? 'tampered' : followed?.state === 'behind' ? 'behind' : 'followed',
        size,
        checkpointAt: head?.signedAt ?? null,
        ...witness,
        unwitnessed: Math.max(0, size - (seen?.size ?? 0)),
      };
    } catch (error) {
      if (!(error instanceof ZoneUnreachable)) throw error;
      return { zone, state: 'unreachable', size: followed?.size ?? 0, checkpointAt: null, ...witness, unwitnessed: 0 };
    }
  }
}
