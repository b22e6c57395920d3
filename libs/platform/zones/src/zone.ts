/** The three zones, in the order in which they are shown. This library names them all: only the command line and the tools import it. */
export const ZONES = ['casework', 'partisan', 'oversight'] as const;
export type Zone = (typeof ZONES)[number];

export function isZone(name: string): name is Zone {
  return (ZONES as readonly string[]).includes(name);
}

/** `CASEWORK`: what the names of the zone's variables begin with. */
export function variablePrefix(zone: Zone): string {
  return zone.toUpperCase();
}

/** Host name of a zone. Each has its own: cookies and the WebAuthn relying party are shared across the ports of one host. */
export function hostOf(zone: Zone): string {
  return `${zone}.localhost`;
}

export const DEFAULT_PORT_BASE = 4300;

export interface ZonePorts {
  /** The API and its web app. */
  readonly public: number;
  /** Metrics, and in the oversight zone the witness; never published. */
  readonly internal: number;
  /** The zone's own cluster. */
  readonly cluster: number;
}

/** Ports of a zone: base + 10, + 20, + 30 for the public one, the next for the internal one, the next for the cluster. */
export function portsOf(zone: Zone, base: number = DEFAULT_PORT_BASE): ZonePorts {
  const first = base + 10 * (ZONES.indexOf(zone) + 1);
  return { public: first, internal: first + 1, cluster: first + 2 };
}

/** The cluster of the one-database topology. */
export function sharedClusterPort(base: number = DEFAULT_PORT_BASE): number {
  return base + 2;
}

/** `http://casework.localhost:4310` */
export function addressOf(zone: Zone, base: number = DEFAULT_PORT_BASE): string {
  return `http://${hostOf(zone)}:${portsOf(zone, base).public}`;
}

/** The logins of a zone that have a password. `<zone>_owner` has none: nobody logs in as the owner. */
export const LOGIN_KINDS = ['migrator', 'api', 'auditor'] as const;
export type LoginKind = (typeof LOGIN_KINDS)[number];

/** Login name in PostgreSQL: `casework_api`, `casework_migrator`, and `auditor`, which has one name everywhere. */
export function loginName(zone: Zone, kind: LoginKind): string {
  return kind === 'auditor' ? 'auditor' : `${zone}_${kind}`;
}
