import { Injectable } from '@nestjs/common';
import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import type { ReadMessage } from './read-message';

/** What a message follows, by its headers. */
export interface Thread {
  readonly caseId: string | null;
  readonly citizenId: string | null;
  /** Mail of ours that it answers or returns. */
  readonly outgoingId: string | null;
  /** Somebody who sees the case; null where everybody in the office does. */
  readonly namedId: string | null;
}

/**
 * Finds the case that a message answers. Only headers decide: they hold what we sent and nobody else knows. A case number in a subject is a
 * proposal, made when somebody looks at the mail and to those only who see that case (anybody can write a number).
 */
@Injectable()
export class Threads {
  /** In a transaction that acts for nobody: the database answers no other one (migration `mail-threads`). */
  async find(tx: Tx, districtId: string, { threadIds }: Pick<ReadMessage, 'threadIds'>): Promise<Thread | null> {
    if (threadIds.length === 0) return null;
    const thread = await tx.one<Thread>(
      sql`SELECT case_id AS "caseId", citizen_id AS "citizenId", outgoing_id AS "outgoingId", named_id AS "namedId"
          FROM mail_thread(${districtId}, ${[...threadIds]}::text[])`,
    );
    return thread ?? null;
  }

  async bounced(tx: Tx, districtId: string, outgoingId: string): Promise<void> {
    await tx.execute(
      sql`UPDATE mail_delivery SET state = 'failed', problem = 'bounced', settled_at = now()
          WHERE district_id = ${districtId} AND id = ${outgoingId} AND state IN ('sent', 'unsure')`,
    );
  }
}
