import { Injectable } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { fill } from './merge-fields';
import type { Language, MergeField } from './merge-fields';
import { MergeSource, mergeValues } from './merge-values';
import { SHIPPED_TEMPLATES } from './shipped-templates';
import type { LetterTemplate } from './shipped-templates';

export type OfficeTemplate = LetterTemplate & { readonly hidden: boolean; readonly version: number; readonly shipped: boolean };

export interface RenderedTemplate {
  readonly subject: string;
  readonly text: string;
  /** What the case has no value for: it stands marked in the text. */
  readonly missing: MergeField[];
}

/** The office's templates, filled from a case: for letters, and for whoever writes mails. */
@Injectable()
export class Templates {
  constructor(private readonly source: MergeSource) {}

  /** Shipped ones first, as the office has them; then its own. Hidden ones too. */
  async all(tx: Tx, districtId: string): Promise<OfficeTemplate[]> {
    const rows = await tx.rows<Omit<OfficeTemplate, 'shipped'>>(
      sql`SELECT key, addressee, name_fr AS "nameFr", name_en AS "nameEn", subject_fr AS "subjectFr", subject_en AS "subjectEn",
            body_fr AS "bodyFr", body_en AS "bodyEn", hidden, version
          FROM letter_template WHERE district_id = ${districtId} ORDER BY name_fr, key LIMIT 400`,
    );
    const changed = new Map(rows.map((row) => [row.key, row]));
    const shipped = new Set(SHIPPED_TEMPLATES.map(({ key }) => key));
    return [
      ...SHIPPED_TEMPLATES.map((template) => ({ ...template, hidden: false, version: 0, ...changed.get(template.key), shipped: true })),
      ...rows.filter(({ key }) => !shipped.has(key)).map((row) => ({ ...row, shipped: false })),
    ];
  }

  /**
   * A template filled from a case.
   * @param key a template that the office has and offers
   * @throws Refusal `not_found` for a case that can't be seen; `input_not_valid` for an unknown template or body
   */
  async render(
    tx: Tx,
    key: string,
    language: Language,
    { caseId, bodyKey = null, now = new Date() }: { readonly caseId: string; readonly bodyKey?: string | null; readonly now?: Date },
  ): Promise<RenderedTemplate> {
    const subject = await this.source.load(tx, caseId, bodyKey);
    const template = (await this.all(tx, subject.file.districtId)).find((one) => one.key === key && !one.hidden);
    if (!template) throw new Refusal('input_not_valid', [{ field: 'key', problem: 'not_in_list' }]);
    const values = mergeValues(subject, template.addressee, language, now);
    const head = fill(language === 'fr' ? template.subjectFr : template.subjectEn, values, language);
    const body = fill(language === 'fr' ? template.bodyFr : template.bodyEn, values, language);
    return { subject: head.text, text: body.text, missing: [...new Set([...head.missing, ...body.missing])] };
  }
}
