import { Pool } from 'pg';
import { ClientRunner } from './runner';
import type { StatementRunner } from './types';

/**
 * Runs statements as the zone's owner, for what only a deployment does (naming the ridings, loading demo data).
 * @param url `postgresql://<zone>_migrator:…`
 */
export async function asOwner<T>(url: string, schema: string, work: (runner: StatementRunner) => Promise<T>): Promise<T> {
  const pool = new Pool({ connectionString: url, max: 1, options: `-c role=${schema}_owner -c search_path=${schema},extensions` });
  try {
    const client = await pool.connect();
    try {
      return await work(new ClientRunner(client));
    } finally {
      client.release();
    }
  } finally {
    await pool.end();
  }
}
