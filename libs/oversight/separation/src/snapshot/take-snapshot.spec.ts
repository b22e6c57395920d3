import { testDatabase } from '@cloison/platform/testing';
import type { TestDatabase } from '@cloison/platform/testing';
import { FIXTURE_ZONES } from '../spec-support/fixture-base';
import { Client } from 'pg';
import { canonicalJson } from './canonical';
import { snapshotVia } from './snapshot-via';
import { takeSnapshot } from './take-snapshot';
import type { CatalogueSnapshot } from './types';

/** Other specs make and drop databases and roles in the same cluster meanwhile. */
const ofThisDatabase = ({ databases, roles, memberships, settings, ...rest }: CatalogueSnapshot): unknown => [
  rest,
  databases.filter(({ current }) => current),
  roles.filter(({ name }) => /^(casework|partisan|oversight)_/.test(name)),
  memberships.filter(({ role }) => role.startsWith('casework_')),
  settings.filter(({ database }) => database === rest.database),
];

describe('the catalogue as the auditor reads it', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await testDatabase(FIXTURE_ZONES);
  });

  afterAll(() => database.drop());

  it('is the same bytes for the same catalogue, whoever reads it', async () => {
    const [first, second, third] = await Promise.all([
      snapshotVia(database.url('auditor')),
      snapshotVia(database.url('auditor')),
      snapshotVia(database.url('admin')),
    ]);
    const settingsApart = (snapshot: CatalogueSnapshot): unknown => ofThisDatabase({ ...snapshot, serverSettings: {} });
    expect(canonicalJson(ofThisDatabase(second))).toBe(canonicalJson(ofThisDatabase(first)));
    expect(canonicalJson(settingsApart(third))).toBe(canonicalJson(settingsApart(first)));
  });

  it('names objects, and holds no object number', async () => {
    const { relations, functions, policies } = await snapshotVia(database.url('auditor'));
    expect(relations.find(({ name }) => name === 'score')?.columns.map(({ name }) => name)).toContain('stance');
    expect(functions.find(({ name }) => name === 'seal')).toMatchObject({ securityDefiner: true, owner: 'casework_owner' });
    expect(policies.find(({ schema }) => schema === 'casework')?.roles).toEqual(['casework_api']);
  });

  it('doesn’t follow a setting that shows another catalogue', async () => {
    const admin = new Client({ connectionString: database.url('admin') });
    await admin.connect();
    try {
      await admin.query(`CREATE SCHEMA fake; GRANT USAGE ON SCHEMA fake TO PUBLIC;
        CREATE VIEW fake.pg_class AS SELECT * FROM pg_catalog.pg_class WHERE relname <> 'score'; GRANT SELECT ON fake.pg_class TO PUBLIC`);
      await admin.query(`ALTER ROLE auditor IN DATABASE ${database.name} SET search_path = fake, pg_catalog`);
      const { relations, settings } = await snapshotVia(database.url('auditor'));
      expect(relations.map(({ name }) => name)).toContain('score');
      expect(settings).toContainEqual(expect.objectContaining({ role: 'auditor', setting: 'search_path=fake, pg_catalog' }));
      await expect(takeSnapshot(admin)).rejects.toThrow('inside a transaction');
    } finally {
      await admin.query(`ALTER ROLE auditor IN DATABASE ${database.name} RESET search_path; DROP SCHEMA fake CASCADE`);
      await admin.end();
    }
  });

  it('holds no row of any table', async () => {
    const text = canonicalJson(await snapshotVia(database.url('auditor')));
    expect(text).not.toContain('reltuples');
    expect(text).not.toContain('relpages');
  });
});
