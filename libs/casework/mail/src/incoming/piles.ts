import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { ALIKE, alike, bandsOf } from './likeness';

/** Mass mails come within weeks; an older one is another matter. */
const DAYS = 45;
const MOST_CANDIDATES = 20;

interface Candidate {
  readonly id: string;
  readonly pileId: string | null;
  readonly likeness: number[];
}

/** Puts near-identical mails together. */
@Injectable()
export class Piles {
  /** @returns the pile of mails that say the same; null for the first of its kind */
  async join(tx: Tx, mail: { districtId: string; subject: string; likeness: readonly number[] }): Promise<string | null> {
    const { districtId, subject, likeness } = mail;
    if (likeness.length === 0) return null;
    const candidates = await tx.rows<Candidate>(
      sql`SELECT id, pile_id AS "pileId", likeness FROM mail_message
          WHERE district_id = ${districtId} AND bands && ${bandsOf(likeness)}::integer[] AND received_at > now() - make_interval(days => ${DAYS})
            AND case_id IS NULL
          ORDER BY pile_id NULLS LAST, received_at DESC LIMIT ${MOST_CANDIDATES}`,
    );
    const twin = candidates.find((candidate) => alike(candidate.likeness, likeness) >= ALIKE);
    if (!twin) return null;
    if (twin.pileId) return twin.pileId;
    const id = randomUUID();
    await tx.execute(sql`INSERT INTO mail_pile (district_id, id, subject) VALUES (${districtId}, ${id}, ${subject.slice(0, 250)})`);
    await tx.execute(sql`UPDATE mail_message SET pile_id = ${id} WHERE district_id = ${districtId} AND id = ${twin.id}`);
    return id;
  }
}
