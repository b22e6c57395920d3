import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Client } from 'pg';
import { testDatabase } from '@cloison/platform/testing';
import type { TestDatabase } from '@cloison/platform/testing';
import { identityTables } from './tables';

class IdentityOnly implements MigrationInterface {
  readonly name = 'IdentityOnly1763700000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of identityTables('hold')) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations are append-only');
  }
}

const CREATOR = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000000002';
const DEVICE = '00000000-0000-4000-8000-00000000000d';

describe('what the tables of identity hold to by themselves', () => {
  let database: TestDatabase;
  let api: Client;
  const run = (statement: string): Promise<unknown> => api.query(statement);

  beforeAll(async () => {
    database = await testDatabase({ hold: [IdentityOnly] });
    api = new Client({ connectionString: database.url('api'), options: '-c search_path=hold' });
    await api.connect();
    for (const [id, email] of [
      [CREATOR, 'a@example.org'],
      [OTHER, 'b@example.org'],
    ]) {
      await run(
        `INSERT INTO account (id, email, name, role, districts, language, password_hash) VALUES ('${id}', '${email}', 'A', 'registrar', '{}', 'fr', NULL)`,
      );
    }
    await run(`INSERT INTO device (id, label, asset_tag, funder, key_thumbprint, public_jwk, created_by, classified_by)
      VALUES ('${DEVICE}', 'Laptop', 'P-1', 'party', 'thumb', '{}', '${CREATOR}', '${CREATOR}')`);
  });
  afterAll(async () => {
    await api.end();
    await database.drop();
  });

  it.each([
    ['without anybody’s word', 'NULL'],
    ['on the word of whoever prepared it', `'${CREATOR}'`],
  ])('a party device isn’t active %s', async (_name, approver) => {
    await expect(run(`UPDATE device SET state = 'active', approved_by = ${approver} WHERE id = '${DEVICE}'`)).rejects.toMatchObject({
      code: '23514',
    });
  });

  it('a party device is active on a second person’s word', async () => {
    await run(`UPDATE device SET state = 'active', approved_by = '${OTHER}' WHERE id = '${DEVICE}'`);
  });

  it.each([
    `UPDATE device SET key_thumbprint = 'other' WHERE id = '${DEVICE}'`,
    `UPDATE device SET public_jwk = '{}' WHERE id = '${DEVICE}'`,
    `UPDATE device SET created_by = NULL WHERE id = '${DEVICE}'`,
    `UPDATE device SET assurance = 'certificate' WHERE id = '${DEVICE}'`,
    `UPDATE account SET role = 'worker' WHERE id = '${OTHER}'`,
    `UPDATE account SET email = 'c@example.org' WHERE id = '${OTHER}'`,
    `UPDATE enrolment_code SET funder = 'party'`,
    `UPDATE enrolment_code SET expires_at = now()`,
    `UPDATE session SET account_id = '${OTHER}'`,
    `UPDATE session SET expires_at = now() + interval '1 year'`,
    `UPDATE proof_epoch SET epoch = gen_random_uuid()`,
    `DELETE FROM device`,
    `DELETE FROM account`,
    `DELETE FROM session`,
    `DELETE FROM enrolment_code`,
    `TRUNCATE proof_seen`,
    `INSERT INTO district VALUES ('x', 'x', 'x')`,
  ])('the runtime’s login may not: %s', async (statement) => {
    await expect(run(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('a registrar’s code never stands in for a second person', async () => {
    await expect(
      run(`INSERT INTO enrolment_code (id, code_hash, funder, asset_tag, label, preapproved, created_by, expires_at)
        VALUES (gen_random_uuid(), 'x', 'party', 'P', 'L', true, '${CREATOR}', now())`),
    ).rejects.toMatchObject({ code: '23514' });
  });

  it('the auditor reads none of it', async () => {
    const auditor = new Client({ connectionString: database.url('auditor') });
    await auditor.connect();
    for (const table of ['account', 'device', 'session', 'enrolment_code', 'proof_seen', 'district']) {
      await expect(auditor.query(`SELECT * FROM hold.${table}`)).rejects.toMatchObject({ code: '42501' });
    }
    await auditor.end();
  });
});
