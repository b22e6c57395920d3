import { setTimeout as pause } from 'node:timers/promises';
import { startCluster } from '@cloison/platform/embedded-postgres';
import type { Cluster } from '@cloison/platform/embedded-postgres';
import { adminPassword, portsOf, sharedClusterPort, zonesOf } from '@cloison/platform/zones';
import type { Layout, Zone } from '@cloison/platform/zones';
import type { Report } from './events';
import { RestartBudget } from './restart-budget';

interface Member {
  readonly zones: readonly Zone[];
  readonly port: number;
  cluster: Cluster | null;
  starting: Promise<void>;
  readonly budget: RestartBudget;
}

/** The port of the cluster that holds a zone. */
export function clusterPort(layout: Layout, portBase: number, zone: Zone): number {
  return layout.topology === 'one-database' ? sharedClusterPort(portBase) : portsOf(zone, portBase).cluster;
}

/** The clusters of an installation: one a zone, or one for all. One that ends by itself is started again. */
export class ClusterSet {
  private readonly members: readonly Member[];
  private wanted = true;

  constructor(
    private readonly layout: Layout,
    portBase: number,
    private readonly report: Report,
  ) {
    const zones = zonesOf(layout.topology);
    const groups = layout.topology === 'one-database' ? [zones] : zones.map((zone) => [zone]);
    this.members = groups.map((group) => ({
      zones: group,
      port: clusterPort(layout, portBase, group[0] as Zone),
      cluster: null,
      starting: Promise.resolve(),
      budget: new RestartBudget(),
    }));
  }

  /**
   * Starts all of them at once.
   * @returns the zones whose cluster was made by this start
   * @throws ClusterFault of the first that can't
   */
  async start(): Promise<readonly Zone[]> {
    const results = await Promise.allSettled(this.members.map((member) => this.launch(member)));
    for (const result of results) if (result.status === 'rejected') throw result.reason;
    return this.members.filter(({ cluster }) => cluster?.fresh).flatMap(({ zones }) => zones);
  }

  /** Superuser's URL on the maintenance database of the cluster that holds a zone. */
  adminUrl(zone: Zone): string {
    const { cluster } = this.memberOf(zone);
    if (!cluster) throw new Error(`the cluster of ${zone} is not running`);
    return cluster.adminUrl;
  }

  pid(zone: Zone): number | null {
    return this.memberOf(zone).cluster?.pid ?? null;
  }

  /** `kill -9`; it is started again by itself. Resolves when it is dead. */
  async kill(zone: Zone): Promise<void> {
    await this.memberOf(zone).cluster?.kill();
  }

  /** Resolves when the cluster of this moment, or the one that replaces it, answers. */
  async ready(zone: Zone): Promise<void> {
    const member = this.memberOf(zone);
    do {
      await pause(20);
      await member.starting;
    } while (!member.cluster);
  }

  async stop(): Promise<void> {
    this.wanted = false;
    await Promise.all(
      this.members.map(async (member) => {
        await member.starting.catch(() => undefined);
        await member.cluster?.stop();
      }),
    );
  }

  private memberOf(zone: Zone): Member {
    const member = this.members.find(({ zones }) => zones.includes(zone));
    if (!member) throw new Error(`this installation has no zone ${zone}`);
    return member;
  }

  private launch(member: Member): Promise<void> {
    const [zone] = member.zones as readonly [Zone];
    const { cluster: dataDir, clusterLog } = this.layout.zone(zone);
    member.starting = (async () => {
      const cluster = await startCluster({
        dataDir,
        port: member.port,
        adminPassword: adminPassword(this.layout, zone),
        logFile: clusterLog,
        // we hold the installation's lock: whatever still runs on this folder belongs to a run that was killed
        orphan: 'stop',
      });
      member.cluster = cluster;
      void cluster.exited.then(() => this.endedByItself(member, cluster));
    })();
    return member.starting;
  }

  private endedByItself(member: Member, cluster: Cluster): void {
    if (member.cluster === cluster) member.cluster = null;
    if (!this.wanted) return;
    const [zone] = member.zones as readonly [Zone];
    const again = member.budget.next();
    const log = this.layout.zone(zone).clusterLog;
    this.report({ kind: 'ended', what: 'cluster', zone, how: '', again, log });
    if (again === null) return;
    void (async () => {
      await pause(again);
      if (!this.wanted) return;
      await this.launch(member);
      this.report({ kind: 'back', what: 'cluster', zone });
    })().catch(() => this.report({ kind: 'ended', what: 'cluster', zone, how: '', again: null, log }));
  }
}
