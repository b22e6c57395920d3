import { Command, InvalidArgumentError } from 'commander';
import type { MigrationInterface } from 'typeorm';
import { decisionTable, FUNDERS } from '@cloison/platform/access';
import type { ZonePolicy } from '@cloison/platform/access';
import { asOwner, migrate, sql, UnitOfWork } from '@cloison/platform/database';
import { readZoneSettings, SettingsError } from '@cloison/platform/http';
import type { ZoneSettings } from '@cloison/platform/http';
import { invite } from '@cloison/platform/identity';
import type { Invitation } from '@cloison/platform/identity';
import { openLog } from './open-log';

export interface ZoneProgramOptions {
  readonly policy: ZonePolicy;
  readonly migrations: readonly (new () => MigrationInterface)[];
}

/** Opens the zone's database with its log, for the time of one command. */
export async function withZone<T>(zone: string, work: (unitOfWork: UnitOfWork, settings: ZoneSettings) => Promise<T>): Promise<T> {
  const settings = readZoneSettings(zone, process.env);
  const unitOfWork = await UnitOfWork.open({ url: settings.databaseUrl, schema: zone, poolSize: 4 });
  openLog(unitOfWork, settings);
  try {
    return await work(unitOfWork, settings);
  } finally {
    await unitOfWork.close();
  }
}

/** The URL of the login that may become the schema's owner: held while migrating and seeding, never by the server. */
export function migratorUrl(zone: string): string {
  const variable = `${zone.toUpperCase()}_MIGRATOR_URL`;
  const url = process.env[variable];
  if (!url) throw new SettingsError(variable, `missing; expected postgresql://${zone}_migrator:…@host:port/database`);
  return url;
}

const print = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`);

function oneOf<T extends string>(values: readonly T[]): (text: string) => T {
  return (text) => {
    const found = values.find((value) => value === text);
    if (found === undefined) throw new InvalidArgumentError(`expected one of ${values.join(', ')}`);
    return found;
  };
}

function hours(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 8_760) throw new InvalidArgumentError('expected hours from 1 to 8760');
  return value;
}

/**
 * The commands that every zone has: `migrate`, `invite` (the operator's own codes: the first registrar, and the demo's links) and
 * `decision-table`. A zone adds its own. Results are one JSON line on standard output.
 */
export function zoneProgram({ policy, migrations }: ZoneProgramOptions): Command {
  const { zone } = policy;
  const program = new Command(zone).exitOverride().showHelpAfterError();
  program.command('migrate').action(async () => print({ migrated: await migrate({ url: migratorUrl(zone), schema: zone, migrations }) }));
  program
    .command('decision-table')
    .option('--min-assurance <level>', 'least assurance that opens the zone', 'software')
    .action(
      ({ minAssurance }: { minAssurance: 'software' | 'passkey' | 'certificate' }) =>
        void process.stdout.write(decisionTable(policy, minAssurance)),
    );
  program
    .command('district')
    .argument('<action>', 'add')
    .argument('<id>', 'e.g. qc-val-des-erables')
    .requiredOption('--fr <name>')
    .requiredOption('--en <name>')
    .action(async (_action: string, id: string, { fr, en }: { fr: string; en: string }) => {
      await asOwner(migratorUrl(zone), zone, (owner) =>
        owner.execute(
          sql`INSERT INTO district (id, name_fr, name_en) VALUES (${id}, ${fr}, ${en}) ON CONFLICT (id) DO UPDATE SET name_fr = ${fr}, name_en = ${en}`,
        ),
      );
      print({ district: id });
    });
  program
    .command('invite')
    .description('make a one-use link that enrols a browser and signs in; the account is made if there is none')
    .requiredOption('--email <address>')
    .requiredOption('--role <role>', policy.roles.join(', '), oneOf(policy.roles))
    .requiredOption('--funder <funder>', FUNDERS.join(', '), oneOf(FUNDERS))
    .requiredOption('--asset-tag <tag>')
    .requiredOption('--label <label>')
    .option('--name <name>')
    .option('--district <id...>')
    .option('--language <language>', 'fr or en', oneOf(['fr', 'en'] as const))
    .option('--password <password>')
    .option('--serial <serial>')
    .option('--valid-hours <hours>', 'how long the link is good for', hours)
    .action(async ({ district, ...invitation }: Omit<Invitation, 'districts'> & { district?: string[] }) => {
      print(await withZone(zone, (unitOfWork, settings) => invite(unitOfWork, settings, policy, { ...invitation, districts: district })));
    });
  return program;
}

/** Runs the program; a wrong word or a missing setting ends with status 64 or 78 and one clear line. */
export async function runProgram(program: Command): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    const { name, code, message, exitCode } = error as Error & { code?: string; exitCode?: number };
    if (error instanceof SettingsError) {
      process.stderr.write(`Setting ${message}\n`);
      process.exit(78);
    }
    if (typeof exitCode === 'number') process.exit(exitCode === 0 ? 0 : 64);
    process.stderr.write(`${JSON.stringify({ level: 'fatal', error: name, code, message: code ? undefined : message })}\n`);
    process.exit(1);
  }
}
