import { Instant, Nested, OneOf, Text, Uuid, Whole } from '@cloison/platform/http';
import { CHANNELS, MailingAuthor } from './mailing.dto';
import type { Channel } from './mailing.dto';
import { PURPOSES } from './source-rules';
import type { Purpose } from './source-rules';

export class CertifiedExport {
  @OneOf(['labels', 'csv']) form!: 'labels' | 'csv';
  @Instant() at!: string;
  @Whole() people!: number;
}

export class CertifiedList {
  @Uuid() id!: string;
  @Text() number!: string;
  @Uuid({ nullable: true }) parentId!: string | null;
  @OneOf(['copy', 'subset'], { nullable: true }) derivation!: 'copy' | 'subset' | null;
  @OneOf(PURPOSES) purpose!: Purpose;
  @OneOf(CHANNELS) channel!: Channel;
  @Instant() createdAt!: string;
  @Whole() taken!: number;
  @Whole() leftOut!: number;
  @Nested(() => CertifiedExport, { many: 500 }) exports!: CertifiedExport[];
}

/** What was destroyed: counts, numbers and dates. The hash is over exactly this (keys sorted, no spaces, UTF-8). */
export class DestructionStatement {
  @Text() number!: string;
  @Text() district!: string;
  @Instant() at!: string;
  @Uuid() by!: string;
  @Whole({ description: 'Different people' }) people!: number;
  @Whole({ description: 'Rows about people that were deleted' }) rows!: number;
  @Nested(() => CertifiedList, { many: 500, description: 'The list and all that were derived from it' }) lists!: CertifiedList[];
}

export class CertificateView {
  @Uuid() id!: string;
  @Text({ description: 'SHA-256 of the statement’s canonical form, hexadecimal' }) hash!: string;
  @Nested(() => MailingAuthor) by!: MailingAuthor;
  @Nested(() => DestructionStatement) statement!: DestructionStatement;
}
