import { Injectable } from '@nestjs/common';
import { authorize, cachedAbility, Refusal } from '@cloison/platform/access';
import type { RequestContext, ZoneAbility } from '@cloison/platform/access';
import { accessibleWhere, decodeCursor, encodeCursor, nothing, sql, UnitOfWork } from '@cloison/platform/database';
import type { Sql, Tx } from '@cloison/platform/database';
import { ZoneSettings } from '@cloison/platform/http';
import { words } from '@cloison/platform/names';
import { caseworkPolicy } from '@cloison/casework/access';
import type { CaseLine, CasePage, CaseQuery, CaseView, FollowUpView, TimelineEvent } from './case.dto';

const LINE = sql`
  f.id, f.version, f.number, f.title, f.category, f.status, f.due_on::text AS "dueOn", f.last_event_at AS "lastEventAt",
  f.opened_at AS "openedAt",
  (SELECT min(u.due_on)::text FROM follow_up u
    WHERE u.district_id = f.district_id AND u.case_id = f.id AND u.done_at IS NULL) AS "nextFollowUpOn",
  jsonb_build_object('id', c.id, 'familyName', c.family_name, 'givenName', c.given_name) AS citizen,
  CASE WHEN a.id IS NULL THEN NULL ELSE jsonb_build_object('id', a.id, 'name', a.name) END AS assignee`;
const FROM = sql`FROM case_file f JOIN citizen c ON c.district_id = f.district_id AND c.id = f.citizen_id LEFT JOIN account a ON a.id = f.assignee_id`;
const DUE = sql`coalesce(f.due_on, '9999-12-31'::date)`;
const isDate = (key: unknown): boolean => typeof key === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(key);
const isId = (key: unknown): boolean => typeof key === 'string' && /^[0-9a-f-]{36}$/.test(key);

export type LoadedCase = CaseView & { districtId: string; citizenId: string };

/** Cases as lists and as a whole. */
@Injectable()
export class CaseReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: ZoneSettings,
  ) {}

  /** What is due first comes first; cases without a due date come last. */
  async list(context: RequestContext, { scope = 'all', status = 'open', search, cursor, limit = 100 }: CaseQuery): Promise<CasePage> {
    const mine = accessibleWhere(this.ability(context), 'read', 'CaseFile', { districtId: sql`f.district_id` });
    const wanted = search === undefined ? [] : words(search).slice(0, 8);
    if (wanted.length > 0) {
      const items = await this.work.read<CaseLine>(
        context,
        sql`SELECT ${LINE} ${FROM} JOIN search_cases(${wanted}::text[], ${limit}) s ON s.found_id = f.id
            WHERE ${mine} ORDER BY s.likeness DESC, f.number`,
        (rows) => ({ act: 'case.search', count: rows.length }),
      );
      return { items, nextCursor: null };
    }
    const own: Sql = scope === 'mine' ? sql`AND f.assignee_id = ${context.account?.id ?? null}` : nothing;
    const after: Sql = cursor ? this.afterCursor(cursor) : nothing;
    const rows = await this.work.read<CaseLine>(
      context,
      sql`SELECT ${LINE} ${FROM} WHERE ${mine} AND f.status = ${status} ${own} ${after} ORDER BY ${DUE}, f.id LIMIT ${limit + 1}`,
      (found) => ({ act: 'case.list', count: Math.min(found.length, limit) }),
    );
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: rows.length > limit && last ? encodeCursor([last.dueOn ?? '9999-12-31', last.id]) : null };
  }

  async open(context: RequestContext, id: string): Promise<CaseView> {
    return this.work.transaction(context, async (tx) => {
      const file = await this.load(tx, id);
      authorize(this.ability(context), 'read', 'CaseFile', file);
      tx.log({ act: 'case.open', subjects: [file.citizenId], district: file.districtId, count: 1 });
      return file;
    });
  }

  /** @throws Refusal `not_found`, also for a case of another riding */
  async load(tx: Tx, id: string): Promise<LoadedCase> {
    const [file, timeline, followUps] = await Promise.all([
      tx.one<LoadedCase>(
        sql`SELECT f.district_id AS "districtId", f.citizen_id AS "citizenId", f.summary, f.outcome, f.closed_at AS "closedAt", ${LINE}
            ${FROM} WHERE f.id = ${id}`,
      ),
      tx.rows<TimelineEvent>(
        sql`SELECT e.id, e.kind, e.body, e.at, jsonb_build_object('id', a.id, 'name', a.name) AS author
            FROM case_event e JOIN account a ON a.id = e.author_id WHERE e.case_id = ${id} ORDER BY e.id LIMIT 2000`,
      ),
      tx.rows<FollowUpView>(
        sql`SELECT id, what, due_on::text AS "dueOn", done_at AS "doneAt" FROM follow_up WHERE case_id = ${id} ORDER BY due_on, id LIMIT 500`,
      ),
    ]);
    if (!file) throw new Refusal('not_found');
    return { ...file, timeline, followUps };
  }

  ability(context: RequestContext): ZoneAbility {
    return cachedAbility(caseworkPolicy, this.settings, context);
  }

  private afterCursor(cursor: string): Sql {
    const [due, id] = decodeCursor(cursor, [isDate, isId]);
    return sql`AND (${DUE}, f.id) > (${due}::date, ${id}::uuid)`;
  }
}
