import { Instant, Nested, OneOf, Text, TrueOrFalse, Uuid, Whole } from '@cloison/platform/http';

const SOURCES = ['upload', 'mail', 'consent', 'letter', 'certificate'] as const;

/** Of a case, or of a citizen with all his cases: one of the two. */
export class DocumentQuery {
  @Uuid({ optional: true }) caseId?: string;
  @Uuid({ optional: true }) citizenId?: string;
}

/** Where a document goes, and its name; its bytes are the body. */
export class DocumentUpload {
  @Text({ min: 1, max: 255, description: 'Name of the file; cleaned before it is kept' }) name!: string;
  @Uuid({ optional: true }) caseId?: string;
  @Uuid({ optional: true }) citizenId?: string;
}

export class DocumentDeletion {
  @Text({ min: 1, max: 300 }) why!: string;
}

export class DocumentPerson {
  @Uuid() id!: string;
  @Text() name!: string;
}

export class DocumentDestroyed {
  @Instant() at!: string;
  @Nested(() => DocumentPerson, { nullable: true }) by!: DocumentPerson | null;
  @Text({ max: 300 }) why!: string;
}

export class DocumentView {
  @Uuid() id!: string;
  @Uuid({ nullable: true }) caseId!: string | null;
  @Uuid({ nullable: true }) citizenId!: string | null;
  @Text() name!: string;
  @Text() mediaType!: string;
  @Whole({ description: 'Bytes' }) size!: number;
  @OneOf(SOURCES) source!: (typeof SOURCES)[number];
  @TrueOrFalse({ description: 'Whether the page can show it' }) previewed!: boolean;
  @Instant() addedAt!: string;
  @Nested(() => DocumentPerson, { nullable: true }) addedBy!: DocumentPerson | null;
  @Nested(() => DocumentDestroyed, { nullable: true }) destroyed!: DocumentDestroyed | null;
}

export class DocumentList {
  /** Newest first. */
  @Nested(() => DocumentView, { many: 1000 }) items!: DocumentView[];
  @Whole({ description: 'Largest document, in bytes' }) maxBytes!: number;
}
