import { provisionRoles } from '@cloison/platform/roles';
import { databaseOf, DEFAULT_PORT_BASE, ensureKeys, layoutOf, loginPasswords, zonesOf } from '@cloison/platform/zones';
import type { Layout, Topology, Zone } from '@cloison/platform/zones';
import { clusterPort, ClusterSet } from './cluster-set';
import { checkPorts, prepareFolders } from './data-folder';
import type { Facts, Report } from './events';
import { InstallationFault } from './installation-fault';
import { takeLock } from './running-lock';
import { asObject, lastObject, programOf, zoneCommand } from './zone-command';
import type { EnvironmentPlan } from './zone-environment';
import { zoneEnvironment } from './zone-environment';
import { clearState, migrationFingerprint, readState, writeState } from './zone-state';

export interface DatabaseOptions {
  readonly dataDir: string;
  readonly portBase?: number;
  readonly topology?: Topology;
  /** Load the invented people on the first start. */
  readonly demo?: boolean;
  /** The operator's environment; a zone's process sees only what is listed for it. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly report?: Report;
  /** Where the zones' built programs are. */
  readonly programs?: string;
  /** What holds the data folder: a whole installation, or one command. */
  readonly kind?: 'start' | 'command';
  /** Migrate even if the stamp says that nothing changed. */
  readonly alwaysMigrate?: boolean;
  readonly signal?: AbortSignal;
}

export interface Databases {
  readonly layout: Layout;
  readonly plan: EnvironmentPlan;
  readonly clusters: ClusterSet;
  readonly facts: Facts;
  /** Stops the clusters and lets go of the data folder. */
  close(): Promise<void>;
}

/** The plan from which every process's environment follows. */
export function planOf(options: DatabaseOptions, clusterPorts?: Readonly<Record<string, number>>): EnvironmentPlan {
  const layout = layoutOf(options.dataDir, options.topology ?? 'three-clusters');
  const portBase = options.portBase ?? DEFAULT_PORT_BASE;
  return {
    layout,
    portBase,
    clusterPort: (zone) => clusterPorts?.[zone] ?? clusterPort(layout, portBase, zone),
    demo: options.demo ?? false,
    operator: options.env ?? {},
  };
}

/**
 * Takes the data folder, starts its clusters, and brings roles, migrations and demo data up to date: at the first start, after an upgrade, and
 * not otherwise.
 * @throws InstallationFault, ClusterFault; nothing is left running then
 */
export async function openDatabases(options: DatabaseOptions): Promise<Databases> {
  const report: Report = options.report ?? (() => undefined);
  const kind = options.kind ?? 'start';
  const plan = planOf(options);
  const { layout, portBase } = plan;
  const zones = zonesOf(layout.topology);
  prepareFolders(layout);
  const clusterPorts = Object.fromEntries(zones.map((zone) => [zone, plan.clusterPort(zone)]));
  const lock = await takeLock(layout.lock, { kind, topology: layout.topology, portBase, clusterPorts });
  if (lock.healed) report({ kind: 'healed' });
  const clusters = new ClusterSet(layout, portBase, report);
  const close = async (): Promise<void> => {
    await clusters.stop();
    lock.release();
  };
  try {
    for (const zone of zones) ensureKeys(zone, layout.zone(zone).keys);
    await checkPorts(layout.topology, portBase, kind === 'start', lock.healed ? 5_000 : 0);
    report({ kind: 'step', step: 'clusters', state: 'begun' });
    const fresh = await clusters.start();
    for (const zone of fresh) clearState(layout, zone);
    if (options.signal?.aborted) throw new InstallationFault('interrupted');
    report({ kind: 'step', step: 'clusters', state: 'done', skipped: false, facts: {} });
    const facts = await prepare({ ...options, report }, plan, clusters);
    return { layout, plan, clusters, facts, close };
  } catch (fault) {
    await close();
    throw fault;
  }
}

async function prepare(options: DatabaseOptions & { report: Report }, plan: EnvironmentPlan, clusters: ClusterSet): Promise<Facts> {
  const { layout } = plan;
  const { report } = options;
  const zones = zonesOf(layout.topology);
  const stale = zones.filter((zone) => options.alwaysMigrate || readState(layout, zone).migrated !== migrationFingerprint(zone));
  const unseeded = options.demo ? zones.filter((zone) => !readState(layout, zone).demo) : [];
  // roles and extensions are made one after the other where the zones share a cluster: the catalogue has one place for them
  const each = layout.topology === 'one-database' ? inTurn : together;

  if (stale.length > 0) report({ kind: 'step', step: 'migrations', state: 'begun' });
  await each(stale, async (zone) => {
    const database = databaseOf(layout.topology, zone);
    await provisionRoles({ adminUrl: clusters.adminUrl(zone), zone, database, passwords: loginPasswords(layout, zone) });
    await runDeployCommand(options, plan, zone, 'migrate');
    writeState(layout, zone, { migrated: migrationFingerprint(zone) });
  });
  report({ kind: 'step', step: 'migrations', state: 'done', skipped: stale.length === 0, facts: {} });

  if (unseeded.length > 0) report({ kind: 'step', step: 'demo', state: 'begun' });
  await together(unseeded, async (zone) => {
    const { stdout } = await runDeployCommand(options, plan, zone, 'seed-demo');
    writeState(layout, zone, { demo: factsOf(lastObject(stdout)) });
  });
  const facts: Facts = Object.assign({}, ...zones.map((zone) => readState(layout, zone).demo ?? {})) as Facts;
  if (options.demo) report({ kind: 'step', step: 'demo', state: 'done', skipped: unseeded.length === 0, facts });
  return facts;
}

function runDeployCommand(
  options: DatabaseOptions & { report: Report },
  plan: EnvironmentPlan,
  zone: Zone,
  command: 'migrate' | 'seed-demo',
) {
  return zoneCommand(zone, [command], {
    program: programOf(zone, 'command', options.programs),
    env: zoneEnvironment(plan, zone, true),
    signal: options.signal,
    line: (line) => {
      const progress = asObject(line);
      const { done, total } = progress ?? {};
      if (typeof done === 'number' && typeof total === 'number') {
        options.report({ kind: 'progress', step: command === 'migrate' ? 'migrations' : 'demo', zone, done, total });
      }
    },
  });
}

function factsOf(found: Record<string, unknown> | null): Facts {
  return Object.fromEntries(
    Object.entries(found ?? {}).filter((entry): entry is [string, number | string | boolean] =>
      ['number', 'string', 'boolean'].includes(typeof entry[1]),
    ),
  );
}

async function together<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const results = await Promise.allSettled(items.map(work));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

async function inTurn<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (const item of items) await work(item);
}
