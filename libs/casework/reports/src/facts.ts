import { sql } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { businessDaysBetween } from '@cloison/casework/calendar';
import type { Fact } from './month-table';

const DAY = (column: 'opened_at' | 'closed_at') =>
  column === 'opened_at'
    ? sql`(f.opened_at AT TIME ZONE 'America/Toronto')::date::text`
    : sql`(f.closed_at AT TIME ZONE 'America/Toronto')::date::text`;
const START = (day: string) => sql`(${day}::date::timestamp AT TIME ZONE 'America/Toronto')`;

/**
 * The cases opened or closed in these days, without any that is restricted, whoever asks: a report is the same for each of its readers.
 * @param before the first day after the last one
 */
export function factsBetween(tx: Tx, districtId: string, from: string, before: string): Promise<Fact[]> {
  return tx.rows<Fact>(
    sql`SELECT f.category, nullif(btrim(c.municipality), '') AS municipality, ${DAY('opened_at')} AS "openedOn", ${DAY('closed_at')} AS "closedOn",
          f.due_on::text AS "dueOn", f.outcome_kind AS outcome
        FROM case_file f JOIN citizen c ON c.district_id = f.district_id AND c.id = f.citizen_id
        WHERE f.district_id = ${districtId} AND f.restricted_to IS NULL
          AND ((f.opened_at >= ${START(from)} AND f.opened_at < ${START(before)}) OR (f.closed_at >= ${START(from)} AND f.closed_at < ${START(before)}))`,
  );
}

/** Restricted cases of these days, rounded down to a multiple of five by the database itself. */
export async function restrictedBetween(tx: Tx, from: string, before: string): Promise<{ opened: number; closed: number }> {
  const row = await tx.one<{ opened: number; closed: number }>(
    sql`SELECT opened, closed FROM restricted_volume(${START(from)}, ${START(before)})`,
  );
  return row ?? { opened: 0, closed: 0 };
}

/** The day on which the office opened its first case, if it did. */
export async function firstDay(tx: Tx, districtId: string): Promise<string | null> {
  const row = await tx.one<{ day: string | null }>(
    sql`SELECT (min(f.opened_at) AT TIME ZONE 'America/Toronto')::date::text AS day FROM case_file f
        WHERE f.district_id = ${districtId} AND f.restricted_to IS NULL`,
  );
  return row?.day ?? null;
}

/** Business days that a body took for one answer. */
export interface Answer {
  readonly bodyKey: string;
  readonly days: number;
}

/**
 * What bodies answered in these days: from the office's mail to the body, to the body's next mail on the same case. What came by letter or by
 * telephone isn't known here.
 */
export async function answersBetween(tx: Tx, districtId: string, from: string, before: string): Promise<Answer[]> {
  const rows = await tx.rows<{ bodyKey: string; askedOn: string; answeredOn: string }>(
    sql`SELECT o.body_key AS "bodyKey", min((o.written_at AT TIME ZONE 'America/Toronto')::date)::text AS "askedOn",
          (m.received_at AT TIME ZONE 'America/Toronto')::date::text AS "answeredOn"
        FROM mail_message m
        JOIN case_file f ON f.district_id = m.district_id AND f.id = m.case_id AND f.restricted_to IS NULL
        JOIN mail_out o ON o.district_id = m.district_id AND o.case_id = m.case_id AND o.body_key = m.body_key AND o.written_at < m.received_at
        WHERE m.district_id = ${districtId} AND m.kind = 'message' AND m.received_at >= ${START(from)} AND m.received_at < ${START(before)}
          AND NOT EXISTS (SELECT FROM mail_message e WHERE e.district_id = m.district_id AND e.case_id = m.case_id AND e.body_key = m.body_key
            AND e.received_at > o.written_at AND e.received_at < m.received_at)
        GROUP BY o.body_key, m.id, m.received_at`,
  );
  return rows.map(({ bodyKey, askedOn, answeredOn }) => ({ bodyKey, days: businessDaysBetween(askedOn, answeredOn) }));
}

/** The value at a share of a sorted list (0.5: the median), rounded to a whole number. */
export function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? 0;
  const high = sorted[Math.ceil(at)] ?? low;
  return Math.round(low + (high - low) * (at - Math.floor(at)));
}
