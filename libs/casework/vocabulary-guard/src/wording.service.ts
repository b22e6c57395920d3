import { Injectable } from '@nestjs/common';
import { cachedAbility, Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { accessibleWhere, decodeCursor, encodeCursor, nothing, sql, UnitOfWork } from '@cloison/platform/database';
import { ZoneSettings } from '@cloison/platform/http';
import { caseworkPolicy } from '@cloison/casework/access';
import { findOpinions } from './guard';
import { sentenceAround } from './sentence';
import type {
  KeptWording,
  MyWordingFlag,
  MyWordingFlags,
  MyWordingQuery,
  WordingAnswer,
  WordingFlagPage,
  WordingFlagQuery,
  WordingFlagView,
} from './wording.dto';

const MOST_PASSAGES = 200;
const isId = (key: unknown): boolean => typeof key === 'string' && /^[0-9a-f-]{36}$/.test(key);

/** What a writer is told while he writes, and what the office manager looks through. */
@Injectable()
export class WordingService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: ZoneSettings,
  ) {}

  /** Touches no database and leaves no trace: what is being written is nobody's yet. */
  check(text: string): WordingAnswer {
    const passages = findOpinions(text)
      .slice(0, MOST_PASSAGES)
      .map(({ start, end }) => {
        const sentence = sentenceAround(text, start, end);
        return { start, end, sentenceStart: sentence.start, sentenceEnd: sentence.end };
      });
    return { passages };
  }

  /** The writer stands by the words: they are the person's own. The flag stays on the manager's list, as kept. */
  async keep(context: RequestContext, { place, refId }: KeptWording): Promise<void> {
    await this.work.transaction(context, async (tx) => {
      const kept = await tx.one<{ districtId: string; count: number }>(
        sql`UPDATE wording_flag SET state = 'kept', changed_at = now()
            WHERE place = ${place} AND ref_id = ${refId} AND state = 'open' AND writer_id = ${context.account?.id ?? null}
            RETURNING district_id AS "districtId", found AS count`,
      );
      if (!kept) throw new Refusal('not_found');
      tx.log({ act: 'wording.keep', district: kept.districtId, count: kept.count });
    });
  }

  /** What the reader himself wrote in a case and hasn't answered for. */
  async mine(context: RequestContext, { caseId }: MyWordingQuery): Promise<MyWordingFlags> {
    const ability = cachedAbility(caseworkPolicy, this.settings, context);
    const here = accessibleWhere(ability, 'read', 'CaseFile', { districtId: sql`w.district_id` });
    const items = await this.work.read<MyWordingFlag>(
      context,
      sql`SELECT w.place, w.ref_id AS "refId" FROM wording_flag w
          WHERE ${here} AND w.case_id = ${caseId} AND w.state = 'open' AND w.writer_id = ${context.account?.id ?? null}
          ORDER BY w.id LIMIT ${MOST_PASSAGES}`,
      (found) => ({ act: 'wording.mine', count: found.length }),
    );
    return { items };
  }

  /** Newest first. */
  async flags(context: RequestContext, { state = 'open', cursor, limit = 100 }: WordingFlagQuery): Promise<WordingFlagPage> {
    const ability = cachedAbility(caseworkPolicy, this.settings, context);
    const mine = accessibleWhere(ability, 'read', 'WordingFlag', { districtId: sql`w.district_id` });
    const [after] = cursor ? decodeCursor(cursor, [isId]) : [];
    const rows = await this.work.read<WordingFlagView>(
      context,
      sql`SELECT w.id, w.place, w.ref_id AS "refId", w.state, w.found AS count, w.flagged_at AS at,
            CASE WHEN f.id IS NULL THEN NULL ELSE jsonb_build_object('id', f.id, 'number', f.number) END AS "case",
            CASE WHEN a.id IS NULL THEN NULL ELSE jsonb_build_object('id', a.id, 'name', a.name) END AS writer
          FROM wording_flag w
            LEFT JOIN case_file f ON f.district_id = w.district_id AND f.id = w.case_id
            LEFT JOIN account a ON a.id = w.writer_id
          WHERE ${mine} AND w.state = ${state} ${after ? sql`AND w.id < ${after}::uuid` : nothing}
          ORDER BY w.id DESC LIMIT ${limit + 1}`,
      (found) => ({ act: 'wording.list', count: Math.min(found.length, limit) }),
    );
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: rows.length > limit && last ? encodeCursor([last.id]) : null };
  }
}
