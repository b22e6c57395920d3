import { sql } from '@cloison/platform/database';
import type { UnitOfWork } from '@cloison/platform/database';

/** Ids of the installation's ridings. */
export async function officeDistricts(work: UnitOfWork): Promise<string[]> {
  const rows = await work.runner.rows<{ id: string }>(sql`SELECT id FROM district ORDER BY id`);
  return rows.map(({ id }) => id);
}
