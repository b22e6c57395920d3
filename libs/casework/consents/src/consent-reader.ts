import { Injectable } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { Sql, Tx } from '@cloison/platform/database';
import { localDay } from '@cloison/casework/team';
import type { ConsentInCase, ConsentLineState, ConsentView } from './consent.dto';
import { stateOfConsent } from './consent-state';
import type { ConsentDates } from './consent-state';

type Row = Omit<ConsentView, 'state' | 'until' | 'linkUntil'> & ConsentDates & { readonly districtId: string; readonly citizenId: string };

const COLUMNS: Sql = sql`c.district_id AS "districtId", c.id, c.case_id AS "caseId", c.citizen_id AS "citizenId", c.body_key AS "bodyKey",
  c.body_name_fr AS "bodyNameFr", c.body_name_en AS "bodyNameEn", c.way, c.language, c.matter, c.shared, c.lasts_months AS months,
  c.asked_at AS "askedAt", jsonb_build_object('id', a.id, 'name', a.name) AS "askedBy", c.given_on::text AS "givenOn",
  c.valid_until::text AS "validUntil", c.voice_at AS "voiceAt", c.voice_reason AS "voiceReason", c.reviewed_at AS "reviewedAt",
  c.document_id AS "documentId", c.document_sha256 AS "documentSha256", c.refused_at AS "refusedAt", c.revoked_at AS "revokedAt",
  c.revoked_why AS "revokedWhy", (SELECT max(l.expires_at) FROM consent_link l WHERE l.district_id = c.district_id AND l.consent_id = c.id
    AND l.used_at IS NULL AND l.tries_left > 0) AS "linkUntil"`;
const FROM: Sql = sql`FROM consent c JOIN account a ON a.id = c.asked_by`;

export type LoadedConsent = ConsentView & { readonly districtId: string; readonly citizenId: string };

/** Agreements as lists and one by one; each with the state that its dates give at this moment. */
@Injectable()
export class ConsentReader {
  /** Newest first. */
  async ofCase(tx: Tx, caseId: string, now: Date): Promise<LoadedConsent[]> {
    const rows = await tx.rows<Row>(sql`SELECT ${COLUMNS} ${FROM} WHERE c.case_id = ${caseId} ORDER BY c.id DESC LIMIT 500`);
    return rows.map((row) => viewOf(row, now));
  }

  /** @throws Refusal `not_found`, also for a case of another riding and for a restricted one that isn't for this person */
  async load(tx: Tx, id: string, now: Date): Promise<LoadedConsent> {
    const row = await tx.one<Row>(sql`SELECT ${COLUMNS} ${FROM} WHERE c.id = ${id}`);
    if (!row) throw new Refusal('not_found');
    return viewOf(row, now);
  }

  /** Given by voice and not looked at yet by whoever answers for the office, oldest first. */
  toReview(tx: Tx, now: Date): Promise<ConsentInCase[]> {
    return this.inCases(tx, sql`c.way = 'voice' AND c.reviewed_at IS NULL ORDER BY c.voice_at`, now);
  }

  /** Valid ones of open cases that end within so many days, the first to end first. */
  ending(tx: Tx, days: number, now: Date): Promise<ConsentInCase[]> {
    const today = localDay(now);
    return this.inCases(
      tx,
      sql`c.valid_until BETWEEN ${today}::date AND ${today}::date + ${days}::integer AND c.revoked_at IS NULL AND f.status = 'open'
          ORDER BY c.valid_until, c.id`,
      now,
    );
  }

  private async inCases(tx: Tx, which: Sql, now: Date): Promise<ConsentInCase[]> {
    const rows = await tx.rows<Row & Omit<ConsentInCase, 'consent'>>(
      sql`SELECT ${COLUMNS}, f.number AS "caseNumber", f.title AS "caseTitle", p.given_name || ' ' || p.family_name AS "citizenName" ${FROM}
          JOIN case_file f ON f.district_id = c.district_id AND f.id = c.case_id
          JOIN citizen p ON p.district_id = c.district_id AND p.id = c.citizen_id WHERE ${which} LIMIT 500`,
    );
    return rows.map(({ caseNumber, caseTitle, citizenName, ...row }) => ({
      consent: viewOf(row as Row, now),
      caseNumber,
      caseTitle,
      citizenName,
    }));
  }
}

function viewOf({ validUntil, refusedAt, revokedAt, linkUntil, ...row }: Row, now: Date): LoadedConsent {
  const { state, until } = stateOfConsent(
    { way: row.way, givenOn: row.givenOn, validUntil, refusedAt, revokedAt, linkUntil },
    localDay(now),
    now,
  );
  const told: ConsentLineState = state !== 'none' ? state : refusedAt === null ? 'lapsed' : 'refused';
  const open = state === 'asked' && linkUntil !== null;
  return { ...row, state: told, until, linkUntil: open ? new Date(linkUntil).toISOString() : null };
}
