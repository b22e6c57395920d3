import { Injectable } from '@nestjs/common';
import { authorize, cachedAbility, Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { ZoneSettings } from '@cloison/platform/http';
import { caseworkPolicy } from '@cloison/casework/access';
import { colleagues, ownDistrict } from './colleagues';
import { dayPlus, localDay } from './local-day';
import { OfficeProfiles } from './office-profiles';
import type { AbsenceView, NewAbsence, TeamCase, TeamCaseList, TeamLoad, TeamView } from './team.dto';

type Counts = Omit<TeamLoad, 'name' | 'role' | 'awayUntil'>;
type AbsenceRow = Omit<AbsenceView, 'who' | 'replacedBy'> & { accountId: string; replacedById: string | null };

const NONE: Omit<Counts, 'id'> = { open: 0, late: 0, soon: 0, silent: 0, waitingUs: 0, waitingCitizen: 0, waitingBody: 0, onHold: 0 };
const WAITING = sql`CASE f.status WHEN 'waiting_citizen' THEN 'citizen' WHEN 'waiting_body' THEN 'body' WHEN 'on_hold' THEN 'hold' ELSE 'us' END`;
const NEXT = sql`least(f.due_on, (SELECT min(u.due_on) FROM follow_up u
  WHERE u.district_id = f.district_id AND u.case_id = f.id AND u.done_at IS NULL))`;

/** Who has what, what is late, and for whom it waits. */
@Injectable()
export class TeamService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: ZoneSettings,
    private readonly profiles: OfficeProfiles,
  ) {}

  read(context: RequestContext): Promise<TeamView> {
    const districtId = this.demand(context, 'read');
    return this.work.transaction(context, async (tx) => {
      const { silentAfterDays } = await this.profiles.read(tx, districtId);
      const [people, counts, absences] = await Promise.all([
        colleagues(tx, districtId),
        this.counts(tx, districtId, localDay(context.at), silentAfterDays),
        this.absences(tx, districtId, localDay(context.at)),
      ]);
      const away = new Map(absences.filter(({ now }) => now).map(({ who, toOn }) => [who.id, toOn]));
      const known = new Set(people.map(({ id }) => id));
      const loads = people.map((person) => ({
        ...NONE,
        ...counts.find(({ id }) => id === person.id),
        ...person,
        awayUntil: away.get(person.id) ?? null,
      }));
      const others = counts.filter(({ id }) => id === null || !known.has(id));
      tx.log({ act: 'team.read', district: districtId, count: loads.length });
      return {
        people: [...loads, ...(await this.unnamed(tx, others))],
        absences,
        silentAfterDays,
      };
    });
  }

  /** The open cases of one person, or those in nobody's name: what comes first, first. */
  cases(context: RequestContext, accountId: string | undefined): Promise<TeamCaseList> {
    const districtId = this.demand(context, 'read');
    return this.work.transaction(context, async (tx) => {
      const items = await tx.rows<TeamCase>(
        sql`SELECT f.id, f.number, f.title, c.given_name || ' ' || c.family_name AS "citizenName", ${NEXT}::text AS "nextOn",
              ${WAITING} AS "waitingFor", f.last_event_at AS "lastEventAt"
            FROM case_file f JOIN citizen c ON c.district_id = f.district_id AND c.id = f.citizen_id
            WHERE f.district_id = ${districtId} AND f.status <> 'closed' AND f.assignee_id IS NOT DISTINCT FROM ${accountId ?? null}::uuid
            ORDER BY ${NEXT} NULLS LAST, f.id LIMIT 500`,
      );
      tx.log({ act: 'case.list', district: districtId, count: items.length });
      return { items };
    });
  }

  async addAbsence(context: RequestContext, input: NewAbsence): Promise<TeamView> {
    const districtId = this.demand(context, 'manage');
    if (input.toOn < input.fromOn) throw new Refusal('input_not_valid', [{ field: 'toOn', problem: 'too_small' }]);
    if (input.replacedBy === input.accountId) throw new Refusal('input_not_valid', [{ field: 'replacedBy', problem: 'not_in_list' }]);
    await this.work.transaction(context, async (tx) => {
      const known = new Set((await colleagues(tx, districtId)).map(({ id }) => id));
      for (const field of ['accountId', 'replacedBy'] as const)
        if (input[field] && !known.has(input[field])) throw new Refusal('input_not_valid', [{ field, problem: 'not_in_list' }]);
      await tx.execute(
        sql`INSERT INTO absence (district_id, account_id, from_on, to_on, replaced_by, created_by)
            VALUES (${districtId}, ${input.accountId}, ${input.fromOn}, ${input.toOn}, ${input.replacedBy ?? null}, ${context.account?.id ?? null})`,
      );
      tx.log({ act: 'absence.create', district: districtId, about: { account: input.accountId }, count: 1 });
    });
    return this.read(context);
  }

  async removeAbsence(context: RequestContext, id: string): Promise<TeamView> {
    const districtId = this.demand(context, 'manage');
    await this.work.transaction(context, async (tx) => {
      const removed = await tx.execute(
        sql`UPDATE absence SET removed_at = now() WHERE district_id = ${districtId} AND id = ${id} AND removed_at IS NULL`,
      );
      if (removed === 0) throw new Refusal('not_found');
      tx.log({ act: 'absence.remove', district: districtId, count: 1 });
    });
    return this.read(context);
  }

  private counts(tx: Tx, districtId: string, today: string, silentAfterDays: number): Promise<Counts[]> {
    return tx.rows<Counts>(
      sql`SELECT assignee_id AS id, count(*)::integer AS open,
            count(*) FILTER (WHERE next_on < ${today}::date)::integer AS late,
            count(*) FILTER (WHERE next_on BETWEEN ${today}::date AND ${dayPlus(today, 7)}::date)::integer AS soon,
            count(*) FILTER (WHERE last_event_at < now() - make_interval(days => ${silentAfterDays}))::integer AS silent,
            count(*) FILTER (WHERE waiting_for = 'us')::integer AS "waitingUs",
            count(*) FILTER (WHERE waiting_for = 'citizen')::integer AS "waitingCitizen",
            count(*) FILTER (WHERE waiting_for = 'body')::integer AS "waitingBody",
            count(*) FILTER (WHERE waiting_for = 'hold')::integer AS "onHold"
          FROM (SELECT f.assignee_id, f.last_event_at, ${WAITING} AS waiting_for, ${NEXT} AS next_on FROM case_file f
                WHERE f.district_id = ${districtId} AND f.status <> 'closed') open_cases
          GROUP BY assignee_id`,
    );
  }

  /** Cases in nobody's name, and those of somebody who left: they are the first to be given to somebody. */
  private async unnamed(tx: Tx, counts: readonly Counts[]): Promise<TeamLoad[]> {
    const names = await tx.rows<{ id: string; name: string; role: string }>(
      sql`SELECT id, name, role FROM account WHERE id = ANY (${counts.flatMap(({ id }) => (id === null ? [] : [id]))}::uuid[])`,
    );
    return counts.map((count) => {
      const account = names.find(({ id }) => id === count.id);
      return { ...count, name: account?.name ?? null, role: account?.role ?? null, awayUntil: null };
    });
  }

  private async absences(tx: Tx, districtId: string, today: string): Promise<AbsenceView[]> {
    const rows = await tx.rows<AbsenceRow>(
      sql`SELECT b.id, b.account_id AS "accountId", b.replaced_by AS "replacedById", b.from_on::text AS "fromOn", b.to_on::text AS "toOn",
            ${today}::date BETWEEN b.from_on AND b.to_on AS now,
            (SELECT count(*)::integer FROM case_file f WHERE f.district_id = b.district_id AND f.status <> 'closed'
              AND f.assignee_id = b.account_id) AS "openCases",
            (SELECT count(*)::integer FROM case_file f WHERE f.district_id = b.district_id AND f.status <> 'closed'
              AND f.assignee_id = b.account_id AND f.last_event_at >= b.from_on::timestamp AT TIME ZONE 'America/Toronto') AS "movedSince"
          FROM absence b WHERE b.district_id = ${districtId} AND b.removed_at IS NULL AND b.to_on >= ${today}::date
          ORDER BY b.from_on, b.id LIMIT 200`,
    );
    const people = new Map(
      (
        await tx.rows<{ id: string; name: string; role: string }>(
          sql`SELECT id, name, role FROM account
              WHERE id = ANY (${rows.flatMap(({ accountId, replacedById }) => [accountId, ...(replacedById ? [replacedById] : [])])}::uuid[])`,
        )
      ).map((person) => [person.id, person]),
    );
    const named = (id: string) => people.get(id) ?? { id, name: '', role: '' };
    return rows.map(({ accountId, replacedById, ...row }) => ({
      ...row,
      who: named(accountId),
      replacedBy: replacedById ? named(replacedById) : null,
    }));
  }

  private demand(context: RequestContext, action: 'read' | 'manage'): string {
    const districtId = ownDistrict(context.districts);
    authorize(cachedAbility(caseworkPolicy, this.settings, context), action, 'Team', { districtId });
    return districtId;
  }
}
