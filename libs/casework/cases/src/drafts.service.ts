import { Injectable } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { DraftInput, DraftKept, DraftView } from './draft.dto';

/** A draft that nobody came back to for so many days is forgotten by itself: it may hold what concerns a person, and no record leads to it. */
const KEPT_DAYS = 30;
/** Drafts of one person; beyond, the oldest goes. */
const MOST = 200;

/**
 * What somebody is typing, kept on the server, so that a crash or a sign-out loses nothing. Row-level security shows a draft to its writer
 * alone, in the office where it was written.
 */
@Injectable()
export class DraftsService {
  constructor(private readonly work: UnitOfWork) {}

  /** The log has one entry for a draft that begins, not one for each pause of the typing. */
  keep(context: RequestContext, { place, value }: DraftInput): Promise<DraftKept> {
    const me = context.account?.id ?? null;
    const districtId = officeOf(context);
    return this.work.transaction(context, async (tx) => {
      const kept = await tx.one<DraftKept & { begun: boolean }>(
        sql`INSERT INTO draft (district_id, account_id, place, value) VALUES (${districtId}, ${me}, ${place}, ${value})
            ON CONFLICT (district_id, account_id, place) DO UPDATE SET value = excluded.value, at = now()
            RETURNING at, xmax = 0 AS begun`,
      );
      if (!kept) throw new Refusal('internal');
      if (kept.begun) {
        await tx.execute(
          sql`DELETE FROM draft WHERE account_id = ${me} AND (at < now() - make_interval(days => ${KEPT_DAYS}) OR place IN
                (SELECT place FROM draft WHERE account_id = ${me} ORDER BY at DESC OFFSET ${MOST}))`,
        );
        tx.log({ act: 'draft.begin', district: districtId, count: 1 });
      }
      return { at: kept.at };
    });
  }

  /** My own drafts, the latest first; with a place, that one or none. */
  list(context: RequestContext, place?: string): Promise<DraftView[]> {
    return this.work.read<DraftView>(
      context,
      sql`SELECT place, value, at FROM draft
          WHERE account_id = ${context.account?.id ?? null} AND (${place ?? null}::text IS NULL OR place = ${place ?? null})
            AND at > now() - make_interval(days => ${KEPT_DAYS})
          ORDER BY at DESC LIMIT ${MOST}`,
      (rows) => (rows.length > 0 ? { act: 'draft.read', count: rows.length } : null),
    );
  }

  async forget(context: RequestContext, place: string): Promise<void> {
    await this.work.transaction(context, (tx) =>
      tx.execute(sql`DELETE FROM draft WHERE account_id = ${context.account?.id ?? null} AND place = ${place}`),
    );
  }
}

function officeOf(context: RequestContext): string {
  const [districtId] = context.districts;
  if (districtId === undefined) throw new Refusal('not_found');
  return districtId;
}
