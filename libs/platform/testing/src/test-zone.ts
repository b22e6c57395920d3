import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RequestContext } from '@cloison/platform/access';
import { newRequestId } from '@cloison/platform/access';
import type { Migrations, TestDatabase } from './test-database';
import { testDatabase } from './test-database';

/** What a zone's process would be told from outside, for one spec file: a database of its own, keys of its own, any free port. */
export interface TestZone {
  readonly database: TestDatabase;
  readonly environment: Record<string, string>;
  drop(): Promise<void>;
}

export async function testZone(zone: string, migrations: Migrations, more: Readonly<Record<string, string>> = {}): Promise<TestZone> {
  const database = await testDatabase({ [zone]: migrations });
  const keys = mkdtempSync(join(tmpdir(), `cloison-keys-${zone}-`));
  const ed25519 = (): string => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  for (const file of ['log-signing.pem', 'token-signing.pem', 'witness.pem']) writeFileSync(join(keys, file), ed25519(), { mode: 0o600 });
  for (const file of ['subject-wrapping.key', 'nonce.key', 'document-wrapping.key'])
    writeFileSync(join(keys, file), randomBytes(32).toString('base64'), { mode: 0o600 });
  const prefix = zone.toUpperCase();
  return {
    database,
    environment: {
      [`${prefix}_DATABASE_URL`]: database.url('api'),
      [`${prefix}_MIGRATOR_URL`]: database.url('migrator'),
      [`${prefix}_PUBLIC_PORT`]: '0',
      [`${prefix}_INTERNAL_PORT`]: '0',
      [`${prefix}_HOST`]: `${zone}.localhost`,
      [`${prefix}_KEYS_DIR`]: keys,
      CLOISON_LOG_LEVEL: 'silent',
      ...more,
    },
    drop: async () => {
      rmSync(keys, { recursive: true, force: true });
      await database.drop();
    },
  };
}

/** The context of somebody at work: signed in, on an active device of the funder given. */
export function contextAt(
  zone: string,
  account: { id: string; role: string },
  districts: readonly string[],
  more: Partial<RequestContext> = {},
): RequestContext {
  return {
    requestId: newRequestId(),
    zone,
    account: { name: 'Somebody', ...account },
    session: { id: crypto.randomUUID() },
    device: { id: crypto.randomUUID(), funder: 'assembly', assurance: 'software', state: 'active', label: 'a device' },
    network: 'other',
    purpose: null,
    period: 'ordinary',
    districts,
    at: new Date(),
    language: 'fr',
    ...more,
  };
}
