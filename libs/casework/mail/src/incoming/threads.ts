import { Injectable } from '@nestjs/common';
import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { asAccount } from '../as-account';
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
  async find(tx: Tx, districtId: string, { threadIds }: Pick<ReadMessage, 'threadIds'>): Promise<Thread | null> {
    if (threadIds.length === 0) return null;
    return (await this.byOurs(tx, districtId, threadIds)) ?? (await this.byTheirs(tx, districtId, threadIds));
  }

  async bounced(tx: Tx, districtId: string, outgoingId: string): Promise<void> {
    await tx.execute(
      sql`UPDATE mail_delivery SET state = 'failed', problem = 'bounced', settled_at = now()
          WHERE district_id = ${districtId} AND id = ${outgoingId} AND state IN ('sent', 'unsure')`,
    );
  }

  /** An answer to mail of ours, read with the eyes of who wrote it. */
  private async byOurs(tx: Tx, districtId: string, threadIds: readonly string[]): Promise<Thread | null> {
    const ours = await tx.one<{ id: string; writtenBy: string | null }>(
      sql`SELECT id, written_by AS "writtenBy" FROM mail_delivery WHERE district_id = ${districtId} AND message_id = ANY (${[...threadIds]}::text[])
          ORDER BY array_position(${[...threadIds]}::text[], message_id) DESC LIMIT 1`,
    );
    if (!ours) return null;
    await asAccount(tx, ours.writtenBy);
    const mail = await tx.one<{ caseId: string | null; citizenId: string | null }>(
      sql`SELECT case_id AS "caseId", citizen_id AS "citizenId" FROM mail_out WHERE district_id = ${districtId} AND id = ${ours.id}`,
    );
    await asAccount(tx, null);
    return mail ? { ...mail, outgoingId: ours.id, namedId: mail.caseId === null ? null : ours.writtenBy } : null;
  }

  /** The next message of a conversation that somebody filed before. */
  private async byTheirs(tx: Tx, districtId: string, threadIds: readonly string[]): Promise<Thread | null> {
    const theirs = await tx.one<{ caseId: string; citizenId: string | null }>(
      sql`SELECT case_id AS "caseId", citizen_id AS "citizenId" FROM mail_message
          WHERE district_id = ${districtId} AND message_id = ANY (${[...threadIds]}::text[]) AND case_id IS NOT NULL AND state <> 'new' LIMIT 1`,
    );
    return theirs ? { ...theirs, outgoingId: null, namedId: null } : null;
  }
}
