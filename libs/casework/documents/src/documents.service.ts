import { Injectable } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { FindIndex } from '@cloison/casework/find';
import { cleanName } from './document-name';
import { DocumentKeys } from './document-keys';
import { DocumentSettings } from './document-settings';
import { documentTypeOf, endingOf } from './document-type';
import type { DocumentType } from './document-type';
import { openDocument, sealDocument } from './envelope';
import { VirusScanner } from './virus-scanner';

/** What a database row takes at once; a document larger than this is stored in several. */
const PART_BYTES = 1_048_576;
/** Largest message that is kept as it was received. */
const MAIL_BYTES = 50 * 1_048_576;

export type DocumentSource = 'upload' | 'mail' | 'consent' | 'letter' | 'certificate';

/** Whose document it is: a case's, a citizen's, or for the time being nobody's (a mail that waits to be sorted). */
export interface DocumentPlace {
  readonly districtId: string;
  readonly caseId?: string | null;
  readonly citizenId?: string | null;
}

export interface NewDocument extends DocumentPlace {
  readonly name: string;
  readonly bytes: Buffer;
  readonly source: DocumentSource;
}

/** Bytes that were looked at: of an accepted type, and shown to the virus scanner where there is one. */
export interface CheckedDocument {
  readonly name: string;
  readonly mediaType: DocumentType;
  readonly bytes: Buffer;
}

export interface StoredDocument {
  readonly id: string;
  readonly mediaType: string;
  /** In bytes, before encryption. */
  readonly size: number;
}

interface DocumentRow {
  districtId: string;
  citizenId: string | null;
  name: string;
  mediaType: string;
  keyId: string | null;
  wrappedKey: Buffer | null;
}

/** Documents at rest: checked, encrypted under the zone's key, seen by whoever sees their case. */
@Injectable()
export class Documents {
  constructor(
    private readonly settings: DocumentSettings,
    private readonly keys: DocumentKeys,
    private readonly scanner: VirusScanner,
    private readonly findable: FindIndex,
  ) {}

  /**
   * Judges bytes before anything is written. Done ahead of the transaction where one waits for a person's upload.
   * @throws Refusal `body_too_large`, `document_type_refused`, `document_name_mismatch`, `document_infected`, `scan_unavailable`
   */
  async check(name: string, bytes: Buffer, source: DocumentSource): Promise<CheckedDocument> {
    if (bytes.length > (source === 'mail' ? MAIL_BYTES : this.settings.maxBytes)) throw new Refusal('body_too_large');
    const mediaType = isRawMail(name, source) ? 'message/rfc822' : await documentTypeOf(name, bytes);
    await this.scanner.check(bytes);
    return { name: cleanName(name, mediaType), mediaType, bytes };
  }

  /** Checks and keeps a document. @throws Refusal as `check` and `keep` do */
  async store(tx: Tx, context: RequestContext, { name, bytes, ...place }: NewDocument): Promise<StoredDocument> {
    return this.keep(tx, context, place, await this.check(name, bytes, place.source));
  }

  /** @throws Refusal `documents_full`; `not_found` for a case of another riding, or a restricted one that isn't for this person */
  async keep(
    tx: Tx,
    context: RequestContext,
    { districtId, caseId = null, citizenId = null, source }: DocumentPlace & { source: DocumentSource },
    { name, mediaType, bytes }: CheckedDocument,
  ): Promise<StoredDocument> {
    const whose = caseId === null ? citizenId : await this.roomIn(tx, districtId, caseId);
    const id = crypto.randomUUID();
    const sealed = sealDocument({ districtId, id }, bytes, this.keys.current());
    await tx.execute(
      sql`INSERT INTO document (district_id, id, case_id, citizen_id, name, media_type, size, source, key_id, wrapped_key, created_by)
          VALUES (${districtId}, ${id}, ${caseId}, ${citizenId ?? whose}, ${name}, ${mediaType}, ${bytes.length}, ${source}, ${sealed.keyId},
            ${sealed.wrappedKey}, ${context.account?.id ?? null})`,
    );
    for (let part = 0; part * PART_BYTES < sealed.content.length; part++)
      await tx.execute(
        sql`INSERT INTO document_part (district_id, document_id, part, bytes)
            VALUES (${districtId}, ${id}, ${part}, ${sealed.content.subarray(part * PART_BYTES, (part + 1) * PART_BYTES)})`,
      );
    // a message's words are findable through the mail itself
    if (mediaType !== 'message/rfc822')
      await this.findable.put(tx, { districtId, kind: 'document', refId: id, caseId, citizenId: whose, text: name, at: context.at });
    tx.log({ act: 'document.store', subjects: whose === null ? [] : [whose], district: districtId, count: 1 });
    return { id, mediaType, size: bytes.length };
  }

  /**
   * A document in clear, with its line in the log.
   * @throws Refusal `not_found` (none, destroyed, of another riding, of a restricted case), `document_damaged`
   */
  async load(tx: Tx, _context: RequestContext, id: string): Promise<CheckedDocument> {
    const row = await tx.one<DocumentRow>(
      sql`SELECT d.district_id AS "districtId", d.citizen_id AS "citizenId", d.name, d.media_type AS "mediaType", d.key_id AS "keyId",
            d.wrapped_key AS "wrappedKey" FROM document d WHERE d.id = ${id}`,
    );
    if (!row?.keyId || !row.wrappedKey) throw new Refusal('not_found');
    const parts = await tx.rows<{ bytes: Buffer }>(
      sql`SELECT bytes FROM document_part WHERE district_id = ${row.districtId} AND document_id = ${id} ORDER BY part`,
    );
    const wrapping = this.keys.find(row.keyId);
    if (!wrapping) throw new Refusal('document_damaged');
    const content = Buffer.concat(parts.map((part) => part.bytes));
    const bytes = openDocument({ districtId: row.districtId, id }, { wrappedKey: row.wrappedKey, content }, wrapping);
    tx.log({ act: 'document.open', subjects: row.citizenId ? [row.citizenId] : [], district: row.districtId, count: 1 });
    return { name: row.name, mediaType: row.mediaType as DocumentType, bytes };
  }

  /** Gives documents that waited, a mail's attachments, to the case that their mail is filed to. */
  async assign(
    tx: Tx,
    _context: RequestContext,
    ids: readonly string[],
    { districtId, caseId = null, citizenId = null }: DocumentPlace,
  ): Promise<void> {
    await tx.execute(
      sql`UPDATE document SET case_id = ${caseId}, citizen_id = ${citizenId}
          WHERE district_id = ${districtId} AND id = ANY (${ids}::uuid[]) AND destroyed_at IS NULL`,
    );
    const moved = await tx.rows<{ id: string; name: string; at: Date }>(
      sql`SELECT id, name, created_at AS at FROM document
          WHERE district_id = ${districtId} AND id = ANY (${ids}::uuid[]) AND destroyed_at IS NULL AND media_type <> 'message/rfc822'`,
    );
    for (const { id, name, at } of moved)
      await this.findable.put(tx, { districtId, kind: 'document', refId: id, caseId, citizenId, text: name, at });
    tx.log({ act: 'document.assign', subjects: citizenId ? [citizenId] : [], district: districtId, count: moved.length });
  }

  /** Destroys bytes and key; the line stays, with who did it and why. @throws Refusal `not_found` */
  async destroy(tx: Tx, context: RequestContext, { districtId, id }: { districtId: string; id: string }, why: string): Promise<void> {
    const row = await tx.one<{ citizenId: string | null }>(
      sql`UPDATE document SET key_id = NULL, wrapped_key = NULL, destroyed_at = now(), destroyed_by = ${context.account?.id ?? null},
            destroyed_why = ${why} WHERE district_id = ${districtId} AND id = ${id} AND destroyed_at IS NULL RETURNING citizen_id AS "citizenId"`,
    );
    if (!row) throw new Refusal('not_found');
    await tx.execute(sql`DELETE FROM document_part WHERE district_id = ${districtId} AND document_id = ${id}`);
    await this.findable.remove(tx, districtId, id);
    tx.log({ act: 'document.destroy', subjects: row.citizenId ? [row.citizenId] : [], district: districtId, count: 1 });
  }

  /** @returns the citizen of a case that may take one more document */
  private async roomIn(tx: Tx, districtId: string, caseId: string): Promise<string> {
    const file = await tx.one<{ citizenId: string; held: number }>(
      sql`SELECT f.citizen_id AS "citizenId", (SELECT count(*)::integer FROM document d WHERE d.district_id = f.district_id AND d.case_id = f.id
            AND d.destroyed_at IS NULL) AS held FROM case_file f WHERE f.district_id = ${districtId} AND f.id = ${caseId}`,
    );
    if (!file) throw new Refusal('not_found');
    if (file.held >= this.settings.perCase) throw new Refusal('documents_full');
    return file.citizenId;
  }
}

/** A message as it was received is whatever its sender made of it: its source says what it is, and nothing shows it but the mail reader. */
function isRawMail(name: string, source: DocumentSource): boolean {
  return source === 'mail' && endingOf(name) === 'eml';
}
