import { Injectable } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { Sql, Tx } from '@cloison/platform/database';
import { localDay } from '@cloison/casework/team';
import { stateOfConsent, strongest } from './consent-state';
import type { ConsentDates, ConsentState } from './consent-state';

/** The dates of consents, each with its open link; the statement goes on with WHERE. */
const DATES: Sql = sql`SELECT c.way, c.given_on::text AS "givenOn", c.valid_until::text AS "validUntil", c.refused_at AS "refusedAt",
  c.revoked_at AS "revokedAt", (SELECT max(l.expires_at) FROM consent_link l WHERE l.district_id = c.district_id AND l.consent_id = c.id
    AND l.used_at IS NULL AND l.tries_left > 0) AS "linkUntil" FROM consent c`;

/** Whether the office may contact a body about a case. Asked by whatever is about to leave the office. */
@Injectable()
export class Consents {
  /** Computed from the dates at this moment. */
  async stateOf(tx: Tx, caseId: string, bodyKey: string, now = new Date()): Promise<ConsentState> {
    const rows = await tx.rows<ConsentDates>(sql`${DATES} WHERE c.case_id = ${caseId} AND c.body_key = ${bodyKey} ORDER BY c.id`);
    return strongest(rows.map((row) => stateOfConsent(row, localDay(now), now)));
  }

  /** @throws Refusal `consent_missing` unless an agreement is valid now */
  async demand(tx: Tx, caseId: string, bodyKey: string, now = new Date()): Promise<void> {
    const { state } = await this.stateOf(tx, caseId, bodyKey, now);
    if (state !== 'valid') throw new Refusal('consent_missing');
  }
}
