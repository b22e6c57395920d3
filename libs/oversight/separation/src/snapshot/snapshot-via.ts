import { Client } from 'pg';
import { takeSnapshot } from './take-snapshot';
import type { CatalogueSnapshot } from './types';

/**
 * Connects with the auditor's URL, takes the catalogue snapshot in one read-only transaction, and disconnects.
 * @param url `postgresql://auditor:…@host:port/database`
 * @throws what the driver throws: no server, refused password, a statement longer than 30 s
 */
export async function snapshotVia(url: string): Promise<CatalogueSnapshot> {
  const client = new Client({
    connectionString: url,
    application_name: 'cloison separation',
    statement_timeout: 30_000,
    connectionTimeoutMillis: 5_000,
  });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const snapshot = await takeSnapshot(client);
    await client.query('COMMIT');
    return snapshot;
  } finally {
    await client.end();
  }
}
