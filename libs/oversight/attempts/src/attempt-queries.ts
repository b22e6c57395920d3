import { Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { nothing, sql } from '@cloison/platform/database';
import type { Sql, UnitOfWork } from '@cloison/platform/database';

export interface Attempt {
  readonly zone: string;
  readonly index: number;
  readonly at: Date;
  readonly account: string | null;
  readonly claimedAccount: string | null;
  readonly device: string | null;
  readonly role: string | null;
  readonly funder: string | null;
  readonly network: string | null;
  readonly act: string;
  readonly code: string;
  readonly crossing: boolean;
}

export interface AttemptFilter {
  readonly zone?: string;
  readonly code?: string;
  readonly account?: string;
  /** Days of the installation's calendar, inclusive: `2026-11-21`. */
  readonly from?: string;
  readonly to?: string;
  /** Only what counts as an attempt to cross the wall. */
  readonly crossing?: boolean;
}

export interface CodeCount {
  readonly code: string;
  readonly zone: string;
  readonly count: number;
  readonly crossing: boolean;
}

export interface DayCount {
  readonly day: string;
  readonly casework: number;
  readonly partisan: number;
  readonly oversight: number;
}

/** Who tried, on which day, with what code, how often: one line of the answer to a commissioner's question. */
export interface SummaryLine {
  readonly day: string;
  readonly zone: string;
  /** The account that was proved, else the one that somebody claimed; null where none was named. */
  readonly account: string | null;
  readonly proved: boolean;
  readonly code: string;
  readonly count: number;
  readonly first: Date;
  readonly last: Date;
}

/** Lines of one summary; a question that needs more is asked with narrower dates. */
export const SUMMARY_LIMIT = 1_000;

interface Position {
  readonly at: string;
  readonly zone: string;
  readonly index: string;
}

/** What the commissioner asks of the index. Each question is one statement with a bounded answer; each is an entry of the log itself. */
export class AttemptQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly timeZone: string,
  ) {}

  /** Attempts, newest first. @throws Refusal `input_not_valid` for a cursor that this server didn't give */
  async page(
    context: RequestContext,
    filter: AttemptFilter,
    limit: number,
    cursor?: string,
  ): Promise<{ items: Attempt[]; nextCursor: string | null }> {
    const after = cursor === undefined ? nothing : this.after(positionOf(cursor));
    const rows = await this.unitOfWork.read<Attempt & { exact: string }>(
      context,
      sql`SELECT zone, index::float8 AS index, at, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS exact, account,
            claimed_account AS "claimedAccount", device, role, funder, network, act, code, crossing
          FROM attempt WHERE true ${this.where(filter)} ${after}
          ORDER BY at DESC, zone DESC, index DESC LIMIT ${limit + 1}`,
      (found) => ({ act: 'attempt.list', count: Math.min(found.length, limit) }),
    );
    const items = rows.slice(0, limit).map(({ exact: _exact, ...attempt }) => attempt);
    const last = rows[limit - 1];
    const nextCursor = rows.length > limit && last ? cursorOf({ at: last.exact, zone: last.zone, index: String(last.index) }) : null;
    return { items, nextCursor };
  }

  /** How many of each code in each zone, from the days' counters: its cost doesn't grow with the number of attempts. */
  async counts(context: RequestContext, filter: AttemptFilter): Promise<CodeCount[]> {
    return this.unitOfWork.read<CodeCount>(
      context,
      sql`SELECT code, zone, sum(count)::float8 AS count, bool_or(crossing) AS crossing FROM attempt_day
          WHERE true ${this.whereDay(filter)} GROUP BY code, zone ORDER BY 3 DESC, code, zone`,
    );
  }

  /** Attempts to cross, a line a day up to today, days without any included. */
  async days(context: RequestContext, count = 30): Promise<DayCount[]> {
    return this.unitOfWork.read<DayCount>(
      context,
      sql`SELECT to_char(calendar.day, 'YYYY-MM-DD') AS day,
            coalesce(sum(held.count) FILTER (WHERE held.zone = 'casework'), 0)::float8 AS casework,
            coalesce(sum(held.count) FILTER (WHERE held.zone = 'partisan'), 0)::float8 AS partisan,
            coalesce(sum(held.count) FILTER (WHERE held.zone = 'oversight'), 0)::float8 AS oversight
          FROM generate_series((now() AT TIME ZONE ${this.timeZone})::date - (${count}::integer - 1), (now() AT TIME ZONE ${this.timeZone})::date, '1 day')
            AS calendar (day)
          LEFT JOIN attempt_day held ON held.day = calendar.day AND held.crossing
          GROUP BY calendar.day ORDER BY calendar.day`,
    );
  }

  /** Which accounts, which dates, how many: the whole answer to that question, in one statement. */
  async summary(context: RequestContext, filter: AttemptFilter): Promise<SummaryLine[]> {
    return this.unitOfWork.read<SummaryLine>(
      context,
      sql`SELECT to_char((at AT TIME ZONE ${this.timeZone})::date, 'YYYY-MM-DD') AS day, zone, coalesce(account, claimed_account) AS account,
            bool_or(account IS NOT NULL) AS proved, code, count(*)::float8 AS count, min(at) AS first, max(at) AS last
          FROM attempt WHERE true ${this.where(filter)}
          GROUP BY 1, zone, coalesce(account, claimed_account), code ORDER BY 1 DESC, count(*) DESC, zone, code LIMIT ${SUMMARY_LIMIT}`,
      (found) => ({ act: 'attempt.summary', count: found.length }),
    );
  }

  private where({ zone, code, account, from, to, crossing }: AttemptFilter): Sql {
    return sql`${zone === undefined ? nothing : sql`AND zone = ${zone}`}
      ${code === undefined ? nothing : sql`AND code = ${code}`}
      ${account === undefined ? nothing : sql`AND coalesce(account, claimed_account) = ${account}::uuid`}
      ${from === undefined ? nothing : sql`AND at >= (${from}::date)::timestamp AT TIME ZONE ${this.timeZone}`}
      ${to === undefined ? nothing : sql`AND at < (${to}::date + 1)::timestamp AT TIME ZONE ${this.timeZone}`}
      ${crossing === undefined ? nothing : sql`AND crossing = ${crossing}`}`;
  }

  private whereDay({ zone, code, from, to, crossing }: AttemptFilter): Sql {
    return sql`${zone === undefined ? nothing : sql`AND zone = ${zone}`}
      ${code === undefined ? nothing : sql`AND code = ${code}`}
      ${from === undefined ? nothing : sql`AND day >= ${from}::date`}
      ${to === undefined ? nothing : sql`AND day <= ${to}::date`}
      ${crossing === undefined ? nothing : sql`AND crossing = ${crossing}`}`;
  }

  private after({ at, zone, index }: Position): Sql {
    return sql`AND (at, zone, index) < (${at}::timestamptz, ${zone}, ${index}::bigint)`;
  }
}

function cursorOf(position: Position): string {
  return Buffer.from(JSON.stringify([position.at, position.zone, position.index])).toString('base64url');
}

function positionOf(cursor: string): Position {
  try {
    const [at, zone, index] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [string, string, string];
    if (
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(at) &&
      !Number.isNaN(Date.parse(at)) &&
      /^[a-z]{1,30}$/.test(zone) &&
      /^\d{1,15}$/.test(index)
    )
      return { at, zone, index };
  } catch {
    // The same answer as for any other cursor that isn't ours.
  }
  throw new Refusal('input_not_valid', [{ field: 'cursor', problem: 'not_valid' }]);
}
