import type { RequestContext } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { UnitOfWork } from '@cloison/platform/database';

/** After so long without a look, the next one is another visit. */
const PAUSE = '30 minutes';

/** When each person of the commissioner's office last looked, so that "since your last visit" means something. */
export class Visits {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Notes that the person is looking now.
   * @returns the end of the visit before this one; null on a first visit
   */
  async look({ account, at }: RequestContext): Promise<Date | null> {
    if (!account) return null;
    const { runner } = this.unitOfWork;
    const moment = at.toISOString();
    await runner.execute(sql`
      WITH going_on AS (
        UPDATE commissioner_visit SET last_seen_at = greatest(last_seen_at, ${moment}::timestamptz)
         WHERE account_id = ${account.id} AND last_seen_at > ${moment}::timestamptz - ${PAUSE}::interval RETURNING 1)
      INSERT INTO commissioner_visit (account_id, began_at, last_seen_at)
      SELECT ${account.id}, ${moment}::timestamptz, ${moment}::timestamptz WHERE NOT EXISTS (SELECT FROM going_on) ON CONFLICT DO NOTHING`);
    const before = await runner.one<{ last_seen_at: Date }>(
      sql`SELECT last_seen_at FROM commissioner_visit WHERE account_id = ${account.id} ORDER BY began_at DESC OFFSET 1 LIMIT 1`,
    );
    return before?.last_seen_at ?? null;
  }
}
