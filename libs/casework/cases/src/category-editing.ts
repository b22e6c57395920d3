import { Injectable } from '@nestjs/common';
import { authorize, cachedAbility, Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { ZoneSettings } from '@cloison/platform/http';
import { fold } from '@cloison/platform/names';
import { caseworkPolicy } from '@cloison/casework/access';
import { refuseOpinionLabels } from '@cloison/casework/vocabulary-guard';
import { GENERAL_SERIES } from './case-number';
import { Categories, PublicBodies } from './categories';
import type { OfficeRow } from './categories';
import type { CategoryInput, CategoryTree, PublicBodyInput } from './category.dto';

/** Reads and changes an office's tree. A shipped row that is changed becomes the office's own; nothing is removed, only put away. */
@Injectable()
export class CategoryEditing {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: ZoneSettings,
    private readonly categories: Categories,
    private readonly bodies: PublicBodies,
  ) {}

  read(context: RequestContext): Promise<CategoryTree> {
    return this.work.transaction(context, (tx) => this.tree(tx, this.office(context, 'read')));
  }

  async putCategory(context: RequestContext, input: CategoryInput): Promise<CategoryTree> {
    const { nameFr, nameEn } = input;
    refuseOpinionLabels({ nameFr, nameEn, checklistFr: input.checklistFr.join('\n'), checklistEn: input.checklistEn.join('\n') });
    const districtId = this.office(context, 'manage');
    return this.work.transaction(context, async (tx) => {
      const [all, bodies] = await Promise.all([this.categories.all(tx, districtId), this.bodies.all(tx, districtId)]);
      const before = rowOf(all, input);
      const key = before?.key ?? newKey(input.nameFr, all);
      this.expectInTree(input, key, all);
      if (input.bodyKey !== null && !bodies.some((body) => body.key === input.bodyKey)) throw notInList('bodyKey');
      const series = before?.series ?? all.find((one) => one.key === input.parent)?.series ?? GENERAL_SERIES;
      const written = await tx.execute(
        sql`INSERT INTO case_category (district_id, key, parent, name_fr, name_en, series, body_key, delay_days, checklist_fr, checklist_en, hidden)
            VALUES (${districtId}, ${key}, ${input.parent}, ${nameFr.trim()}, ${nameEn.trim()}, ${series}, ${input.bodyKey}, ${input.delayDays},
              ${input.checklistFr}, ${input.checklistEn}, ${input.hidden})
            ON CONFLICT (district_id, key) DO UPDATE SET parent = excluded.parent, name_fr = excluded.name_fr, name_en = excluded.name_en,
              body_key = excluded.body_key, delay_days = excluded.delay_days, checklist_fr = excluded.checklist_fr,
              checklist_en = excluded.checklist_en, hidden = excluded.hidden, version = case_category.version + 1
            WHERE case_category.version = ${input.version}`,
      );
      if (written === 0) throw new Refusal('version_conflict');
      tx.log({ act: 'category.change', district: districtId, count: 1 });
      return this.tree(tx, districtId);
    });
  }

  async putBody(context: RequestContext, input: PublicBodyInput): Promise<CategoryTree> {
    const { nameFr, nameEn, short } = input;
    refuseOpinionLabels({ nameFr, nameEn, short });
    const districtId = this.office(context, 'manage');
    return this.work.transaction(context, async (tx) => {
      const all = await this.bodies.all(tx, districtId);
      const key = rowOf(all, input)?.key ?? newKey(input.short, all);
      const written = await tx.execute(
        sql`INSERT INTO public_body (district_id, key, name_fr, name_en, short, level, phone, email, address, announced_days, hidden)
            VALUES (${districtId}, ${key}, ${nameFr.trim()}, ${nameEn.trim()}, ${short.trim()}, ${input.level}, ${input.phone?.trim() || null},
              ${input.email?.trim() || null}, ${input.address?.trim() || null}, ${input.announcedDays}, ${input.hidden})
            ON CONFLICT (district_id, key) DO UPDATE SET name_fr = excluded.name_fr, name_en = excluded.name_en, short = excluded.short,
              level = excluded.level, phone = excluded.phone, email = excluded.email, address = excluded.address,
              announced_days = excluded.announced_days, hidden = excluded.hidden, version = public_body.version + 1
            WHERE public_body.version = ${input.version}`,
      );
      if (written === 0) throw new Refusal('version_conflict');
      tx.log({ act: 'body.change', district: districtId, count: 1 });
      return this.tree(tx, districtId);
    });
  }

  private async tree(tx: Tx, districtId: string): Promise<CategoryTree> {
    const [categories, bodies] = await Promise.all([this.categories.all(tx, districtId), this.bodies.all(tx, districtId)]);
    const plain = categories.map((one) => ({ ...one, checklistFr: [...one.checklistFr], checklistEn: [...one.checklistEn] }));
    return { categories: plain, bodies: [...bodies] };
  }

  /** Two levels, no circle: what has parts is part of nothing. */
  private expectInTree({ parent }: CategoryInput, key: string, all: readonly OfficeRow<{ key: string; parent: string | null }>[]): void {
    if (parent === null) return;
    const whole = all.find((one) => one.key === parent);
    if (!whole || whole.parent !== null || parent === key || all.some((one) => one.parent === key)) throw notInList('parent');
  }

  private office(context: RequestContext, action: 'read' | 'manage'): string {
    const [districtId] = context.districts;
    if (districtId === undefined) throw new Refusal('not_found');
    authorize(cachedAbility(caseworkPolicy, this.settings, context), action, 'Category', { districtId });
    return districtId;
  }
}

/** The row that a change starts from; a change of a row that isn't there, or of another version, is refused. */
function rowOf<T extends { readonly key: string; readonly version: number }>(
  all: readonly T[],
  { key, version }: { readonly key?: string; readonly version: number },
): T | undefined {
  if (key === undefined) return undefined;
  const row = all.find((one) => one.key === key);
  if (!row) throw new Refusal('not_found');
  if (row.version !== version) throw new Refusal('version_conflict');
  return row;
}

/** `office_` and the name, so that a row shipped one day can't meet it. */
function newKey(name: string, all: readonly { readonly key: string }[]): string {
  const base = `office_${fold(name)
    .trim()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, 40)}`;
  const taken = new Set(all.map(({ key }) => key));
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? base : `${base}_${number}`;
    if (!taken.has(key)) return key;
  }
}

function notInList(field: string): Refusal {
  return new Refusal('input_not_valid', [{ field, problem: 'not_in_list' }]);
}
