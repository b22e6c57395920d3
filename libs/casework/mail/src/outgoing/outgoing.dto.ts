import { Cursor, Email, Instant, Nested, OneOf, PageSize, Text, TrueOrFalse, Uuid, Whole } from '@cloison/platform/http';
import { MailCase, MailPerson } from '../mail.dto';
import { SOLICITATIONS } from '../solicitation/solicitation';
import type { SolicitationKind } from '../solicitation/solicitation';

export const OUTGOING_STATES = ['queued', 'held', 'sending', 'sent', 'failed', 'unsure', 'cancelled'] as const;
export type OutgoingState = (typeof OUTGOING_STATES)[number];
export const OUTGOING_PROBLEMS = ['unreachable', 'refused', 'no_answer', 'bounced', 'unreadable'] as const;

export class OutgoingQuery {
  @OneOf(['held', 'waiting', 'sent', 'all'], { optional: true }) folder?: 'held' | 'waiting' | 'sent' | 'all';
  @Uuid({ optional: true, description: 'Mails of one case only' }) caseId?: string;
  @Cursor() cursor?: string;
  @PageSize(200) limit?: number;
}

export class NewOutgoingMail {
  @Email({ many: 50 }) to!: string[];
  @Email({ many: 49, optional: true }) cc?: string[];
  @Text({ min: 1, max: 250 }) subject!: string;
  @Text({ min: 1, max: 20_000 }) text!: string;
  @Uuid({ many: 20, optional: true, description: 'Documents of the case that go along' }) documents?: string[];
  @Uuid({ optional: true, nullable: true }) caseId?: string | null;
  @Uuid({ optional: true, nullable: true }) citizenId?: string | null;
  @Text({ max: 60, optional: true, nullable: true, description: 'The public body that is written to' }) bodyKey?: string | null;
  @Uuid({ optional: true, nullable: true, description: 'The received mail that is answered' }) answersId?: string | null;
  @Text({ max: 80, optional: true, description: 'The riding’s id; needed only by an account of several ridings' }) districtId?: string;
}

/** A sentence that asks for something for a party: where it stands in the text, in UTF-16 units. */
export class SolicitationView {
  @OneOf(SOLICITATIONS) kind!: SolicitationKind;
  @Whole() start!: number;
  @Whole() end!: number;
}

export class OutgoingLine {
  @Uuid() id!: string;
  @Instant() writtenAt!: string;
  @Text({ many: 50 }) to!: string[];
  @Text() subject!: string;
  @Text() beginning!: string;
  @OneOf(OUTGOING_STATES) state!: OutgoingState;
  @OneOf(OUTGOING_PROBLEMS, { nullable: true }) problem!: (typeof OUTGOING_PROBLEMS)[number] | null;
  @OneOf(SOLICITATIONS, { many: 3 }) heldFor!: SolicitationKind[];
  @Instant() sendAfter!: string;
  @Instant({ nullable: true }) settledAt!: string | null;
  @Nested(() => MailPerson, { nullable: true }) writtenBy!: MailPerson | null;
  @Nested(() => MailCase, { nullable: true }) case!: MailCase | null;
}

export class OutgoingPage {
  @Nested(() => OutgoingLine, { many: 200 }) items!: OutgoingLine[];
  @Whole() held!: number;
  /** Whether a sending server is set: without one, mail waits. */
  @TrueOrFalse() sending!: boolean;
  @Cursor({ nullable: true }) nextCursor!: string | null;
}

export class OutgoingView extends OutgoingLine {
  @Text({ many: 50 }) cc!: string[];
  @Text({ max: 20_000 }) text!: string;
  @Whole() documentCount!: number;
  /** Sentences that hold it back. */
  @Nested(() => SolicitationView, { many: 200 }) sentences!: SolicitationView[];
  @TrueOrFalse({ description: 'Whether the person who asks may release it' }) mayRelease!: boolean;
  @Text({ nullable: true }) releaser!: string | null;
  @Nested(() => MailPerson, { nullable: true }) releasedBy!: MailPerson | null;
  @Text({ max: 1_000, nullable: true }) releaseReason!: string | null;
}

export class MailRelease {
  @Text({ min: 10, max: 1_000, description: 'Why this mail is none that solicits, or may leave all the same' }) reason!: string;
}

export class Addressee {
  @OneOf(['citizen', 'body']) kind!: 'citizen' | 'body';
  @Text() label!: string;
  @Text({ nullable: true }) email!: string | null;
  @Text({ nullable: true }) bodyKey!: string | null;
  @OneOf(['none', 'asked', 'valid', 'expired', 'revoked'], {
    nullable: true,
    description: 'Consent to write to this body; null for the citizen',
  })
  consent!: string | null;
  @Text({ nullable: true }) consentUntil!: string | null;
}

export class Addressees {
  @Nested(() => Addressee, { many: 40 }) items!: Addressee[];
}

export class ServerState {
  @TrueOrFalse() configured!: boolean;
  @OneOf(['yes', 'unreachable', 'refused', 'folder_missing', 'not_stored'], { nullable: true }) answers!: string | null;
  @Instant({ nullable: true }) lastGoodAt!: string | null;
}

export class MailStatus {
  @Nested(() => ServerState) receiving!: ServerState;
  @Nested(() => ServerState) sending!: ServerState;
  @Text({ nullable: true, description: 'The folder that is read' }) mailbox!: string | null;
  @Text({ nullable: true }) from!: string | null;
  @Whole() waiting!: number;
  @Whole() unsure!: number;
}
