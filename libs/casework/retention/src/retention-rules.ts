import { Injectable } from '@nestjs/common';
import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import type { RetentionRuleView } from './retention.dto';

/**
 * Years that a record is kept after its last closed case, where the office has set none: long enough to follow up and to answer for what was
 * done. Taxes and pensions are asked about longer.
 */
export const SHIPPED_YEARS: Readonly<Record<string, number>> = { '': 3, taxes: 6, pension: 6, immigration: 5, work_injury: 5 };

/** How long an office keeps what. */
@Injectable()
export class RetentionRules {
  /** The office's own years over those shipped; '' stands for every category without a rule. */
  async list(tx: Tx, districtId: string): Promise<RetentionRuleView[]> {
    const own = await tx.rows<RetentionRuleView>(
      sql`SELECT category, years FROM retention_rule WHERE district_id = ${districtId} ORDER BY category`,
    );
    const years = new Map([...Object.entries(SHIPPED_YEARS), ...own.map((rule) => [rule.category, rule.years] as const)]);
    return [...years].map(([category, kept]) => ({ category, years: kept })).sort((one, other) => (one.category < other.category ? -1 : 1));
  }

  async set(tx: Tx, districtId: string, { category, years }: RetentionRuleView, by: string | null): Promise<void> {
    await tx.execute(
      sql`INSERT INTO retention_rule (district_id, category, years, updated_by) VALUES (${districtId}, ${category}, ${years}, ${by})
          ON CONFLICT (district_id, category) DO UPDATE SET years = excluded.years, updated_at = now(), updated_by = excluded.updated_by`,
    );
  }
}
