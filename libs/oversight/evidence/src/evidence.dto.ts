import { Instant, Nested, Text, Uuid, Whole } from '@cloison/platform/http';

export class BundleView {
  @Uuid() id!: string;
  @Instant() madeAt!: Date;
  @Uuid({ nullable: true, description: 'null: made at the command line' }) madeBy!: string | null;
  @Whole({ description: 'bytes' }) size!: number;
  @Text({ max: 64, description: 'SHA-256 of the file, hexadecimal' }) sha256!: string;
  @Text({ max: 64, description: 'SHA-256 of its manifest, hexadecimal: what the offline checker shows' }) fingerprint!: string;
  @Whole({ description: 'entries of all logs in it' }) entries!: number;
}

export class BundleListView {
  @Nested(() => BundleView, { many: 100, description: 'newest first' }) items!: BundleView[];
}
