import { accessSync, constants, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  databaseUrl,
  isDeploying,
  lastObject,
  loginKind,
  onDatabase,
  openDatabases,
  planOf,
  programOf,
  runZoneCommand,
  zoneEnvironment,
} from '@cloison/platform/installation';
import type { EnvironmentPlan } from '@cloison/platform/installation';
import { addressOf, adminPassword, databaseOf, isZone, LOGIN_KINDS, loginName, ZONES, zonesOf } from '@cloison/platform/zones';
import type { Topology, Zone } from '@cloison/platform/zones';
import { ADMIN_LOGIN } from '@cloison/platform/embedded-postgres';
import { runningOn } from './settings';
import type { Settings } from './settings';
import { withDatabases } from './with-databases';
import type { Words } from './words/words';

/** Something in the command line that a person can put right. */
export class UsageFault extends Error {}

export interface CommandContext {
  readonly settings: Settings;
  readonly topology: Topology;
  readonly words: Words;
  /** Where relative file names begin: npm changes to the project's folder before it calls us. */
  readonly workingFolder: string;
}

type Command = (args: readonly string[], context: CommandContext) => Promise<number>;

/** Runs a command of a zone on our own terminal, with that zone's variables; resolves to its exit code. */
async function passOn(plan: EnvironmentPlan, zone: Zone, args: readonly string[]): Promise<number> {
  const result = await runZoneCommand(args, {
    program: programOf(zone, 'command'),
    env: zoneEnvironment(plan, zone, isDeploying(args)),
    attached: true,
  });
  return result.code ?? 1;
}

function zoneNamed(name: string | undefined, words: Words): Zone {
  if (name === undefined) throw new UsageFault(words.commands.needed(words.language === 'fr' ? 'l’espace (--zone)' : 'the zone (--zone)'));
  if (!isZone(name)) throw new UsageFault(words.commands.zone(name));
  return name;
}

function requireFile(file: string | undefined, words: Words): string {
  if (!file) throw new UsageFault(words.commands.needed(words.language === 'fr' ? 'le fichier' : 'the file'));
  return file;
}

const migrate: Command = async (_args, { settings, topology, words }) => {
  const running = runningOn(settings.dataDir);
  if (running?.kind === 'start') {
    const plan = planOf({ ...settings, topology: running.topology, portBase: running.portBase, env: process.env }, running.clusterPorts);
    for (const zone of ZONES.filter((one) => one in running.clusterPorts)) {
      const code = await passOn(plan, zone, ['migrate']);
      if (code !== 0) return code;
    }
  } else {
    const databases = await openDatabases({ ...settings, topology, kind: 'command', env: process.env, alwaysMigrate: true });
    await databases.close();
  }
  process.stderr.write(`${words.commands.migrated}\n`);
  return 0;
};

const database: Command = async (args, { settings, topology, words }) => {
  const [verb, zoneName, login] = args;
  if (verb !== 'url') throw new UsageFault(words.commands.unknown(`database ${verb ?? ''}`.trim()));
  const zone = zoneNamed(zoneName, words);
  if (!login)
    throw new UsageFault(
      words.commands.needed(
        words.language === 'fr' ? 'le compte (api, migrator, auditor, admin)' : 'the login (api, migrator, auditor, admin)',
      ),
    );
  const running = runningOn(settings.dataDir);
  const plan = planOf(
    { ...settings, topology: running?.topology ?? topology, portBase: running?.portBase ?? settings.portBase },
    running?.clusterPorts,
  );
  if (!existsSync(plan.layout.zone(zone).secrets)) {
    process.stderr.write(`${words.commands.neverStarted(settings.dataFolder)}\n`);
    return 1;
  }
  process.stdout.write(`${urlOf(plan, zone, login, words)}\n`);
  if (!running) process.stderr.write(`${words.commands.notRunning}\n`);
  return 0;
};

function urlOf(plan: EnvironmentPlan, zone: Zone, login: string, words: Words): string {
  const name = databaseOf(plan.layout.topology, zone);
  if (login === ADMIN_LOGIN) {
    const password = encodeURIComponent(adminPassword(plan.layout, zone));
    return onDatabase(`postgres://${ADMIN_LOGIN}:${password}@127.0.0.1:${plan.clusterPort(zone)}`, name);
  }
  if (!LOGIN_KINDS.some((kind) => kind === login || loginName(zone, kind) === login)) {
    const logins = [...LOGIN_KINDS.map((kind) => loginName(zone, kind)), ADMIN_LOGIN].join(', ');
    throw new UsageFault(words.commands.login(zone, login, logins));
  }
  return databaseUrl(plan, zone, loginKind(zone, login));
}

/** Funder of the device on which a zone's own people work. */
const OWN_FUNDER: Readonly<Record<Zone, string>> = { casework: 'assembly', partisan: 'party', oversight: 'oversight' };

/** Takes `--zone Z` out of the arguments; the rest is the zone's own business. */
function splitZone(args: readonly string[], words: Words): { zone: Zone; rest: string[] } {
  const at = args.findIndex((argument) => argument === '--zone' || argument.startsWith('--zone='));
  const inline = at >= 0 ? args[at]?.split('=')[1] : undefined;
  const zone = zoneNamed(at < 0 ? undefined : (inline ?? args[at + 1]), words);
  return { zone, rest: args.filter((_, index) => at < 0 || index < at || index > at + (inline === undefined ? 1 : 0)) };
}

async function inviteWith(zone: Zone, args: readonly string[], { settings, topology }: CommandContext): Promise<number> {
  return withDatabases(settings, topology, async (plan) => {
    const result = await runZoneCommand(['invite', ...args], { program: programOf(zone, 'command'), env: zoneEnvironment(plan, zone) });
    process.stderr.write(result.stderr);
    const link = lastObject(result.stdout)?.['link'];
    process.stdout.write(
      result.code === 0 && typeof link === 'string' ? `${new URL(link, addressOf(zone, plan.portBase)).href}\n` : result.stdout,
    );
    return result.code ?? 1;
  });
}

const invite: Command = (args, context) => {
  const { zone, rest } = splitZone(args, context.words);
  return inviteWith(zone, rest, context);
};

const registrar: Command = (args, context) => {
  const [verb, ...others] = args;
  const { words } = context;
  if (verb !== 'create') throw new UsageFault(words.commands.unknown(`registrar ${verb ?? ''}`.trim()));
  const { zone, rest } = splitZone(others, words);
  const given = (name: string): boolean => rest.some((argument) => argument === name || argument.startsWith(`${name}=`));
  if (!given('--email')) throw new UsageFault(words.commands.needed('--email'));
  const defaults: Readonly<Record<string, string>> = {
    '--role': 'registrar',
    '--funder': OWN_FUNDER[zone],
    '--asset-tag': 'REGISTRAR-1',
    '--label': words.language === 'fr' ? 'Poste du responsable des appareils' : 'The registrar’s machine',
  };
  const missing = Object.entries(defaults).filter(([name]) => !given(name));
  return inviteWith(zone, [...rest, ...missing.flat()], context);
};

const electors: Command = async (args, { settings, topology, words, workingFolder }) => {
  const [verb, name, ...rest] = args;
  if (verb !== 'import') throw new UsageFault(words.commands.unknown(`electors ${verb ?? ''}`.trim()));
  const file = resolve(workingFolder, requireFile(name, words));
  try {
    accessSync(file, constants.R_OK);
  } catch {
    throw new UsageFault(words.commands.noFile(file));
  }
  return withDatabases(settings, topology, (plan) => passOn(plan, 'partisan', ['electors', 'import', file, ...rest]));
};

const separation: Command = async (args, { settings, topology, words }) => {
  const [verb] = args;
  if (verb !== 'verify') throw new UsageFault(words.commands.unknown(`separation ${verb ?? ''}`.trim()));
  const inOurLanguage = ['separation', ...args, '--lang', words.language];
  const has = (name: string): boolean => args.some((argument) => argument === name || argument.startsWith(`${name}=`));
  if (has('--casework-url') && has('--partisan-url')) {
    // databases of somebody else's: ours needn't run, and nothing of ours is told to the command
    const { PATH, LANG, LC_ALL, TZ } = process.env;
    const env = Object.fromEntries(
      Object.entries({ PATH, LANG, LC_ALL, TZ }).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
    return (await runZoneCommand(inOurLanguage, { program: programOf('oversight', 'command'), env, attached: true })).code ?? 1;
  }
  return withDatabases(settings, topology, (plan) => passOn(plan, 'oversight', inOurLanguage));
};

const evidence: Command = async (args, { settings, topology, words, workingFolder }) => {
  const [verb, name, ...rest] = args;
  if (verb !== 'export') throw new UsageFault(words.commands.unknown(`evidence ${verb ?? ''}`.trim()));
  const file = resolve(workingFolder, requireFile(name, words));
  return withDatabases(settings, topology, (plan) =>
    passOn(plan, 'oversight', ['evidence', 'export', file, '--lang', words.language, ...rest]),
  );
};

const run: Command = async (args, { settings, topology, words }) => {
  const [name, ...rest] = args;
  const zone = zoneNamed(name, words);
  return withDatabases(settings, topology, (plan) => passOn(plan, zone, rest));
};

/** A riding is known to both sides, each in its own tables. */
const district: Command = async (args, { settings, topology }) =>
  withDatabases(settings, topology, async (plan) => {
    for (const zone of zonesOf(plan.layout.topology).filter((one) => one !== 'oversight')) {
      const code = await passOn(plan, zone, ['district', ...args]);
      if (code !== 0) return code;
    }
    return 0;
  });

const decisionTable: Command = (args, context) => run([args[0] ?? '', 'decision-table', ...args.slice(1)], context);

export const COMMANDS: Readonly<Record<string, Command>> = {
  migrate,
  database,
  registrar,
  invite,
  electors,
  separation,
  evidence,
  run,
  district,
  'decision-table': decisionTable,
};

/** Options of `start`, and of every command where they choose the topology. */
export function parseStart(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: false,
    strict: true,
    options: {
      lang: { type: 'string' },
      demo: { type: 'boolean', default: true },
      'one-database': { type: 'boolean', default: false },
      'casework-only': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
    allowNegative: true,
  }).values;
}
