import type { Language } from '../terminal';
import { english } from './english';
import { french } from './french';

type Zone = 'casework' | 'partisan' | 'oversight';

/** Every sentence of the command line, in one language. */
export interface Words {
  readonly language: Language;
  readonly zones: Readonly<Record<Zone, string>>;
  readonly headings: Readonly<Record<Zone, string>>;
  readonly purposes: Readonly<Record<Zone, string>>;
  readonly absent: string;
  readonly roles: Readonly<Record<Zone, string>>;
  readonly steps: {
    readonly ready: readonly [string, string];
    readonly clusters: readonly [string, string];
    readonly sharedCluster: readonly [string, string];
    readonly migrations: readonly [string, string];
    readonly demo: string;
    readonly demoFacts: (citizens: number | null, electors: number | null) => string;
    readonly servers: readonly [string, string];
    readonly wall: string;
    readonly verdicts: Readonly<Record<string, string>>;
    readonly links: readonly [string, string];
    readonly healed: string;
  };
  readonly working: Readonly<Record<'clusters' | 'migrations' | 'demo' | 'servers' | 'separation' | 'links' | 'stopping', string>>;
  readonly linksTitle: readonly [string, string];
  readonly password: string;
  readonly tryTitle: string;
  readonly tryTitleShort: string;
  readonly tries: {
    readonly find: readonly [string, string, string, string, string];
    readonly closed: string;
    readonly tour: string;
  };
  readonly firstAccounts: readonly [string, string];
  readonly readyIn: (seconds: number) => string;
  readonly dataIn: string;
  readonly stops: readonly [string, string];
  readonly stopped: string;
  readonly ended: (what: 'server' | 'cluster', zone: string, how: string, again: number | null, log: string) => string;
  readonly back: (what: 'server' | 'cluster', zone: string) => string;
  readonly faults: Faults;
  readonly commands: CommandWords;
  readonly doctor: DoctorWords;
}

export interface Faults {
  readonly dataFolderNotWritable: (folder: string) => string;
  readonly dataFolderNotAFolder: (folder: string) => string;
  readonly diskFull: (folder: string, megabytes: number) => string;
  readonly alreadyRunning: (pid: number, folder: string) => string;
  readonly portInUse: (ports: readonly number[], base: number) => string;
  readonly notBuilt: (file: string) => string;
  readonly commandFailed: (zone: string, command: string, exitCode: string) => string;
  readonly apiNotReady: (zone: string, log: string) => string;
  readonly interrupted: string;
  readonly binariesMissing: string;
  readonly clusterRunning: (folder: string, pid: number) => string;
  readonly clusterPort: (port: number) => string;
  readonly otherVersion: (folder: string, found: string) => string;
  readonly passwordRefused: (folder: string) => string;
  readonly clusterFailed: (folder: string) => string;
  readonly portBase: (value: string) => string;
  readonly unexpected: (message: string) => string;
}

export interface CommandWords {
  readonly help: string;
  readonly unknown: (name: string) => string;
  readonly option: (name: string) => string;
  readonly needed: (what: string) => string;
  readonly zone: (name: string) => string;
  readonly login: (zone: string, login: string, logins: string) => string;
  readonly neverStarted: (folder: string) => string;
  readonly notRunning: string;
  readonly migrated: string;
  readonly noFile: (file: string) => string;
}

export interface DoctorWords {
  readonly node: string;
  readonly database: string;
  readonly folder: string;
  readonly keys: (zone: string) => string;
  readonly ports: string;
  readonly disk: string;
  readonly browser: string;
  readonly bound: string;
  readonly account: string;
  readonly running: string;
  readonly fine: string;
  readonly missing: string;
  readonly tooOpen: (mode: string, file: string) => string;
  readonly notYet: string;
  readonly takenBy: (ports: string) => string;
  readonly megabytes: (free: number) => string;
  readonly nobody: string;
  readonly since: (pid: number) => string;
  readonly oneAccount: (name: string) => string;
  readonly noBound: string;
}

export function wordsIn(language: Language): Words {
  return language === 'fr' ? french : english;
}
