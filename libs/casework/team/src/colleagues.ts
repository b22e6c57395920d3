import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import type { ColleagueName } from './team.dto';

/** Who carries cases in a riding: caseworkers and office managers whose account is open. */
export function colleagues(tx: Tx, districtId: string): Promise<ColleagueName[]> {
  return tx.rows<ColleagueName>(
    sql`SELECT id, name, role FROM account WHERE ${districtId} = ANY (districts) AND role IN ('caseworker', 'office_manager')
          AND disabled_at IS NULL ORDER BY name, id LIMIT 200`,
  );
}

/** The one riding that an act is about. Offices of several ridings name theirs in an address that isn't made yet; the first one counts. */
export function ownDistrict(districts: readonly string[]): string {
  return districts[0] ?? '';
}
