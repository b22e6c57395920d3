import { Injectable } from '@nestjs/common';
import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { numberInSeries, seriesOf } from './case-number';

/** Running numbers of cases, one series per riding, body and year: without a gap or a double. */
@Injectable()
export class CaseNumbers {
  /** The next `count` numbers of a series, in order; they are taken when the transaction commits. */
  async next(tx: Tx, districtId: string, series: string, year: number, count = 1): Promise<string[]> {
    const counter = await tx.one<{ last: number }>(
      sql`INSERT INTO case_counter (district_id, series, last) VALUES (${districtId}, ${seriesOf(series, year)}, ${count})
          ON CONFLICT (district_id, series) DO UPDATE SET last = case_counter.last + ${count} RETURNING last`,
    );
    const last = counter?.last ?? count;
    return Array.from({ length: count }, (_, index) => numberInSeries(series, year, last - count + 1 + index));
  }
}
