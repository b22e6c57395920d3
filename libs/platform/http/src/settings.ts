import { ASSURANCES } from '@cloison/platform/access';
import type { Assurance } from '@cloison/platform/access';
import { NetworkRanges } from './network';

/** `sysexits.h` EX_CONFIG: what a supervisor should not answer by starting again. */
export const EXIT_CONFIGURATION = 78;

/** A setting that is missing or not understood. The message names the variable and what it should look like, never its value. */
export class SettingsError extends Error {
  constructor(
    readonly variable: string,
    expected: string,
  ) {
    super(`${variable}: ${expected}`);
    this.name = 'SettingsError';
  }
}

/** Dates are inclusive, in the installation's local calendar: `2026-08-29/2026-10-05`. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Everything a zone's process is told from outside, read once at boot. */
export class ZoneSettings {
  readonly zone!: string;
  /** `<zone>_api` on the zone's own database */
  readonly databaseUrl!: string;
  /** 0 lets the system choose (tests). */
  readonly publicPort!: number;
  readonly internalPort!: number;
  /** Host name without port, e.g. `casework.localhost`. */
  readonly host!: string;
  /** Folder of the zone's keys, mode 0700. */
  readonly keysDir!: string;
  /** Folder of the built web app; null where the API is served alone. */
  readonly webRoot!: string | null;
  readonly logOrigin!: string;
  readonly witnessUrl!: string | null;
  readonly minAssurance!: Assurance;
  readonly assemblyNetworks!: NetworkRanges;
  readonly trustedProxies!: NetworkRanges;
  readonly electionPeriods!: readonly DateRange[];
  readonly logLevel!: LogLevel;
  /** Whether this installation holds invented people only. */
  readonly demo!: boolean;

  constructor(values: { [K in keyof ZoneSettings]: ZoneSettings[K] }) {
    Object.assign(this, values);
    Object.freeze(this);
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

class Reader {
  constructor(private readonly environment: Environment) {}

  optional(variable: string): string | null {
    const value = this.environment[variable]?.trim();
    return value ? value : null;
  }

  required(variable: string, expected: string): string {
    const value = this.optional(variable);
    if (value === null) throw new SettingsError(variable, `missing; expected ${expected}`);
    return value;
  }

  url(variable: string, protocols: readonly string[], value: string | null): string | null {
    if (value === null) return null;
    if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
      throw new SettingsError(variable, `expected a URL that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`);
    }
    return value;
  }

  port(variable: string): number {
    const value = this.required(variable, 'a port from 0 to 65535');
    const port = Number(value);
    if (!/^\d{1,5}$/.test(value) || port > 65_535) throw new SettingsError(variable, 'expected a port from 0 to 65535');
    return port;
  }

  oneOf<T extends string>(variable: string, allowed: readonly T[], fallback: T): T {
    const value = this.optional(variable);
    if (value === null) return fallback;
    const found = allowed.find((one) => one === value);
    if (found === undefined) throw new SettingsError(variable, `expected one of ${allowed.join(', ')}`);
    return found;
  }

  list(variable: string): string[] {
    return (this.optional(variable) ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  }

  ranges(variable: string): NetworkRanges {
    try {
      return new NetworkRanges(this.list(variable));
    } catch {
      throw new SettingsError(variable, 'expected addresses or CIDR ranges separated by commas, e.g. 192.0.2.0/24,2001:db8::/32');
    }
  }

  periods(variable: string): DateRange[] {
    return this.list(variable).map((part) => {
      const match = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(part);
      const [, from, to] = match ?? [];
      if (!from || !to || from > to || Number.isNaN(Date.parse(from)) || Number.isNaN(Date.parse(to))) {
        throw new SettingsError(variable, 'expected periods such as 2026-08-29/2026-10-05, separated by commas');
      }
      return { from, to };
    });
  }
}

/**
 * Reads a zone's settings from the environment.
 * @throws SettingsError that names the first variable at fault
 */
export function readZoneSettings(zone: string, environment: Environment): ZoneSettings {
  const reader = new Reader(environment);
  const name = (suffix: string) => `${zone.toUpperCase()}_${suffix}`;
  const host = reader.required(name('HOST'), 'a host name such as office.example.org').toLowerCase();
  if (!/^[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?$/.test(host)) throw new SettingsError(name('HOST'), 'expected a host name without port');
  return new ZoneSettings({
    zone,
    databaseUrl: reader.url(
      name('DATABASE_URL'),
      ['postgresql:', 'postgres:'],
      reader.required(name('DATABASE_URL'), `postgresql://${zone}_api:…@host:port/database`),
    ) as string,
    publicPort: reader.port(name('PUBLIC_PORT')),
    internalPort: reader.port(name('INTERNAL_PORT')),
    host,
    keysDir: reader.required(name('KEYS_DIR'), 'the folder of the zone’s keys'),
    webRoot: reader.optional(name('WEB_ROOT')),
    logOrigin: reader.optional(name('LOG_ORIGIN')) ?? `${host}/log`,
    witnessUrl: reader.url(name('WITNESS_URL'), ['http:', 'https:'], reader.optional(name('WITNESS_URL'))),
    minAssurance: reader.oneOf(name('MIN_ASSURANCE'), ASSURANCES, 'software'),
    assemblyNetworks: reader.ranges('ASSEMBLY_NETWORKS'),
    trustedProxies: reader.ranges('TRUSTED_PROXIES'),
    electionPeriods: reader.periods('ELECTION_PERIODS'),
    logLevel: reader.oneOf('CLOISON_LOG_LEVEL', LOG_LEVELS, 'info'),
    demo: reader.oneOf('CLOISON_DEMO', ['0', '1'], '0') === '1',
  });
}

/** Runs a process's main function; a setting at fault ends it with one clear line and status 78, anything else with its class and status 1. */
export async function runOrExit(main: () => Promise<unknown>): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (error instanceof SettingsError) {
      process.stderr.write(`Setting ${error.message}\n`);
      process.exit(EXIT_CONFIGURATION);
    }
    const { name, code, message } = error as Error & { code?: string };
    process.stderr.write(`${JSON.stringify({ level: 'fatal', error: name, code, message: code ? undefined : message })}\n`);
    process.exit(1);
  }
}
