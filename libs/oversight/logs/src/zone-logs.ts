import type { ZoneLog } from './zone-log';

/** The logs of the zones that this installation has, each by itself reachable or not. */
export class ZoneLogs {
  constructor(readonly all: readonly ZoneLog[]) {}

  of(zone: string): ZoneLog | undefined {
    return this.all.find((log) => log.zone === zone);
  }

  async close(): Promise<void> {
    await Promise.all(this.all.map((log) => log.close()));
  }
}
