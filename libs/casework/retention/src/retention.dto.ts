import { CalendarDate, Instant, Nested, OneOf, Text, Uuid, Whole } from '@cloison/platform/http';

export const DESTRUCTION_REASONS = ['retention', 'request', 'mandate_end', 'mistake'] as const;
export type DestructionReason = (typeof DESTRUCTION_REASONS)[number];
const CATEGORY = /^[a-z0-9_]{0,60}$/;

export class RetentionRuleView {
  @Text({ max: 60, description: 'A category’s key; empty for every other one' }) category!: string;
  @Whole({ min: 1, max: 50 }) years!: number;
}

export class RetentionRuleList {
  @Nested(() => RetentionRuleView, { many: 500 }) rules!: RetentionRuleView[];
}

export class RetentionRuleSetting {
  @Text({ max: 60, pattern: CATEGORY }) category!: string;
  @Whole({ min: 1, max: 50 }) years!: number;
}

export class RetentionHold {
  @Text({ min: 1, max: 300 }) reason!: string;
  @CalendarDate({ optional: true, nullable: true }) until?: string | null;
}

/** A record that nothing asks to be kept any longer. */
export class RetentionProposal {
  @Uuid() id!: string;
  @Text() familyName!: string;
  @Text() givenName!: string;
  @Whole() cases!: number;
  @CalendarDate({ nullable: true, description: 'The last day on which something happened' }) lastDay!: string | null;
  @CalendarDate({ description: 'Until when the office’s own rules kept it' }) keptUntil!: string;
  @Text({ description: 'The category that kept it longest' }) category!: string;
  @Text({ nullable: true, description: 'Why it is held all the same' }) heldFor!: string | null;
}

export class RetentionReview {
  @Whole() total!: number;
  @Nested(() => RetentionProposal, { many: 500 }) items!: RetentionProposal[];
}

export class ExportedField {
  @Text() name!: string;
  @Text({ description: 'As the office has it; what has parts is JSON' }) value!: string;
}

export class ExportedRow {
  @Nested(() => ExportedField, { many: 300 }) fields!: ExportedField[];
}

export class ExportedTable {
  @Text() name!: string;
  @Nested(() => ExportedRow, { many: 100_000 }) rows!: ExportedRow[];
}

/** All that the office holds on one person. */
export class CitizenExported {
  @Instant() preparedAt!: string;
  @Nested(() => ExportedTable, { many: 200 }) tables!: ExportedTable[];
}

export class DestructionOrder {
  @Uuid({ many: 100 }) citizenIds!: string[];
  @OneOf(DESTRUCTION_REASONS) reason!: DestructionReason;
}

export class DestructionCertificate {
  @Text() number!: string;
  @Instant() at!: string;
  @Text() by!: string;
  @OneOf(DESTRUCTION_REASONS) reason!: DestructionReason;
  @Whole({ description: 'Rows destroyed in all' }) rows!: number;
  @Whole() cases!: number;
  @Text({ description: 'SHA-256 of the certificate’s own words' }) fingerprint!: string;
}

export class DestructionCertificates {
  @Nested(() => DestructionCertificate, { many: 500 }) items!: DestructionCertificate[];
}
