import { randomUUID } from 'node:crypto';
import { ALLOWLIST, buildGraph, chainOf, snapshotVia, takeSnapshot, verify, ZONES } from '@cloison/oversight/separation';
import type { CatalogueSnapshot, Verdict, Zone } from '@cloison/oversight/separation';
import { SPEC_DATABASES, testDatabase } from '@cloison/platform/testing';
import type { TestDatabase } from '@cloison/platform/testing';
import { Client } from 'pg';
import { MIGRATED_ZONES } from './migrated-zones';

/** Other specs make databases of their own in the same cluster, and ignore the one that is made here to be seen. */
const REVIEWED = { ...ALLOWLIST, otherDatabases: new RegExp(`${SPEC_DATABASES.source}(?!beside_)`) };

describe('three migrated databases of one cluster', () => {
  const databases = new Map<Zone, TestDatabase>();
  const clean = new Map<Zone, CatalogueSnapshot>();
  const of = <T>(map: ReadonlyMap<Zone, T>, zone: Zone): T => {
    const found = map.get(zone);
    if (found === undefined) throw new Error(`no ${zone}`);
    return found;
  };

  beforeAll(async () => {
    for (const zone of ZONES) {
      const database = await testDatabase({ [zone]: MIGRATED_ZONES[zone] });
      databases.set(zone, database);
      clean.set(zone, await snapshotVia(database.url('auditor')));
    }
  });

  afterAll(async () => {
    for (const database of databases.values()) await database.drop();
  });

  const judge = (partisan: CatalogueSnapshot): Verdict =>
    verify(
      buildGraph([
        { zone: 'partisan', snapshot: partisan },
        { zone: 'casework', snapshot: of(clean, 'casework') },
        { zone: 'oversight', snapshot: of(clean, 'oversight') },
      ]),
      REVIEWED,
    );

  async function afterInCampaign(...statements: string[]): Promise<string[]> {
    const admin = new Client({ connectionString: of(databases, 'partisan').url('admin') });
    await admin.connect();
    try {
      await admin.query('BEGIN');
      for (const statement of statements) await admin.query(statement);
      return judge(await takeSnapshot(admin)).paths.map((path) => chainOf(path, 'en'));
    } finally {
      await admin.query('ROLLBACK');
      await admin.end();
    }
  }

  it('hold, with the weaknesses of a shared cluster', () => {
    const verdict = judge(of(clean, 'partisan'));
    expect(verdict.paths.map((path) => chainOf(path, 'en'))).toEqual([]);
    expect([verdict.topology, verdict.verdict]).toEqual(['one_cluster', 'holds_with_residuals']);
    expect(verdict.residuals.map(({ code }) => code)).toEqual(expect.arrayContaining(['tuple_counters_of_database', 'shared_superuser']));
  });

  it('don’t hold once the office may connect to the campaign’s database', async () => {
    const { name } = of(databases, 'partisan');
    expect(await afterInCampaign(`GRANT CONNECT ON DATABASE ${name} TO casework_api`)).toContain(
      `casework_api → can connect to → database ${name}`,
    );
  });

  it('don’t hold once a role of the office leads to a column there', async () => {
    const chains = await afterInCampaign(
      'CREATE ROLE cut_statistics',
      'GRANT cut_statistics TO casework_api',
      'GRANT SELECT (stance) ON partisan.score TO cut_statistics',
    );
    expect(chains).toContain('casework_api → member of → cut_statistics → can read → partisan.score.stance');
  });

  describe('beside a database that nobody reads', () => {
    const name = `spec_beside_${randomUUID().slice(0, 8)}`;
    const around = async (...statements: string[]): Promise<{ partisan: CatalogueSnapshot; apart: Verdict }> => {
      const admin = new Client({ connectionString: of(databases, 'partisan').url('admin') });
      await admin.connect();
      for (const statement of statements) await admin.query(statement);
      await admin.end();
      const partisan = await snapshotVia(of(databases, 'partisan').url('auditor'));
      const zones = ZONES.map((zone, at) => ({
        zone,
        snapshot: { ...(zone === 'partisan' ? partisan : of(clean, zone)), systemIdentifier: String(at + 1) },
      }));
      return { partisan, apart: verify(buildGraph(zones), REVIEWED) };
    };
    const chains = ({ paths }: Verdict): string[] => paths.map((path) => chainOf(path, 'en'));

    beforeAll(() => around(`CREATE DATABASE ${name}`));

    afterAll(() => around(`DROP DATABASE ${name}`));

    it('don’t hold while everybody may connect to it, and say how to close it', async () => {
      const { partisan, apart } = await around();
      for (const { paths } of [judge(partisan), apart]) {
        const path = paths.find(({ steps }) => steps.some(({ from }) => from.kind === 'database' && from.name === name));
        expect(path?.severity).toBe('total');
        expect(path?.remedySql).toEqual([`REVOKE CONNECT ON DATABASE ${name} FROM PUBLIC;`]);
      }
    });

    it('hold once only administrators may', async () => {
      const { partisan, apart } = await around(`REVOKE CONNECT ON DATABASE ${name} FROM PUBLIC`);
      expect([chains(judge(partisan)), chains(apart)]).toEqual([[], []]);
    });

    it('don’t hold in clusters of their own either, once the campaign may', async () => {
      const { apart } = await around(`GRANT CONNECT ON DATABASE ${name} TO partisan_api`);
      expect(chains(apart)).toEqual([
        `partisan_api → can connect to → database ${name} → leads to → the outside (another server, another database, a subscriber or a file)`,
      ]);
      expect(apart.paths[0]?.remedySql).toEqual([`REVOKE CONNECT ON DATABASE ${name} FROM partisan_api;`]);
    });

    it('say nothing of a database kept for a zone that couldn’t be read', async () => {
      const { partisan } = await around(
        `REVOKE CONNECT ON DATABASE ${name} FROM partisan_api`,
        `GRANT CONNECT ON DATABASE ${name} TO casework_api, auditor`,
      );
      const without = verify(
        buildGraph([
          { zone: 'partisan', snapshot: partisan },
          { zone: 'oversight', snapshot: of(clean, 'oversight') },
        ]),
        REVIEWED,
        { expect: ['partisan', 'oversight'] },
      );
      expect(chains(without)).toEqual([]);
      expect(chains(judge(partisan))).toContain(
        `casework_api → can connect to → database ${name} → leads to → the outside (another server, another database, a subscriber or a file)`,
      );
    });
  });

  it('have no way between them where each has a cluster of its own', () => {
    const apart = ZONES.map((zone, at) => ({ zone, snapshot: { ...of(clean, zone), systemIdentifier: String(at + 1) } }));
    const verdict = verify(buildGraph(apart), REVIEWED);
    expect(verdict.paths.map((path) => chainOf(path, 'en'))).toEqual([]);
    expect([verdict.topology, verdict.verdict, verdict.residuals]).toEqual(['three_clusters', 'holds', []]);
  });
});
