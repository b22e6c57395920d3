import { Gauge } from 'prom-client';
import type { Metrics } from '@cloison/platform/http';
import type { LogFollower } from '@cloison/oversight/attempts';
import { VERDICTS } from '@cloison/oversight/checks';
import type { CheckStore } from '@cloison/oversight/checks';

/** What an operator's alarm may hang on: the verdict and its age, and how far each log could be read. */
export function wallFigures({ registry }: Metrics, checks: CheckStore, follower: LogFollower): void {
  const registers = [registry];
  new Gauge({
    name: 'cloison_wall_verdict',
    help: '1 for the verdict of the newest check of the wall, 0 for the others',
    labelNames: ['verdict'],
    registers,
    async collect() {
      const latest = await checks.latest();
      for (const verdict of VERDICTS) this.set({ verdict }, latest?.verdict === verdict ? 1 : 0);
    },
  });
  new Gauge({
    name: 'cloison_wall_check_timestamp_seconds',
    help: 'When the wall was last checked, POSIX time; 0 before the first check',
    registers,
    async collect() {
      this.set(((await checks.latest())?.checkedAt.getTime() ?? 0) / 1_000);
    },
  });
  new Gauge({
    name: 'cloison_followed_log_entries',
    help: 'Entries read of each zone’s log, by what reading it showed',
    labelNames: ['of', 'state'],
    registers,
    collect() {
      this.reset();
      for (const { zone, state, size } of follower.followed) this.set({ of: zone, state }, size);
    },
  });
}
