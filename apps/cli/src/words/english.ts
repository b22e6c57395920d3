import type { Words } from './words';

const number = (value: number): string => value.toLocaleString('en-CA');
const seconds = (value: number): string => value.toFixed(1);

const verdicts = {
  holds: 'no path from the Office to a score',
  holds_with_residuals: 'no path; weaknesses of a single database',
  path: 'THERE IS A PATH: npm run -s cloison -- separation verify',
  unknown: 'can’t tell: npm run -s cloison -- separation verify',
};

export const english: Words = {
  language: 'en',
  zones: { casework: 'Office', partisan: 'Campaign', oversight: 'Commissioner' },
  headings: { casework: 'OFFICE', partisan: 'CAMPAIGN', oversight: 'COMMISSIONER' },
  purposes: { casework: 'helping citizens', partisan: 'lists, doors, scores', oversight: 'seeing that the wall holds' },
  absent: 'absent from this installation',
  roles: { casework: 'caseworker, assembly laptop', partisan: 'organizer, party laptop', oversight: 'commissioner, her device' },
  steps: {
    ready: ['and dependencies', 'up to date'],
    clusters: ['PostgreSQL 18 clusters', ''],
    sharedCluster: ['one database, three zones', 'weaker: to try it out'],
    migrations: ['schemas and grants', 'up to date, one set a zone'],
    demo: 'demo data',
    demoFacts: (citizens, electors) => {
      const parts = [
        citizens === null ? '' : `${number(citizens)} citizens`,
        electors === null ? '' : `${number(electors)} invented electors`,
      ].filter(Boolean);
      return parts.join(', ') || 'invented people';
    },
    servers: ['servers', ''],
    wall: 'wall checked',
    verdicts,
    links: ['one-use links', 'ready'],
    healed: 'a killed run has been put right',
  },
  working: {
    clusters: 'starting PostgreSQL',
    migrations: 'laying schemas and grants',
    demo: 'inventing people',
    servers: 'opening the zones',
    separation: 'checking the wall',
    links: 'preparing the links',
    stopping: 'stopping',
  },
  linksTitle: ['One-use links', 'enrol this browser and sign you in'],
  password: 'demo password:',
  tryTitle: 'Three things to try',
  tryTitleShort: 'To try',
  tries: {
    find: ['In the Office, ', 'Ctrl K', ' then ', 'tremb', ': find somebody, open a case'],
    closed: 'In a private window, the Campaign on an assembly device: a closed door',
    tour: ': cut the wall, see who tells',
  },
  firstAccounts: ['First account of a zone', 'npm run -s cloison -- registrar create --zone casework --email E'],
  readyIn: (value) => `Ready in ${seconds(value)}\u00a0s`,
  dataIn: 'data in',
  stops: ['Ctrl C', 'stops everything'],
  stopped: 'Everything is stopped; the data stay.',
  ended: (what, zone, how, again, log) =>
    `${what === 'server' ? `The ${zone} server` : `PostgreSQL (${zone})`} ended${how ? ` (${how})` : ''}; ${
      again === null ? 'too often, it is not started again' : `started again in ${seconds(again / 1000)}\u00a0s`
    }. Log: ${log}`,
  back: (what, zone) => `${what === 'server' ? `The ${zone} server` : `PostgreSQL (${zone})`} answers again.`,
  faults: {
    dataFolderNotWritable: (folder) =>
      `Cannot write in ${folder}. Change its owner, or choose another folder: CLOISON_DATA_DIR=… npm start`,
    dataFolderNotAFolder: (folder) => `${folder} is not a folder. Move that file, or choose another place: CLOISON_DATA_DIR=… npm start`,
    diskFull: (folder, megabytes) => `${number(megabytes)} MB are left where ${folder} is; at least 300 are needed.`,
    alreadyRunning: (pid, folder) =>
      `Cloison is already running on ${folder} (process ${pid}). Stop it by Ctrl C in its window, or by: kill ${pid}`,
    portInUse: (ports, base) =>
      `Another program holds port${ports.length > 1 ? 's' : ''} ${ports.join(', ')}. Shift the ports: CLOISON_PORT_BASE=${base} npm start`,
    notBuilt: (file) => `This program is not built: ${file}. Go through npm start or npm run -s cloison.`,
    commandFailed: (zone, command, exitCode) => `The command “${command}” of the ${zone} zone did not succeed (code ${exitCode}):`,
    apiNotReady: (zone, log) => `The server of the ${zone} zone does not answer. Its log, ${log}, ends with:`,
    interrupted: 'Interrupted; nothing is running. Start again whenever you like.',
    binariesMissing: 'PostgreSQL’s programs are missing for this machine. Do again: npm ci --include=optional',
    clusterRunning: (folder, pid) => `A PostgreSQL is already running on ${folder} (process ${pid}).`,
    clusterPort: (port) => `Another program holds port ${port}.`,
    otherVersion: (folder, found) =>
      `${folder} comes from PostgreSQL ${found}; these programs are version 18. Keep that folder and choose another.`,
    passwordRefused: (folder) =>
      `The database in ${folder} does not know the password kept beside it (admin.json). One of the two was replaced: put them back together.`,
    clusterFailed: (folder) => `PostgreSQL did not start on ${folder}. It said:`,
    portBase: (value) => `CLOISON_PORT_BASE is “${value}”: give a number from 1024 to 65000, for example 4400.`,
    unexpected: (message) => `This was not foreseen: ${message}`,
  },
  commands: {
    help: `Usage: npm start -- [--lang fr|en] [--no-demo] [--one-database] [--casework-only]
       npm run -s cloison -- COMMAND

  start                            the three zones, until Ctrl C
  migrate                          schemas and grants up to date
  database url ZONE LOGIN          address of a database; LOGIN: api, migrator, auditor, admin
  registrar create --zone ZONE --email E
                                   first registrar of a zone
  invite --zone ZONE --email E --role R --funder F --asset-tag N --label L
                                   one-use link
  electors import FILE --district D --mapping M
  separation verify [--json] [--casework-url U --partisan-url U]
                                   0 no path, 3 a path, 2 can’t tell
  evidence export FILE             evidence to be checked offline: npm run verify -- FILE
  district add ID --fr NAME --en NAME
                                   a riding, on both sides
  decision-table ZONE              who may do what, as generated
  doctor                           what this machine lacks
  run ZONE COMMAND…                another command of that zone

  ZONE: casework (Office), partisan (Campaign), oversight (Commissioner)
  Variables: CLOISON_DATA_DIR (.cloison), CLOISON_PORT_BASE (4300)`,
    unknown: (name) => `There is no command “${name}”. See: npm run -s cloison -- help`,
    option: (name) => `This option is not understood here: ${name}. See: npm run -s cloison -- help`,
    needed: (what) => `${what} is missing. See: npm run -s cloison -- help`,
    zone: (name) => `“${name}” is not a zone: casework, partisan or oversight.`,
    login: (zone, login, logins) => `The ${zone} zone has no database login “${login}”: ${logins}.`,
    neverStarted: (folder) => `Nothing is installed in ${folder} yet. Begin with npm start.`,
    notRunning: 'The databases are stopped; this address will answer after npm start.',
    migrated: 'Schemas and grants are up to date.',
    noFile: (file) => `This file does not exist or cannot be read: ${file}`,
  },
  doctor: {
    node: 'Node.js',
    database: 'embedded PostgreSQL',
    folder: 'data folder',
    keys: (zone) => `keys and passwords, ${zone}`,
    ports: 'ports',
    disk: 'disk space',
    browser: 'Chrome or Chromium (journeys)',
    bound: 'ending of orphaned processes',
    account: 'system accounts',
    running: 'running',
    fine: 'fine',
    missing: 'missing',
    tooOpen: (mode, file) => `too open (${mode}): chmod go= ${file}`,
    notYet: 'not installed yet',
    takenBy: (ports) => `already taken: ${ports}`,
    megabytes: (free) => `${number(free)} MB free`,
    nobody: 'no',
    since: (pid) => `yes, process ${pid}`,
    oneAccount: (name) =>
      `everything runs as ${name}: that account can read all three folders. In production, one account (or machine) a zone.`,
    noBound: 'by a guard (no setpriv)',
  },
};
