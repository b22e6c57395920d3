import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import type { Place } from './wording.dto';

export interface FlaggedText {
  readonly districtId: string;
  readonly place: Place;
  /** The note, mail, letter … that holds the text. */
  readonly refId: string;
  readonly caseId?: string | null;
  /** Passages found; 0 withdraws the flag of a text that was changed. */
  readonly count: number;
}

/** Remembers where free text says what somebody thinks, for its writer and the office manager. The text stays where it is, as it is. */
@Injectable()
export class WordingFlags {
  async flag(tx: Tx, context: RequestContext, { districtId, place, refId, caseId = null, count }: FlaggedText): Promise<void> {
    if (count === 0) {
      await tx.execute(
        sql`UPDATE wording_flag SET state = 'withdrawn', found = 0, changed_at = now()
            WHERE district_id = ${districtId} AND place = ${place} AND ref_id = ${refId} AND state <> 'withdrawn'`,
      );
      return;
    }
    await tx.execute(
      sql`INSERT INTO wording_flag (district_id, place, ref_id, case_id, found, writer_id)
          VALUES (${districtId}, ${place}, ${refId}, ${caseId}, ${count}, ${context.account?.id ?? null})
          ON CONFLICT (district_id, place, ref_id)
          DO UPDATE SET found = excluded.found, changed_at = now(),
            state = CASE WHEN wording_flag.found = excluded.found THEN wording_flag.state ELSE 'open' END`,
    );
    tx.log({ act: 'wording.flag', district: districtId, count });
  }
}
