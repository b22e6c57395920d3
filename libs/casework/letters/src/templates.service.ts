import { Injectable } from '@nestjs/common';
import { authorize, cachedAbility, Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import { ZoneSettings } from '@cloison/platform/http';
import { caseworkPolicy } from '@cloison/casework/access';
import { ownDistrict } from '@cloison/casework/team';
import { refuseOpinionLabels } from '@cloison/casework/vocabulary-guard';
import { fill, MERGE_FIELDS, unknownFields } from './merge-fields';
import { MergeSource, mergeValues } from './merge-values';
import type { FilledQuery, FilledTemplate, TemplateChange, TemplateList, TemplateTrial, TemplateWriting } from './template.dto';
import { Templates } from './templates';

/** Templates as people use and manage them. */
@Injectable()
export class TemplatesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: ZoneSettings,
    private readonly templates: Templates,
    private readonly source: MergeSource,
  ) {}

  async list(context: RequestContext): Promise<TemplateList> {
    const districtId = this.demand(context, 'read');
    return this.work.transaction(context, async (tx) => {
      const items = await this.templates.all(tx, districtId);
      tx.log({ act: 'template.list', district: districtId, count: items.length });
      return { items, fields: [...MERGE_FIELDS] };
    });
  }

  async filled(context: RequestContext, { key, language, caseId, bodyKey }: FilledQuery): Promise<FilledTemplate> {
    return this.work.transaction(context, async (tx) => {
      const { file } = await this.source.load(tx, caseId);
      authorize(this.ability(context), 'read', 'CaseFile', file);
      tx.log({ act: 'template.fill', subjects: [file.citizenId], district: file.districtId, count: 1 });
      return { ...(await this.templates.render(tx, key, language, { caseId, bodyKey, now: context.at })), unknown: [] };
    });
  }

  /** How a text that isn't saved yet reads with a real case, and which of its fields aren't any. */
  async try(context: RequestContext, { addressee, language, caseId, subject, text }: TemplateTrial): Promise<FilledTemplate> {
    return this.work.transaction(context, async (tx) => {
      const found = await this.source.load(tx, caseId);
      authorize(this.ability(context), 'read', 'CaseFile', found.file);
      const values = mergeValues(found, addressee, language, context.at);
      const [head, body] = [fill(subject, values, language), fill(text, values, language)];
      tx.log({ act: 'template.try', subjects: [found.file.citizenId], district: found.file.districtId, count: 1 });
      return {
        subject: head.text,
        text: body.text,
        missing: [...new Set([...head.missing, ...body.missing])],
        unknown: unknownFields(`${subject}\n${text}`),
      };
    });
  }

  async create(context: RequestContext, input: TemplateWriting): Promise<TemplateList> {
    return this.save(context, { ...input, key: `own_${crypto.randomUUID().slice(0, 8)}`, version: 0, hidden: false }, 'template.create');
  }

  /** @throws Refusal `version_conflict` when somebody else changed the template since `version` */
  async change(context: RequestContext, input: TemplateChange): Promise<TemplateList> {
    return this.save(context, input, 'template.change');
  }

  private async save(context: RequestContext, input: TemplateChange, act: string): Promise<TemplateList> {
    const districtId = this.demand(context, 'manage');
    refuseUnknownFields(input);
    const { nameFr, nameEn, subjectFr, subjectEn, bodyFr, bodyEn } = input;
    refuseOpinionLabels({ nameFr, nameEn, subjectFr, subjectEn, bodyFr, bodyEn });
    const me = context.account?.id ?? null;
    await this.work.transaction(context, async (tx) => {
      if (act === 'template.change' && !(await this.templates.all(tx, districtId)).some(({ key }) => key === input.key))
        throw new Refusal('not_found');
      const saved = await tx.execute(
        sql`INSERT INTO letter_template (district_id, key, addressee, name_fr, name_en, subject_fr, subject_en, body_fr, body_en, hidden, updated_by)
            SELECT ${districtId}, ${input.key}, ${input.addressee}, ${input.nameFr.trim()}, ${input.nameEn.trim()}, ${input.subjectFr.trim()},
              ${input.subjectEn.trim()}, ${input.bodyFr.trim()}, ${input.bodyEn.trim()}, ${input.hidden}, ${me}
            WHERE ${input.version}::integer = 0 OR EXISTS (SELECT FROM letter_template t WHERE t.district_id = ${districtId} AND t.key = ${input.key})
            ON CONFLICT (district_id, key) DO UPDATE SET name_fr = excluded.name_fr, name_en = excluded.name_en, subject_fr = excluded.subject_fr,
              subject_en = excluded.subject_en, body_fr = excluded.body_fr, body_en = excluded.body_en, hidden = excluded.hidden,
              updated_at = now(), updated_by = excluded.updated_by, version = letter_template.version + 1
            WHERE letter_template.version = ${input.version}`,
      );
      if (saved === 0) throw new Refusal('version_conflict');
      tx.log({ act, district: districtId, count: 1 });
    });
    return this.list(context);
  }

  private demand(context: RequestContext, action: 'read' | 'manage'): string {
    const districtId = ownDistrict(context.districts);
    authorize(this.ability(context), action, 'Template', { districtId });
    return districtId;
  }

  private ability(context: RequestContext): ReturnType<typeof cachedAbility> {
    return cachedAbility(caseworkPolicy, this.settings, context);
  }
}

function refuseUnknownFields(input: TemplateWriting): void {
  const texts = (['subjectFr', 'subjectEn', 'bodyFr', 'bodyEn'] as const).filter((field) => unknownFields(input[field]).length > 0);
  if (texts.length > 0)
    throw new Refusal(
      'input_not_valid',
      texts.map((field) => ({ field, problem: 'not_in_list' })),
    );
}
