import { ALLOWLIST, buildGraph, canonicalJson, NOTHING_REVIEWED, verify } from '@cloison/oversight/separation';
import type { CatalogueSnapshot, Grant, RelationEntry, RoleEntry } from '@cloison/oversight/separation';
import type { Figure } from './figure';
import { median, round } from './figure';

const RELATIONS = 450;
const ROUNDS = 201;
const AIM_MS = 5;

const grant = (grantee: string, privilege: string): Grant => ({ grantee, grantor: 'admin', privilege, grantable: false });

const role = (name: string, login: boolean): RoleEntry => ({
  name,
  bootstrap: name === 'admin',
  superuser: name === 'admin',
  inherit: false,
  createrole: false,
  createdb: false,
  login,
  replication: false,
  bypassrls: false,
  connectionLimit: -1,
});

function table(schema: string, number: number): RelationEntry {
  const columns = ['district_id', 'id', 'version', 'created_at', 'family_name', 'given_name', 'phone', 'email', 'search', 'note'];
  return {
    schema,
    name: number === 0 && schema === 'partisan' ? 'score' : `table_${number}`,
    kind: 'table',
    owner: `${schema}_owner`,
    grants: [
      grant(`${schema}_owner`, 'SELECT'),
      grant(`${schema}_api`, 'SELECT'),
      grant(`${schema}_api`, 'INSERT'),
      grant(`${schema}_api`, 'UPDATE'),
    ],
    rowSecurity: true,
    forceRowSecurity: true,
    options: [],
    persistence: 'p',
    replicaIdentity: 'd',
    columns: columns.map((name) => ({ name, type: 'text' })),
  };
}

/** One database with 450 tables of ten columns, 40 roles, and a policy pair for each table. */
function catalogue(): CatalogueSnapshot {
  const zones = ['casework', 'partisan', 'oversight'];
  const relations = zones.flatMap((zone) => Array.from({ length: RELATIONS / zones.length }, (_, number) => table(zone, number)));
  const others = Array.from({ length: 27 }, (_, number) => role(`reports_${number}`, number % 3 === 0));
  return {
    format: 1,
    systemIdentifier: '1',
    database: 'cloison',
    serverVersion: 180_000,
    databases: [],
    domainChecks: [],
    aliases: [],
    roles: [
      role('admin', true),
      role('auditor', true),
      ...zones.flatMap((zone) => [role(`${zone}_api`, true), role(`${zone}_migrator`, true), role(`${zone}_owner`, false)]),
      ...others,
    ],
    memberships: [
      ...zones.map((zone) => ({
        role: `${zone}_owner`,
        member: `${zone}_migrator`,
        grantor: 'admin',
        admin: false,
        inherit: false,
        set: true,
      })),
      ...others
        .slice(1)
        .map(({ name }, at) => ({ role: `reports_${at}`, member: name, grantor: 'admin', admin: false, inherit: true, set: true })),
    ],
    schemas: zones.map((zone) => ({ name: zone, owner: `${zone}_owner`, grants: [grant(`${zone}_api`, 'USAGE')] })),
    relations,
    rewrites: [],
    functions: [],
    functionUses: [],
    triggers: [],
    eventTriggers: [],
    constraints: [],
    inheritance: [],
    indexes: relations.map(({ schema, name }) => ({ schema, relation: name, name: `${name}_pkey` })),
    policies: relations.map(({ schema, name }) => ({
      schema,
      relation: name,
      name: 'owner',
      permissive: true,
      command: 'ALL',
      roles: [`${schema}_owner`],
      using: 'true',
      check: 'true',
    })),
    types: [],
    publications: [],
    subscriptions: [],
    slots: [],
    wrappers: [],
    servers: [],
    userMappings: [],
    foreignTables: [],
    extensions: [],
    languages: [],
    settings: [],
    serverSettings: {},
    parameterGrants: [],
    largeObjects: [],
    defaultGrants: [],
    systemGrants: [],
    statistics: [],
  };
}

/** Processor time in ms: the work is one thread's, and other processes of the machine aren't its fault. */
function timed(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The graph and the verdict on 450 relations, against reading the same catalogue from its JSON text. */
export function run(say: (line: string) => void): Promise<readonly Figure[]> {
  const snapshot = catalogue();
  const text = canonicalJson(snapshot);
  const zones = (['casework', 'partisan', 'oversight'] as const).map((zone) => ({ zone, snapshot }));
  const judge = (): ReturnType<typeof verify> => verify(buildGraph(zones), ALLOWLIST);
  if (judge().paths.length > 0) throw new Error(`the made-up catalogue should be clean: ${JSON.stringify(judge().paths[0])}`);
  const leaky = {
    ...snapshot,
    memberships: [
      ...snapshot.memberships,
      { role: 'partisan_api', member: 'casework_api', grantor: 'admin', admin: false, inherit: true, set: true },
    ],
  };
  if (verify(buildGraph(zones.map(({ zone }) => ({ zone, snapshot: leaky }))), NOTHING_REVIEWED).paths.length === 0)
    throw new Error('the planted path was not found');
  const [judged, parsed]: [number[], number[]] = [[], []];
  for (let round_ = 0; round_ < ROUNDS; round_ += 1) {
    judged.push(timed(judge));
    parsed.push(timed(() => void JSON.parse(text)));
  }
  const [measured, baseline] = [median(judged), median(parsed)];
  say(`separation: graph and verdict ${round(measured)} ms (aim ${AIM_MS} ms), median of ${ROUNDS}`);
  return Promise.resolve([
    {
      what: `graph and verdict over ${RELATIONS} relations (absolute aim: ${AIM_MS} ms)`,
      baseline: 'JSON.parse of the same catalogue',
      measured: `${round(measured)} ms of processor`,
      against: `${round(baseline)} ms of processor`,
      ratio: measured / baseline,
      aim: '≤ 2',
    },
  ]);
}
