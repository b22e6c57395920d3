import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import type { DestructionReason } from './retention.dto';

/** PostgreSQL's class for what `destroy_citizen` raises where a case is open. */
const OBJECT_IN_USE = '55006';

export interface Destroyed {
  readonly number: string;
}

/** Rows of each table, by its name: all that is told of what was destroyed. */
type Shape = Readonly<Record<string, number>>;

/** The fingerprint of a certificate: SHA-256 of its own words, so that a copy on paper can be held against the office's. */
export function fingerprintOf(certificate: { number: string; day: string; by: string; reason: string; counts: Shape }): string {
  const { number, day, by, reason, counts } = certificate;
  const shape = Object.entries(counts).sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([number, day, by, reason, shape]))
    .digest('hex');
}

/** Erases people for good, each with a certificate that names nobody. */
@Injectable()
export class CitizenDestruction {
  /**
   * Everything in every table goes, restricted cases included; the log's entries stay and are nobody's, for their key goes too.
   * @throws Refusal `not_found`; `state_conflict` while the record is held, or, by rule alone, a case is open
   */
  async destroy(tx: Tx, context: RequestContext, citizenId: string, reason: DestructionReason): Promise<Destroyed> {
    const citizen = await tx.one<{ districtId: string; held: boolean }>(
      sql`SELECT c.district_id AS "districtId",
            EXISTS (SELECT FROM citizen_hold h WHERE h.district_id = c.district_id AND h.citizen_id = c.id AND coalesce(h.until >= current_date, true)) AS held
          FROM citizen c WHERE c.id = ${citizenId}`,
    );
    if (!citizen) throw new Refusal('not_found');
    if (citizen.held) throw new Refusal('state_conflict');
    const counts = await erased(tx, citizenId, reason);
    const number = await nextNumber(tx, citizen.districtId, context);
    const by = context.account?.id ?? null;
    const fingerprint = fingerprintOf({ number, day: context.at.toISOString().slice(0, 10), by: by ?? '', reason, counts });
    await tx.execute(
      sql`INSERT INTO destruction_certificate (district_id, number, at, by_id, reason, counts, fingerprint)
          VALUES (${citizen.districtId}, ${number}, ${context.at}, ${by}, ${reason}, ${JSON.stringify(counts)}::jsonb, ${fingerprint})`,
    );
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    tx.log({ act: 'citizen.destroy', district: citizen.districtId, count: total, about: { hash: fingerprint } });
    return { number };
  }
}

/** What is kept by rule alone isn't destroyed while a case is open, not even one that whoever asks isn't named on. */
async function erased(tx: Tx, citizenId: string, reason: DestructionReason): Promise<Shape> {
  try {
    const answer = await tx.one<{ counts: Shape }>(sql`SELECT destroy_citizen(${citizenId}, ${reason !== 'retention'}) AS counts`);
    return answer?.counts ?? {};
  } catch (error) {
    if ((error as { code?: unknown }).code === OBJECT_IN_USE) throw new Refusal('state_conflict');
    throw error;
  }
}

/** `D-2026-0007`: certificates of a year, without a gap. */
async function nextNumber(tx: Tx, districtId: string, context: RequestContext): Promise<string> {
  const series = `D-${context.at.getUTCFullYear()}`;
  const row = await tx.one<{ last: number }>(
    sql`INSERT INTO case_counter (district_id, series, last) VALUES (${districtId}, ${series}, 1)
        ON CONFLICT (district_id, series) DO UPDATE SET last = case_counter.last + 1 RETURNING last`,
  );
  return `${series}-${String(row?.last ?? 1).padStart(4, '0')}`;
}
