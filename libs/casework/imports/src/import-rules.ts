import { Injectable } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import type { Tx } from '@cloison/platform/database';
import { fold } from '@cloison/platform/names';
import { Categories } from '@cloison/casework/cases';
import type { OfficeImportRules } from './import.dto';
import type { LineRules } from './line';
import type { Mapping } from './targets';

/** Turns what somebody chose into rules for reading lines. */
@Injectable()
export class ImportRulesReader {
  constructor(private readonly categories: Categories) {}

  /** @throws Refusal `input_not_valid` for columns that aren't there, targets chosen twice, and lines that could name nobody */
  async read(tx: Tx, districtId: string, chosen: OfficeImportRules, columnCount: number): Promise<LineRules> {
    const mapping: Mapping = {};
    for (const { column, target } of chosen.columns) {
      if (column >= columnCount || mapping[target] !== undefined)
        throw new Refusal('input_not_valid', [{ field: 'columns', problem: 'not_in_list' }]);
      mapping[target] = column;
    }
    const named = (mapping.familyName !== undefined && mapping.givenName !== undefined) || mapping.fullName !== undefined;
    if (!named) throw new Refusal('input_not_valid', [{ field: 'columns', problem: 'required' }]);
    const known = await this.categories.effective(tx, districtId);
    if (chosen.otherCategory !== null && !known.some(({ key }) => key === chosen.otherCategory))
      throw new Refusal('input_not_valid', [{ field: 'otherCategory', problem: 'not_in_list' }]);
    const categories = new Map(known.flatMap(({ key, nameFr, nameEn }) => [key, nameFr, nameEn].map((name) => [fold(name), key] as const)));
    return { mapping, dayFirst: chosen.dayFirst, otherCategory: chosen.otherCategory, categories };
  }
}
