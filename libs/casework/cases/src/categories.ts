import { Injectable } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { SHIPPED_BODIES } from './shipped-bodies';
import type { PublicBody } from './shipped-bodies';
import { SHIPPED_CATEGORIES } from './shipped-categories';
import type { CaseCategory } from './shipped-categories';

/** A shipped row as this office has it. `version` is 0 until the office changes it. */
export type OfficeRow<T> = T & { readonly hidden: boolean; readonly version: number; readonly shipped: boolean };

/** The tree of categories as an office has it: what was shipped, with its own changes, additions and omissions. */
@Injectable()
export class Categories {
  /** What a case may be about in this office, each part after its whole. */
  async effective(tx: Tx, districtId: string): Promise<readonly OfficeRow<CaseCategory>[]> {
    return (await this.all(tx, districtId)).filter(({ hidden }) => !hidden);
  }

  /** Also what the office has put away: old cases keep their category's name. */
  async all(tx: Tx, districtId: string): Promise<readonly OfficeRow<CaseCategory>[]> {
    const rows = await tx.rows<OfficeRow<CaseCategory>>(
      sql`SELECT key, parent, name_fr AS "nameFr", name_en AS "nameEn", series, body_key AS "bodyKey", delay_days AS "delayDays",
            checklist_fr AS "checklistFr", checklist_en AS "checklistEn", hidden, version
          FROM case_category WHERE district_id = ${districtId} ORDER BY key`,
    );
    const merged = merge(SHIPPED_CATEGORIES, rows);
    const tops = merged.filter(({ parent }) => parent === null || !merged.some(({ key }) => key === parent));
    return tops.flatMap((top) => [top, ...merged.filter(({ parent }) => parent === top.key)]);
  }

  /** @throws Refusal `input_not_valid` for the field `category` when the office has no such category */
  async demand(tx: Tx, districtId: string, key: string): Promise<CaseCategory> {
    const category = (await this.effective(tx, districtId)).find((one) => one.key === key);
    if (!category) throw new Refusal('input_not_valid', [{ field: 'category', problem: 'not_in_list' }]);
    return category;
  }
}

/** The public bodies as an office knows them: names are shipped, what it filled in is its own. */
@Injectable()
export class PublicBodies {
  async effective(tx: Tx, districtId: string): Promise<readonly OfficeRow<PublicBody>[]> {
    return (await this.all(tx, districtId)).filter(({ hidden }) => !hidden);
  }

  async all(tx: Tx, districtId: string): Promise<readonly OfficeRow<PublicBody>[]> {
    const rows = await tx.rows<OfficeRow<PublicBody>>(
      sql`SELECT key, name_fr AS "nameFr", name_en AS "nameEn", short, level, phone, email, address, announced_days AS "announcedDays",
            hidden, version
          FROM public_body WHERE district_id = ${districtId} ORDER BY key`,
    );
    return merge(SHIPPED_BODIES, rows);
  }
}

/** Shipped rows in their order, replaced by the office's where it has one; then the office's own. */
function merge<T extends { readonly key: string }>(shipped: readonly T[], changed: readonly OfficeRow<T>[]): OfficeRow<T>[] {
  const byKey = new Map(changed.map((row) => [row.key, row]));
  const known = new Set(shipped.map(({ key }) => key));
  return [
    ...shipped.map((row) => ({ ...row, hidden: false, version: 0, ...byKey.get(row.key), shipped: true })),
    ...changed.filter(({ key }) => !known.has(key)).map((row) => ({ ...row, shipped: false })),
  ];
}
