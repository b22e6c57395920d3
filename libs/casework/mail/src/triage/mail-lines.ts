import { Injectable } from '@nestjs/common';
import { sql } from '@cloison/platform/database';
import type { Sql, Tx } from '@cloison/platform/database';
import { PublicBodies } from '@cloison/casework/cases';
import type { PublicBody } from '@cloison/casework/cases';
import type { MailBody, MailLine } from '../mail.dto';
import { LEAST_IN_PILE, levelOfOffice, proposalOf } from './proposal';

/** Minutes after which a mail that somebody opened and left is free again; an open page says again that it is there. */
export const CLAIM_MINUTES = 3;

const NAME = (table: string): Sql =>
  table === 'h'
    ? sql`CASE WHEN h.id IS NULL THEN NULL ELSE jsonb_build_object('id', h.id, 'name', h.name) END`
    : sql`CASE WHEN k.id IS NULL THEN NULL ELSE jsonb_build_object('id', k.id, 'name', k.name) END`;

export const LINE: Sql = sql`
  m.district_id AS "districtId", m.id, m.received_at AS "receivedAt", m.from_name AS "fromName", m.from_address AS "fromAddress", m.subject, m.kind,
  m.language, m.state, jsonb_array_length(m.attachments) AS "attachmentCount", m.bounced_address AS "bouncedAddress", m.in_riding AS "inRiding",
  m.riding_name AS "ridingName", m.body_key AS "bodyKey", m.handled_at AS "handledAt", ${NAME('h')} AS "handledBy", ${NAME('k')} AS "claimedBy",
  CASE WHEN c.id IS NULL THEN NULL ELSE jsonb_build_object('id', c.id, 'givenName', c.given_name, 'familyName', c.family_name) END AS citizen,
  CASE WHEN f.id IS NULL THEN NULL
    ELSE jsonb_build_object('id', f.id, 'number', f.number, 'title', f.title, 'citizenId', f.citizen_id) END AS "case",
  CASE WHEN coalesce(p.count, 0) < ${LEAST_IN_PILE} THEN NULL
    ELSE jsonb_build_object('id', m.pile_id, 'subject', p.subject, 'count', p.count, 'here', p.here, 'elsewhere', p.elsewhere, 'since', p.since) END AS pile`;

/**
 * The case of a mail is the one it was filed to or answers; else the one whose number its subject holds, if whoever asks sees that case: the
 * rows of restricted cases aren't there for anybody else, so their numbers match nothing.
 */
export const FROM: Sql = sql`
  FROM mail_message m
  LEFT JOIN account h ON h.id = m.handled_by
  LEFT JOIN account k ON k.id = m.claimed_by AND m.state = 'new' AND m.claimed_at > now() - make_interval(mins => ${CLAIM_MINUTES})
  LEFT JOIN citizen c ON c.district_id = m.district_id AND c.id = m.citizen_id
  LEFT JOIN LATERAL (
    SELECT f.id, f.number, f.title, f.citizen_id FROM case_file f
    WHERE f.district_id = m.district_id AND (f.id = m.case_id OR (m.case_id IS NULL AND m.state = 'new' AND f.number = ANY (m.case_numbers)))
    ORDER BY f.id LIMIT 1) f ON true
  LEFT JOIN LATERAL (
    SELECT min(s.subject) AS subject, count(*)::integer AS count, (count(*) FILTER (WHERE o.in_riding))::integer AS here,
      (count(*) FILTER (WHERE NOT o.in_riding))::integer AS elsewhere, min(o.received_at) AS since
    FROM mail_message o JOIN mail_pile s ON s.district_id = o.district_id AND s.id = o.pile_id
    WHERE o.district_id = m.district_id AND o.pile_id = m.pile_id AND o.state = m.state AND m.state = 'new') p ON m.pile_id IS NOT NULL`;

/** A pile is one line: its latest mail stands for it. */
export const NOT_UNDER_A_PILE: Sql = sql`(coalesce(p.count, 0) < ${LEAST_IN_PILE} OR NOT EXISTS (
  SELECT 1 FROM mail_message n WHERE n.district_id = m.district_id AND n.pile_id = m.pile_id AND n.state = 'new'
    AND (n.received_at, n.id) > (m.received_at, m.id)))`;

export type LineRow = Omit<MailLine, 'proposal' | 'body'> & { readonly districtId: string; readonly bodyKey: string | null };

/** Rows as people see them: with the body that a mail is for, and the act that is proposed. */
@Injectable()
export class MailLines {
  constructor(private readonly bodies: PublicBodies) {}

  async complete<Row extends LineRow>(
    tx: Tx,
    rows: readonly Row[],
  ): Promise<(Row & { body: MailBody | null; proposal: MailLine['proposal'] })[]> {
    const known = new Map<string, ReadonlyMap<string, PublicBody>>();
    for (const districtId of new Set(rows.map((row) => row.districtId)))
      known.set(districtId, new Map((await this.bodies.effective(tx, districtId)).map((body) => [body.key, body])));
    return rows.map((row) => {
      const body = row.bodyKey === null ? null : (known.get(row.districtId)?.get(row.bodyKey) ?? null);
      const proposal = proposalOf({
        kind: row.kind,
        hasCase: row.case !== null,
        pileCount: row.pile?.count ?? 0,
        level: body?.level ?? null,
        ownLevel: levelOfOffice(row.districtId),
        inRiding: row.inRiding,
      });
      return { ...row, body, proposal };
    });
  }
}
