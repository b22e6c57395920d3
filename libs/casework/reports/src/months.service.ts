import { Injectable } from '@nestjs/common';
import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { Categories } from '@cloison/casework/cases';
import { factsBetween, restrictedBetween } from './facts';
import { monthTable } from './month-table';
import type { MonthTable } from './month-table';
import { boundsOf, monthOf } from './periods';

/**
 * The office's months as they were published. A month that is over is made once and kept: what it said can't be compared with what it would
 * say after a correction or a destruction.
 */
@Injectable()
export class PublishedMonths {
  constructor(private readonly categories: Categories) {}

  async of(tx: Tx, districtId: string, months: readonly string[], today: string): Promise<MonthTable[]> {
    const kept = await tx.rows<{ body: MonthTable }>(
      sql`SELECT body FROM report_month WHERE district_id = ${districtId} AND month = ANY (${months.map((month) => `${month}-01`)}::date[])`,
    );
    const byMonth = new Map(kept.map(({ body }) => [body.month, body]));
    for (const month of months)
      if (!byMonth.has(month) && month <= monthOf(today)) byMonth.set(month, await this.make(tx, districtId, month, today));
    return months.flatMap((month) => byMonth.get(month) ?? []);
  }

  private async make(tx: Tx, districtId: string, month: string, today: string): Promise<MonthTable> {
    const [from, before] = boundsOf(month);
    const parents = new Map((await this.categories.all(tx, districtId)).map(({ key, parent }) => [key, parent]));
    const facts = await factsBetween(tx, districtId, from, before);
    const tops = facts.map((fact) => ({ ...fact, category: topOf(parents, fact.category) }));
    const made = monthTable(month, tops, await restrictedBetween(tx, from, before));
    if (month < monthOf(today))
      await tx.execute(
        sql`INSERT INTO report_month (district_id, month, body) VALUES (${districtId}, ${from}::date, ${JSON.stringify(made)}::jsonb)
            ON CONFLICT DO NOTHING`,
      );
    return made;
  }
}

function topOf(parents: ReadonlyMap<string, string | null>, key: string): string {
  let top = key;
  for (let steps = 0; steps < 10; steps += 1) {
    const parent = parents.get(top);
    if (!parent) return top;
    top = parent;
  }
  return top;
}
