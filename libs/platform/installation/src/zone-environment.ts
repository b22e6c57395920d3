import { join } from 'node:path';
import { databaseOf, hostOf, loginName, loginPasswords, portsOf, variablePrefix, verifierKey, zonesOf } from '@cloison/platform/zones';
import type { Layout, LoginKind, Zone } from '@cloison/platform/zones';
import { projectRoot } from './project-root';

/** What a process is told of the machine, and nothing else of the operator's environment. */
const MACHINE = ['PATH', 'LANG', 'LC_ALL', 'LC_MESSAGES', 'TZ', 'TMPDIR', 'NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'SSL_CERT_DIR'];
/** What the operator may decide for every zone. */
const SHARED = ['ASSEMBLY_NETWORKS', 'TRUSTED_PROXIES', 'ELECTION_PERIODS', 'CLOISON_LOG_LEVEL'];
/** What the operator may decide for one zone, after its prefix. */
const OWN = [
  'MIN_ASSURANCE',
  'LOG_ORIGIN',
  'DOCUMENT_MAX_MB',
  'DOCUMENTS_PER_CASE',
  'CLAMAV_SOCKET',
  'IMAP_URL',
  'IMAP_MAILBOX',
  'MAIL_DISTRICT',
  'SMTP_URL',
  'MAIL_FROM',
];

/** Commands of a zone that change its tables' shape or what only the owner may write. */
const DEPLOYING = ['migrate', 'seed-demo', 'district', 'documents'];

/** Whether a command of a zone needs the migrator's login; no other is told it. */
export function isDeploying(args: readonly string[]): boolean {
  return DEPLOYING.includes(args[0] ?? '');
}

export interface EnvironmentPlan {
  readonly layout: Layout;
  readonly portBase: number;
  /** Port of the cluster that holds a zone. */
  clusterPort(zone: Zone): number;
  readonly demo: boolean;
  /** The operator's variables, of which only the listed ones pass. */
  readonly operator: Readonly<Record<string, string | undefined>>;
}

/** `postgres://casework_api:…@127.0.0.1:4312/casework` */
export function databaseUrl(plan: EnvironmentPlan, zone: Zone, kind: LoginKind): string {
  const password = encodeURIComponent(loginPasswords(plan.layout, zone)[kind]);
  return `postgres://${loginName(zone, kind)}:${password}@127.0.0.1:${plan.clusterPort(zone)}/${databaseOf(plan.layout.topology, zone)}`;
}

function originOf(plan: EnvironmentPlan, zone: Zone): string {
  return plan.operator[`${variablePrefix(zone)}_LOG_ORIGIN`] ?? `${hostOf(zone)}/log`;
}

/**
 * The whole environment of a process of one zone: its own credentials and settings, and no other zone's. The oversight zone gets `auditor` on
 * every zone besides, and the public halves of the logs' keys.
 * @param deploying adds the migrator's URL, for `migrate` and `seed-demo`
 */
export function zoneEnvironment(plan: EnvironmentPlan, zone: Zone, deploying = false): Record<string, string> {
  const prefix = variablePrefix(zone);
  const zones = zonesOf(plan.layout.topology);
  const ports = portsOf(zone, plan.portBase);
  const oversight = plan.layout.zone('oversight');
  const environment: Record<string, string> = { NODE_ENV: 'production', CLOISON_DEMO: plan.demo ? '1' : '0' };
  for (const name of [...MACHINE, ...SHARED, ...OWN.map((suffix) => `${prefix}_${suffix}`)]) {
    const value = plan.operator[name];
    if (value !== undefined) environment[name] = value;
  }
  const own: Record<string, string> = {
    DATABASE_URL: databaseUrl(plan, zone, 'api'),
    PUBLIC_PORT: String(ports.public),
    INTERNAL_PORT: String(ports.internal),
    HOST: hostOf(zone),
    KEYS_DIR: plan.layout.zone(zone).keys,
    WEB_ROOT: join(projectRoot(), 'dist', 'apps', `${zone}-web`),
    LOG_ORIGIN: originOf(plan, zone),
    WITNESS_URL: `http://127.0.0.1:${portsOf('oversight', plan.portBase).internal}/witness`,
    WITNESS_KEY: verifierKey(`${hostOf('oversight')}/witness`, join(oversight.keys, 'witness.pem'), 'witness'),
    ...(deploying ? { MIGRATOR_URL: databaseUrl(plan, zone, 'migrator') } : {}),
  };
  for (const [suffix, value] of Object.entries(own)) environment[`${prefix}_${suffix}`] = value;
  if (zone === 'oversight') {
    for (const other of zones) {
      const name = variablePrefix(other);
      environment[`${name}_AUDITOR_URL`] = databaseUrl(plan, other, 'auditor');
      environment[`${name}_LOG_URL`] = `http://127.0.0.1:${portsOf(other, plan.portBase).public}/log`;
      environment[`${name}_LOG_KEY`] = verifierKey(originOf(plan, other), join(plan.layout.zone(other).keys, 'log-signing.pem'), 'log');
    }
  }
  return environment;
}
