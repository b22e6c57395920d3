import { buildGraph } from '../graph/build-graph';
import { NOTHING_REVIEWED } from '../allowlist/types';
import type { CatalogueSnapshot, MembershipEntry, RelationEntry, RoleEntry } from '../snapshot/types';
import { verify, exitCodeOf } from '../verify/verify';
import { CannotTell } from '../verify/types';
import { jsonOf, wordsOf } from './words-of';

const role = (name: string, login = false): RoleEntry => ({
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

const member = (name: string, of: string): MembershipEntry => ({
  role: of,
  member: name,
  grantor: 'admin',
  admin: false,
  inherit: false,
  set: true,
});

const table = (schema: string, name: string, columns: RelationEntry['columns']): RelationEntry => ({
  schema,
  name,
  kind: 'table',
  owner: `${schema}_owner`,
  grants: [],
  rowSecurity: true,
  forceRowSecurity: true,
  options: [],
  persistence: 'p',
  replicaIdentity: 'd',
  columns,
});

function snapshot(systemIdentifier: string, zones: readonly string[], extra: Partial<CatalogueSnapshot> = {}): CatalogueSnapshot {
  const empty = Object.fromEntries(
    [
      'databases memberships rewrites functions functionUses triggers eventTriggers constraints domainChecks aliases inheritance indexes policies types publications',
      'subscriptions slots wrappers servers userMappings foreignTables extensions languages settings parameterGrants largeObjects defaultGrants systemGrants statistics relations',
    ]
      .join(' ')
      .split(' ')
      .map((list) => [list, []]),
  );
  return {
    ...empty,
    format: 1,
    systemIdentifier,
    database: 'cloison',
    serverVersion: 180_000,
    roles: [role('admin', true), ...zones.flatMap((zone) => [role(`${zone}_api`, true), role(`${zone}_owner`)])],
    schemas: zones.map((zone) => ({
      name: zone,
      owner: `${zone}_owner`,
      grants: [{ grantee: `${zone}_api`, grantor: `${zone}_owner`, privilege: 'USAGE', grantable: false }],
    })),
    serverSettings: {},
    ...extra,
  } as CatalogueSnapshot;
}

const score = table('partisan', 'score', [
  { name: 'stance', type: 'text', grants: [{ grantee: 'stat_lecture', grantor: 'partisan_owner', privilege: 'SELECT', grantable: false }] },
]);

const shared = (): CatalogueSnapshot => {
  const base = snapshot('1', ['casework', 'partisan']);
  return {
    ...base,
    roles: [...base.roles, role('rapports_ro'), role('stat_lecture')],
    memberships: [member('casework_api', 'rapports_ro'), member('rapports_ro', 'stat_lecture')],
    relations: [score],
  };
};

describe('the verdict in words', () => {
  const both = (each: CatalogueSnapshot): Parameters<typeof buildGraph>[0] => [
    { zone: 'casework', snapshot: each },
    { zone: 'partisan', snapshot: each },
  ];
  const broken = verify(buildGraph(both(shared())), NOTHING_REVIEWED);

  it('tells the shortest way as a chain, in French', () => {
    const text = wordsOf(broken, 'fr');
    expect(text).toContain('La cloison ne tient pas.');
    expect(text).toContain('casework_api → membre de → rapports_ro → membre de → stat_lecture → peut lire → partisan.score.stance');
    expect(text).toContain('REVOKE SELECT (stance) ON partisan.score FROM stat_lecture;\n     REVOKE stat_lecture FROM rapports_ro;');
  });

  it('tells the same in English', () => {
    expect(wordsOf(broken, 'en')).toContain(
      'casework_api → member of → rapports_ro → member of → stat_lecture → can read → partisan.score.stance',
    );
  });

  it('says that a grant without the schema’s USAGE isn’t open yet, and counts it all the same', () => {
    expect(broken.paths.map(({ severity }) => severity)).toEqual(['latent']);
    expect(exitCodeOf(broken)).toBe(3);
  });

  it('names the weaknesses of a shared database, and none of three clusters', () => {
    const one = verify(buildGraph(both({ ...shared(), memberships: [] })), NOTHING_REVIEWED);
    expect([one.verdict, one.topology, exitCodeOf(one)]).toEqual(['holds_with_residuals', 'one_database', 0]);
    expect(wordsOf(one, 'fr')).toContain('pg_class.reltuples');
    const apart = verify(
      buildGraph([
        { zone: 'casework', snapshot: snapshot('1', ['casework']) },
        { zone: 'partisan', snapshot: snapshot('2', ['partisan'], { relations: [{ ...score, columns: [] }] }) },
      ]),
      NOTHING_REVIEWED,
    );
    expect([apart.verdict, apart.topology, apart.residuals]).toEqual(['holds', 'three_clusters', []]);
  });

  it('gives no verdict about a zone that wasn’t read', () => {
    const lonely = buildGraph([{ zone: 'casework', snapshot: snapshot('1', ['casework']) }]);
    expect(() => verify(lonely, NOTHING_REVIEWED)).toThrow(new CannotTell('zone_missing', 'partisan'));
    expect(exitCodeOf(null)).toBe(2);
  });

  it('certifies an installation that has no campaign', () => {
    const lonely = buildGraph([{ zone: 'casework', snapshot: snapshot('1', ['casework']) }]);
    expect(verify(lonely, NOTHING_REVIEWED, { expect: ['casework'] }).verdict).toBe('holds');
  });

  it('is plain JSON', () => {
    expect(JSON.parse(jsonOf(broken))).toMatchObject({ verdict: 'broken', paths: [{ direction: 'casework_to_partisan' }] });
  });
});
