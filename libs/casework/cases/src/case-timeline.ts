import { Injectable } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { FindIndex } from '@cloison/casework/find';
import { findOpinions, WordingFlags } from '@cloison/casework/vocabulary-guard';
import type { Direction } from './case-words';

/** Every kind of line that a case's story can have. */
export const EVENT_KINDS = [
  'opened',
  'note',
  'call',
  'mail_in',
  'mail_out',
  'letter',
  'document',
  'appointment',
  'follow_up',
  'follow_up_done',
  'status',
  'consent',
  'assigned',
  'linked',
  'people',
  'handed_over',
  'closed',
  'reopened',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Lines in somebody's own words, which can be found, and are looked at for opinions. Mails and letters see to theirs themselves. */
const IN_OWN_WORDS: ReadonlySet<EventKind> = new Set(['note', 'call', 'follow_up', 'closed']);

export interface EventDetails {
  /** What the line took of somebody's time. */
  readonly minutes?: number | null;
  /** Whether a call came in or went out. */
  readonly direction?: Direction | null;
}

interface Place {
  readonly districtId: string;
  readonly caseId: string;
}

/** Writes lines into the story of a case. Lines are added in the transaction of what they tell. */
@Injectable()
export class CaseTimeline {
  constructor(
    private readonly find: FindIndex,
    private readonly flags: WordingFlags,
  ) {}

  /**
   * @param body what people read; null where the kind, or what `refId` names, says it all
   * @param refId the mail, document, consent … that the line is about
   * @returns the line's id
   */
  async add(
    tx: Tx,
    context: RequestContext,
    place: Place,
    kind: EventKind,
    body: string | null,
    refId?: string,
    { minutes = null, direction = null }: EventDetails = {},
  ): Promise<string> {
    // an act of the process itself (a mail that arrives) stands under whoever follows the case
    const author = context.account?.id ?? null;
    const line = await tx.one<{ id: string }>(
      sql`INSERT INTO case_event (district_id, case_id, kind, body, author_id, ref_id, minutes, direction)
          SELECT f.district_id, f.id, ${kind}, ${body}, coalesce(${author}::uuid, f.assignee_id, f.opened_by), ${refId ?? null}::uuid,
            ${minutes}::integer, ${direction}::text
          FROM case_file f WHERE f.district_id = ${place.districtId} AND f.id = ${place.caseId} RETURNING id`,
    );
    if (!line) throw new Refusal('not_found');
    await tx.execute(sql`UPDATE case_file SET last_event_at = now() WHERE district_id = ${place.districtId} AND id = ${place.caseId}`);
    if (body !== null && IN_OWN_WORDS.has(kind)) await this.read(tx, context, place, line.id, body);
    return line.id;
  }

  /**
   * Writes the words of a line again.
   * @param version the one that the writer started from
   * @throws Refusal `version_conflict` when somebody else wrote them meanwhile; `not_found` for a line that isn't words of this case
   */
  async rewrite(
    tx: Tx,
    context: RequestContext,
    place: Place,
    { id, body, version }: { id: string; body: string; version: number },
  ): Promise<void> {
    const touched = await tx.execute(
      sql`UPDATE case_event SET body = ${body}, version = version + 1, edited_at = now()
          WHERE district_id = ${place.districtId} AND case_id = ${place.caseId} AND id = ${id} AND kind IN ('note', 'call')
            AND version = ${version}`,
    );
    if (touched === 0) {
      const exists = await tx.one(
        sql`SELECT 1 AS one FROM case_event WHERE case_id = ${place.caseId} AND id = ${id} AND kind IN ('note', 'call')`,
      );
      throw new Refusal(exists ? 'version_conflict' : 'not_found');
    }
    await this.read(tx, context, place, id, body, true);
  }

  /** Looks at the summary of a case as at any other words; a summary without opinions withdraws what was said of the one before. */
  async readSummary(tx: Tx, context: RequestContext, { districtId, caseId }: Place, summary: string | null | undefined): Promise<void> {
    await this.flags.flag(tx, context, { districtId, place: 'other', refId: caseId, caseId, count: findOpinions(summary ?? '').length });
  }

  private async read(
    tx: Tx,
    context: RequestContext,
    { districtId, caseId }: Place,
    id: string,
    body: string,
    again = false,
  ): Promise<void> {
    await this.find.put(tx, { districtId, kind: 'note', refId: id, caseId, text: body, at: context.at });
    const count = findOpinions(body).length;
    if (count > 0 || again) await this.flags.flag(tx, context, { districtId, place: 'note', refId: id, caseId, count });
  }
}
