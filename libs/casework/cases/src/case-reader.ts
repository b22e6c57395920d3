import { Injectable } from '@nestjs/common';
import { authorize, cachedAbility, Refusal } from '@cloison/platform/access';
import type { RequestContext, ZoneAbility } from '@cloison/platform/access';
import { accessibleWhere, decodeCursor, encodeCursor, nothing, sql, UnitOfWork } from '@cloison/platform/database';
import type { Sql, StatementRunner } from '@cloison/platform/database';
import { ZoneSettings } from '@cloison/platform/http';
import { words } from '@cloison/platform/names';
import { caseworkPolicy } from '@cloison/casework/access';
import type { CaseLine, CasePage, CaseView, FollowUpView, TimelineEvent } from './case.dto';
import type { CaseQuery } from './case-input.dto';
import { DUE, FROM, LINE, STORY, WHOLE } from './case-columns';

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
  async list(context: RequestContext, query: CaseQuery): Promise<CasePage> {
    const { search, cursor, limit = 100 } = query;
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
    const after: Sql = cursor ? this.afterCursor(cursor) : nothing;
    const rows = await this.work.read<CaseLine>(
      context,
      sql`SELECT ${LINE} ${FROM} WHERE ${mine} ${this.filter(context, query)} ${after} ORDER BY ${DUE}, f.id LIMIT ${limit + 1}`,
      (found) => ({ act: 'case.list', count: Math.min(found.length, limit) }),
    );
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: rows.length > limit && last ? encodeCursor([last.dueOn ?? '9999-12-31', last.id]) : null };
  }

  async open(context: RequestContext, id: string): Promise<CaseView> {
    return this.work.readTogether(
      context,
      async (tx) => {
        const file = await this.load(tx, id);
        authorize(this.ability(context), 'read', 'CaseFile', file);
        return file;
      },
      (file) => ({ act: 'case.open', subjects: [file.citizenId], district: file.districtId, count: 1 }),
    );
  }

  /** @throws Refusal `not_found`, also for a case of another riding, and for a restricted case that the account isn't named on */
  async load(tx: StatementRunner, id: string): Promise<LoadedCase> {
    const [file, timeline, followUps] = await Promise.all([
      tx.one<LoadedCase>(sql`SELECT ${WHOLE}, ${LINE} ${FROM} WHERE f.id = ${id}`),
      tx.rows<TimelineEvent>(sql`${STORY} WHERE e.case_id = ${id} ORDER BY e.at, e.id LIMIT 2000`),
      tx.rows<FollowUpView>(
        sql`SELECT id, what, due_on::text AS "dueOn", to_char(due_time, 'HH24:MI') AS "dueTime", done_at AS "doneAt"
            FROM follow_up WHERE case_id = ${id} ORDER BY due_on, due_time, id LIMIT 500`,
      ),
    ]);
    if (!file) throw new Refusal('not_found');
    return { ...file, timeline, followUps };
  }

  ability(context: RequestContext): ZoneAbility {
    return cachedAbility(caseworkPolicy, this.settings, context);
  }

  private filter(context: RequestContext, { scope = 'all', status = 'open', state, late, silent, category }: CaseQuery): Sql {
    const me = context.account?.id ?? null;
    const parts: Sql[] = [status === 'closed' ? sql`AND f.status = 'closed'` : sql`AND f.status <> 'closed'`];
    if (scope === 'mine') parts.push(sql`AND f.assignee_id = ${me}`);
    if (scope === 'watched')
      parts.push(
        sql`AND EXISTS (SELECT FROM case_watcher w WHERE w.district_id = f.district_id AND w.case_id = f.id AND w.account_id = ${me})`,
      );
    if (state) parts.push(sql`AND f.status = ${state}`);
    if (late) parts.push(sql`AND least(f.due_on, next.due_on) < current_date`);
    if (silent)
      parts.push(
        sql`AND f.last_event_at < now() - make_interval(days => coalesce(
              (SELECT p.silent_after_days FROM office_profile p WHERE p.district_id = f.district_id), 14))`,
      );
    if (category) parts.push(sql`AND f.category = ${category}`);
    return parts.reduce((all, part) => sql`${all} ${part}`);
  }

  private afterCursor(cursor: string): Sql {
    const [due, id] = decodeCursor(cursor, [isDate, isId]);
    return sql`AND (${DUE}, f.id) > (${due}::date, ${id}::uuid)`;
  }
}
