import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { CaseLine } from './case.dto';
import { DUE, FROM, LINE } from './case-columns';
import type { DayReminder, DayView } from './day.dto';
import { dayHere } from './office-day';

/** A day is read at a glance or not at all. */
const MOST = 200;

/** My cases as a day. */
@Injectable()
export class DayService {
  constructor(private readonly work: UnitOfWork) {}

  read(context: RequestContext): Promise<DayView> {
    const me = context.account?.id ?? null;
    return this.work.transaction(context, async (tx) => {
      const [cases, reminders, profile] = await Promise.all([
        tx.rows<CaseLine>(
          sql`SELECT ${LINE} ${FROM} WHERE f.assignee_id = ${me} AND f.status <> 'closed' ORDER BY ${DUE}, f.id LIMIT ${MOST}`,
        ),
        tx.rows<DayReminder>(
          sql`SELECT u.id, u.case_id AS "caseId", u.what, to_char(u.due_time, 'HH24:MI') AS time, c.given_name || ' ' || c.family_name AS citizen
              FROM follow_up u
              JOIN case_file f ON f.district_id = u.district_id AND f.id = u.case_id AND f.assignee_id = ${me} AND f.status <> 'closed'
              JOIN citizen c ON c.district_id = f.district_id AND c.id = f.citizen_id
              WHERE u.done_at IS NULL AND u.due_on = ${dayHere(context.at)} AND u.due_time IS NOT NULL ORDER BY u.due_time, u.id LIMIT 100`,
        ),
        tx.one<{ days: number }>(sql`SELECT silent_after_days AS days FROM office_profile LIMIT 1`),
      ]);
      tx.log({ act: 'case.list', count: cases.length });
      return { cases, reminders, silentAfterDays: profile?.days ?? 14 };
    });
  }
}
