import { Cursor, Instant, Nested, OneOf, PageSize, Text, TrueOrFalse, Uuid, Whole } from '@cloison/platform/http';

export const MAIL_STATES = ['new', 'filed', 'answered', 'redirected', 'handed_over', 'dismissed'] as const;
export type MailState = (typeof MAIL_STATES)[number];
export const MAIL_KINDS = ['message', 'bounce', 'auto_reply'] as const;
/** What the office would do next, with one key. */
export const MAIL_PROPOSALS = ['answer_all', 'file', 'create', 'redirect', 'hand_over', 'look'] as const;
export type MailProposal = (typeof MAIL_PROPOSALS)[number];

export class MailQuery {
  @OneOf(['new', 'handled'], { optional: true, description: 'What waits to be sorted (default), or what was' }) folder?: 'new' | 'handled';
  @Cursor() cursor?: string;
  @PageSize(200) limit?: number;
}

export class MailPerson {
  @Uuid() id!: string;
  @Text() name!: string;
}

export class MailCitizen {
  @Uuid() id!: string;
  @Text() givenName!: string;
  @Text() familyName!: string;
}

export class MailCase {
  @Uuid() id!: string;
  @Text() number!: string;
  @Text() title!: string;
  @Uuid() citizenId!: string;
}

export class MailBody {
  @Text() key!: string;
  @Text() short!: string;
  @Text() nameFr!: string;
  @Text() nameEn!: string;
  @OneOf(['quebec', 'canada', 'municipal', 'other']) level!: string;
}

export class MailPileCount {
  @Uuid() id!: string;
  @Text() subject!: string;
  @Whole() count!: number;
  @Whole() here!: number;
  @Whole() elsewhere!: number;
  @Instant() since!: string;
}

export class MailLine {
  @Uuid() id!: string;
  @Instant() receivedAt!: string;
  @Text({ nullable: true }) fromName!: string | null;
  @Text({ nullable: true }) fromAddress!: string | null;
  @Text() subject!: string;
  @OneOf(MAIL_KINDS) kind!: (typeof MAIL_KINDS)[number];
  @OneOf(['fr', 'en']) language!: 'fr' | 'en';
  @OneOf(MAIL_STATES) state!: MailState;
  @OneOf(MAIL_PROPOSALS) proposal!: MailProposal;
  @Whole() attachmentCount!: number;
  @Text({ nullable: true }) bouncedAddress!: string | null;
  @TrueOrFalse({ nullable: true, description: 'Whether the sender lives in the riding; null where nothing tells' }) inRiding!:
    boolean | null;
  @Text({ nullable: true }) ridingName!: string | null;
  @Nested(() => MailCitizen, { nullable: true }) citizen!: MailCitizen | null;
  @Nested(() => MailCase, { nullable: true }) case!: MailCase | null;
  @Nested(() => MailBody, { nullable: true }) body!: MailBody | null;
  @Nested(() => MailPileCount, { nullable: true }) pile!: MailPileCount | null;
  @Nested(() => MailPerson, { nullable: true, description: 'Who has it open' }) claimedBy!: MailPerson | null;
  @Nested(() => MailPerson, { nullable: true }) handledBy!: MailPerson | null;
  @Instant({ nullable: true }) handledAt!: string | null;
}

export class MailPage {
  @Nested(() => MailLine, { many: 200 }) items!: MailLine[];
  /** Lines that wait to be sorted, a pile being one. */
  @Whole() waiting!: number;
  @Cursor({ nullable: true }) nextCursor!: string | null;
}

export class MailAttachment {
  @Text() name!: string;
  @Text() mediaType!: string;
  @Whole() size!: number;
  @Uuid({ nullable: true }) documentId!: string | null;
  @Text({ nullable: true, description: 'Code of the refusal where the office doesn’t keep such a document' }) refused!: string | null;
}

export class ReadyAnswer {
  @Text() subject!: string;
  @Text({ max: 20_000 }) text!: string;
  /** Whether the right address is known, so that it may leave as it stands. */
  @TrueOrFalse() complete!: boolean;
}

export class MailView extends MailLine {
  @Text({ max: 200_000 }) text!: string;
  @TrueOrFalse({ description: 'Whether it has a laid-out form besides its text' }) hasHtml!: boolean;
  @Text({ many: 100 }) recipients!: string[];
  @Text({ nullable: true }) postalCode!: string | null;
  @Nested(() => MailAttachment, { many: 50 }) attachments!: MailAttachment[];
  @Nested(() => MailCase, { many: 20, description: 'Open cases of the sender' }) openCases!: MailCase[];
  @Nested(() => ReadyAnswer, { nullable: true, description: 'What R would send: not our level of government' })
  redirection!: ReadyAnswer | null;
  @Nested(() => ReadyAnswer, { nullable: true, description: 'What T would send: another office’s riding' }) handOver!: ReadyAnswer | null;
}

export class MailHtml {
  @Text({ max: 8_000_000, description: 'Markup without scripts, forms, styles or anything from elsewhere' }) html!: string;
}

export class MailFiling {
  @Uuid() caseId!: string;
}

export class MailAnswer {
  @Text({ min: 1, max: 250 }) subject!: string;
  @Text({ min: 1, max: 20_000 }) text!: string;
}

export class MailRedirection {
  @Text({ max: 60, optional: true, description: 'The body’s key; the guessed one by default' }) bodyKey?: string;
}

export class MailOutcome {
  @OneOf(MAIL_STATES) state!: MailState;
  @Uuid({ many: 5_000, description: 'Mails that wait to leave' }) outgoing!: string[];
  /** How many of them are held back. */
  @Whole() held!: number;
}

export class PileMember {
  @Uuid() id!: string;
  @Text({ nullable: true }) fromName!: string | null;
  @Text({ nullable: true }) fromAddress!: string | null;
  @Instant() receivedAt!: string;
  @TrueOrFalse({ nullable: true }) inRiding!: boolean | null;
  @OneOf(MAIL_STATES) state!: MailState;
}

export class PileView {
  @Nested(() => MailPileCount) pile!: MailPileCount;
  @Text({ max: 200_000 }) text!: string;
  @OneOf(['fr', 'en']) language!: 'fr' | 'en';
  @Nested(() => PileMember, { many: 5_000 }) members!: PileMember[];
}
