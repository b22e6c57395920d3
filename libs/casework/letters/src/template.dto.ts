import { Nested, OneOf, Text, TrueOrFalse, Uuid, Whole } from '@cloison/platform/http';
import { MERGE_FIELDS } from './merge-fields';
import type { Language, MergeField } from './merge-fields';

const LANGUAGES = ['fr', 'en'] as const;
const FIELD_KEYS = MERGE_FIELDS.map(({ key }) => key);
const KEY = /^[a-z][a-z0-9_]{1,59}$/;

export class TemplateWriting {
  @OneOf(['citizen', 'body']) addressee!: 'citizen' | 'body';
  @Text({ min: 1, max: 80 }) nameFr!: string;
  @Text({ min: 1, max: 80 }) nameEn!: string;
  @Text({ min: 1, max: 200 }) subjectFr!: string;
  @Text({ min: 1, max: 200 }) subjectEn!: string;
  @Text({ min: 1, max: 10_000, description: 'Paragraphs are separated by an empty line; `{{…}}` is a merge field of the closed list' })
  bodyFr!: string;
  @Text({ min: 1, max: 10_000 }) bodyEn!: string;
}

export class TemplateChange extends TemplateWriting {
  @Text({ pattern: KEY, max: 60 }) key!: string;
  @Whole({ max: 2_147_483_647, description: '0 for a shipped template that the office hasn’t changed yet' }) version!: number;
  @TrueOrFalse({ description: 'Hidden templates are offered to nobody' }) hidden!: boolean;
}

export class TemplateView extends TemplateWriting {
  @Text() key!: string;
  @Whole() version!: number;
  @TrueOrFalse() hidden!: boolean;
  @TrueOrFalse({ description: 'Came with the product' }) shipped!: boolean;
}

export class MergeFieldView {
  @OneOf(FIELD_KEYS) key!: MergeField;
  @Text() fr!: string;
  @Text() en!: string;
  @Text() labelFr!: string;
  @Text() labelEn!: string;
}

export class TemplateList {
  @Nested(() => TemplateView, { many: 500 }) items!: TemplateView[];
  @Nested(() => MergeFieldView, { many: 50 }) fields!: MergeFieldView[];
}

export class FilledQuery {
  @Text({ pattern: KEY, max: 60 }) key!: string;
  @OneOf(LANGUAGES) language!: Language;
  @Uuid() caseId!: string;
  @Text({ pattern: KEY, max: 60, optional: true, description: 'The public body; by default the one of the case’s category' })
  bodyKey?: string;
}

export class TemplateTrial {
  @OneOf(['citizen', 'body']) addressee!: 'citizen' | 'body';
  @OneOf(LANGUAGES) language!: Language;
  @Uuid() caseId!: string;
  @Text({ max: 200 }) subject!: string;
  @Text({ max: 10_000 }) text!: string;
}

export class FilledTemplate {
  @Text({ max: 1_000 }) subject!: string;
  @Text({ max: 40_000 }) text!: string;
  @OneOf(FIELD_KEYS, { many: 50, description: 'Fields that the case has no value for; they stand marked in the text' })
  missing!: MergeField[];
  @Text({ many: 100, max: 60, description: 'Names between braces that are no field' }) unknown!: string[];
}
