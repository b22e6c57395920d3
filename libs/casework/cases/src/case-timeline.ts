import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';

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

export interface EventDetails {
  /** What the line took of somebody's time. */
  readonly minutes?: number | null;
  /** Whether a call came in or went out. */
  readonly direction?: 'in' | 'out' | null;
}

/** Writes lines into the story of a case. Lines are added in the transaction of what they tell. */
@Injectable()
export class CaseTimeline {
  /**
   * @param body what people read; null where the kind, or what `refId` names, says it all
   * @param refId the mail, document, consent … that the line is about
   */
  async add(
    tx: Tx,
    context: RequestContext,
    { districtId, caseId }: { readonly districtId: string; readonly caseId: string },
    kind: EventKind,
    body: string | null,
    refId?: string,
    { minutes = null, direction = null }: EventDetails = {},
  ): Promise<void> {
    // an act of the process itself (a mail that arrives) stands under whoever follows the case
    const author = context.account?.id ?? null;
    await tx.execute(
      sql`INSERT INTO case_event (district_id, case_id, kind, body, author_id, ref_id, minutes, direction)
          SELECT f.district_id, f.id, ${kind}, ${body}, coalesce(${author}::uuid, f.assignee_id, f.opened_by), ${refId ?? null}::uuid,
            ${minutes}::integer, ${direction}::text
          FROM case_file f WHERE f.district_id = ${districtId} AND f.id = ${caseId}`,
    );
    await tx.execute(sql`UPDATE case_file SET last_event_at = now() WHERE district_id = ${districtId} AND id = ${caseId}`);
  }
}
