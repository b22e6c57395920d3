import { Injectable } from '@nestjs/common';
import { authorize, cachedAbility, Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { Sql, Tx } from '@cloison/platform/database';
import { ZoneSettings } from '@cloison/platform/http';
import { caseworkPolicy } from '@cloison/casework/access';
import { ownDistrict } from '@cloison/casework/team';
import type { MailingLine, MailingWanted } from './mailing.dto';

export type LoadedMailing = MailingLine & {
  readonly districtId: string;
  readonly wanted: MailingWanted;
  readonly rulesVersion: string;
  readonly certificateId: string | null;
  readonly destroyedAt: string | null;
};

/** A list as a line; the statement goes on with WHERE. */
export const MAILING_LINE: Sql = sql`SELECT m.district_id AS "districtId", m.id, m.number, m.name, m.purpose, m.channel, m.parent_id AS "parentId",
    m.derivation, m.taken, m.left_out AS "leftOut", m.state, m.created_at AS "createdAt", m.wanted, m.rules_version AS "rulesVersion",
    m.certificate_id AS "certificateId", m.destroyed_at AS "destroyedAt", jsonb_build_object('id', a.id, 'name', a.name) AS author,
    (SELECT count(*)::integer FROM mailing_export x WHERE x.district_id = m.district_id AND x.mailing_id = m.id) AS exports
  FROM mailing m JOIN account a ON a.id = m.created_by`;

/** Who may do what with lists; lists by their id. */
@Injectable()
export class MailingAccess {
  constructor(private readonly settings: ZoneSettings) {}

  /** @returns the riding that the act is about */
  demand(context: RequestContext, action: string): string {
    const districtId = ownDistrict(context.districts);
    this.authorize(context, action, districtId);
    return districtId;
  }

  authorize(context: RequestContext, action: string, districtId: string): void {
    authorize(cachedAbility(caseworkPolicy, this.settings, context), action, 'Mailing', { districtId });
  }

  /** @throws Refusal `not_found`, also for a list of another riding */
  async load(tx: Tx, context: RequestContext, id: string, action: string): Promise<LoadedMailing> {
    const mailing = await tx.one<LoadedMailing>(sql`${MAILING_LINE} WHERE m.id = ${id}`);
    if (!mailing) throw new Refusal('not_found');
    this.authorize(context, action, mailing.districtId);
    return mailing;
  }

  /** The next number of a series: `E-26-0001`. */
  async number(tx: Tx, districtId: string, letter: 'E' | 'CE', at: Date): Promise<string> {
    const year = String(at.getFullYear()).slice(-2);
    const counter = await tx.one<{ last: number }>(
      sql`INSERT INTO case_counter (district_id, series, last) VALUES (${districtId}, ${`mailing-${letter}-${year}`}, 1)
          ON CONFLICT (district_id, series) DO UPDATE SET last = case_counter.last + 1 RETURNING last`,
    );
    return `${letter}-${year}-${String(counter?.last ?? 1).padStart(4, '0')}`;
  }
}
