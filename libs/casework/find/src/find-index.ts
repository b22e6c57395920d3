import { Injectable } from '@nestjs/common';
import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { textWords } from './text-words';

/** What is kept of a text to show the words around a hit, in UTF-16 units. */
const KEPT = 20_000;

export type TextKind = 'note' | 'mail' | 'letter' | 'document';

export interface FindableText {
  readonly districtId: string;
  readonly kind: TextKind;
  /** The note's, mail's, letter's or document's own id; a second `put` with it replaces the first. */
  readonly refId: string;
  /** The case that it belongs to: a restricted case hides its texts. */
  readonly caseId?: string | null;
  readonly citizenId?: string | null;
  /** Subject and body, or name and text: whatever somebody may remember of it. */
  readonly text: string;
  /** When it was written or received: among equals the latest is found first. */
  readonly at: Date;
}

/** Makes the words of notes, mails, letters and documents findable. Part of the transaction that writes the text itself. */
@Injectable()
export class FindIndex {
  async put(tx: Tx, { districtId, kind, refId, caseId = null, citizenId = null, text, at }: FindableText): Promise<void> {
    const body = text.slice(0, KEPT).replaceAll('\0', ' ');
    await tx.execute(
      sql`INSERT INTO find_text (district_id, ref_id, kind, case_id, citizen_id, body, lexemes, at)
          VALUES (${districtId}, ${refId}, ${kind}, ${caseId}, ${citizenId}, ${body}, array_to_tsvector(${textWords(text)}::text[]), ${at})
          ON CONFLICT (district_id, ref_id) DO UPDATE SET kind = excluded.kind, case_id = excluded.case_id, citizen_id = excluded.citizen_id,
            body = excluded.body, lexemes = excluded.lexemes, at = excluded.at`,
    );
  }

  async remove(tx: Tx, districtId: string, refId: string): Promise<void> {
    await tx.execute(sql`DELETE FROM find_text WHERE district_id = ${districtId} AND ref_id = ${refId}`);
  }
}
