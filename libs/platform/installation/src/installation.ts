import { addressOf, databaseOf, hostOf, LOGIN_KINDS, loginName, portsOf, zonesOf } from '@cloison/platform/zones';
import type { Topology, Zone } from '@cloison/platform/zones';
import { openDatabases } from './databases';
import type { DatabaseOptions, Databases } from './databases';
import type { Facts, Report } from './events';
import { areLinksPrepared, prepareLinks, takeLinks } from './one-use-links';
import type { Links } from './one-use-links';
import { checkSeparation } from './separation-check';
import type { SeparationAnswer } from './separation-check';
import { programOf, runZoneCommand } from './zone-command';
import type { CommandResult } from './zone-command';
import { databaseUrl, isDeploying, zoneEnvironment } from './zone-environment';
import { ZoneServer } from './zone-server';

export interface InstallationOptions extends Omit<DatabaseOptions, 'kind' | 'alwaysMigrate'> {
  /** Language of what is written in the data at the first start (labels of the demo devices). */
  readonly language?: 'fr' | 'en';
  /** Check the wall before answering. */
  readonly verify?: boolean;
  /** Make one-use links for the demo accounts (only with `demo`). */
  readonly links?: boolean;
}

/** How a program reaches a zone: Node's resolver doesn't know `*.localhost`, so the address and the Host header are given apart. */
export interface Endpoint {
  /** `http://127.0.0.1:4310` */
  readonly origin: string;
  /** `casework.localhost:4310` */
  readonly host: string;
}

export interface Installation {
  readonly topology: Topology;
  readonly zones: readonly Zone[];
  readonly portBase: number;
  readonly dataDir: string;
  /** Address of each zone for a browser: `http://casework.localhost:4310`. */
  readonly urls: Readonly<Record<Zone, string>>;
  readonly facts: Facts;
  readonly links: Links;
  readonly separation: SeparationAnswer | null;
  endpoint(zone: Zone): Endpoint;
  /** Superuser's URL on the database of a zone. */
  adminUrl(zone: Zone): string;
  /** @param login `api`, `migrator`, `auditor`, their full names, or `admin` */
  databaseUrl(zone: Zone, login: string): string;
  /** Runs a command of a zone with that zone's variables. Never throws for its exit code. */
  command(zone: Zone, args: readonly string[]): Promise<CommandResult>;
  readonly apis: {
    pid(zone: Zone): number | null;
    /** `kill -9`; it comes back by itself: see `ready`. */
    kill(zone: Zone): Promise<void>;
    restart(zone: Zone): Promise<void>;
    ready(zone: Zone): Promise<void>;
  };
  readonly clusters: {
    pid(zone: Zone): number | null;
    /** `kill -9`; it comes back by itself: see `ready`. */
    kill(zone: Zone): Promise<void>;
    ready(zone: Zone): Promise<void>;
  };
  /** Stops everything; idempotent. */
  stop(): Promise<void>;
}

/**
 * Starts the three zones: clusters, roles, migrations, demo data, one process a zone with that zone's credentials alone; then supervises them.
 * Resolves when every API is ready (and the wall checked, and the links made, where asked for).
 * @throws InstallationFault, ClusterFault; nothing is left running then
 */
export async function startInstallation(options: InstallationOptions): Promise<Installation> {
  const report: Report = options.report ?? (() => undefined);
  for (const zone of zonesOf(options.topology ?? 'three-clusters')) programOf(zone, 'main', options.programs);
  const databases = await openDatabases({ ...options, report, kind: 'start' });
  const { plan, layout } = databases;
  const zones = zonesOf(layout.topology);
  const servers = new Map(
    zones.map((zone) => [
      zone,
      new ZoneServer({
        zone,
        program: programOf(zone, 'main', options.programs),
        env: () => zoneEnvironment(plan, zone),
        publicPort: portsOf(zone, plan.portBase).public,
        logFile: layout.zone(zone).apiLog,
        report,
      }),
    ]),
  );
  const background = new AbortController();
  let stopping: Promise<void> | null = null;
  const stop = (): Promise<void> =>
    (stopping ??= (async () => {
      background.abort();
      // the witness last: the others hand it their last checkpoint while they close
      await Promise.all([...servers].filter(([zone]) => zone !== 'oversight').map(([, server]) => server.stop()));
      await servers.get('oversight')?.stop();
      await databases.close();
    })());
  options.signal?.addEventListener('abort', () => void stop(), { once: true });

  try {
    const language = options.language ?? 'fr';
    const withLinks = Boolean(options.demo && options.links);
    const linksAhead = withLinks && areLinksPrepared(plan);
    // the doors open first; the rest would only compete with them for the processor
    await startServers([...servers.values()], report);
    const [separation, links] = await all([
      options.verify ? verifyWall(databases, options, report) : null,
      withLinks ? makeLinks(databases, { language, programs: options.programs, signal: options.signal }, report, linksAhead) : {},
    ]);
    if (withLinks) {
      // the next start shows its screen sooner; if this fails it makes them then
      prepareLinks(plan, { language, programs: options.programs, signal: background.signal }).catch(() => undefined);
    }
    return describe(databases, servers, { links, separation, stop, programs: options.programs });
  } catch (fault) {
    await stop();
    throw fault;
  }
}

async function startServers(servers: readonly ZoneServer[], report: Report): Promise<void> {
  report({ kind: 'step', step: 'servers', state: 'begun' });
  await all(servers.map((server) => server.start()));
  report({ kind: 'step', step: 'servers', state: 'done', skipped: false, facts: {} });
}

async function verifyWall({ plan }: Databases, options: InstallationOptions, report: Report): Promise<SeparationAnswer> {
  report({ kind: 'step', step: 'separation', state: 'begun' });
  const answer = await checkSeparation(plan, options.programs, options.signal);
  report({ kind: 'step', step: 'separation', state: 'done', skipped: false, facts: { verdict: answer.verdict } });
  return answer;
}

async function makeLinks({ plan }: Databases, options: Parameters<typeof takeLinks>[1], report: Report, ahead: boolean): Promise<Links> {
  if (!ahead) report({ kind: 'step', step: 'links', state: 'begun' });
  const links = await takeLinks(plan, options);
  report({ kind: 'step', step: 'links', state: 'done', skipped: ahead, facts: {} });
  return links;
}

interface Rest {
  readonly links: Links;
  readonly separation: SeparationAnswer | null;
  readonly programs: string | undefined;
  stop(): Promise<void>;
}

function describe({ plan, layout, clusters, facts }: Databases, servers: ReadonlyMap<Zone, ZoneServer>, rest: Rest): Installation {
  const { topology, dataDir } = layout;
  const zones = zonesOf(topology);
  const server = (zone: Zone): ZoneServer => {
    const found = servers.get(zone);
    if (!found) throw new Error(`this installation has no zone ${zone}`);
    return found;
  };
  const adminUrl = (zone: Zone): string => onDatabase(clusters.adminUrl(zone), databaseOf(topology, zone));
  return {
    topology,
    zones,
    portBase: plan.portBase,
    dataDir,
    urls: Object.fromEntries(zones.map((zone) => [zone, addressOf(zone, plan.portBase)])) as Record<Zone, string>,
    facts,
    links: rest.links,
    separation: rest.separation,
    endpoint: (zone) => {
      const port = portsOf(zone, plan.portBase).public;
      return { origin: `http://127.0.0.1:${port}`, host: `${hostOf(zone)}:${port}` };
    },
    adminUrl,
    databaseUrl: (zone, login) => (login === 'admin' ? adminUrl(zone) : databaseUrl(plan, zone, loginKind(zone, login))),
    command: (zone, args) =>
      runZoneCommand(args, { program: programOf(zone, 'command', rest.programs), env: zoneEnvironment(plan, zone, isDeploying(args)) }),
    apis: {
      pid: (zone) => server(zone).pid,
      kill: (zone) => server(zone).kill(),
      restart: (zone) => server(zone).restart(),
      ready: (zone) => server(zone).ready(),
    },
    clusters: {
      pid: (zone) => clusters.pid(zone),
      kill: (zone) => clusters.kill(zone),
      ready: (zone) => clusters.ready(zone),
    },
    stop: () => rest.stop(),
  };
}

/** The same server, another database. */
export function onDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}

/** `api` or `casework_api` → `api`. @throws when the zone has no such login */
export function loginKind(zone: Zone, login: string): (typeof LOGIN_KINDS)[number] {
  const kind = LOGIN_KINDS.find((one) => one === login || loginName(zone, one) === login);
  if (!kind) throw new Error(`${zone} has no login ${login}: ${[...LOGIN_KINDS.map((one) => loginName(zone, one)), 'admin'].join(', ')}`);
  return kind;
}

/** Like Promise.all, but waits for the others before it throws: nothing goes on behind the caller's back. */
async function all<T extends readonly unknown[]>(works: readonly [...T]): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const results = await Promise.allSettled(works);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
  return results.map((result) => (result as PromiseFulfilledResult<unknown>).value) as { -readonly [K in keyof T]: Awaited<T[K]> };
}
