import { Client } from 'pg';
import { SPEC_DATABASES, testDatabase } from '@cloison/platform/testing';
import type { TestDatabase } from '@cloison/platform/testing';
import { hashesOf } from '../allowlist/hashes-of';
import { NOTHING_REVIEWED } from '../allowlist/types';
import type { Allowlist } from '../allowlist/types';
import { verdictOfOneDatabase, verdictUnder } from '../mutants/found-in';
import { ROLE_MUTANTS } from '../mutants/roles';
import { takeSnapshot } from '../snapshot/take-snapshot';
import { snapshotVia } from '../snapshot/snapshot-via';
import { FIXTURE_ZONES } from '../spec-support/fixture-base';
import { chainOf } from '../words/words-of';
import type { Verdict } from './types';

describe('the verdict on one database', () => {
  let database: TestDatabase;
  let admin: Client;
  let reviewed: Allowlist;

  beforeAll(async () => {
    database = await testDatabase(FIXTURE_ZONES);
    reviewed = { ...hashesOf(await snapshotVia(database.url('auditor'))), otherDatabases: SPEC_DATABASES };
    admin = new Client({ connectionString: database.url('admin') });
    await admin.connect();
  });

  afterAll(async () => {
    await admin.end();
    await database.drop();
  });

  const after = (...sql: string[]): Promise<Verdict> =>
    verdictUnder(admin, { name: 'a change', sql, expects: { direction: 'casework_to_partisan', path: [] } }, reviewed);
  const chains = ({ paths }: Verdict): string[] => paths.map((path) => chainOf(path, 'en'));

  it('finds no path in a clean one, and names its weaknesses', async () => {
    const verdict = verdictOfOneDatabase(await snapshotVia(database.url('auditor')), reviewed);
    expect(chains(verdict)).toEqual([]);
    expect(verdict.residuals.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['row_counts', 'sizes', 'tuple_counters', 'index_predicates', 'notifications']),
    );
  });

  it('reports each function with other rights that nobody reviewed', async () => {
    const verdict = verdictOfOneDatabase(await snapshotVia(database.url('auditor')), NOTHING_REVIEWED);
    const unreviewed = verdict.paths.filter(({ severity }) => severity === 'unreviewed').map(({ steps }) => steps.at(-1)?.to.name);
    expect(unreviewed).toEqual(expect.arrayContaining(['casework.search(words text)', 'partisan.seal()', 'casework.next_version()']));
  });

  describe('takes a reviewed function back', () => {
    it('when its text has changed', async () => {
      const verdict = await after(
        `CREATE OR REPLACE FUNCTION casework.seal() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = casework, pg_temp AS 'SELECT 2'`,
      );
      expect(chains(verdict)).toContain('casework_api → can execute → casework.seal()');
    });

    it('when a helper that it calls has changed', async () => {
      const verdict = await after(`CREATE OR REPLACE FUNCTION casework.pending() RETURNS bigint LANGUAGE sql AS 'SELECT 3::bigint'`);
      expect(chains(verdict)).toContain('casework_api → can execute → casework.seal() → runs → casework.pending()');
    });

    it('when its settings have changed', async () => {
      expect(chains(await after('ALTER FUNCTION casework.seal() RESET search_path'))).toContain(
        'casework_api → can execute → casework.seal()',
      );
    });

    it('when it belongs to somebody else, whose data it then reaches', async () => {
      expect(chains(await after('ALTER FUNCTION casework.seal() OWNER TO partisan_owner'))).toContain(
        'casework_api → can execute → casework.seal() → runs as → partisan_owner → owns → partisan.score.stance',
      );
    });

    it('when a function of an allowed extension is given other rights', async () => {
      const verdict = await after('ALTER FUNCTION extensions.similarity(text, text) SECURITY DEFINER');
      expect(chains(verdict).some((chain) => chain.includes('extensions.similarity'))).toBe(true);
    });
  });

  describe('stays silent about', () => {
    it.each([
      [
        'a view that reads with its reader’s rights',
        [
          'CREATE VIEW casework.own WITH (security_invoker) AS SELECT stance FROM partisan.score',
          'GRANT SELECT ON casework.own TO casework_api',
        ],
      ],
      [
        'a membership that gives nothing',
        ['CREATE ROLE idle', 'GRANT partisan_api TO idle', 'GRANT idle TO casework_api WITH ADMIN FALSE, INHERIT FALSE, SET FALSE'],
      ],
      ['a grant within one side', ['CREATE ROLE casework_reports LOGIN', 'GRANT SELECT ON casework.citizen TO casework_reports']],
      ['a login that reads one side only', ['CREATE ROLE printer LOGIN', 'GRANT SELECT ON partisan.elector TO printer']],
      [
        'a foreign key within one side',
        [
          'CREATE TABLE partisan.more (district_id text, elector_id uuid, FOREIGN KEY (district_id, elector_id) REFERENCES partisan.elector (district_id, id))',
          'ALTER TABLE partisan.more OWNER TO partisan_owner',
          'ALTER TABLE partisan.more ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY',
          'CREATE POLICY owner ON partisan.more FOR ALL TO partisan_owner USING (true) WITH CHECK (true)',
        ],
      ],
    ])('%s', async (_what, sql) => {
      expect(chains(await after(...sql))).toEqual([]);
    });
  });

  it('says of a path that is open today that it is, and the office’s login can indeed walk it', async () => {
    const chain = ROLE_MUTANTS.find(({ name }) => name === 'a chain of memberships that only SET ROLE opens');
    if (!chain) throw new Error('the mutant is gone');
    const verdict = await verdictUnder(admin, chain, reviewed);
    expect(verdict.paths.find(({ direction }) => direction === 'casework_to_partisan')?.severity).toBe('total');
    await admin.query('BEGIN');
    try {
      for (const statement of chain.sql) await admin.query(statement);
      await admin.query('SET LOCAL SESSION AUTHORIZATION casework_api');
      const { rows } = await admin
        .query<{ allowed: boolean }>(`SELECT has_table_privilege('partisan.score', 'SELECT') AS allowed`)
        .catch(() => ({ rows: [{ allowed: false }] }));
      expect(rows[0]?.allowed).toBe(false);
    } finally {
      await admin.query('ROLLBACK');
    }
    await admin.query('BEGIN');
    try {
      for (const statement of chain.sql) await admin.query(statement);
      await admin.query('SET LOCAL SESSION AUTHORIZATION casework_api');
      await admin.query('SET LOCAL ROLE step_two');
      await expect(admin.query('SELECT stance FROM partisan.score')).resolves.toMatchObject({ rows: [] });
    } finally {
      await admin.query('ROLLBACK');
    }
  });

  it('gives statements that close what it found', async () => {
    await admin.query('BEGIN');
    try {
      for (const statement of [
        'CREATE ROLE cut_statistics',
        'GRANT cut_statistics TO casework_api',
        'GRANT SELECT (stance) ON partisan.score TO cut_statistics',
      ])
        await admin.query(statement);
      const judge = async (): Promise<Verdict> => verdictOfOneDatabase(await takeSnapshot(admin), reviewed);
      const [path] = (await judge()).paths;
      await admin.query(path?.remedySql[0] ?? '');
      expect(chains(await judge())).toEqual([]);
    } finally {
      await admin.query('ROLLBACK');
    }
  });
});
